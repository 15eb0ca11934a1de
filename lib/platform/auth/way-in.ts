import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { endSessionsOf } from './sessions'

/**
 * After a membership ended: its signpost goes, and every session of the account ends. The membership row refuses already;
 * this sees to it that nothing is left to refuse. May be done twice.
 */
export async function closeWayIn(userId: string, coalitionRef: string): Promise<void> {
  await runSql(authPool(), sql`DELETE FROM account_coalition WHERE user_id = ${userId}::uuid AND coalition_ref = ${coalitionRef}::uuid`)
  await endSessionsOf(userId)
}
