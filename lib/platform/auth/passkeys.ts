import 'server-only'
import {
  generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse,
  type AuthenticationResponseJSON, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { env } from '@/lib/platform/env'
import { isId, newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { emailOf } from './accounts'
import { openChallenge, takeChallenge } from './challenges'

// Passkeys (WebAuthn). The device asks its owner for a finger, a face or a code (user verification), so a passkey alone
// is two factors: what you have, and what you are or know.

/** How long a browser has to answer, in seconds. */
const CHALLENGE_SECONDS = 5 * 60

/** More than anybody uses: a table is no dump. */
const MOST_PASSKEYS = 20

export interface PasskeySummary {
  readonly id: string
  readonly label: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  /** Of the name. */
  readonly version: number
}

/** Whom passkeys are for: they work at the address in APP_URL and at no other. */
function site(): { id: string; origin: string } {
  const { hostname, origin } = new URL(env().APP_URL)
  return { id: hostname, origin }
}

/** The passkeys of one person, the oldest first. */
export async function listPasskeys(userId: string): Promise<PasskeySummary[]> {
  return runSql<PasskeySummary>(authPool(), sql`
    SELECT id, label, created_at AS "createdAt", last_used_at AS "lastUsedAt", version FROM passkey WHERE user_id = ${userId}::uuid ORDER BY created_at, id`)
}

/** One passkey of this person; somebody else's is not there. */
export async function findPasskey(userId: string, id: string): Promise<PasskeySummary | undefined> {
  if (!isId(id)) return undefined
  return (await listPasskeys(userId)).find((one) => one.id === id)
}

/** What a browser needs to make a passkey for this person. */
export async function startAddingPasskey(userId: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await runSql<{ id: string }>(authPool(), sql`SELECT credential_id AS id FROM passkey WHERE user_id = ${userId}::uuid`)
  const options = await generateRegistrationOptions({
    rpName: 'Samenspel', rpID: site().id, userID: new TextEncoder().encode(userId), userName: (await emailOf(userId)) ?? 'Samenspel',
    attestationType: 'none', excludeCredentials: known, authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await openChallenge({ challenge: options.challenge, purpose: 'ADD_PASSKEY', userId, seconds: CHALLENGE_SECONDS })
  return options
}

/** Keeps a passkey that a browser has made. False when it does not answer what this person was asked. */
export async function addPasskey(userId: string, response: RegistrationResponseJSON, label: string): Promise<boolean> {
  const { id: expectedRPID, origin: expectedOrigin } = site()
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response, expectedOrigin, expectedRPID, requireUserVerification: true,
      expectedChallenge: async (challenge) => (await takeChallenge(challenge, 'ADD_PASSKEY'))?.userId === userId,
    })
    if (!registrationInfo) return false
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    if ((await listPasskeys(userId)).length >= MOST_PASSKEYS) return false
    const made = await runSql(authPool(), sql`
      INSERT INTO passkey (id, user_id, credential_id, public_key, counter, transports, label)
      VALUES (${newId()}::uuid, ${userId}::uuid, ${id}, ${Buffer.from(publicKey)}, ${counter}::bigint, ${transports}::text[], ${label})
      ON CONFLICT (credential_id) DO NOTHING RETURNING id`)
    return made.length === 1
  } catch (error) {
    return refused(error)
  }
}

/** What a browser needs to show a passkey of whomever it belongs to: no address is asked. */
export async function startUsingPasskey(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({ rpID: site().id, userVerification: 'required' })
  await openChallenge({ challenge: options.challenge, purpose: 'USE_PASSKEY', userId: null, seconds: CHALLENGE_SECONDS })
  return options
}

interface PasskeyRow {
  readonly id: string
  readonly userId: string
  readonly publicKey: Buffer
  readonly counter: string
  readonly transports: string[]
}

/**
 * Whose passkey this is. Undefined when it is nobody's, does not answer our challenge, or its counter went back: then
 * there are two of it.
 */
export async function whoHasPasskey(response: AuthenticationResponseJSON): Promise<string | undefined> {
  if (!/^[\w-]{1,1400}$/.test(response.id)) return undefined
  const [found] = await runSql<PasskeyRow>(authPool(), sql`
    SELECT id, user_id AS "userId", public_key AS "publicKey", counter::text, transports FROM passkey WHERE credential_id = ${response.id}`)
  if (!found) return undefined
  const { id: expectedRPID, origin: expectedOrigin } = site()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response, expectedOrigin, expectedRPID, requireUserVerification: true,
      expectedChallenge: async (challenge) => (await takeChallenge(challenge, 'USE_PASSKEY')) !== undefined,
      credential: { id: response.id, publicKey: new Uint8Array(found.publicKey), counter: Number(found.counter), transports: found.transports },
    })
    if (!verified) return undefined
    // Once more in the row itself: of two answers at the same moment with the same counter one is a copy.
    const { newCounter } = authenticationInfo
    const [used] = await runSql<{ userId: string }>(authPool(), sql`
      UPDATE passkey SET counter = ${newCounter}::bigint, last_used_at = now()
      WHERE id = ${found.id}::uuid AND (counter < ${newCounter}::bigint OR counter = 0 AND ${newCounter}::bigint = 0) RETURNING user_id AS "userId"`)
    return used?.userId
  } catch (error) {
    refused(error)
    return undefined
  }
}

/** The library throws at what does not fit; what the database throws goes on its way. */
function refused(error: unknown): false {
  if ((error as { code?: unknown }).code !== undefined && 'severity' in (error as object)) throw error
  log.info({ outcome: 'refused' }, 'passkey')
  return false
}

/** What a passkey is called now, when that is not what stood on the screen of who renames it. */
export interface NamedBefore {
  readonly label: string
  readonly version: number
  readonly renamedAt: Date
}

/**
 * Gives a passkey of this person another name, when it still has the one that was looked at: else it says which name it
 * got in the meantime. Undefined when it is not theirs.
 */
export async function renamePasskey(userId: string, id: string, { label, expectedVersion }: { label: string; expectedVersion: number }): Promise<'renamed' | NamedBefore | undefined> {
  if (!isId(id)) return undefined
  const renamed = await runSql(authPool(), sql`
    UPDATE passkey SET label = ${label}, version = version + 1, renamed_at = now()
    WHERE id = ${id}::uuid AND user_id = ${userId}::uuid AND version = ${expectedVersion} RETURNING id`)
  if (renamed.length === 1) return 'renamed'
  const [now] = await runSql<NamedBefore>(authPool(), sql`
    SELECT label, version, coalesce(renamed_at, created_at) AS "renamedAt" FROM passkey WHERE id = ${id}::uuid AND user_id = ${userId}::uuid`)
  return now
}

/** Takes a passkey of this person away: it opens nothing any more. False when it is not theirs. */
export async function removePasskey(userId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false
  return (await runSql(authPool(), sql`DELETE FROM passkey WHERE id = ${id}::uuid AND user_id = ${userId}::uuid RETURNING id`)).length === 1
}
