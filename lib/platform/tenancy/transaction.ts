import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { flushEvents } from '@/lib/platform/audit/record'
import { sendTogether } from '@/lib/platform/db/sql'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { begin, unavailable, type Begun, type TransactionKind } from './connection'
import type { CoalitionContext } from './context'
import { sealTx, sentIn, type CoalitionTx } from './envelope'

/** PostgreSQL: a deadlock, a statement that took too long, a server that is stopping. Trying again will most likely do. */
const PASSING = new Set(['40001', '40P01', '57014', '57P01', '57P02', '57P03', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE'])

/** About what a page takes to be made of what was read. Asking for the end wakes the database, on a core that the page needs. */
const ENDS_AFTER_MS = 2

interface Beginning extends TransactionKind {
  /** The same kind of transaction of the same coalition, that began before it was known that this work needs one. */
  readonly begun?: Promise<Begun> | undefined
}

/**
 * Opens a transaction that names its coalition to the database, runs the work, and commits.
 * Not for general use: `inCoalition` below, and the mint in context.ts, which needs a row before it has a context.
 */
export async function inTransactionOf<T>(coalitionId: string, work: (tx: CoalitionTx) => Promise<T>, { readsOnly = false, begun }: Beginning = {}): Promise<T> {
  const { client, opening, isBroken, giveBack } = await (begun ?? begin(coalitionId, { readsOnly }))
  const { tx, close } = sealTx(client, coalitionId)
  let ending: Promise<unknown> = Promise.resolve()
  try {
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
    ending = client.query('ROLLBACK')
    await ending.catch(() => undefined)
    // The driver says of a connection that is gone what it likes.
    throw isBroken() && !(error instanceof DomainError) ? unavailable() : asDomainError(error)
  } finally {
    close()
    giveBack(ending)
  }
}

/** What PostgreSQL and Prisma say of a passing fault or of something that stands there already, in our own words; else the error itself. */
export function asDomainError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  // Two people made the same thing at the same moment: PostgreSQL's and Prisma's word for it.
  if (code === '23505' || code === 'P2002') return new DomainError('rule_broken', 'already_there')
  if (typeof code === 'string' && PASSING.has(code)) return unavailable()
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
