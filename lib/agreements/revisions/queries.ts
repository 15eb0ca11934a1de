import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import { findRequest } from '../round/store'
import { findAgreement, findKnownPartners } from '../store'
import type { AgreementRead, ChangeRead, PartiesRead, RevisionRead } from '../types'
import { boundBy, changesBetween, partiesOf } from './rules'
import { listAsked, listMarks, listSignatures, listSignedInForce, listWithdrawals } from './store'

/** Who agrees with this version of an agreement, and who left it. */
async function findParties(tx: CoalitionTx, agreement: Pick<AgreementRead, 'id' | 'versionNumber'>): Promise<PartiesRead> {
  const [signatures, requests, withdrawals] = await Promise.all([listSignatures(tx, agreement.id), listAsked(tx, agreement.id), listWithdrawals(tx, agreement.id)])
  const parties = partiesOf(agreement.versionNumber, { signatures, requests, withdrawals })
  return { parties, withdrawn: withdrawals.filter((one) => !parties.some((party) => party.partnerId === one.partnerId)).map(({ recordedAt: _at, ...left }) => left) }
}

/** The parties to what is in force, each with the version that they signed. Signatures are counted from the rows. */
export async function listParties(tx: CoalitionTx, ctx: CoalitionContext, agreementId: string): Promise<PartiesRead> {
  authorize(agreementsPolicy, ctx, 'read')
  const agreement = isId(agreementId) ? await findAgreement(tx, { agreementId }) : undefined
  if (!agreement) throw notFound()
  return findParties(tx, agreement)
}

/** The version that is made beside the one in force; nothing when there is none. */
export async function findRevision(tx: CoalitionTx, ctx: CoalitionContext, agreementId: string): Promise<RevisionRead | undefined> {
  authorize(agreementsPolicy, ctx, 'read')
  const inForce = isId(agreementId) ? await findAgreement(tx, { agreementId }) : undefined
  if (!inForce) throw notFound()
  const agreement = await findAgreement(tx, { newestOf: agreementId })
  if (!agreement || agreement.versionId === inForce.versionId) return undefined
  const changes = changesBetween(inForce, agreement, await listMarks(tx, agreement.versionId))
  const { parties } = await findParties(tx, inForce)
  const names = new Map([...inForce.commitments, ...agreement.commitments, ...parties].map((one) => [one.partnerId, one.partnerName]))
  return { agreement, inForce, changes, bound: boundBy(changes, parties).map((partnerId) => ({ partnerId, partnerName: names.get(partnerId) ?? '' })) }
}

/** What is different from the version before, for the partner of a personal link; nothing in a first version. */
export async function listChangesToSign(tx: CoalitionTx, ctx: LinkContext): Promise<readonly ChangeRead[]> {
  authorize(agreementsPolicy, ctx, 'read_to_sign')
  const request = await findRequest(tx, ctx.actor.subjectId)
  const agreement = request ? await findAgreement(tx, { versionId: request.versionId }) : undefined
  if (!agreement) throw notFound()
  if (agreement.versionNumber === 1) return []
  const before = await findAgreement(tx, { agreementId: agreement.id })
  return before && before.versionId !== agreement.versionId ? changesBetween(before, agreement, await listMarks(tx, agreement.versionId)) : []
}

/** The agreements in force that a partner is a party to. */
export async function listAgreementsOf(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<{ id: string; title: string }[]> {
  authorize(agreementsPolicy, ctx, 'read')
  const found: { id: string; title: string }[] = []
  for (const one of await listSignedInForce(tx, partnerId)) {
    if ((await listParties(tx, ctx, one.id)).parties.some((party) => party.partnerId === partnerId)) found.push(one)
  }
  return found
}

/** Partners that could join: with an address, and no party yet. */
export async function listWhoMayJoin(tx: CoalitionTx, ctx: MemberContext, input: { agreementId: string; partnerIds: readonly string[] }): Promise<string[]> {
  authorize(agreementsPolicy, ctx, 'admit')
  const agreement = isId(input.agreementId) ? await findAgreement(tx, { agreementId: input.agreementId }) : undefined
  if (!agreement) throw notFound()
  const { parties } = await findParties(tx, agreement)
  const asked = agreement.signatories.map((one) => one.partnerId)
  return (await findKnownPartners(tx, input.partnerIds)).filter((one) => one.canBeMailed && !asked.includes(one.id) && !parties.some((party) => party.partnerId === one.id)).map((one) => one.id)
}
