'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { writeBend } from './commands'
import { bendForm } from './schema'

export const writeBendAction = coalitionAction({
  name: 'goals.write_bend', schema: bendForm, command: writeBend, then: (slug, id) => `${paths.goalBend(slug, id)}?gelukt=goal_bend_written`,
})
