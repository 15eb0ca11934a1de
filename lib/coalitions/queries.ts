import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from './policy'
import { findHouse, findLookToChange, findProfile } from './store'
import type { CoalitionProfile, House, LookToChange } from './types'

/** The mission and the municipality of this coalition. */
export async function readProfile(tx: CoalitionTx, ctx: CoalitionContext): Promise<CoalitionProfile> {
  authorize(coalitionsPolicy, ctx, 'read_profile')
  return (await findProfile(tx)) ?? { mission: null, municipality: null, version: 1 }
}

/** What stands round every page: the house style (undefined when it is that of Samenspel), and the mission for who may read it. */
export async function readHouse(tx: CoalitionTx, ctx: CoalitionContext): Promise<House> {
  authorize(coalitionsPolicy, ctx, 'read_look')
  const found = await findHouse(tx)
  const { mainColor = null, accentColor = null, mission = null } = found ?? {}
  return { look: mainColor || accentColor ? { mainColor, accentColor } : undefined, mission: may(coalitionsPolicy, ctx, 'read_profile') ? mission : null }
}

/** The house style with its version, for who may change it. */
export async function readLookToChange(tx: CoalitionTx, ctx: CoalitionContext): Promise<LookToChange> {
  authorize(coalitionsPolicy, ctx, 'change_look')
  return (await findLookToChange(tx)) ?? { mainColor: null, accentColor: null, version: 1 }
}
