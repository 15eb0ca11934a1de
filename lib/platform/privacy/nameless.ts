import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env'

/**
 * An id for what somebody says without their name: the same person says the same thing once, and a copy of the tables does
 * not tell who, since the key is not in the database.
 */
export function namelessId(...parts: readonly string[]): string {
  const hex = createHmac('sha256', env().APP_SECRET).update('nameless').update(JSON.stringify(parts)).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
