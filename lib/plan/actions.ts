'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeStep, publishPlanText, saveWorksheet } from './commands'
import { planTextForm, stepForm, worksheetForm } from './schema'

export const changeStepAction = coalitionAction({
  name: 'plan.change_step', schema: stepForm, command: changeStep, then: (slug, step) => `${paths.planStep(slug, step)}?gelukt=step_changed`,
})

export const saveWorksheetAction = coalitionAction({
  name: 'plan.save_worksheet', schema: worksheetForm, command: saveWorksheet,
  then: (slug, { goalId, isMerged }, { worksheet }) => (goalId ? `${paths.goal(slug, goalId)}?gelukt=worksheet_finished` : `${paths.worksheet(slug, worksheet)}?gelukt=worksheet_saved`) + (isMerged ? '_together' : ''),
})

export const publishPlanTextAction = coalitionAction({
  name: 'plan.publish_text', schema: planTextForm, command: publishPlanText, then: (slug) => `${paths.plan(slug)}?gelukt=plan_text_published`,
})
