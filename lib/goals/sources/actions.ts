'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { writeSource } from './commands'
import { sourceForm } from './schema'

export const writeSourceAction = coalitionAction({
  name: 'goals.write_source', schema: sourceForm, command: writeSource, then: (slug, id) => `${paths.goalSources(slug, id)}?gelukt=goal_source_written`,
})
