import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { WORKSHEETS } from '../definitions'
import { planPolicy } from '../policy'
import type { FeedbackForm } from './schema'
import { insertFeedback } from './store'
import type { UsageEvent } from './types'

/** Says what does not work on a worksheet. The row says no name; the trail knows that somebody did. Sent twice, it is said once. */
export async function giveSheetFeedback(tx: CoalitionTx, ctx: MemberContext, input: FeedbackForm): Promise<string> {
  // As the sheet itself: that of a goal is opened by who may fill it in.
  authorize(planPolicy, ctx, input.worksheet === 'F3.3' ? 'save_worksheet' : 'open_sheet')
  const sheet = Object.values(WORKSHEETS).find((one) => one.key === input.worksheet)
  if (!sheet || (input.atField && !sheet.fields.some((field) => field.name === input.atField))) throw notFound()
  refusePersonalData(ctx.now, { whatFails: input.whatFails })
  await once(tx, ctx, 'plan.give_sheet_feedback', input, async (id) => {
    await insertFeedback(tx, id, { worksheet: sheet.key, definitionVersion: sheet.version, field: input.atField, body: input.whatFails, givenOn: dayOf(ctx.now) })
    record<UsageEvent>(tx, ctx, { event: 'sheet_feedback_given', subject: { type: 'worksheet_entry', id }, changes: { worksheet: sheet.key } })
  })
  return sheet.key
}
