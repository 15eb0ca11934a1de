import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import { trustedProxies } from '@/lib/platform/env'
import { addressOf } from './client-address'

// A page of Next can only answer 404 by throwing, and what is thrown is drawn in the browser: without JavaScript that
// is an empty page. So a page that is not there is an ordinary page here, and says its own status (docs/adr/0016).

/** Where a request comes from; whatever a browser sends under this name is overwritten. */
export const ADDRESS_HEADER = 'x-samenspel-address'

const held = globalThis as typeof globalThis & { samenspelAnswers?: AsyncLocalStorage<ServerResponse> }

/** Keeps each answer within reach of what makes it. Once per process, before the first request. */
export function followAnswers(): void {
  if (held.samenspelAnswers) return
  const answers = held.samenspelAnswers = new AsyncLocalStorage<ServerResponse>()
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own server, below
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string, ...rest: unknown[]): boolean {
    const pass = (): boolean => Reflect.apply(emit, this, [event, ...rest]) as boolean
    if (event !== 'request') return pass()
    const { headers, socket } = rest[0] as IncomingMessage
    headers[ADDRESS_HEADER] = addressOf(headers['x-forwarded-for'], socket.remoteAddress, trustedProxies())
    return answers.run(rest[1] as ServerResponse, pass)
  } as typeof emit
}

/** The answer that is being made: one per request, and gone with it. */
export const currentAnswer = (): object | undefined => held.samenspelAnswers?.getStore()

/** The status of the page that is being made. Too late once a part of it was sent, which our pages never are halfway. */
export function answerWith(status: 404 | 429 | 500 | 503): void {
  const answer = held.samenspelAnswers?.getStore()
  if (answer && !answer.headersSent) answer.statusCode = status
}
