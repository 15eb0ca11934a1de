// The settings of a start, checked before anything is written. The app checks its own once more (lib/platform/env.ts).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf } from './server.mjs'

/** Reads .env (what is set already wins) and says in one sentence what does not fit. */
export function readSettings(root) {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('The setting PORT must be a number from 1 to 65535.')
  const host = addressOf(env.HOSTNAME_BIND)
  const appUrl = env.APP_URL ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`
  if (!URL.canParse(appUrl) || !/^https?:$/.test(new URL(appUrl).protocol)) throw new Error('The setting APP_URL must be an address such as https://samenspel.example.nl.')
  if (env.DEMO && !['on', 'off'].includes(env.DEMO)) throw new Error('The setting DEMO must be on or off.')
  const hasOwnDatabase = Boolean(env.DATABASE_URL)
  if (hasOwnDatabase && !env.APP_SECRET) throw new Error('The setting APP_SECRET is missing: at least 32 random characters, the same for every process and every restart.')
  if (hasOwnDatabase && !env.SMTP_URL && !env.MAIL_FOLDER) throw new Error('The setting SMTP_URL is missing: the mail server, such as smtp://user:password@mail.example.nl:587.')
  return { env, port, appUrl, hasOwnDatabase, isDemo: env.DEMO ? env.DEMO === 'on' : !hasOwnDatabase, dataDir: env.DATA_DIR ?? join(root, '.data') }
}
