import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from '../policy'
import { findGroundRules, listGroundRulesRows } from './store'
import type { GroundRules, GroundRulesVersion } from './types'

/** The ground rules that hold; null while nobody set them. */
export async function readGroundRules(tx: CoalitionTx, ctx: CoalitionContext): Promise<GroundRules | null> {
  authorize(coalitionsPolicy, ctx, 'read_ground_rules')
  const row = await findGroundRules(tx)
  if (!row) return null
  const { byName: _, ...rules } = row
  return rules
}

/** One version, what holds now unless another is asked for (null: none yet), with all there were. @throws DomainError not_found */
export async function readGroundRulesVersions(tx: CoalitionTx, ctx: CoalitionContext, number?: number): Promise<{ readonly shown: GroundRules | null; readonly versions: readonly GroundRulesVersion[] }> {
  authorize(coalitionsPolicy, ctx, 'read_ground_rules')
  const row = await findGroundRules(tx, number)
  if (!row && number !== undefined) throw notFound()
  if (!row) return { shown: null, versions: [] }
  const { byName: _, ...shown } = row
  return { shown, versions: await listGroundRulesRows(tx) }
}
