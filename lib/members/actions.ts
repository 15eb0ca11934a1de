'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeMember, changeOwnName } from './commands'
import { memberForm, ownNameForm } from './schema'

const saying = (path: string, done: string): string => `${path}?gelukt=${done}`

export const changeMemberAction = coalitionAction({
  name: 'members.change', schema: memberForm, command: changeMember, then: (slug) => saying(paths.members(slug), 'member_changed'),
})

export const changeOwnNameAction = coalitionAction({
  name: 'members.change_own_name', schema: ownNameForm, command: changeOwnName, then: (slug) => saying(paths.workspace(slug), 'own_name_changed'),
})
