import 'server-only'
import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { seal, unseal } from './seal'

// Codes of an authenticator app (RFC 6238: SHA-1, six digits, thirty seconds: what every app can do). A code of the step
// before or after is taken too, because clocks differ; each step once.

const PERIOD_SECONDS = 30
const STEPS_ASIDE = 1

const totp = (secret: string, label = ''): TOTP => new TOTP({ issuer: 'Samenspel', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS })

/** A new secret, as text to type over. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

export interface QrDrawing {
  /** Modules across, the quiet zone included. */
  readonly size: number
  /** The dark modules, as the path of an SVG. */
  readonly path: string
}

export interface TotpInvitation {
  readonly secret: string
  /** Opens the app, on the phone itself. */
  readonly href: string
  readonly qr: QrDrawing
}

/** What an app must know, in three ways. The label is the person's own address, so that they tell accounts apart. */
export function totpInvitation(secret: string, label: string): TotpInvitation {
  const href = totp(secret, label).toString()
  const { size, data } = encode(href, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { secret, href, qr: { size, path } }
}

/** The time step that a code belongs to; undefined when it is no code of this secret around this moment. */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  const delta = totp(secret).validate({ token: digits, timestamp: now.getTime(), window: STEPS_ASIDE })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta
}

/** Gives an account its authenticator app, in the place of the one it had. The code that proved it counts as used. */
export async function keepTotp(userId: string, secret: string, step: number): Promise<void> {
  await runSql(authPool(), sql`
    INSERT INTO totp (user_id, secret, last_step) VALUES (${userId}::uuid, ${seal(secret, userId)}, ${step}::bigint)
    ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step, created_at = now()`)
}

/** Uses up a code. False for a wrong one, one that was used before, and an account without an app alike. */
export async function useTotp(userId: string, code: string, now: Date): Promise<boolean> {
  const [row] = await runSql<{ secret: string }>(authPool(), sql`SELECT secret FROM totp WHERE user_id = ${userId}::uuid`)
  const secret = row && unseal(row.secret, userId)
  const step = secret === undefined ? undefined : totpStep(secret, code, now)
  if (step === undefined) return false
  // Of two sends of the same code at the same moment only one moves the step on.
  const taken = await runSql(authPool(), sql`UPDATE totp SET last_step = ${step}::bigint WHERE user_id = ${userId}::uuid AND last_step < ${step}::bigint RETURNING user_id`)
  return taken.length === 1
}

export async function dropTotp(userId: string): Promise<void> {
  await runSql(authPool(), sql`DELETE FROM totp WHERE user_id = ${userId}::uuid`)
}

/** Begins setting up an app in this session: its secret waits there, sealed, until a code of it proves that it works. */
export async function beginTotp(sessionId: string): Promise<void> {
  await runSql(authPool(), sql`UPDATE session SET pending_totp = ${seal(newTotpSecret(), sessionId)} WHERE id = ${sessionId}::uuid`)
}

/** The app that this session is setting up, to show; undefined when it has not begun. */
export async function pendingInvitation(sessionId: string, label: string): Promise<TotpInvitation | undefined> {
  const secret = await pendingTotp(sessionId)
  return secret === undefined ? undefined : totpInvitation(secret, label)
}

/** The secret that waits in this session. */
export async function pendingTotp(sessionId: string): Promise<string | undefined> {
  const [row] = await runSql<{ sealed: string | null }>(authPool(), sql`SELECT pending_totp AS sealed FROM session WHERE id = ${sessionId}::uuid`)
  return row?.sealed ? unseal(row.sealed, sessionId) : undefined
}
