import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import type { PublicationForm, UnpublicationForm } from '../schema'
import { findAgreement } from '../store'
import type { AgreementEvent } from '../types'
import type { PublicationRead } from './types'
import { canPublish, isSameChoice } from './rules'
import { findPublication, insertPublication } from './store'

/** Writes a choice down, once: the same choice again changes nothing. */
async function choose(tx: CoalitionTx, ctx: MemberContext, agreementId: string, choice: PublicationRead): Promise<void> {
  if (isSameChoice(await findPublication(tx, agreementId), choice)) return
  await insertPublication(tx, agreementId, choice, { now: ctx.now, by: ctx.actor.membershipId })
  const subject = { type: 'agreement', id: agreementId }
  const { isOn, showsText, showsPartners } = choice
  record<AgreementEvent>(tx, ctx, isOn ? { event: 'agreement_published', subject, changes: { showsText, showsPartners } } : { event: 'agreement_unpublished', subject })
}

/**
 * Shows everybody how many signed, and what else is chosen. Returns the agreement's id.
 * @throws DomainError rule_broken for a draft
 */
export async function publishAgreement(tx: CoalitionTx, ctx: MemberContext, { agreementId, showsText, showsPartners }: PublicationForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'publish')
  const agreement = await findAgreement(tx, { agreementId }, true)
  if (!agreement) throw notFound()
  const allowed = canPublish(agreement)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await choose(tx, ctx, agreementId, { isOn: true, showsText, showsPartners })
  return agreementId
}

/** Shows nothing any more, from this moment. Returns the agreement's id. */
export async function unpublishAgreement(tx: CoalitionTx, ctx: MemberContext, { agreementId }: UnpublicationForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'publish')
  if (!await findAgreement(tx, { agreementId }, true)) throw notFound()
  const chosen = await findPublication(tx, agreementId)
  if (chosen) await choose(tx, ctx, agreementId, { ...chosen, isOn: false })
  return agreementId
}
