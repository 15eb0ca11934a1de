import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { JobContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { findDocument } from '../document/store'
import { listParties } from '../revisions/queries'
import { findAgreement } from '../store'
import { landingPolicy } from './policy'
import { isToAnswer, levelsOf, rowsOf } from './rules'
import { findAsked, listAnswerers, listAnswers, listInForce, listSpeakers } from './store'
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

/** For whom it is time that somebody answers whether an agreement landed: who speaks for a partner that has not, with the first agreement. */
export async function listToAsk(tx: CoalitionTx, ctx: JobContext): Promise<{ readonly membershipId: string; readonly agreementId: string; readonly since: string; readonly lastAskedOn: string | null }[]> {
  authorize(landingPolicy, ctx, 'ask')
  const answerers = await listAnswerers(tx)
  const found = []
  for (const { id: agreementId, inForceOn } of await listInForce(tx)) {
    const document = await findDocument(tx, { agreementId, isNewest: false })
    const parties = document?.parties ?? []
    const rows = rowsOf(parties, await listAnswers(tx, agreementId), [])
    for (const { membershipId, partnerId, lastAskedOn } of answerers) {
      const party = parties.find((one) => one.partnerId === partnerId)
      const own = rows.filter((one) => one.partnerId === partnerId)
      if (!party || !isToAnswer(own, dayOf(ctx.now))) continue
      const signedOn = dayOf(party.signedAt)
      found.push({ membershipId, agreementId, since: signedOn > inForceOn ? signedOn : inForceOn, lastAskedOn })
    }
  }
  return found
}

/** Who a mail asks, and about which agreement; nobody once they answered, or do not answer for that partner any more. */
export async function findLandingAsked(tx: CoalitionTx, ctx: JobContext, id: string): Promise<{ readonly membershipId: string; readonly agreementId: string } | undefined> {
  authorize(landingPolicy, ctx, 'ask')
  const asked = isId(id) ? await findAsked(tx, id) : undefined
  return asked && (await listToAsk(tx, ctx)).find((one) => one.membershipId === asked.membershipId && one.agreementId === asked.agreementId)
}
