import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { idOf, newId } from '@/lib/platform/ids'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { CommonsContext } from '@/lib/platform/tenancy/commons'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx, CommonsTx } from '@/lib/platform/tenancy/envelope'
import { sparksPolicy } from './policy'
import { burningSince, taken } from './rules'
import type { AdoptionForm, InitiativeForm, SparkForm } from './schema'
import { findInitiativeOf, findMunicipalityCode, findTaker, insertInitiative, insertSpark, takeSpark } from './store'
import type { SparkContent, SparkEvent } from './types'

const subject = (id: string) => ({ type: 'initiative', id })

function contentOf({ title, observation, forWhom, lifePhases, place, whyNow, fun, important, needed, companions, firstStep, withinDays }: SparkContent): SparkContent {
  return { title, observation, forWhom, lifePhases, place, whyNow, fun, important, needed, companions, firstStep, withinDays }
}

/** The texts that a person typed: none may point at somebody. */
const textsOf = ({ title, observation, forWhom, place, whyNow, companions, firstStep }: SparkContent) => ({ title, observation, forWhom, place, whyNow, companions, firstStep })

/**
 * Leaves a vuurtje where no coalition is yet: of anybody, without an account. Sent twice, it makes one. Returns its id.
 * @throws InvalidInput when a text points at one person, or when no municipality has this name
 */
export async function giveSpark(tx: CommonsTx, ctx: CommonsContext, input: SparkForm): Promise<string> {
  refusePersonalData(ctx.now, textsOf(input))
  const municipalityCode = input.municipality ? await findMunicipalityCode(tx, input.municipality) : null
  if (municipalityCode === undefined) throw new InvalidInput([{ field: 'municipality', code: 'sparks.municipality_unknown' }])
  const id = idOf(input.requestKey, 'sparks.give', canonicalJson(input))
  await insertSpark(tx, id, { ...contentOf(input), municipalityCode }, ctx.now)
  return id
}

/**
 * Leaves a vuurtje in one's own coalition. Sent twice, it makes one. Returns its id.
 * @throws InvalidInput when a text points at one person
 */
export async function giveInitiative(tx: CoalitionTx, ctx: MemberContext, input: InitiativeForm): Promise<string> {
  authorize(sparksPolicy, ctx, 'give')
  refusePersonalData(ctx.now, textsOf(input))
  return once(tx, ctx, 'sparks.give', input, async (id) => {
    await insertInitiative(tx, id, { ...contentOf(input), sparkRef: null }, { now: ctx.now, by: ctx.actor.membershipId })
    record<SparkEvent>(tx, ctx, { event: 'initiative_given', subject: subject(id) })
  })
}

/**
 * Adopts a vuurtje of the coalition's municipality: a copy behind its own walls, and the answer for who left it. Of two
 * coalitions at the same moment one has it, and the other hears who. Returns the id of the copy.
 */
export async function adoptSpark(tx: CoalitionTx, ctx: MemberContext, { sparkId, answer }: AdoptionForm): Promise<string> {
  authorize(sparksPolicy, ctx, 'adopt')
  refusePersonalData(ctx.now, { answer })
  const content = await takeSpark(tx, sparkId, { answer, now: ctx.now, since: burningSince(ctx.now) })
  if (!content) {
    const taker = await findTaker(tx, sparkId)
    if (!taker) throw notFound()
    // The same form once more: it has done its work.
    const before = taker.isOurs && taker.answer === answer ? await findInitiativeOf(tx, sparkId) : undefined
    if (before) return before
    throw taken(taker)
  }
  const id = newId()
  await insertInitiative(tx, id, { ...content, sparkRef: sparkId }, { now: ctx.now, by: ctx.actor.membershipId })
  record<SparkEvent>(tx, ctx, { event: 'spark_adopted', subject: subject(id) })
  return id
}
