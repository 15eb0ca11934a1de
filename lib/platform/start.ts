import 'server-only'
import { checkAppRole } from '@/lib/platform/db/startup-check'
import { env } from '@/lib/platform/env'
import { isId } from '@/lib/platform/ids'
import type { Job } from '@/lib/platform/jobs/outbox'
import { stopOnSignal } from '@/lib/platform/jobs/stop-on-signal'
import { startJobs } from '@/lib/platform/jobs/worker'
import { log, pathForLog } from '@/lib/platform/log'

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

interface Failure {
  readonly digest?: string
  readonly name?: string
  readonly message?: string
  readonly code?: string
  readonly stack?: string
}

/** Where in our code it went wrong, without values: messages of drivers and parsers may quote what somebody typed. */
const whereOf = (stack: string | undefined): string[] =>
  (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8).map((line) => line.trim())

export function logFailure(error: unknown, request: { path: string; method: string; headers: NodeJS.Dict<string | string[]> }, context: { routePath: string }): void {
  const { digest, name, code, stack } = error as Failure
  // An upload passes outside the proxy: what it calls its id may be any text.
  const requestId = request.headers['x-request-id']
  log.error({
    reference: digest, error: name, code, method: request.method, path: pathForLog(request.path), route: context.routePath, requestId: isId(requestId) ? requestId : undefined,
    where: whereOf(stack),
  }, 'request failed')
}
