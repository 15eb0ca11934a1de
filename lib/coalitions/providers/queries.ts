import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from '../policy'
import { findProviders } from './store'
import type { IdentityProvider } from './types'

/** Where the members of this coalition can sign in, switched off or on. */
export async function listProviders(tx: CoalitionTx, ctx: CoalitionContext): Promise<IdentityProvider[]> {
  authorize(coalitionsPolicy, ctx, 'configure_sign_in')
  return findProviders(tx)
}

/** One of them. */
export async function readProvider(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<IdentityProvider> {
  authorize(coalitionsPolicy, ctx, 'configure_sign_in')
  const found = (await findProviders(tx)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}
