import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { flushEvents } from '@/lib/platform/audit/record'
import { appPool } from '@/lib/platform/db/pools'
import { sendTogether } from '@/lib/platform/db/sql'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import type { CoalitionContext } from './context'
import { sealTx, sentIn, type CoalitionTx } from './envelope'

/** PostgreSQL: a deadlock, a statement that took too long, a server that is stopping. Trying again will most likely do. */
const PASSING = new Set(['40001', '40P01', '57014', '57P01', '57P02', '57P03', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE'])

/** A connection of the app role, or `unavailable`. For this folder only. */
export async function connect(): Promise<pg.PoolClient> {
  try {
    return await appPool().connect()
  } catch (error) {
    log.error({ code: (error as { code?: string }).code }, 'no database connection')
    throw new DomainError('unavailable', 'unavailable')
  }
}

/** About what a page takes to be made of what was read. Asking for the end wakes the database, on a core that the page needs. */
const ENDS_AFTER_MS = 2

export interface TransactionKind {
  /** PostgreSQL then refuses every write in it, and nobody waits for its end. What a page reads is of this kind. */
  readonly readsOnly?: boolean
}

/**
 * The one place where the database learns which coalition is meant. Opens a transaction, names the coalition with
 * `SET LOCAL` (it ends with the transaction, also when this code never gets to the end), runs the work, and commits.
 * Not for general use: `inCoalition` below, and the mint in context.ts, which needs a row before it has a context.
 */
export async function inTransactionOf<T>(coalitionId: string, work: (tx: CoalitionTx) => Promise<T>, { readsOnly = false }: TransactionKind = {}): Promise<T> {
  // The id becomes part of a statement, since SET takes no parameters: nothing but a uuid may pass here.
  if (!isId(coalitionId)) throw new Error('A coalition id must be a uuid.')
  const client = await connect()
  let broken: Error | undefined
  const onError = (error: Error) => { broken = error }
  // Without a listener the death of this backend while we hold it would end the process.
  client.on('error', onError)
  const { tx, close } = sealTx(client, coalitionId)
  let opening: Promise<unknown> = Promise.resolve()
  let ending: Promise<unknown> = Promise.resolve()
  try {
    sendTogether(client)
    // Not waited for here: the first question of the work travels with them and runs after them. Should one of them
    // fail, that question runs without a coalition or not at all, and row-level security answers nothing.
    opening = client.query(`BEGIN${readsOnly ? ' READ ONLY' : ''}; SET LOCAL app.coalition_id = '${coalitionId}'`)
    opening.catch(() => undefined)
    const result = await work(tx)
    await opening
    sendTogether(client)
    // Last, so that the lock on the coalition's audit head is held for the shortest time; and sent with the COMMIT: where
    // the trail, or what was sent before it, cannot be written the transaction is broken, and this COMMIT rolls it back.
    flushEvents(tx)
    const sent = sentIn(tx)
    // What only reads has nothing to lose in its end: its answer is made first, and the end is sent after it.
    if (readsOnly && sent.length === 0) {
      ending = wait(ENDS_AFTER_MS).then(() => client.query('COMMIT'))
      return result
    }
    // A write that was sent all the same in what only reads is refused here.
    ending = Promise.all([...sent, client.query('COMMIT')])
    await ending
    return result
  } catch (failure) {
    // What went wrong first is what is told.
    const error = await Promise.all([opening, ...sentIn(tx)]).then(() => failure, (first: unknown) => first)
    if (!broken) await client.query('ROLLBACK').catch((failed: Error) => { broken = failed })
    throw asDomainError(error)
  } finally {
    close()
    // The connection is lent again once its transaction has ended, not before. One whose rollback failed, or that could
    // not end what it read, may still be inside a transaction: it is thrown away.
    void ending.catch((failed: Error) => { if (readsOnly) broken ??= failed }).then(() => {
      client.removeListener('error', onError)
      client.release(broken)
    })
  }
}

/** What PostgreSQL and Prisma say of a passing fault or of something that stands there already, in our own words; else the error itself. */
export function asDomainError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  // Two people made the same thing at the same moment: PostgreSQL's and Prisma's word for it.
  if (code === '23505' || code === 'P2002') return new DomainError('rule_broken', 'already_there')
  if (typeof code === 'string' && PASSING.has(code)) return new DomainError('unavailable', 'unavailable')
  return error
}

/**
 * One transaction for a whole page or a whole write, with the events that commands recorded in it.
 *
 * @throws DomainError as the work throws it (nothing of the work stays behind), or `unavailable`
 */
export function inCoalition<T>(ctx: CoalitionContext, work: (tx: CoalitionTx) => Promise<T>, kind?: TransactionKind): Promise<T> {
  return inTransactionOf(ctx.coalition.id, work, kind)
}
