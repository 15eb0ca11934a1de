import 'server-only'
import type { ServerResponse } from 'node:http'
import type pg from 'pg'
import { appPool } from '@/lib/platform/db/pools'
import { sendTogether } from '@/lib/platform/db/sql'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { currentAnswer } from '@/lib/platform/requests/follow'

// Connections of the app role, for this folder only: how one is borrowed, how a transaction of a coalition begins on it,
// and what becomes of one that began before it was known whether anybody needs it (docs/adr/0050).

export interface TransactionKind {
  /** PostgreSQL then refuses every write in it, and nobody waits for its end. What a page reads is of this kind. */
  readonly readsOnly?: boolean
}

/** A borrowed connection. */
interface Lent {
  readonly client: pg.PoolClient
  /** The database or the way to it is gone: whatever was asked on it failed because of that. */
  readonly isBroken: () => boolean
  /** Lends it to the next one once this is over. One whose end failed may still be inside a transaction: it is thrown away. */
  readonly giveBack: (ending: Promise<unknown>) => void
}

/** A connection on which the transaction of a coalition begins. */
export interface Begun extends Lent {
  /** Not waited for: what is asked next travels with it and runs after it. */
  readonly opening: Promise<unknown>
}

export const unavailable = () => new DomainError('unavailable', 'unavailable')

async function lend(): Promise<Lent> {
  let client: pg.PoolClient
  try {
    client = await appPool().connect()
  } catch (error) {
    log.error({ code: (error as { code?: string }).code }, 'no database connection')
    throw unavailable()
  }
  let broken: Error | undefined
  const onError = (error: Error) => { broken = error }
  // Without a listener the death of this backend while we hold it would end the process.
  client.on('error', onError)
  return {
    client,
    isBroken: () => broken !== undefined,
    giveBack(ending) {
      void ending.catch((failed: Error) => { broken ??= failed }).then(() => {
        client.removeListener('error', onError)
        client.release(broken)
      })
    },
  }
}

/**
 * The one place where the database learns which coalition is meant: `SET LOCAL` ends with the transaction, also when the
 * code never gets to the end. Should one of the two statements fail, the question that travels with them runs without a
 * coalition or not at all, and row-level security answers nothing.
 */
async function open(lending: Promise<Lent>, coalitionId: string, { readsOnly = false }: TransactionKind): Promise<Begun> {
  const lent = await lending
  sendTogether(lent.client)
  const opening = lent.client.query(`BEGIN${readsOnly ? ' READ ONLY' : ''}; SET LOCAL app.coalition_id = '${coalitionId}'`)
  opening.catch(() => undefined)
  return { ...lent, opening }
}

/** The id becomes part of a statement, since SET takes no parameters: nothing but a uuid may pass here. */
function mustBeId(coalitionId: string): void {
  if (!isId(coalitionId)) throw new Error('A coalition id must be a uuid.')
}

/** A connection of the app role, or `unavailable`. */
export function connect(): Promise<Lent> {
  const answer = currentAnswer()
  // Who waits for a connection holds none that nobody uses.
  if (answer) endAhead(answer)
  return lend()
}

/** A transaction of a coalition. */
export async function begin(coalitionId: string, kind: TransactionKind): Promise<Begun> {
  mustBeId(coalitionId)
  return open(connect(), coalitionId, kind)
}

interface Ahead {
  readonly readsOnly: boolean
  readonly begun: Promise<Begun>
  readonly timer: NodeJS.Timeout
}

/** By the answer that is being made; with the process, since what meets a request and what makes a page are bundled apart. */
const held = globalThis as typeof globalThis & { samenspelBegun?: WeakMap<object, Ahead> }

/** Who has not come to the first question by now has other work to do first. */
const UNTAKEN_MS = 1_000

/** Begins a transaction for an answer that will most likely ask for it. Untaken it ends with that answer, or after a second. */
export function beginAhead(answer: ServerResponse, coalitionId: string, { readsOnly = false }: TransactionKind): Promise<Begun> {
  mustBeId(coalitionId)
  const begun = open(lend(), coalitionId, { readsOnly })
  const end = () => { endAhead(answer) }
  begun.catch(() => undefined)
  held.samenspelBegun ??= new WeakMap()
  held.samenspelBegun.set(answer, { readsOnly, begun, timer: setTimeout(end, UNTAKEN_MS) })
  answer.once('close', end)
  return begun
}

function take(answer: object): Promise<Begun> | undefined {
  const ahead = held.samenspelBegun?.get(answer)
  if (!ahead) return undefined
  held.samenspelBegun?.delete(answer)
  clearTimeout(ahead.timer)
  return ahead.begun
}

/**
 * What began for this answer, once; nothing when it has ended or is of the other kind. Whoever takes it gives it back.
 * Rejects with `unavailable` where no connection was to be had.
 */
export function takeBegun(answer: object, { readsOnly = false }: TransactionKind): Promise<Begun> | undefined {
  if (held.samenspelBegun?.get(answer)?.readsOnly !== readsOnly) return undefined
  // Said anew: the error comes from the bundle that met the request, whose classes are not those of a page.
  return take(answer)?.catch(() => { throw unavailable() })
}

/** Ends what began for this answer and nobody took. */
function endAhead(answer: object): void {
  take(answer)?.then(({ client, giveBack }) => { giveBack(client.query('ROLLBACK')) }, () => undefined)
}
