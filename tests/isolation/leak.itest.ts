import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { listGoals } from '@/lib/goals/queries'
import { appPool } from '@/lib/platform/db/pools'
import { sql } from '@/lib/platform/db/sql'
import { beginAhead, takeBegun } from '@/lib/platform/tenancy/connection'
import { inCommons } from '@/lib/platform/tenancy/commons'
import { openCommons, openTx } from '@/lib/platform/tenancy/envelope'
import { inTransactionOf } from '@/lib/platform/tenancy/transaction'
import { fill, type Filled } from '@/tests/support/filled'

// Thousands of pages of many coalitions through a pool of three connections, while things go wrong in every way that a
// request can: does a connection ever carry one coalition into the next one's page?

process.env.DATABASE_POOL_SIZE = '3'

const REQUESTS = 4_000
const AT_ONCE = 24

type Fault = 'none' | 'throws' | 'sql error' | 'backend killed' | 'times out' | 'sets by itself'
const FAULTS: readonly Fault[] = ['none', 'none', 'none', 'throws', 'sql error', 'backend killed', 'times out', 'sets by itself']

let worlds: Filled[]
beforeAll(async () => {
  worlds = await Promise.all(Array.from({ length: 6 }, (_, index) => fill(`MERK${index}x`)))
}, 60_000)

interface Tally {
  pages: number
  foreign: number
  failed: number
}

/** How a page comes to its transaction: by itself; one began as its request came in; one began and its page never came. */
type Way = 'asks' | 'began ahead' | 'left untaken'
const WAYS: readonly Way[] = ['asks', 'began ahead', 'left untaken', 'began ahead']

/** The transaction that began for a request of this coalition, or none; what nobody took leaves no coalition behind. */
async function come(way: Way, coalitionId: string, tally: Tally): Promise<{ begun?: ReturnType<typeof takeBegun> }> {
  if (way === 'asks') return {}
  const answer = new ServerResponse(new IncomingMessage(new Socket()))
  void beginAhead(answer, coalitionId, { readsOnly: false })
  if (way === 'began ahead') return { begun: takeBegun(answer, { readsOnly: false }) }
  answer.emit('close')
  const left = await inCommons((tx) => openCommons(tx).query<{ id: string | null }>(sql`SELECT current_setting('app.coalition_id', true) AS id`))
  tally.foreign += left.filter(({ id }) => id).length
  return {}
}

async function page(world: Filled, fault: Fault, way: Way, tally: Tally): Promise<void> {
  const ctx = await world.coalition.ctx('COORDINATOR')
  await inTransactionOf(ctx.coalition.id, async (tx) => {
    const text = JSON.stringify(await listGoals(tx, ctx))
    const raw = await openTx(tx).query<{ coalition_id: string }>(sql`SELECT coalition_id FROM goal`)
    tally.foreign += raw.filter((row) => row.coalition_id !== world.coalition.id).length
    tally.foreign += worlds.filter((other) => other !== world && text.includes(other.mark)).length
    tally.pages += 1
    if (fault === 'throws') throw new Error('planted')
    if (fault === 'sql error') await openTx(tx).query(sql`SELECT 1 / 0`)
    if (fault === 'backend killed') await openTx(tx).query(sql`SELECT pg_terminate_backend(pg_backend_pid())`)
    if (fault === 'times out') await openTx(tx).query(sql`SET LOCAL statement_timeout = 1; `).then(() => openTx(tx).query(sql`SELECT pg_sleep(0.05)`))
    if (fault === 'sets by itself') await openTx(tx).query(sql`SELECT set_config('app.coalition_id', '', true)`)
  }, await come(way, ctx.coalition.id, tally)).catch(() => { tally.failed += 1 })
}

describe('a small pool under faults', () => {
  it(`serves ${REQUESTS} pages of six coalitions and never a row of another`, { timeout: 180_000 }, async () => {
    const tally: Tally = { pages: 0, foreign: 0, failed: 0 }
    let next = 0
    const runner = async () => {
      for (let index = next++; index < REQUESTS; index = next++) {
        const world = worlds[(index * 7) % worlds.length]
        if (world) await page(world, FAULTS[(index * 5 + (index >> 3)) % FAULTS.length] ?? 'none', WAYS[(index >> 1) % WAYS.length] ?? 'asks', tally)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, runner))
    expect(tally.pages).toBeGreaterThan(REQUESTS * 0.9)
    expect(tally.failed).toBeGreaterThan(REQUESTS * 0.3)
    expect(tally.foreign).toBe(0)
    expect(appPool().options.max).toBe(3)
  })

  it('would be seen to leak with a setting of the session instead of the transaction (the control)', async () => {
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 })
    let foreign = 0
    const careless = async (world: Filled, remembers: boolean) => {
      const client = await pool.connect()
      try {
        // The mistake: SET instead of SET LOCAL, and a request that forgets it.
        if (remembers) await client.query(`SET app.coalition_id = '${world.coalition.id}'`)
        const { rows } = await client.query<{ coalition_id: string }>('SELECT coalition_id FROM goal')
        foreign += rows.filter((row) => row.coalition_id !== world.coalition.id).length
      } finally {
        client.release()
      }
    }
    for (let index = 0; index < 60; index += 1) {
      const world = worlds[index % worlds.length]
      if (world) await careless(world, index % 3 !== 0)
    }
    await pool.end()
    expect(foreign).toBeGreaterThan(0)
  })
})
