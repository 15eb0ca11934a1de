import 'server-only'
import { listPartners } from '@/lib/partners/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { isId, newId } from '@/lib/platform/ids'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { CARDS } from '../definitions'
import { yearOf } from '../periods/rules'
import { indicatorsPolicy } from '../policy'
import { findIndicator } from '../store'
import { beginsSeries, contentOfCard, decimalsOf, problemsInIndicator } from './rules'
import type { FollowCardForm, IndicatorForm, NewIndicatorForm } from './schema'
import { findIndicatorRead, insertContent, insertEndedSeries, updateContent } from './store'
import type { Aim, IndicatorContent, IndicatorEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'indicator', id })

async function refuse(tx: CoalitionTx, ctx: MemberContext, content: IndicatorContent, reason: string | null = null): Promise<void> {
  const { name, definition, numerator, denominator, saysNot, unit, source, licence, partnerId } = content
  const problems = [...problemsInIndicator(content), ...personalDataIn(ctx.now, { name, definition, numerator, denominator, saysNot, unit, source, licence, reason })]
  if (partnerId !== null && !(await listPartners(tx, ctx)).some((one) => one.id === partnerId && one.status !== 'LEFT')) problems.push({ field: 'partnerId', code: 'indicators.partner_missing' })
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** Takes a ready card from the library. Twice, it is one. Returns the id of its indicator. */
export async function followCard(tx: CoalitionTx, ctx: MemberContext, { card }: FollowCardForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'define')
  const there = await findIndicator(tx, { cardKey: card })
  if (there) return there.id
  const { tableId, decimals, countsPeople } = CARDS[card]
  await insertContent(tx, newId(), contentOfCard(CARDS[card]), { cardKey: card, tableId, decimals, countsPeople }, by(ctx))
  const made = await findIndicator(tx, { cardKey: card })
  if (!made) throw new Error('The indicator could not be made.')
  record<IndicatorEvent>(tx, ctx, { event: 'indicator_followed', subject: subject(made.id), changes: { card } })
  return made.id
}

/** An indicator of the coalition's own. Sent twice, it is one. */
export async function addIndicator(tx: CoalitionTx, ctx: MemberContext, input: NewIndicatorForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'define')
  await refuse(tx, ctx, input.content)
  return once(tx, ctx, 'indicators.add', input, async (id) => {
    // Whatever a coalition counts itself is taken for people: nothing small of it is shown.
    await insertContent(tx, id, input.content, { cardKey: null, tableId: null, decimals: decimalsOf(input.content.measure), countsPeople: true }, by(ctx))
    record<IndicatorEvent>(tx, ctx, { event: 'indicator_followed', subject: subject(id), changes: { card: null } })
  })
}

const said = (aim: Aim | null, name: string): Record<string, string> => ({ [`${name}Value`]: aim ? String(aim.value).replace('.', ',') : '', [`${name}Year`]: aim ? String(yearOf(aim.period)) : '' })

/**
 * Changes what is said of an indicator. When it from now on counts something else, its series ends, with the reason, and the
 * next one begins: figures before and after never stand in one line.
 * @throws InvalidInput without a reason for a new series; Conflict with both texts
 */
export async function changeIndicator(tx: CoalitionTx, ctx: MemberContext, { id, expectedVersion, reason, content }: IndicatorForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'define')
  const before = isId(id) ? await findIndicatorRead(tx, id) : undefined
  if (!before) throw notFound()
  await refuse(tx, ctx, content, reason)
  const isNew = beginsSeries(before, content)
  if (isNew && reason === null && before.version === expectedVersion) throw new InvalidInput([{ field: 'reason', code: 'indicators.reason_missing' }])
  if (!(await updateContent(tx, id, expectedVersion, content, isNew, by(ctx)))) {
    const now = (await findIndicatorRead(tx, id)) ?? before
    const { name, kind, partnerId, definition, measure, numerator, denominator, unit, direction, source, sourceUrl, licence, saysNot, lifePhases, horizon, baseline, target, forecast } = now
    throw new Conflict({
      changedBy: now.updatedByName ?? '', changedAt: now.updatedAt ?? ctx.now, currentVersion: now.version,
      theirs: {
        name, kind, partnerId: partnerId ?? '', definition: definition ?? '', measure, numerator: numerator ?? '', denominator: denominator ?? '', unit, direction, source, sourceUrl: sourceUrl ?? '',
        licence: licence ?? '', saysNot: saysNot ?? '', lifePhases: [...lifePhases], horizon: horizon ?? '', ...said(baseline, 'baseline'), ...said(target, 'target'), ...said(forecast, 'forecast'), reason: '',
      },
    })
  }
  if (isNew) {
    await insertEndedSeries(tx, before, reason ?? '', by(ctx))
    record<IndicatorEvent>(tx, ctx, { event: 'series_started', subject: subject(id), changes: { series: before.series + 1 } })
  } else record<IndicatorEvent>(tx, ctx, { event: 'indicator_changed', subject: subject(id) })
  return id
}
