#!/usr/bin/env node
// npm run verify-audit [-- <coalition>]: computes the audit chain of every coalition again, or of one, and says for each
// that it holds or where it breaks first. Ends with 1 when one does not hold. The app may run meanwhile.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runningUrls, startEmbedded } from './steps/database.mjs'
import { findRunning, takeLock } from './steps/lock.mjs'
import { stopWith } from './steps/say.mjs'
import { keepSecrets } from './steps/secrets.mjs'
import { readSettings } from './steps/settings.mjs'

const root = join(import.meta.dirname, '..')

/** Reaches the database as a start of this folder would; `stop` ends what was started for it. */
async function reachDatabase() {
  const settings = readSettings(root)
  const { dataDir, hasOwnDatabase, appUrl } = settings
  const env = { ...settings.env, APP_URL: appUrl, MAIL_FOLDER: settings.env.MAIL_FOLDER ?? join(dataDir, 'mail'), LOG_LEVEL: 'silent' }
  if (hasOwnDatabase) return { env: { ...env, ...keepSecrets(dataDir, settings).settings }, stop: async () => undefined }
  if (!existsSync(join(dataDir, 'secrets.json'))) throw new Error('There is no database here yet: npm start makes one.')
  const secrets = keepSecrets(dataDir, settings)
  const lock = join(dataDir, 'start.lock')
  if (await findRunning(lock)) return { env: { ...env, ...secrets.settings, ...runningUrls({ dataDir, passwords: secrets.passwords }) }, stop: async () => undefined }
  const giveBack = await takeLock(lock)
  const { cluster, urls } = await startEmbedded({ dataDir, passwords: secrets.passwords })
  return { env: { ...env, ...secrets.settings, ...urls }, stop: async () => { await cluster.stop(); giveBack() } }
}

try {
  const { env, stop } = await reachDatabase()
  // What migrates the schema has no business here.
  delete env.MIGRATE_DATABASE_URL
  const check = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', join('bin', 'steps', 'verify-audit.mts'), ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' })
  await stop()
  process.exitCode = check.status ?? 1
} catch (error) {
  stopWith(error.message)
}
