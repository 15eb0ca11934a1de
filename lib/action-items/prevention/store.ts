import 'server-only'
import { PARTNER_DOMAINS, type PartnerDomain } from '@/lib/partners/types'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { PreventionCount, PreventionQuarter } from './types'

/** Of one goal, of the goals of one opgave, or of all. */
export interface PreventionFilter {
  readonly goalId?: string
  readonly challengeId?: string
}

const goalsOf = ({ goalId, challengeId }: PreventionFilter): Sql => {
  if (goalId) return sql`AND g.id = ${goalId}::uuid`
  return challengeId ? sql`AND g.challenge_id = ${challengeId}::uuid` : sql``
}

/** The actions of which a share is taken. */
const counted = (coalitionId: string, filter: PreventionFilter): Sql => sql`
    FROM action_item a JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
    WHERE a.coalition_id = ${coalitionId}::uuid AND a.status <> 'STOPPED' AND g.discarded_at IS NULL AND NOT g.is_example ${goalsOf(filter)}`

/** Over all goals and quarters, in one row. */
export async function countPrevention(tx: CoalitionTx): Promise<PreventionCount> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<PreventionCount>(sql`SELECT count(*)::int AS "all", count(*) FILTER (WHERE a.prevention_type = 'CURATIVE')::int AS curative ${counted(coalitionId, {})}`)
  return row ?? { all: 0, curative: 0 }
}

/** Counted per quarter in the database: there can be many actions. */
export async function listPreventionQuarters(tx: CoalitionTx, filter: PreventionFilter): Promise<PreventionQuarter[]> {
  const { coalitionId, query } = openTx(tx)
  const count = (type: Sql) => sql`count(*) FILTER (WHERE a.prevention_type = ${type})::int`
  return query<PreventionQuarter>(sql`
    SELECT extract(year FROM a.planned_on)::int AS year, extract(quarter FROM a.planned_on)::int AS quarter, ${count(sql`'UNIVERSAL'`)} AS "UNIVERSAL",
      ${count(sql`'SELECTIVE'`)} AS "SELECTIVE", ${count(sql`'INDICATED'`)} AS "INDICATED", ${count(sql`'CURATIVE'`)} AS "CURATIVE" ${counted(coalitionId, filter)}
    GROUP BY 1, 2 ORDER BY 1, 2`)
}

/** How many of the partners that take part in these goals bring each domain. */
export async function countDomains(tx: CoalitionTx, filter: PreventionFilter): Promise<Readonly<Record<PartnerDomain, number>>> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ domain: PartnerDomain; partners: number }>(sql`
    SELECT d.domain::text AS domain, count(DISTINCT p.id)::int AS partners
    FROM goal g
    JOIN goal_partner gp ON gp.coalition_id = g.coalition_id AND gp.goal_id = g.id
    JOIN partner_organization p ON p.coalition_id = gp.coalition_id AND p.id = gp.partner_id AND p.status <> 'LEFT'
    CROSS JOIN LATERAL unnest(p.domains) AS d(domain)
    WHERE g.coalition_id = ${coalitionId}::uuid AND g.discarded_at IS NULL AND NOT g.is_example ${goalsOf(filter)}
    GROUP BY 1`)
  const found = new Map(rows.map((row) => [row.domain, row.partners]))
  return Object.fromEntries(PARTNER_DOMAINS.map((domain) => [domain, found.get(domain) ?? 0])) as Record<PartnerDomain, number>
}
