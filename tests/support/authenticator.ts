import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

// An authenticator of a test's own: makes passkeys and answers with them as a device would, and wrongly where a test
// wants that. (A journey uses the one of Chromium itself.)

type Cbor = number | string | Buffer | ReadonlyMap<Cbor, Cbor>

const head = (major: number, length: number): Buffer =>
  length < 24 ? Buffer.from([(major << 5) | length]) : length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from([(major << 5) | 25, length >> 8, length & 255])

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()

/** What may be wrong with an answer; left out, it is right. */
export interface Wrong {
  readonly origin?: string
  readonly rpId?: string
  /** The person was not asked for a finger, a face or a code. */
  readonly isUnverified?: boolean
  readonly counter?: number
  /** Signed with another key. */
  readonly isForged?: boolean
}

const PRESENT = 1
const VERIFIED = 4
const WITH_KEY = 64

export interface SoftPasskey {
  readonly id: string
  readonly register: (challenge: string, wrong?: Wrong) => RegistrationResponseJSON
  readonly answer: (challenge: string, wrong?: Wrong) => AuthenticationResponseJSON
}

/** A new passkey of a device that counts how often it was used, or (`counts` false) of one that does not. */
export function softPasskey({ counts = true } = {}): SoftPasskey {
  const [own, other] = [generateKeyPairSync('ec', { namedCurve: 'P-256' }), generateKeyPairSync('ec', { namedCurve: 'P-256' })]
  const { x = '', y = '' } = own.publicKey.export({ format: 'jwk' })
  const key = cbor(new Map<Cbor, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]))
  const raw = randomBytes(32)
  const id = raw.toString('base64url')
  let used = 0
  const data = (flags: number, { rpId = 'localhost', isUnverified = false, counter }: Wrong): Buffer => {
    used += counts ? 1 : 0
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter ?? used)
    return Buffer.concat([sha256(rpId), Buffer.from([flags | PRESENT | (isUnverified ? 0 : VERIFIED)]), count])
  }
  const client = (type: string, challenge: string, { origin = 'http://localhost:3000' }: Wrong): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  return {
    id,
    register(challenge, wrong = {}) {
      const authData = Buffer.concat([data(WITH_KEY, wrong), Buffer.alloc(16), Buffer.from([0, raw.length]), raw, key])
      const attestation = cbor(new Map<Cbor, Cbor>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]]))
      return {
        id, rawId: id, type: 'public-key', clientExtensionResults: {},
        response: { clientDataJSON: client('webauthn.create', challenge, wrong).toString('base64url'), attestationObject: attestation.toString('base64url'), transports: ['internal'] },
      }
    },
    answer(challenge, wrong = {}) {
      const [clientData, authData] = [client('webauthn.get', challenge, wrong), data(0, wrong)]
      const signature = createSign('sha256').update(Buffer.concat([authData, sha256(clientData)])).sign((wrong.isForged ? other : own).privateKey)
      return {
        id, rawId: id, type: 'public-key', clientExtensionResults: {},
        response: { clientDataJSON: clientData.toString('base64url'), authenticatorData: authData.toString('base64url'), signature: signature.toString('base64url') },
      }
    },
  }
}
