import 'server-only'
import { redirect } from 'next/navigation'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { paths } from '@/lib/platform/paths'
import { isFactorFresh } from './freshness'
import { findSession } from './session'

// The gate of the administration of the platform: a session, a running appointment, and a second factor that was shown
// not long ago. Appointments are made on the database (npm run admin); no role that serves can make one.

declare const appointed: unique symbol

/** Somebody with a running appointment. Whoever holds one has been found in the table. */
export interface Administrator {
  readonly [appointed]: true
  readonly userId: string
  /** What a coalition sees of them. */
  readonly name: string
}

/** The running appointment of an account, if it has one. */
export async function findAppointed(userId: string): Promise<Administrator | undefined> {
  const [row] = await runSql<Administrator>(authPool(), sql`
    SELECT user_id AS "userId", name FROM platform_administrator WHERE user_id = ${userId}::uuid AND ended_at IS NULL`)
  return row
}

/**
 * The administrator who asks. Undefined for everybody else: to them there is no administration, as for what does not
 * exist. An administrator without a fresh second factor is sent to show it first.
 * @param returnTo where they go afterwards
 */
export async function requireAdministrator(returnTo: string): Promise<Administrator | undefined> {
  const session = await findSession()
  const administrator = session && (await findAppointed(session.userId))
  if (!administrator) return undefined
  if (!isFactorFresh(session, new Date())) redirect(paths.secondStep(returnTo))
  return administrator
}

/** The names of administrators, running or not, by account: for the trail of what they did. */
export async function listAdministratorNames(): Promise<ReadonlyMap<string, string>> {
  const rows = await runSql<{ userId: string; name: string }>(authPool(), sql`SELECT user_id AS "userId", name FROM platform_administrator`)
  return new Map(rows.map((row) => [row.userId, row.name]))
}
