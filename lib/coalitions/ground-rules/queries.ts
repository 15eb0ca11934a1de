import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from '../policy'
import { findGroundRules } from './store'
import type { GroundRules } from './types'

/** The ground rules that hold; null while nobody set them. */
export async function readGroundRules(tx: CoalitionTx, ctx: CoalitionContext): Promise<GroundRules | null> {
  authorize(coalitionsPolicy, ctx, 'read_ground_rules')
  const row = await findGroundRules(tx)
  if (!row) return null
  const { byName: _, ...rules } = row
  return rules
}
