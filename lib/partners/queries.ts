import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { partnersPolicy } from './policy'
import { countPartnerRows, findPartner, listContactRows, listPartnerReads, listPartnerRows, listRegisterRows, listStatusChanges } from './store'
import type { PartnerCard, PartnerContact, PartnerLevel, PartnerListed, PartnerRead, RegisterFilter, RegisterRow } from './types'

/** All partners by name, without their contacts. */
export async function listPartners(tx: CoalitionTx, ctx: CoalitionContext): Promise<PartnerListed[]> {
  authorize(partnersPolicy, ctx, 'list')
  return listPartnerRows(tx)
}

/** The register: the partners that fit what is asked, and how many there are in all. */
export async function listRegister(tx: CoalitionTx, ctx: CoalitionContext, filter: RegisterFilter): Promise<{ readonly partners: readonly RegisterRow[]; readonly total: number }> {
  authorize(partnersPolicy, ctx, 'list')
  return { partners: await listRegisterRows(tx, filter), total: await countPartnerRows(tx) }
}

/** One partner with its contact person. */
export async function readPartner(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<PartnerRead> {
  authorize(partnersPolicy, ctx, 'read')
  const found = isId(id) ? await findPartner(tx, id) : undefined
  if (!found) throw notFound()
  const { addedAt: _added, ...partner } = found
  return partner
}

/** Every partner as it stands, with its contact person: what a list is compared with. Held: nobody else changes one until the end. */
export async function listPartnersRead(tx: CoalitionTx, ctx: CoalitionContext, { hold = false } = {}): Promise<PartnerRead[]> {
  authorize(partnersPolicy, ctx, 'read')
  return listPartnerReads(tx, { hold })
}

/** The page of a partner. Who people are there is left out for who may not see it: then only that somebody is reached. */
export async function readPartnerCard(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<PartnerCard> {
  authorize(partnersPolicy, ctx, 'list')
  const found = isId(id) ? await findPartner(tx, id) : undefined
  if (!found) throw notFound()
  const { contactName: name, contactEmail: email, ...partner } = found
  const mayRead = may(partnersPolicy, ctx, 'read')
  const contacts = await listContactRows(tx, id)
  return {
    ...partner, person: mayRead ? { name, email } : null,
    contacts: mayRead ? contacts : contacts.map(({ level, jobTitle }) => ({ level, jobTitle })),
    history: await listStatusChanges(tx, id),
  }
}

/** Who is reached on one level, to change it; null when there is nobody yet. */
export async function readPartnerLevel(
  tx: CoalitionTx, ctx: CoalitionContext, { partnerId, level }: { partnerId: string; level: PartnerLevel },
): Promise<{ readonly partner: PartnerRead; readonly contact: PartnerContact | null }> {
  const partner = await readPartner(tx, ctx, partnerId)
  return { partner, contact: (await listContactRows(tx, partner.id)).find((one) => one.level === level) ?? null }
}

/** Name and contact of a partner, for a background task that sends a mail. */
export async function readPartnerContact(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<Pick<PartnerRead, 'name' | 'contactName' | 'contactEmail'>> {
  authorize(partnersPolicy, ctx, 'read_contact')
  const found = await findPartner(tx, id)
  if (!found) throw notFound()
  const { name, contactName, contactEmail } = found
  return { name, contactName, contactEmail }
}
