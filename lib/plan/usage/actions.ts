'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { giveSheetFeedback } from './commands'
import { feedbackForm } from './schema'

export const giveSheetFeedbackAction = coalitionAction({
  name: 'plan.give_sheet_feedback', schema: feedbackForm, command: giveSheetFeedback, then: (slug, worksheet) => `${paths.worksheet(slug, worksheet)}?gelukt=sheet_feedback_given`,
})
