import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from './policy'
import { findLookToChange, findProfile } from './store'
import type { CoalitionProfile, LookToChange } from './types'

/** The mission and the municipality of this coalition. */
export async function readProfile(tx: CoalitionTx, ctx: CoalitionContext): Promise<CoalitionProfile> {
  authorize(coalitionsPolicy, ctx, 'read_profile')
  return (await findProfile(tx)) ?? { mission: null, municipality: null, version: 1 }
}

/** The colours of this coalition's house style and their version, for who may change them; null is that of Samenspel. */
export async function readLookToChange(tx: CoalitionTx, ctx: CoalitionContext): Promise<LookToChange> {
  authorize(coalitionsPolicy, ctx, 'change_look')
  return (await findLookToChange(tx)) ?? { mainColor: null, accentColor: null, version: 1 }
}
