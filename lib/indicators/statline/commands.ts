import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { isAboutPeople } from '../cards/rules'
import { insertContent } from '../cards/store'
import { storeFigures } from '../commands'
import { indicatorsPolicy } from '../policy'
import { everPartOf, parseRegion } from '../regions/rules'
import type { IndicatorEvent } from '../cards/types'
import type { FollowTableForm, StopFeedForm } from './schema'
import { endFeed, findFeed, insertFeed, markFeed } from './store'
import { FETCH_FEED, type FeedEvent, type Fetched, type StatlineProblem } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'statline_feed', id })

/**
 * Follows a measure of a table of CBS: makes its indicator and asks for its figures, in the background and then every night.
 * Of a municipality also those of what was merged into it, so that its line can go on. Returns the indicator's id.
 */
export async function followTable(tx: CoalitionTx, ctx: MemberContext, input: FollowTableForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'define')
  const { tableId, tableTitle, measure, denominator, name, unit, direction, filters, fromYear } = input
  const problems = personalDataIn(ctx.now, { name, unit })
  const chosen = input.regions.map((text) => parseRegion(text)?.code)
  if (chosen.some((code) => code === undefined)) problems.push({ field: 'areas', code: 'indicators.unknown_area' })
  if (problems.length > 0) throw new InvalidInput(problems)
  const regions = [...new Set(chosen.flatMap((code) => (code ? everPartOf(code) : [])))]
  return once(tx, ctx, 'indicators.follow_table', input, async (id) => {
    const source = `CBS StatLine, ${tableTitle}`
    await insertContent(tx, id, {
      name, kind: 'POPULATION', partnerId: null, definition: denominator ? `${measure}, gedeeld door ${denominator}` : measure, measure: denominator ? 'RATIO' : 'COUNT', numerator: measure, denominator, unit, direction,
      source, sourceUrl: `https://www.cbs.nl/nl-nl/cijfers/detail/${tableId}`, licence: 'CC BY 4.0', saysNot: null, lifePhases: [], horizon: null, baseline: null, target: null, forecast: null,
    }, { cardKey: null, tableId, decimals: denominator === null && isAboutPeople({ unit, denominator }) ? 0 : 1, countsPeople: isAboutPeople({ unit, denominator }) }, by(ctx))
    const feedId = newId()
    await insertFeed(tx, feedId, { indicatorId: id, tableId, tableTitle, measure, denominator, unit, regions, filters, fromYear }, by(ctx))
    await enqueue(tx, ctx, FETCH_FEED, feedId)
    record<IndicatorEvent>(tx, ctx, { event: 'indicator_followed', subject: { type: 'indicator', id }, changes: { card: null } })
    record<FeedEvent>(tx, ctx, { event: 'statline_followed', subject: subject(feedId), changes: { table: tableId } })
  })
}

/** Follows it no longer. What came in stays. */
export async function stopFeed(tx: CoalitionTx, ctx: MemberContext, { id }: StopFeedForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'define')
  const feed = await findFeed(tx, id)
  if (!feed || !(await endFeed(tx, id, ctx.now))) throw notFound()
  record<FeedEvent>(tx, ctx, { event: 'statline_stopped', subject: subject(id), changes: { table: feed.tableId } })
  return feed.indicatorId
}

/** Keeps what CBS answered; a table that did not change since leaves its figures alone. */
export async function keepFetched(tx: CoalitionTx, ctx: CoalitionContext, { id, fetched }: { id: string; fetched: Fetched }): Promise<void> {
  authorize(indicatorsPolicy, ctx, 'fetch')
  const feed = await findFeed(tx, id)
  if (!feed) return
  if (fetched.figures && fetched.figures.length > 0) await storeFigures(tx, ctx, { indicatorId: feed.indicatorId, figures: fetched.figures, importId: null })
  await markFeed(tx, id, 'FETCHED', ctx.now, fetched)
}

/** CBS gave no answer that can be used: the figures that stand there stay, with their day. Told once in the trail, not every night anew. */
export async function keepFailure(tx: CoalitionTx, ctx: CoalitionContext, { id, problem }: { id: string; problem: StatlineProblem }): Promise<void> {
  authorize(indicatorsPolicy, ctx, 'fetch')
  const feed = await findFeed(tx, id)
  if (!feed) return
  await markFeed(tx, id, problem, ctx.now)
  if (feed.state !== problem) record<FeedEvent>(tx, ctx, { event: 'statline_failed', subject: subject(id), changes: { table: feed.tableId, problem } })
}
