import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, ruleBroken, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { idOf } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listIndicators } from '../cards/queries'
import { indicatorsPolicy } from '../policy'
import { PLACES, type OverviewForm } from './schema'
import { findChoice, writeChoice } from './store'
import type { OverviewEvent } from './types'

/** Chooses which figures stand on the page of the alderman, in order. All places empty: the first ones again. @throws Conflict with both */
export async function chooseOverview(tx: CoalitionTx, ctx: MemberContext, { expectedVersion, ...places }: OverviewForm): Promise<void> {
  authorize(indicatorsPolicy, ctx, 'choose_overview')
  const followed = new Set((await listIndicators(tx, ctx)).map(({ id }) => id))
  const seen = new Set<string>()
  const problems = PLACES.flatMap((field): FieldProblem[] => {
    const id = places[field]
    if (id === null) return []
    if (!followed.has(id)) return [{ field, code: 'indicators.not_followed' }]
    if (seen.has(id)) return [{ field, code: 'indicators.chosen_twice' }]
    seen.add(id)
    return []
  })
  if (problems.length > 0) throw new InvalidInput(problems)
  if (!(await writeChoice(tx, [...seen], expectedVersion, { now: ctx.now, by: ctx.actor.membershipId }))) {
    const theirs = await findChoice(tx)
    if (!theirs) throw ruleBroken('form_broken')
    throw new Conflict({
      changedBy: theirs.updatedByName, changedAt: theirs.updatedAt, currentVersion: theirs.version, theirs: Object.fromEntries(PLACES.map((field, at) => [field, theirs.indicatorIds[at] ?? ''])),
    })
  }
  record<OverviewEvent>(tx, ctx, { event: 'overview_chosen', subject: { type: 'overview_choice', id: idOf(ctx.coalition.id, 'overview_choice') }, changes: { figures: seen.size } })
}
