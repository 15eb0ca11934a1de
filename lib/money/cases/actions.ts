'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { saveCase } from './commands'
import { caseForm } from './schema'

export const saveCaseAction = coalitionAction({
  name: 'money.save_case', schema: caseForm, command: saveCase,
  then: (slug, { id, goalId, isFinished, isMerged }) => (isFinished ? `${paths.businessCase(slug, id)}?gelukt=${isMerged ? 'worksheet_finished_together' : 'business_case_finished'}` : `${paths.worksheet(slug, 'F5.7', goalId)}&gelukt=${isMerged ? 'worksheet_saved_together' : 'worksheet_saved'}`),
})
