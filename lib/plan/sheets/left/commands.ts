import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../../policy'
import type { PlanEvent } from '../../types'
import { isOfOneAlone, SHEETS, type SheetKey } from '../definitions'
import { readSheet } from '../queries'
import { NEW_SUBJECT, type LeftDraftForm } from '../schema'
import { findSheet, keepSheet, listLeftDraftRows, setThrownAway } from '../store'

/**
 * Goes on with what somebody who left began of something new, as one's own draft, or throws it away.
 * @throws DomainError not_found when it is not there any more, rule_broken for who has a draft of their own or did not see the last of it
 */
export async function takeOverDraft(tx: CoalitionTx, ctx: MemberContext, { worksheet: key, draftId, expectedVersion, to }: LeftDraftForm): Promise<{ key: SheetKey; to: LeftDraftForm['to'] }> {
  authorize(planPolicy, ctx, 'take_over_draft')
  const sheet = SHEETS[key]
  if (!sheet.beginNew || sheet.isSingle || isOfOneAlone(sheet)) throw notFound()
  // The register decides too: who could not finish it cannot have it.
  const { draft } = await readSheet(tx, ctx, { key, over: NEW_SUBJECT })
  const [left] = await listLeftDraftRows(tx, key, draftId)
  if (!left) throw notFound()
  if (left.version !== expectedVersion) throw ruleBroken('plan.draft_changed')
  const told = (event: 'worksheet_saved' | 'worksheet_thrown_away', id: string) => record<PlanEvent>(tx, ctx, { event, subject: { type: 'worksheet_entry', id }, changes: { worksheet: key } })
  if (to === 'TAKE_OVER') {
    if (draft) throw ruleBroken('plan.own_draft_first')
    const { answers, base } = left
    const id = await keepSheet(tx, ctx, { key, definitionVersion: sheet.version, over: NEW_SUBJECT, subjectId: null, answers, base, recordId: null }, await findSheet(tx, ctx, key, NEW_SUBJECT))
    if (id === null) throw ruleBroken('plan.draft_changed')
    told('worksheet_saved', id)
  }
  if (!(await setThrownAway(tx, ctx, left, true))) throw ruleBroken('plan.draft_changed')
  told('worksheet_thrown_away', left.id)
  return { key, to }
}
