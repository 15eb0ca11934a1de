import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { partnersPolicy } from '../policy'
import { countTakingPart, findGovernance, listGovernanceRows } from './store'
import type { Governance, GovernanceVersion } from './types'

/** How this network is governed, as chosen last (null: not yet), and how many take part now. */
export async function readGovernance(tx: CoalitionTx, ctx: MemberContext): Promise<{ readonly chosen: Governance | null; readonly partners: number }> {
  authorize(partnersPolicy, ctx, 'list')
  const row = await findGovernance(tx)
  const partners = await countTakingPart(tx)
  if (!row) return { chosen: null, partners }
  const { byName: _, ...chosen } = row
  return { chosen, partners }
}

/** One choice, the newest unless another is asked for (null: there is none yet), with all there were. @throws DomainError not_found */
export async function readGovernanceVersions(tx: CoalitionTx, ctx: MemberContext, number?: number): Promise<{ readonly shown: Governance | null; readonly versions: readonly GovernanceVersion[] }> {
  authorize(partnersPolicy, ctx, 'list')
  const row = await findGovernance(tx, number)
  if (!row && number !== undefined) throw notFound()
  if (!row) return { shown: null, versions: [] }
  const { byName: _, ...shown } = row
  return { shown, versions: await listGovernanceRows(tx) }
}
