import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { historyPolicy } from './policy'
import { HISTORY_LIMITS } from './schema'
import { findLastCheck, listPeople, listRows } from './store'
import type { AuditCheck, TrailFilter, TrailPage, TrailPerson, TrailRow } from './types'

/** One page of the trail, the newest first; `before` says where it begins. */
export async function listTrail(tx: CoalitionTx, ctx: CoalitionContext, filter: TrailFilter = {}): Promise<TrailPage> {
  authorize(historyPolicy, ctx, 'read')
  const { page } = HISTORY_LIMITS
  const found = await listRows(tx, filter, page + 1)
  const rows = found.slice(0, page)
  return { rows, olderBefore: found.length > page ? (rows.at(-1)?.sequence ?? null) : null }
}

/** All that the filter finds, the newest first, for a file; at most `HISTORY_LIMITS.export` rows. */
export async function exportTrail(tx: CoalitionTx, ctx: CoalitionContext, filter: TrailFilter = {}): Promise<TrailRow[]> {
  authorize(historyPolicy, ctx, 'export')
  return listRows(tx, { ...filter, before: undefined }, HISTORY_LIMITS.export)
}

/** Everybody whose deeds the trail may hold, by the name that others see. */
export async function listTrailPeople(tx: CoalitionTx, ctx: CoalitionContext): Promise<TrailPerson[]> {
  authorize(historyPolicy, ctx, 'read')
  return listPeople(tx)
}

/** When the chain was last verified and what was found; undefined when it never was. */
export async function readLastCheck(tx: CoalitionTx, ctx: CoalitionContext): Promise<AuditCheck | undefined> {
  authorize(historyPolicy, ctx, 'read')
  return findLastCheck(tx)
}
