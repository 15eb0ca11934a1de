import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext, PublicContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { findDocument } from '../document/store'
import { agreementsPolicy } from '../policy'
import { findAgreement } from '../store'
import type { AgreementRead } from '../types'
import type { PublicationRead, PublishedRead } from './types'
import { canPublish, publishedOf } from './rules'
import { findPublication, listPublications } from './store'

const OFF: PublicationRead = { isOn: false, showsText: false, showsPartners: false }

/** What everybody may see of an agreement. Off until somebody chose otherwise. */
export async function readPublication(tx: CoalitionTx, ctx: MemberContext, agreementId: string): Promise<PublicationRead> {
  authorize(agreementsPolicy, ctx, 'read')
  return (isId(agreementId) ? await findPublication(tx, agreementId) : undefined) ?? OFF
}

/** The same with the agreement, for who chooses. */
export async function readPublicationToChoose(tx: CoalitionTx, ctx: MemberContext, agreementId: string): Promise<{ agreement: AgreementRead; publication: PublicationRead }> {
  authorize(agreementsPolicy, ctx, 'publish')
  const agreement = isId(agreementId) ? await findAgreement(tx, { agreementId }) : undefined
  if (!agreement) throw notFound()
  return { agreement, publication: await readPublication(tx, ctx, agreement.id) }
}

/** What this coalition chose to show to everybody, without anybody's name; nothing when it chose nothing. */
export async function listPublished(tx: CoalitionTx, ctx: PublicContext): Promise<PublishedRead[]> {
  authorize(agreementsPolicy, ctx, 'read_published')
  const published: PublishedRead[] = []
  for (const { agreementId, ...choice } of await listPublications(tx)) {
    const found = await findDocument(tx, { agreementId, isNewest: false })
    // A round that was taken back leaves a draft: nothing of it is shown until it goes round again.
    if (found && canPublish(found.agreement).can) published.push(publishedOf(found, choice))
  }
  return published
}
