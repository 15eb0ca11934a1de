import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CommonsContext } from '@/lib/platform/tenancy/commons'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx, CommonsTx } from '@/lib/platform/tenancy/envelope'
import { sparksPolicy } from './policy'
import { burningSince, statusOf, taken } from './rules'
import { findOpen, findSpark, findTaker, listInitiativesOf, listMunicipalities, listOpen } from './store'
import type { InitiativeListed, OpenSpark, SparkRead } from './types'

/** How many vuurtjes a list shows. */
export const MOST_SPARKS = 50

/** The municipalities that somebody can choose, by name. */
export async function listMunicipalityNames(tx: CommonsTx): Promise<string[]> {
  return listMunicipalities(tx)
}

/** What became of a vuurtje, for who left it and holds its link. */
export async function readSpark(tx: CommonsTx, ctx: CommonsContext, id: string): Promise<SparkRead> {
  const found = isId(id) ? await findSpark(tx, id) : undefined
  if (!found) throw notFound()
  const { adoptedAt, answer, coalition, ...spark } = found
  return { ...spark, status: statusOf({ createdAt: spark.createdAt, adoptedAt }, ctx.now), adoption: adoptedAt ? { coalition, answer: answer ?? '', adoptedAt } : null }
}

/** Vuurtjes without a coalition, of this coalition's municipality and of people who named none. At most `MOST_SPARKS`. */
export async function listOpenSparks(tx: CoalitionTx, ctx: MemberContext): Promise<OpenSpark[]> {
  authorize(sparksPolicy, ctx, 'list_open')
  return listOpen(tx, burningSince(ctx.now), MOST_SPARKS)
}

/**
 * One that can be adopted. Of another municipality or out: it is not there.
 * @throws DomainError rule_broken when somebody adopted it before, with who that was
 */
export async function readOpenSpark(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<OpenSpark> {
  authorize(sparksPolicy, ctx, 'adopt')
  const found = isId(id) ? await findOpen(tx, id, burningSince(ctx.now)) : undefined
  if (found) return found
  const taker = isId(id) ? await findTaker(tx, id) : undefined
  throw taker ? taken(taker) : notFound()
}

/** All vuurtjes of the coalition, the newest first. At most `MOST_SPARKS`. */
export async function listInitiatives(tx: CoalitionTx, ctx: MemberContext): Promise<InitiativeListed[]> {
  authorize(sparksPolicy, ctx, 'list_all')
  return listInitiativesOf(tx, { by: null, most: MOST_SPARKS })
}

/** The vuurtjes that this person left, the newest first. */
export async function listOwnInitiatives(tx: CoalitionTx, ctx: MemberContext): Promise<InitiativeListed[]> {
  authorize(sparksPolicy, ctx, 'list_own')
  return listInitiativesOf(tx, { by: ctx.actor.membershipId, most: MOST_SPARKS })
}
