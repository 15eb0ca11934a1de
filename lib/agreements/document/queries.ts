import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import type { DocumentRead } from './types'
import { findDocument } from './store'

/** All that stands in the document of an agreement: its text, and who put their name under it. `isNewest` asks for the version that is being made. */
export async function readDocument(tx: CoalitionTx, ctx: MemberContext, { agreementId, isNewest }: { agreementId: string; isNewest: boolean }): Promise<DocumentRead> {
  authorize(agreementsPolicy, ctx, 'read')
  const found = isId(agreementId) ? await findDocument(tx, { agreementId, isNewest }) : undefined
  if (!found) throw notFound()
  return found
}
