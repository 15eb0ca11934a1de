import 'server-only'
import { isId } from '@/lib/platform/ids'
import { log, pathForLog } from '@/lib/platform/log'

interface Failure {
  readonly digest?: string
  readonly name?: string
  readonly code?: string
  readonly stack?: string
}

export interface FailedRequest {
  readonly reference: string | undefined
  readonly method: string
  readonly path: string
  readonly route?: string
  readonly requestId: string | string[] | null | undefined
}

/** Where in our code it went wrong, without values: messages of drivers and parsers may quote what somebody typed. */
const whereOf = (stack: string | undefined): string[] =>
  (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8).map((line) => line.trim())

/** An error that nobody expected, under the reference that the person sees. */
export function logFailure(error: unknown, { path, requestId, ...request }: FailedRequest): void {
  const { name, code, stack } = error as Failure
  // An upload passes outside the proxy: what it calls its id may be any text.
  log.error({ ...request, error: name, code, path: pathForLog(path), requestId: isId(requestId) ? requestId : undefined, where: whereOf(stack) }, 'request failed')
}
