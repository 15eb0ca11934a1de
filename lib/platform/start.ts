import 'server-only'
import { checkAppRole } from '@/lib/platform/db/startup-check'
import { env } from '@/lib/platform/env'
import type { Job } from '@/lib/platform/jobs/outbox'
import { stopOnSignal } from '@/lib/platform/jobs/stop-on-signal'
import { startJobs } from '@/lib/platform/jobs/worker'
import { log } from '@/lib/platform/log'

/** Refuses to serve with a wrong setting or a role that passes the walls; otherwise starts the background tasks. */
export async function start(jobs: readonly Job[]): Promise<void> {
  try {
    env()
    await checkAppRole()
    if (env().JOBS === 'on') stopOnSignal((await startJobs(jobs)).stop)
  } catch (error) {
    log.fatal((error as Error).message)
    process.exit(1)
  }
}
