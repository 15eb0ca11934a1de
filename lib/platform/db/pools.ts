import 'server-only'
import pg from 'pg'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'

// Three pools for three roles. Kept on globalThis, because the development server loads this file again on every
// change and would leave the old connections open.

type Role = 'app' | 'auth' | 'worker'

const held = globalThis as typeof globalThis & { samenspelPools?: Map<Role, pg.Pool> }

/** 'date' columns as 'YYYY-MM-DD' (see clock.ts): the driver's own parser makes a moment in the server's time zone. */
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)

function open(role: Role): pg.Pool {
  const { DATABASE_URL, AUTH_DATABASE_URL, WORKER_DATABASE_URL, DATABASE_POOL_SIZE } = env()
  const settings = {
    // Statements that do not wait for each other travel together: a transaction opens with its first question in one
    // journey, and a page asks several at once. The server still runs them one by one, in order.
    app: { connectionString: DATABASE_URL, max: DATABASE_POOL_SIZE, pipeline: true },
    auth: { connectionString: AUTH_DATABASE_URL, max: Math.max(2, Math.ceil(DATABASE_POOL_SIZE / 2)) },
    worker: { connectionString: WORKER_DATABASE_URL, max: 3 },
  }[role]
  const pool = new pg.Pool({
    ...settings, types, application_name: `samenspel-${role}`,
    // A page that cannot get a connection answers 503 within a person's patience instead of queueing for ever.
    connectionTimeoutMillis: 8_000, idleTimeoutMillis: 30_000,
  })
  // Without a listener the death of an idle connection would end the process.
  const lost = (error: Error) => log.warn({ role, code: (error as { code?: string }).code }, 'database connection lost')
  pool.on('error', lost)
  // The job queue holds connections of its own and asks for this; transactions listen for themselves.
  if (role === 'worker') pool.on('connect', (client) => client.on('error', lost))
  return pool
}

function pool(role: Role): pg.Pool {
  held.samenspelPools ??= new Map()
  const existing = held.samenspelPools.get(role)
  if (existing) return existing
  const opened = open(role)
  held.samenspelPools.set(role, opened)
  return opened
}

/** Every request. Bound by row-level security; use it through `lib/platform/tenancy` only. */
export const appPool = (): pg.Pool => pool('app')

/** Users, sessions, tokens, and which coalitions an account may enter. */
export const authPool = (): pg.Pool => pool('auth')

/** The outbox and the job queue. */
export const workerPool = (): pg.Pool => pool('worker')

/** Closes all pools, at the end of a script or a test file. */
export async function closePools(): Promise<void> {
  const open = [...(held.samenspelPools?.values() ?? [])]
  held.samenspelPools?.clear()
  await Promise.all(open.map((one) => one.end()))
}
