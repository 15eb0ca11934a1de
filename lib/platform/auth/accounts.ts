import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { addressKey } from '@/lib/platform/mail/address'

/** As an account keeps its address: so that one person has one account however they write it. */
const kept = (email: string): string => addressKey(email) ?? email.trim().toLowerCase()

/**
 * The account with this address, made when there is none. Addresses are kept as `addressKey` compares them. Returns its id.
 * @param provenAt set when this person has shown that mail to the address reaches them
 */
export async function ensureAccount(account: { email: string; demoKey?: string; provenAt?: Date }): Promise<string> {
  const [row] = await runSql<{ id: string }>(authPool(), sql`
    INSERT INTO app_user (id, email, demo_key, email_verified) VALUES (${newId()}::uuid, ${kept(account.email)}, ${account.demoKey ?? null}, ${account.provenAt ?? null})
    ON CONFLICT (email) DO UPDATE SET demo_key = COALESCE(excluded.demo_key, app_user.demo_key), email_verified = COALESCE(app_user.email_verified, excluded.email_verified)
    RETURNING id`)
  if (!row) throw new Error('The account could not be made.')
  return row.id
}

/** The address behind an account, to send a mail to; never shown to another person. */
export async function emailOf(userId: string): Promise<string | undefined> {
  const [row] = await runSql<{ email: string }>(authPool(), sql`SELECT email FROM app_user WHERE id = ${userId}::uuid`)
  return row?.email
}

/** The addresses behind accounts, for a page of people that its reader was allowed to see. */
export async function emailsOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await runSql<{ id: string; email: string }>(authPool(), sql`SELECT id, email FROM app_user WHERE id = ANY (${[...userIds]}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row.email]))
}

/** The accounts that have these addresses, by address as `addressKey` makes it. */
export async function findAccounts(addresses: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await runSql<{ id: string; email: string }>(authPool(), sql`SELECT id, email FROM app_user WHERE email = ANY (${[...addresses]}::text[])`)
  return new Map(rows.map((row) => [row.email, row.id]))
}

export interface DemoPerson {
  readonly key: string
}

/** The keys of the fictional persons whom anyone may sign in as. */
export async function listDemoKeys(): Promise<string[]> {
  const rows = await runSql<DemoPerson>(authPool(), sql`SELECT demo_key AS key FROM app_user WHERE demo_key IS NOT NULL ORDER BY created_at, id`)
  return rows.map((row) => row.key)
}
