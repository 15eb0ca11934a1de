import { appendAdministration } from '@/lib/platform/audit/administration'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { asOwner } from './on-database'

export interface Appointment {
  readonly userId: string
  readonly isNewAccount: boolean
}

/**
 * Appoints an administrator of the platform, making the account when there is none. Repeating it changes the name only.
 * Nothing but the owner of the database can do this.
 */
export function appoint(url: string, { email, name, demoKey, now = new Date() }: { email: string; name: string; demoKey?: string; now?: Date }): Promise<Appointment> {
  const address = email.trim().toLowerCase()
  if (!/^[^@\s]+@[^@\s]+$/.test(address)) throw new Error(`${email} is not an e-mail address.`)
  return asOwner(url, async (query) => {
    const [known] = await query<{ id: string }>(sql`SELECT id FROM app_user WHERE email = ${address}`)
    const userId = known?.id ?? newId()
    if (!known) await query(sql`INSERT INTO app_user (id, email, demo_key) VALUES (${userId}::uuid, ${address}, ${demoKey ?? null})`)
    await query(sql`
      INSERT INTO platform_administrator (user_id, name, appointed_at) VALUES (${userId}::uuid, ${name}, ${now})
      ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, ended_at = NULL`)
    await appendAdministration(query, { event: 'administrator_appointed', subject: { type: 'administrator', id: userId }, by: null, changes: {}, requestId: newId(), now })
    return { userId, isNewAccount: !known }
  })
}

/** Ends an appointment, and the sessions that were made under it. False when there was none. */
export function dismiss(url: string, email: string, now = new Date()): Promise<boolean> {
  return asOwner(url, async (query) => {
    const [row] = await query<{ id: string }>(sql`
      UPDATE platform_administrator a SET ended_at = ${now} FROM app_user u
      WHERE u.id = a.user_id AND u.email = ${email.trim().toLowerCase()} AND a.ended_at IS NULL RETURNING u.id`)
    if (!row) return false
    await query(sql`DELETE FROM session WHERE user_id = ${row.id}::uuid`)
    await appendAdministration(query, { event: 'administrator_dismissed', subject: { type: 'administrator', id: row.id }, by: null, changes: {}, requestId: newId(), now })
    return true
  })
}

/** Whose appointment runs. */
export function listAppointed(url: string): Promise<{ email: string; name: string; since: Date }[]> {
  return asOwner(url, (query) => query<{ email: string; name: string; since: Date }>(sql`
    SELECT u.email, a.name, a.appointed_at AS since FROM platform_administrator a JOIN app_user u ON u.id = a.user_id WHERE a.ended_at IS NULL ORDER BY a.appointed_at`))
}
