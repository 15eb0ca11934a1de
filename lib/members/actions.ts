'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeMember, changeOwnName } from './commands'
import { memberForm, ownNameForm } from './schema'

export const changeMemberAction = coalitionAction({
  name: 'members.change', schema: memberForm, command: changeMember, then: (slug) => `${paths.members(slug)}?gelukt=member_changed`,
})

export const changeOwnNameAction = coalitionAction({
  name: 'members.change_own_name', schema: ownNameForm, command: changeOwnName, then: (slug) => `${paths.workspace(slug)}?gelukt=own_name_changed`,
})
