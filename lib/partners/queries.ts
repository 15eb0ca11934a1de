import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { partnersPolicy } from './policy'
import { findPartner, listPartnerRows } from './store'
import type { PartnerListed, PartnerRead } from './types'

/** All partners by name, without their contacts. */
export async function listPartners(tx: CoalitionTx, ctx: CoalitionContext): Promise<PartnerListed[]> {
  authorize(partnersPolicy, ctx, 'list')
  return listPartnerRows(tx)
}

/** One partner with its contact person. */
export async function readPartner(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<PartnerRead> {
  authorize(partnersPolicy, ctx, 'read')
  const found = isId(id) ? await findPartner(tx, id) : undefined
  if (!found) throw notFound()
  return found
}

/** Name and contact of a partner, for a background task that sends a mail. */
export async function readPartnerContact(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<Pick<PartnerRead, 'name' | 'contactName' | 'contactEmail'>> {
  authorize(partnersPolicy, ctx, 'read_contact')
  const found = await findPartner(tx, id)
  if (!found) throw notFound()
  const { name, contactName, contactEmail } = found
  return { name, contactName, contactEmail }
}
