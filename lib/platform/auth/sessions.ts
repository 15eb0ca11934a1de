import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'

/** Ends every session of an account, at once: its next request, in whatever browser, is a stranger's. Returns how many. */
export async function endSessionsOf(userId: string): Promise<number> {
  return (await runSql(authPool(), sql`DELETE FROM session WHERE user_id = ${userId}::uuid RETURNING id`)).length
}
