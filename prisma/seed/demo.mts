import { authPool, closePools, workerPool } from '@/lib/platform/db/pools'
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
  // The story's mails were sent long ago: nothing of it goes out at the first start.
  await workerPool().query('DELETE FROM outbox')
  process.stdout.write('demo: filled\n')
} else process.stdout.write('demo: there already\n')
await closePools()
