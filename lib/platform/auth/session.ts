import 'server-only'
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { authPool } from '@/lib/platform/db/pools'
import { empty, runSql, sql } from '@/lib/platform/db/sql'
import { isDemo } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { currentAnswer } from '@/lib/platform/requests/follow'
import { sessionCookieName } from './cookies'
import { HAS_FACTOR } from './factors'
import { IDLE_SECONDS, SEEN_EVERY_SECONDS, type Shown } from './freshness'

/** Who is signed in. Not the name: the name that others see stands on the membership of each coalition. */
export interface SessionUser {
  readonly id: string
}

/** The session of this request: who, and how sure it is of whom it has. */
export interface Session extends Shown {
  readonly id: string
  readonly userId: string
}

export interface CoalitionEntry {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Made up, for the demo: every page says so. */
  readonly isFictional: boolean
  /** Whoever asks belongs to other coalitions too. Known when they come with a session. */
  readonly hasOthers?: boolean
}

/** A session's cookie value as the table holds it. */
export const hashSessionToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const sessionHash = cache(async (): Promise<string | undefined> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? hashSessionToken(token) : undefined
})

const SHOWN = sql`s.id AS "sessionId", s.user_id AS "userId", s.method, s.factor_at AS "factorAt", s.confirmed_at AS "confirmedAt", ${HAS_FACTOR} AS "hasFactor",
  s.last_seen_at < now() - make_interval(secs => ${SEEN_EVERY_SECONDS}) AS "isUnseen"`

/** A session of a fictional person asks for no factor: where the demo was switched off it is nobody's. */
const running = (hash: string) => sql`s.session_token = ${hash} AND s.expires > now() AND s.last_seen_at > now() - make_interval(secs => ${IDLE_SECONDS})
  ${isDemo() ? empty : sql`AND s.method <> 'DEMO'`}`

interface SessionRow extends Shown {
  readonly sessionId: string
  readonly userId: string
  readonly isUnseen: boolean
}

/** Once in some minutes a session is written down as in use; the page does not wait for it. */
function readSession({ sessionId: id, userId, method, factorAt, confirmedAt, hasFactor, isUnseen }: SessionRow): Session {
  if (isUnseen) {
    runSql(authPool(), sql`UPDATE session SET last_seen_at = now() WHERE id = ${id}::uuid`).catch((error: { code?: string }) => log.warn({ code: error.code ?? 'unknown' }, 'session not marked as seen'))
  }
  return { id, userId, method, factorAt, confirmedAt, hasFactor }
}

export interface EntryRow extends SessionRow {
  readonly id: string | null
  readonly slug: string
  readonly name: string
  readonly isFictional: boolean
  readonly hasOthers: boolean
  readonly isSuspended: boolean | null
}

async function findEntry(hash: string, slug: string): Promise<EntryRow | undefined> {
  const [row] = await runSql<EntryRow>(authPool(), sql`
    SELECT ${SHOWN}, c.id, c.slug, c.name, c.is_fictional AS "isFictional", c.status <> 'ACTIVE' AS "isSuspended", EXISTS (
      SELECT FROM account_coalition o JOIN coalition d ON d.id = o.coalition_ref AND d.status = 'ACTIVE' WHERE o.user_id = s.user_id AND d.id <> c.id) AS "hasOthers"
    FROM session s LEFT JOIN (account_coalition a JOIN coalition c ON c.id = a.coalition_ref AND c.slug = ${slug})
      ON a.user_id = s.user_id
    WHERE ${running(hash)}`)
  return row
}

/** What was asked as a request came in: of which session, for which workspace, and the answer on its way. */
export interface AskedAhead {
  readonly hash: string
  readonly slug: string
  readonly at: number
  readonly entry: Promise<EntryRow | undefined>
}

/** By the answer that is being made; with the process, since what meets a request and what makes a page are bundled apart. */
const held = globalThis as typeof globalThis & { samenspelAhead?: WeakMap<object, AskedAhead> }

