import 'server-only'
import { randomBytes } from 'node:crypto'
import { authPool } from '@/lib/platform/db/pools'
import { join, runSql, sql } from '@/lib/platform/db/sql'
import { keyedHash, seal, unseal } from './seal'

export const RECOVERY_CODES = 10

/** Without characters that look like another one on paper. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const LENGTH = 10

const plain = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '')

const hashOf = (userId: string, code: string): string => keyedHash('recovery', `${userId}:${plain(code)}`)

function newCode(): string {
  let letters = ''
  while (letters.length < LENGTH) {
    // A byte that would make some letters likelier than others is thrown away.
    for (const byte of randomBytes(LENGTH)) if (byte < 8 * ALPHABET.length) letters += ALPHABET[byte % ALPHABET.length] ?? ''
  }
  return `${letters.slice(0, 5)}-${letters.slice(5, LENGTH)}`
}

/** New recovery codes in the place of all that there were. They are told here and never again. */
export async function renewRecoveryCodes(userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode)
  const client = await authPool().connect()
  try {
    await client.query('BEGIN')
    await runSql(client, sql`SELECT id FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`)
    await runSql(client, sql`DELETE FROM recovery_code WHERE user_id = ${userId}::uuid`)
    await runSql(client, sql`INSERT INTO recovery_code (user_id, code_hash) VALUES ${join(codes.map((code) => sql`(${userId}::uuid, ${hashOf(userId, code)})`))}`)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
  return codes
}

/** Keeps codes that were just made in this session, sealed, until their person has put them away. */
export async function keepCodesToShow(sessionId: string, codes: readonly string[]): Promise<void> {
  await runSql(authPool(), sql`UPDATE session SET pending_codes = ${seal(codes.join(' '), sessionId)} WHERE id = ${sessionId}::uuid`)
}

/** The codes that were just made in this session; empty when they were put away. */
export async function codesToShow(sessionId: string): Promise<string[]> {
  const [row] = await runSql<{ sealed: string | null }>(authPool(), sql`SELECT pending_codes AS sealed FROM session WHERE id = ${sessionId}::uuid`)
  return (row?.sealed ? unseal(row.sealed, sessionId) : undefined)?.split(' ') ?? []
}

export async function forgetCodesToShow(sessionId: string): Promise<void> {
  await runSql(authPool(), sql`UPDATE session SET pending_codes = NULL WHERE id = ${sessionId}::uuid`)
}

/** Uses up a recovery code, however it is written. False for a wrong one and one that was used alike. */
export async function useRecoveryCode(userId: string, code: string): Promise<boolean> {
  const used = await runSql(authPool(), sql`
    UPDATE recovery_code SET used_at = now() WHERE user_id = ${userId}::uuid AND code_hash = ${hashOf(userId, code)} AND used_at IS NULL RETURNING user_id`)
  return used.length === 1
}

export async function dropRecoveryCodes(userId: string): Promise<void> {
  await runSql(authPool(), sql`DELETE FROM recovery_code WHERE user_id = ${userId}::uuid`)
}
