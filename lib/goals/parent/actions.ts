'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { answerForParent, giveVerdict, recordVerdict } from './commands'
import { parentAnswerForm, recordedVerdictForm, verdictForm } from './schema'

export const answerForParentAction = coalitionAction({
  name: 'goals.answer_for_parent', schema: parentAnswerForm, command: answerForParent, then: (slug, id) => `${paths.parentCheck(slug, id)}?gelukt=goal_parent_answered`,
})

export const giveVerdictAction = coalitionAction({
  name: 'goals.give_verdict', schema: verdictForm, command: giveVerdict, then: (slug, id) => `${paths.parentCheck(slug, id)}?gelukt=goal_verdict_given`,
})

export const recordVerdictAction = coalitionAction({
  name: 'goals.record_verdict', schema: recordedVerdictForm, command: recordVerdict, then: (slug, id) => `${paths.parentCheck(slug, id)}?gelukt=goal_verdict_given`,
})
