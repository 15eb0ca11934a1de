import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listParties } from '../revisions/queries'
import { findAgreement } from '../store'
import { landingPolicy } from './policy'
import { levelsOf, rowsOf } from './rules'
import { listAnswers, listSpeakers } from './store'
import type { LandingOverview, OwnLanding } from './types'

async function findAgreementOf(tx: CoalitionTx, agreementId: string): Promise<LandingOverview['agreement']> {
  const agreement = isId(agreementId) ? await findAgreement(tx, { agreementId }) : undefined
  if (!agreement) throw notFound()
  const { id, title, status, versionId, versionNumber } = agreement
  return { id, title, status, versionId, versionNumber }
}

/** Where an agreement landed: each party with its three layers. */
export async function readLanding(tx: CoalitionTx, ctx: MemberContext, agreementId: string): Promise<LandingOverview> {
  authorize(landingPolicy, ctx, 'overview')
  const agreement = await findAgreementOf(tx, agreementId)
  const { parties } = await listParties(tx, ctx, agreementId)
  return { agreement, rows: rowsOf(parties, await listAnswers(tx, agreementId), await listSpeakers(tx)) }
}

/** For whom this member can answer, with what was answered last: their own organisation when it is a party, or every party. */
export async function readOwnLanding(tx: CoalitionTx, ctx: MemberContext, agreementId: string): Promise<OwnLanding> {
  authorize(landingPolicy, ctx, 'answer')
  const agreement = await findAgreementOf(tx, agreementId)
  const levels = levelsOf(ctx.actor.role)
  const own = may(landingPolicy, ctx, 'answer_for_others') ? undefined : ctx.actor.partnerId
  if (own === null) return { agreement, levels, rows: [] }
  const parties = (await listParties(tx, ctx, agreementId)).parties.filter((one) => own === undefined || one.partnerId === own)
  return { agreement, levels, rows: rowsOf(parties, await listAnswers(tx, agreementId, own), await listSpeakers(tx), levels) }
}
