import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from './policy'
import { findProfile } from './store'
import type { CoalitionProfile } from './types'

/** The mission and the municipality of this coalition. */
export async function readProfile(tx: CoalitionTx, ctx: CoalitionContext): Promise<CoalitionProfile> {
  authorize(coalitionsPolicy, ctx, 'read_profile')
  return (await findProfile(tx)) ?? { mission: null, municipality: null, version: 1 }
}
