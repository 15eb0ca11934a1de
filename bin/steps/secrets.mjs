// Secrets of a start without settings of its own: made once, kept in the data folder, the same over restarts and for
// every process. With your own settings (APP_SECRET and so on) those are used and none is made.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fresh = () => ({
  APP_SECRET: randomBytes(32).toString('base64url'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  passwords: Object.fromEntries(['owner', 'app', 'auth', 'worker'].map((role) => [role, randomBytes(18).toString('base64url')])),
})

export function keepSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(fresh(), null, 2)}\n`, { mode: 0o600 })
  return JSON.parse(readFileSync(file, 'utf8'))
}
