// Work as the owner of the database, for commands beside the app: your own database, or the embedded one, which may be
// running for the app at this moment or not at all.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findCluster } from '../../prisma/embedded/cluster.mjs'
import { DATABASE, ROLES } from '../../prisma/roles.mjs'
import { migrateDatabase, startEmbedded } from './database.mjs'
import { findRunning } from './lock.mjs'
import { keepSecrets } from './secrets.mjs'
import { readSettings } from './settings.mjs'

/** Runs one of prisma/administration/run.mts with the owner's address. Ends this process with its code. */
export async function runAsOwner(root, ...args) {
  const settings = readSettings(root)
  const { dataDir, hasOwnDatabase } = settings
  let cluster
  let url = settings.env.MIGRATE_DATABASE_URL
  if (!hasOwnDatabase) {
    const { passwords } = keepSecrets(dataDir, settings)
    if (await findRunning(join(dataDir, 'start.lock'))) {
      url = findCluster({ dataDir: join(dataDir, 'postgres') }).url(ROLES.owner, passwords.owner, DATABASE)
    } else {
      const embedded = await startEmbedded({ dataDir, passwords })
      cluster = embedded.cluster
      url = embedded.urls.MIGRATE_DATABASE_URL
      await migrateDatabase(root, url)
    }
  }
  if (!url) throw new Error('The setting MIGRATE_DATABASE_URL is missing: the connection string of the owner of the database.')
  try {
    const done = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', join('prisma', 'administration', 'run.mts'), ...args], {
      cwd: root, stdio: 'inherit', env: { ...process.env, MIGRATE_DATABASE_URL: url },
    })
    process.exitCode = done.status ?? 1
  } finally {
    await cluster?.stop()
  }
}