/** An answer from before a form came in slowly says nothing of its session now. */
const AHEAD_MS = 1_000

/**
 * Asks as a request comes in what every page and every form of a workspace begins with, so that the database answers
 * while the framework looks for the page. Decides nothing: `findSessionForCoalition` takes this answer or asks itself.
 */
export function askAhead({ url = '', headers: { cookie = '' } }: IncomingMessage, answer: object): AskedAhead | undefined {
  const slug = /^\/c\/([\w-]+)/.exec(url)?.[1]
  const token = cookie.split('; ').find((one) => one.startsWith(`${sessionCookieName()}=`))?.slice(sessionCookieName().length + 1)
  if (!slug || !token) return undefined
  const hash = hashSessionToken(token)
  const entry = findEntry(hash, slug)
  // Whoever takes it hears what went wrong; nobody may.
  entry.catch(() => undefined)
  held.samenspelAhead ??= new WeakMap()
  const asked = { hash, slug, at: performance.now(), entry }
  held.samenspelAhead.set(answer, asked)
  return asked
}

/**
 * What was asked ahead, when it was this very question, else an answer of now. Once: a form that ends a session is
 * followed by a page that asks again.
 */
export function takeEntry(hash: string, slug: string): Promise<EntryRow | undefined> {
  const answer = currentAnswer()
  const ahead = answer && held.samenspelAhead?.get(answer)
  if (answer && ahead) held.samenspelAhead?.delete(answer)
  const isAsked = ahead?.hash === hash && ahead.slug === slug && performance.now() - ahead.at < AHEAD_MS
  return isAsked ? ahead.entry : findEntry(hash, slug)
}

/**
 * The session and, when this account may enter it, the coalition behind a slug: one query on the sign-in role, because
 * every page begins with it. next-auth makes and ends sessions; reading one is this line of SQL.
 */
export async function findSessionForCoalition(slug: string): Promise<{ session: Session; coalition: CoalitionEntry | undefined; isSuspended: boolean } | undefined> {
  const hash = await sessionHash()
  if (!hash) return undefined
  // From the address: PostgreSQL takes no zero byte. No workspace is called nothing.
  const asked = /^[\w-]+$/.test(slug) ? slug : ''
  const row = await takeEntry(hash, asked)
  if (!row) return undefined
  // Only its own members learn that it stands still; for others it is not there.
  const isSuspended = row.isSuspended === true
  const coalition = row.id && !isSuspended ? { id: row.id, slug: row.slug, name: row.name, isFictional: row.isFictional, hasOthers: row.hasOthers } : undefined
  return { session: readSession(row), coalition, isSuspended }
}

/** The session of this request, for pages and actions outside a coalition. What it must have shown is asked in gates.ts. */
export const findSession = cache(async (): Promise<Session | undefined> => {
  const hash = await sessionHash()
  if (!hash) return undefined
  const [row] = await runSql<SessionRow>(authPool(), sql`SELECT ${SHOWN} FROM session s WHERE ${running(hash)}`)
  return row && readSession(row)
})

/** Who is signed in, for pages outside a coalition. */
export async function findSessionUser(): Promise<SessionUser | undefined> {
  const session = await findSession()
  return session && { id: session.userId }
}

/** Where somebody goes who has just signed in: the one workspace they have, or the list to choose from. */
export async function startPath(): Promise<string> {
  const user = await findSessionUser()
  if (!user) return paths.signIn()
  const [first, ...others] = await listCoalitionsOf(user.id)
  return first && others.length === 0 ? paths.workspace(first.slug) : paths.mine
}

/** The workspaces that an account may enter, by name. */
export async function listCoalitionsOf(userId: string): Promise<CoalitionEntry[]> {
  return runSql<CoalitionEntry>(authPool(), sql`
    SELECT c.id, c.slug, c.name, c.is_fictional AS "isFictional" FROM account_coalition a JOIN coalition c ON c.id = a.coalition_ref
    WHERE a.user_id = ${userId}::uuid AND c.status = 'ACTIVE' ORDER BY c.name`)
}
