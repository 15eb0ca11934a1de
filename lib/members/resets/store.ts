import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'

export interface AccountMember {
  readonly membershipId: string
  readonly userId: string
  readonly displayName: string
}

/** The running memberships of these accounts. */
export async function findByAccounts(tx: CoalitionTx, userIds: readonly string[]): Promise<AccountMember[]> {
  const { coalitionId, query } = openTx(tx)
  return query<AccountMember>(sql`
    SELECT id AS "membershipId", user_id AS "userId", display_name AS "displayName" FROM membership
    WHERE coalition_id = ${coalitionId}::uuid AND user_id = ANY(${[...userIds]}::uuid[]) AND ended_at IS NULL`)
}

/** The account behind a running membership. */
export async function findAccountOf(tx: CoalitionTx, membershipId: string): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ userId: string }>(sql`
    SELECT user_id AS "userId" FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${membershipId}::uuid AND ended_at IS NULL`)
  return row?.userId
}

export async function findCoordinatorAccounts(tx: CoalitionTx): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ userId: string }>(sql`
    SELECT user_id AS "userId" FROM membership WHERE coalition_id = ${coalitionId}::uuid AND role::text = 'COORDINATOR' AND ended_at IS NULL`)
  return rows.map(({ userId }) => userId)
}
