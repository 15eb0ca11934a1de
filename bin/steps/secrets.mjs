// Secrets of a start: your own settings are used as they are, and what they leave out is made once and kept in the data
// folder, the same over restarts. With a database of your own nothing is made or kept: several machines may serve
// together, and each would make another. Then the key of the forms follows from APP_SECRET, which all of them share.
import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const keyFrom = (secret) => Buffer.from(hkdfSync('sha256', secret, '', 'samenspel server actions', 32)).toString('base64')

const MAKE = {
  APP_SECRET: () => randomBytes(32).toString('base64url'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  passwords: () => Object.fromEntries(['owner', 'app', 'auth', 'worker'].map((role) => [role, randomBytes(18).toString('base64url')])),
}

/**
 * @param {string} dataDir
 * @param {{ env: Record<string, string | undefined>, hasOwnDatabase: boolean }} settings
 * @returns {{ settings: { APP_SECRET: string, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string }, passwords?: Record<string, string> }}
 *   passwords are those of the embedded database
 */
export function keepSecrets(dataDir, { env, hasOwnDatabase }) {
  const { APP_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = env
  if (hasOwnDatabase) {
    return { settings: { APP_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? keyFrom(APP_SECRET) } }
  }
  const file = join(dataDir, 'secrets.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const lacking = Object.keys(MAKE).filter((name) => !kept[name] && !env[name])
  for (const name of lacking) kept[name] = MAKE[name]()
  if (lacking.length > 0) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  }
  return {
    settings: { APP_SECRET: APP_SECRET ?? kept.APP_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? kept.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY },
    passwords: kept.passwords,
  }
}
