import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import type { Answers } from '../types'
import { LEAST_RESPONDENTS, SCAN_SHEET } from './definitions'
import { asScores, neededFor } from './rules'
import type { CloseScanForm, ImprovementForm, OpenScanForm } from './schema'
import { closeRound, countAnswers, findOpenRound, insertRound, keepAnswer, listRounds, setImprovement } from './store'
import { GROUP_OF, type ScanEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const happened = (tx: CoalitionTx, ctx: MemberContext, event: ScanEvent['event'], id: string, number: number) =>
  record<ScanEvent>(tx, ctx, { event, subject: { type: 'scan_round', id }, changes: { number } })

/** Opens a round, while none is. Sent twice, it is one; of two at once one does. */
export async function openScan(tx: CoalitionTx, ctx: MemberContext, input: OpenScanForm): Promise<void> {
  authorize(planPolicy, ctx, 'lead_scan')
  await once(tx, ctx, 'plan.open_scan', input, async (id) => {
    const rounds = await listRounds(tx)
    if (rounds.some(({ closedAt }) => closedAt === null)) throw ruleBroken('plan.scan_open_already')
    const number = rounds.length + 1
    if (!(await insertRound(tx, id, { number, definitionVersion: SCAN_SHEET.version }, by(ctx)))) throw ruleBroken('plan.scan_open_already')
    happened(tx, ctx, 'scan_opened', id, number)
  })
}

/**
 * What one person answers, without their name. Nothing of it is in the trail: an event with a name and a moment would say who
 * took part (docs/adr/0038). Who answers again while the round is open changes their own.
 */
export async function answerScan(tx: CoalitionTx, ctx: MemberContext, { answers }: { readonly answers: Answers }): Promise<void> {
  authorize(planPolicy, ctx, 'answer_scan')
  const open = await findOpenRound(tx)
  if (!open) throw ruleBroken('plan.scan_not_open')
  await keepAnswer(tx, ctx, open.id, { group: GROUP_OF[ctx.actor.role], scores: asScores(answers) })
}

/** Closes a round, so that what came out is shown. Not before enough people took part: nothing of it could be shown. */
export async function closeScan(tx: CoalitionTx, ctx: MemberContext, { roundId }: CloseScanForm): Promise<void> {
  authorize(planPolicy, ctx, 'lead_scan')
  const round = (await listRounds(tx)).find(({ id }) => id === roundId)
  if (!round) throw notFound()
  if (round.closedAt) return
  const open = await findOpenRound(tx)
  const needed = neededFor((await countAnswers(tx))[roundId] ?? 0)
  if (needed > 0) throw ruleBroken('plan.scan_too_few', { needed, least: LEAST_RESPONDENTS })
  if (open?.id === roundId && (await closeRound(tx, roundId, by(ctx)))) happened(tx, ctx, 'scan_closed', roundId, round.number)
}

/** The one thing that people improve, chosen after they talked about what came out. */
export async function chooseImprovement(tx: CoalitionTx, ctx: MemberContext, { roundId, improvement }: ImprovementForm): Promise<void> {
  authorize(planPolicy, ctx, 'lead_scan')
  refusePersonalData(ctx.now, { improvement })
  const round = (await listRounds(tx)).find(({ id }) => id === roundId)
  if (!round?.closedAt) throw notFound()
  await setImprovement(tx, roundId, improvement)
  happened(tx, ctx, 'scan_improvement_chosen', roundId, round.number)
}
