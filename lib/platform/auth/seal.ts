import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'

/** A key of its own per purpose, so that what was sealed for one thing opens nothing else. */
const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', env().APP_SECRET, 'samenspel', `seal ${purpose}`, 32))

/**
 * Encrypts a text under a key made of APP_SECRET (AES-256-GCM): for what we must be able to use and nobody may read.
 * @param purpose what it is for; only the same opens it
 */
export function sealText(text: string, purpose: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** The text again. Undefined when it was not sealed here, not for this, or was changed. */
export function openSealed(sealed: string, purpose: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
