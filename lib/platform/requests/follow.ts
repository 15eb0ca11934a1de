import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { paths } from '@/lib/platform/paths'
import { addressOf } from './client-address'
import { contentSecurityPolicy, isRecordingPage } from './content-security-policy'

// What every request gets before anything answers it: an id for the logs, the address that it comes from, a
// Content-Security-Policy with a nonce of its own, and its answer within reach of what makes it (docs/adr/0016, 0021).
// No gate stands here: who may see what is decided in pages and commands, by the membership row.

/** Where a request comes from; whatever a browser sends under this name is overwritten. */
export const ADDRESS_HEADER = 'x-samenspel-address'
/** The id of a request, for the logs; overwritten likewise. */
export const REQUEST_ID_HEADER = 'x-request-id'
/** The framework reads the nonce for its own scripts from the request's header of this name. */
const POLICY_HEADER = 'content-security-policy'

/** A page is read or gets a form posted; the framework would draw it for any other verb too. Handlers below /api say it themselves. */
export const VERBS = ['GET', 'HEAD', 'POST'] as const

/** The framework answers a bare 500, without a header that protects, to a path that is no text. */
function isReadable(url: string): boolean {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '') !== ''
  } catch {
    return false
  }
}

/** Files, and what handlers below /api send, go part by part as they are read; everything else is a page. */
const isStreamed = (url: string): boolean => url.startsWith('/api/') || url.startsWith('/_next/')

/**
 * Sends a page in one piece. The framework writes its end in two parts of a few bytes, each of them a packet for which
 * the server, the network and the browser wake up, while nothing of a page can be shown that is not in its first part.
 */
function sendWhole(response: ServerResponse): void {
  const parts: Uint8Array[] = []
  const keep = (part: unknown, encoding: unknown): void => {
    if (typeof part === 'string') parts.push(Buffer.from(part, typeof encoding === 'string' ? encoding as BufferEncoding : 'utf8'))
    else if (part instanceof Uint8Array) parts.push(part)
  }
  const toldOf = (rest: readonly unknown[]) => rest.find((one): one is () => void => typeof one === 'function')
  const end = response.end.bind(response)
  response.write = (part: unknown, ...rest: unknown[]): boolean => {
    keep(part, rest[0])
    const told = toldOf(rest)
    if (told) process.nextTick(told)
    return true
  }
  response.end = (...last: unknown[]): ServerResponse => {
    keep(last[0], last[1])
    const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts)
    const told = toldOf(last)
    return parts.length === 0 ? end(told) : end(whole, told)
  }
}

const held = globalThis as typeof globalThis & { samenspelAnswers?: AsyncLocalStorage<ServerResponse> }

/** Node tells of each request on this channel, in the request's own context and before anything answers it. */
const REQUEST_BEGINS = 'http.server.request.start'

interface Circumstances {
  readonly isDevelopment: boolean
  /** How many proxies of ours stand before the app. */
  readonly proxies: number
  /** What can begin with a request, before anything knows which page it is for. */
  readonly alongside?: (request: IncomingMessage, response: ServerResponse) => void
}

/** Once per process, before the first request. */
export function followRequests({ isDevelopment, proxies, alongside }: Circumstances): void {
  if (held.samenspelAnswers) return
  const answers = held.samenspelAnswers = new AsyncLocalStorage<ServerResponse>()
  const begin = (request: IncomingMessage, response: ServerResponse): void => {
    const { headers, method, socket, url = '/' } = request
    const policy = contentSecurityPolicy(btoa(crypto.randomUUID()), { isDevelopment, records: isRecordingPage(url) })
    headers[ADDRESS_HEADER] = addressOf(headers['x-forwarded-for'], socket.remoteAddress, proxies)
    headers[REQUEST_ID_HEADER] = crypto.randomUUID()
    headers[POLICY_HEADER] = policy
    response.setHeader(POLICY_HEADER, policy)
    if (!isReadable(url)) request.url = paths.nowhere
    else if (!VERBS.some((verb) => verb === method) && !url.startsWith('/api/')) request.url = paths.otherVerb
    // The framework sends the head of an answer by itself before the first part: now it goes along with it.
    response.flushHeaders = () => undefined
    if (!isStreamed(url)) sendWhole(response)
    answers.enterWith(response)
    alongside?.(request, response)
  }
  subscribe(REQUEST_BEGINS, (told) => {
    const { request, response } = told as { request: IncomingMessage; response: ServerResponse }
    begin(request, response)
  })
}

/** The answer that is being made: one per request, and gone with it. None: nobody follows this request, and it is to get no page. */
export const currentAnswer = (): object | undefined => held.samenspelAnswers?.getStore()

/** The status of the page that is being made. Too late once a part of it was sent, which our pages never are halfway. */
export function answerWith(status: 404 | 429 | 500 | 503): void {
  const answer = held.samenspelAnswers?.getStore()
  if (answer && !answer.headersSent) answer.statusCode = status
}
