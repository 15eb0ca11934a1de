import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { translator } from '@/lib/platform/i18n/translator'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { rankingPolicy } from './policy'
import { listRankingSources } from './queries'
import { isOpen, linesOf, problemOfItems, problemsOfChoice, withoutDoubles } from './rules'
import { RANKING_LIMITS, type ChoiceForm, type CloseForm, type DecisionForm, type RankingForm } from './schema'
import { findRound, insertRound, listRankers, lockRound, putBallot, setClosed, setDecision, type RoundRow } from './store'
import { MAIL_RANKING_DECIDED, type RankingEvent, type RankingItem } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const tell = (tx: CoalitionTx, ctx: MemberContext, event: RankingEvent['event'], id: string) => record<RankingEvent>(tx, ctx, { event, subject: { type: 'ranking_round', id } })

/** What was chosen from the workspace and what was typed, in that order. A long text of an opgavekaart is cut: it stands there whole. */
async function itemsOf(tx: CoalitionTx, ctx: MemberContext, { sources, own }: RankingForm): Promise<Omit<RankingItem, 'id'>[]> {
  const themes = translator('nl', 'signals')
  const known = await listRankingSources(tx, ctx)
  const chosen = known.filter((one) => sources.includes(one.value)).map((one) => {
    const words = one.kind === 'THEME' ? themes(`themes.${one.theme}`) : one.words
    return { words: words.length > RANKING_LIMITS.words ? `${words.slice(0, RANKING_LIMITS.words - 1)}…` : words, challengeId: 'challengeId' in one ? one.challengeId : null }
  })
  return withoutDoubles([...chosen, ...linesOf(own).map((words) => ({ words, challengeId: null }))])
}

/** Asks parents and professionals what is needed most, until a day. */
export async function openRanking(tx: CoalitionTx, ctx: MemberContext, input: RankingForm): Promise<string> {
  authorize(rankingPolicy, ctx, 'open')
  refusePersonalData(ctx.now, { question: input.question, own: input.own })
  if (input.closesOn < dayOf(ctx.now)) throw new InvalidInput([{ field: 'closesOn', code: 'ranking.day_past' }])
  const items = await itemsOf(tx, ctx, input)
  const problem = problemOfItems(items)
  if (problem) throw new InvalidInput([problem])
  return once(tx, ctx, 'ranking.open', input, async (id) => {
    await insertRound(tx, id, { question: input.question, closesOn: input.closesOn, items }, by(ctx))
    tell(tx, ctx, 'ranking_opened', id)
  })
}

async function hold(tx: CoalitionTx, id: string): Promise<RoundRow> {
  await lockRound(tx, id)
  const round = await findRound(tx, id)
  if (!round) throw notFound()
  return round
}

/**
 * Says what is needed most, second and third, or says it anew. That somebody answered stands in no trail: of five people it
 * would tell who said what.
 * @throws DomainError rule_broken once it is closed
 */
export async function rank(tx: CoalitionTx, ctx: MemberContext, input: ChoiceForm): Promise<string> {
  authorize(rankingPolicy, ctx, 'rank')
  const round = await hold(tx, input.roundId)
  if (!isOpen(round, dayOf(ctx.now))) throw ruleBroken('ranking.is_closed')
  const problems = problemsOfChoice(input, new Set(round.items.map((one) => one.id)))
  if (problems.length > 0) throw new InvalidInput(problems)
  await putBallot(tx, { ...input, party: ctx.actor.role === 'EXPERIENCE_EXPERT' ? 'EXPERTS' : 'PROFESSIONALS' }, by(ctx))
  return round.id
}

/** Closes it before its day. For good: an order that opens again would tell who came later. */
export async function closeRanking(tx: CoalitionTx, ctx: MemberContext, input: CloseForm): Promise<string> {
  authorize(rankingPolicy, ctx, 'close')
  const round = await hold(tx, input.roundId)
  if (!isOpen(round, dayOf(ctx.now))) throw ruleBroken('ranking.is_closed')
  await setClosed(tx, round.id, by(ctx))
  tell(tx, ctx, 'ranking_closed', round.id)
  return round.id
}

/** Writes what was decided with it, once, and tells who answered. */
export async function decideRanking(tx: CoalitionTx, ctx: MemberContext, input: DecisionForm): Promise<string> {
  authorize(rankingPolicy, ctx, 'decide')
  refusePersonalData(ctx.now, { decision: input.decision })
  const round = await hold(tx, input.roundId)
  if (isOpen(round, dayOf(ctx.now))) throw ruleBroken('ranking.is_open')
  if (!(await setDecision(tx, round.id, input.decision, by(ctx)))) throw ruleBroken('ranking.is_decided')
  for (const membershipId of await listRankers(tx, round.id)) await enqueue(tx, ctx, MAIL_RANKING_DECIDED, membershipId)
  tell(tx, ctx, 'ranking_decided', round.id)
  return round.id
}
