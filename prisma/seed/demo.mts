import { authPool, closePools, workerPool } from '@/lib/platform/db/pools'
import { appoint } from '../administration/appoint'
import { seedMeerbrug } from './meerbrug'
import { seedSparks } from './sparks'
import { seedZandrijk } from './zandrijk'

/** Fills an empty database with the two demo coalitions. Does nothing when there is any coalition. */
const { rows: [count] } = await authPool().query<{ coalitions: number }>('SELECT count(*)::int AS coalitions FROM coalition')
if (count?.coalitions === 0) {
  const now = new Date()
  await seedMeerbrug(now)
  await seedZandrijk(now)
  await seedSparks(now)
  // An administrator is made by the owner of the database only, also the fictional one.
  const owner = process.env.MIGRATE_DATABASE_URL
  if (owner) await appoint(owner, { email: 'beheer@platform.example', name: 'Robin', demoKey: 'platform-beheerder', now })
  // The story's mails were sent long ago: nothing of it goes out at the first start.
  await workerPool().query('DELETE FROM outbox')
  process.stdout.write('demo: filled\n')
} else process.stdout.write('demo: there already\n')
await closePools()
