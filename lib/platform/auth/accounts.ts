import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'

/** The account with this address, made when there is none. Addresses are kept in lower case. Returns its id. */
export async function ensureAccount(account: { email: string; demoKey?: string }): Promise<string> {
  const [row] = await runSql<{ id: string }>(authPool(), sql`
    INSERT INTO app_user (id, email, demo_key) VALUES (${newId()}::uuid, ${account.email.trim().toLowerCase()}, ${account.demoKey ?? null})
    ON CONFLICT (email) DO UPDATE SET demo_key = COALESCE(excluded.demo_key, app_user.demo_key) RETURNING id`)
  if (!row) throw new Error('The account could not be made.')
  return row.id
}

/** The address behind an account, to send a mail to; never shown to another person. */
export async function emailOf(userId: string): Promise<string | undefined> {
  const [row] = await runSql<{ email: string }>(authPool(), sql`SELECT email FROM app_user WHERE id = ${userId}::uuid`)
  return row?.email
}

export interface DemoPerson {
  readonly key: string
}

/** The keys of the fictional persons whom anyone may sign in as. */
export async function listDemoKeys(): Promise<string[]> {
  const rows = await runSql<DemoPerson>(authPool(), sql`SELECT demo_key AS key FROM app_user WHERE demo_key IS NOT NULL ORDER BY created_at, id`)
  return rows.map((row) => row.key)
}
