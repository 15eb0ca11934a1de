import 'server-only'
import type pg from 'pg'
import { borrowPrisma } from '@/lib/platform/db/borrowed-prisma'
import type { PrismaClient } from '@/lib/platform/db/generated/client'
import { runSql, sendTogether, type Sql } from '@/lib/platform/db/sql'

// The sealed envelope: everybody may carry a CoalitionTx, only a store may open it (a dependency rule lets nobody else
// import `openTx`). So a query that nobody gave a coalition's context does not compile.

declare const sealed: unique symbol

/** A transaction in which the database shows and takes rows of one coalition only. */
export interface CoalitionTx {
  readonly [sealed]: true
}

/** What a store finds inside. */
export interface OpenedTx {
  /** The coalition of this transaction; every query also says it, beside the policy. */
  readonly coalitionId: string
  /** A tagged SQL query at the driver's speed: hot lists, counts, dashboards. */
  readonly query: <Row>(query: Sql) => Promise<Row[]>
  /**
   * A write whose answer nobody needs: it travels with what is asked next, at the latest with the commit. Where it fails
   * the whole transaction does, with its error.
   */
  readonly send: (query: Sql) => void
  /** Prisma's typed API inside the same transaction. */
  readonly prisma: PrismaClient
}

const ENDED = 'This transaction has ended.'

interface Contents {
  readonly opened: OpenedTx
  /** What was sent and nobody waits for yet. */
  readonly sent: readonly Promise<unknown>[]
  readonly close: () => void
}

const contents = new WeakMap<CoalitionTx, Contents>()

/** Seals a connection that is inside a transaction with its coalition set. For this folder only. */
export function sealTx(client: pg.PoolClient, coalitionId: string): { tx: CoalitionTx; close: () => void } {
  let borrowed: ReturnType<typeof borrowPrisma> | undefined
  let hasEnded = false
  // Of several questions at once one may fail and end the transaction while another is still on its way to its next:
  // that one may never reach the connection, which by then is somebody else's.
  const mustBeOpen = () => { if (hasEnded) throw new Error(ENDED) }
  const sent: Promise<unknown>[] = []
  const ask = <Row>(query: Sql) => {
    mustBeOpen()
    sendTogether(client)
    return runSql<Row>(client, query)
  }
  const opened: OpenedTx = {
    coalitionId,
    query: async (query) => ask(query),
    send(query) {
      const answer = ask(query)
      // Told at the end of the transaction; until then nobody listens.
      answer.catch(() => undefined)
      sent.push(answer)
    },
    get prisma() {
      mustBeOpen()
      borrowed ??= borrowPrisma(client)
      return borrowed.prisma
    },
  }
  const tx = Object.freeze({}) as CoalitionTx
  contents.set(tx, { opened, sent, close: () => borrowed?.giveBack() })
  return {
    tx,
    close() {
      contents.get(tx)?.close()
      // A transaction that is kept and used after its end fails loudly instead of reaching the next one.
      contents.delete(tx)
      hasEnded = true
    },
  }
}

/** Opens the envelope. For `store.ts` files and lib/platform only; the dependency rules see to it. */
export function openTx(tx: CoalitionTx): OpenedTx {
  const found = contents.get(tx)
  if (!found) throw new Error(ENDED)
  return found.opened
}

/** The writes of this transaction that nobody has waited for. Only `transaction.ts` asks, at its end. */
export const sentIn = (tx: CoalitionTx): readonly Promise<unknown>[] => contents.get(tx)?.sent ?? []

declare const shared: unique symbol

/** A transaction on the shared tables, in which no coalition is named. */
export interface CommonsTx {
  readonly [shared]: true
}

const commons = new WeakMap<CommonsTx, Pick<OpenedTx, 'query'>>()

/** Seals a connection that is inside a transaction without a coalition. Only `commons.ts` calls it. */
export function sealCommons(client: pg.PoolClient): { tx: CommonsTx; close: () => void } {
  const tx = Object.freeze({}) as CommonsTx
  commons.set(tx, { query: (query) => runSql(client, query) })
  return { tx, close: () => commons.delete(tx) }
}

/** Opens the envelope of the commons. For `store.ts` files only; the dependency rules see to it. */
export function openCommons(tx: CommonsTx): Pick<OpenedTx, 'query'> {
  const found = commons.get(tx)
  if (!found) throw new Error(ENDED)
  return found
}
