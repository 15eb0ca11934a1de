import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from './policy'
import { findLook, findProfile } from './store'
import type { CoalitionProfile, Look } from './types'

/** The mission and the municipality of this coalition. */
export async function readProfile(tx: CoalitionTx, ctx: CoalitionContext): Promise<CoalitionProfile> {
  authorize(coalitionsPolicy, ctx, 'read_profile')
  return (await findProfile(tx)) ?? { mission: null, municipality: null, version: 1 }
}

/** The colours of this coalition's house style; undefined when it has that of Samenspel. */
export async function readLook(tx: CoalitionTx, ctx: CoalitionContext): Promise<Look | undefined> {
  authorize(coalitionsPolicy, ctx, 'read_look')
  const look = await findLook(tx)
  return look?.mainColor || look?.accentColor ? look : undefined
}
