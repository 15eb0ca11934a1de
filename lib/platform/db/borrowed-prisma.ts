import 'server-only'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client'

// Prisma on a connection that somebody else holds (docs/adr/0003). The transaction of a page or a write is opened on
// a plain `pg` connection, so that hot lists run at the driver's speed; a store that wants Prisma's typed API borrows
// a client that speaks through that same connection, inside that same transaction.
//
// One Prisma client belongs to one transaction at a time: Prisma gathers `findUnique` calls of one tick into one
// query per client, and two transactions sharing a client would be mixed.

/** What Prisma's adapter calls on a pool and on a connection that it took from one. */
interface LentPool {
  /** To Prisma a pool; in truth the one connection that is lent at this moment. */
  readonly pool: pg.Pool
  lend: (client: pg.PoolClient | undefined) => void
}

function lentPool(): LentPool {
  let lent: pg.PoolClient | undefined
  let depth = 0
  const connection = (): pg.PoolClient => {
    if (!lent) throw new Error('This Prisma client was used outside its transaction.')
    return lent
  }
  /** Prisma opens transactions of its own for some nested writes: inside ours these become savepoints. */
  const connect = async () => {
    const level = (depth += 1)
    const savepoint: Record<string, string> = {
      BEGIN: `SAVEPOINT prisma_${level}`,
      COMMIT: `RELEASE SAVEPOINT prisma_${level}`,
      ROLLBACK: `ROLLBACK TO SAVEPOINT prisma_${level}`,
    }
    const nested = {
      query: (config: pg.QueryConfig) => connection().query(savepoint[config.text] ?? config),
      release: () => { depth -= 1 },
      on: () => nested,
      removeListener: () => nested,
    }
    return nested
  }
  // A real pg.Pool, because the adapter asks for one, that never opens a connection of its own.
  const pool = new pg.Pool({ max: 1 })
  Object.defineProperties(pool, {
    query: { value: (config: pg.QueryConfig) => connection().query(config) },
    connect: { value: connect },
  })
  return { pool, lend: (client) => { lent = client } }
}

interface Lendable extends LentPool {
  readonly prisma: PrismaClient
}

const free: Lendable[] = []

const statementNameGenerator = (query: { sql: string }): string =>
  `p${createHash('sha256').update(query.sql).digest('base64url').slice(0, 24)}`

function make(): Lendable {
  const lent = lentPool()
  return { ...lent, prisma: new PrismaClient({ adapter: new PrismaPg(lent.pool, { statementNameGenerator }) }) }
}

/** A Prisma client on this connection. Call `giveBack` when the transaction ends, whatever its end. */
export function borrowPrisma(client: pg.PoolClient): { prisma: PrismaClient; giveBack: () => void } {
  const lendable = free.pop() ?? make()
  lendable.lend(client)
  return {
    prisma: lendable.prisma,
    giveBack() {
      lendable.lend(undefined)
      free.push(lendable)
    },
  }
}
