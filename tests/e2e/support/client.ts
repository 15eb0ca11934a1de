import { someAddress } from './test'

// Somebody who writes requests by hand: no browser, no script, any header.

export const base = (): string => `http://localhost:${process.env.E2E_PORT}`

export interface Asked {
  readonly method?: string
  /** The value of the session cookie. */
  readonly session?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: FormData | URLSearchParams | string
  /** Where the request comes from; one of its own unless told. */
  readonly from?: string
  /** Another process of the app than the first. */
  readonly at?: string
}

export interface Answered {
  readonly status: number
  readonly location: string
  readonly headers: Headers
  readonly text: string
}

/** One request, without following where it leads. A form comes from a page of ours unless its origin is told. */
export async function ask(address: string, { method, session, headers = {}, body, from = someAddress(), at = base() }: Asked = {}): Promise<Answered> {
  const verb = method ?? (body === undefined ? 'GET' : 'POST')
  const answer = await fetch(new URL(address, at), {
    method: verb, redirect: 'manual',
    headers: { 'x-forwarded-for': from, ...(verb === 'GET' || verb === 'HEAD' ? {} : { origin: at }), ...(session ? { cookie: `samenspel-session=${session}` } : {}), ...headers },
    ...(body === undefined ? {} : { body }),
  })
  return { status: answer.status, location: answer.headers.get('location') ?? '', headers: answer.headers, text: await answer.text() }
}

/** Does something for each, four at a time: most of a request is waiting for the other side. */
export async function forEach<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: 4 }, next))
}

/** The session that an answer gives, when it gives one. */
export const sessionIn = ({ headers }: Answered): string | undefined => headers.getSetCookie().map((line) => /^(?:__Host-)?samenspel-session=([^;]+)/.exec(line)?.[1]).find(Boolean)

/** Does this cookie value sign in? */
export const isSignedIn = async (session: string, slug: string): Promise<boolean> => (await ask(`/c/${slug}/meer`, { session })).status === 200
