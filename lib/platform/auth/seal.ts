import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'

// What must not be readable in a copy of the database, such as the secret of an authenticator app. Keys are made from
// APP_SECRET, one per purpose: who changes that setting makes everything sealed with it unreadable.

const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', env().APP_SECRET, 'samenspel', purpose, 32))

/** Seals a text with AES-256-GCM, bound to its owner: in the row of somebody else it does not open. */
export function seal(text: string, owner: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('seal'), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** Undefined when it was sealed for somebody else, under another secret, or was changed. */
export function unseal(sealed: string, owner: string): string | undefined {
  const [version, body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  if (version !== '1' || bytes.length < 29) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor('seal'), bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** A hash that only this installation can make, so that short codes cannot be tried out on a copy of the database. */
export const keyedHash = (purpose: string, text: string): string => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')
