import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { record } from '@/lib/platform/audit/record'
import { appPool } from '@/lib/platform/db/pools'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { countRows } from '@/tests/support/rows'
import { makeCoalition } from '@/tests/support/world'
import { openTx, type CoalitionTx } from './envelope'
import { inCoalition, inTransactionOf } from './transaction'

const HAPPENED = { event: 'goal_changed', subject: { type: 'goal', id: newId() } }

const setting = sql`SELECT current_setting('app.coalition_id', true) AS id`

const insertKey = (tx: CoalitionTx) => openTx(tx).query(sql`
  INSERT INTO request_key (coalition_id, id, subject_id, created_at) VALUES (${openTx(tx).coalitionId}::uuid, ${newId()}::uuid, ${newId()}::uuid, now())`)

describe('a transaction of a coalition', () => {
  it('keeps what was written when it ends well, and nothing when it does not', async () => {
    const coalition = await makeCoalition()
    await expect(coalition.as('COORDINATOR', async (tx) => {
      await insertKey(tx)
      throw new Error('no')
    })).rejects.toThrow('no')
    expect(await countRows(coalition, 'request_key')).toBe(0)
    await coalition.as('COORDINATOR', insertKey)
    expect(await countRows(coalition, 'request_key')).toBe(1)
  })

  it('fails as a whole with what was sent without waiting, also when something else went wrong because of it', async () => {
    const coalition = await makeCoalition()
    const sending = (rest: (tx: CoalitionTx) => Promise<unknown>) => inTransactionOf(coalition.id, async (tx) => {
      await insertKey(tx)
      openTx(tx).send(sql`SELECT 1 / 0`)
      await rest(tx)
    })
    await expect(sending(async () => undefined)).rejects.toMatchObject({ code: '22012' })
    await expect(sending((tx) => openTx(tx).query(setting))).rejects.toMatchObject({ code: '22012' })
    await expect(sending(async () => { throw new Error('no') })).rejects.toMatchObject({ code: '22012' })
    expect(await countRows(coalition, 'request_key')).toBe(0)
    await inTransactionOf(coalition.id, async (tx) => { openTx(tx).send(sql`
      INSERT INTO request_key (coalition_id, id, subject_id, created_at) VALUES (${coalition.id}::uuid, ${newId()}::uuid, ${newId()}::uuid, now())`) })
    expect(await countRows(coalition, 'request_key')).toBe(1)
  })

  it('that only reads, as of a page, is refused every write; the same write in one that may write stays', async () => {
    const coalition = await makeCoalition()
    await expect(inTransactionOf(coalition.id, insertKey, { readsOnly: true })).rejects.toMatchObject({ code: '25006' })
    await expect(coalition.as('COORDINATOR', async (_, ctx) => inCoalition(ctx, async (tx) => { record(tx, ctx, HAPPENED) }, { readsOnly: true })), 'nor may it record that something happened')
      .rejects.toMatchObject({ code: '25006' })
    expect(await countRows(coalition, 'request_key')).toBe(0)
    await coalition.as('COORDINATOR', async (_, ctx) => inCoalition(ctx, async (tx) => { record(tx, ctx, HAPPENED) }))
    await inTransactionOf(coalition.id, insertKey)
    expect(await countRows(coalition, 'request_key')).toBe(1)
  })

  it('that only reads answers before its end, and gives its connection to the next one after it', async () => {
    const one = await makeCoalition()
    const other = await makeCoalition()
    for (let turn = 0; turn < 20; turn++) {
      for (const { id } of [one, other]) {
        expect(await inTransactionOf(id, (tx) => openTx(tx).query<{ id: string }>(setting), { readsOnly: true })).toEqual([{ id }])
      }
    }
    await vi.waitFor(() => expect(appPool().idleCount).toBe(appPool().totalCount))
    const { rows: [left] } = await appPool().query<{ id: string | null }>(setting.text)
    expect(left?.id ?? '').toBe('')
  })

  it('takes the coalition with it when it ends, also when it went wrong: the next one on that connection starts empty', async () => {
    const coalition = await makeCoalition()
    const own = await inTransactionOf(coalition.id, async (tx) => openTx(tx).query<{ id: string }>(setting))
    expect(own).toEqual([{ id: coalition.id }])
    await inTransactionOf(coalition.id, (tx) => openTx(tx).query(sql`SELECT 1 / 0`)).catch(() => undefined)
    const left = await Promise.all(Array.from({ length: 10 }, async () => {
      const client = await appPool().connect()
      const { rows } = await client.query<{ id: string | null }>(setting.text)
      client.release()
      return rows[0]?.id ?? ''
    }))
    expect(left.filter((id) => id !== '')).toEqual([])
  })

  it('cannot be used after its end: it fails loudly instead of reaching the next one', async () => {
    const coalition = await makeCoalition()
    const kept = await coalition.as('COORDINATOR', async (tx) => tx)
    expect(() => openTx(kept)).toThrow('This transaction has ended.')
  })

  it('ends for every question in it: what was still on its way to its next question after another failed, gets no answer', async () => {
    const coalition = await makeCoalition()
    let open = () => undefined as void
    const gate = new Promise<void>((done) => { open = done })
    let late: Promise<unknown> = Promise.resolve()
    const work = coalition.as('COORDINATOR', async (tx) => {
      const { query } = openTx(tx)
      late = (async () => {
        await query(setting)
        await gate
        return query(setting)
      })()
      late.catch(() => undefined)
      await Promise.all([late, query(sql`SELECT 1 / 0`)])
    })
    await expect(work).rejects.toMatchObject({ code: '22012' })
    open()
    await expect(late).rejects.toThrow('This transaction has ended.')
  })

  it('answers nothing when the database did not take its coalition', async () => {
    const coalition = await makeCoalition()
    const client = await appPool().connect()
    const plain = client.query.bind(client)
    client.release()
    const refuse = vi.spyOn(client, 'query').mockImplementation(((statement: string | { text: string }) =>
      (typeof statement === 'string' && statement.startsWith('BEGIN') ? plain('BEGIN; SET LOCAL app.nothing TO DEFAULT, x') : plain(statement as string))) as never)
    const seen: unknown[] = []
    const read = inTransactionOf(coalition.id, async (tx) => { seen.push(...await openTx(tx).query(sql`SELECT id FROM membership`)) })
    await expect(read).rejects.toMatchObject({ code: '42601' })
    expect(seen).toEqual([])
    refuse.mockRestore()
  })

  it('runs beside others without mixing them, with SQL and with Prisma', async () => {
    const coalitions = await Promise.all([makeCoalition(), makeCoalition(), makeCoalition()])
    const seen = await Promise.all(Array.from({ length: 30 }, (_, index) => {
      const coalition = coalitions[index % 3]
      if (!coalition) throw new Error('There are three coalitions.')
      return coalition.as('COORDINATOR', async (tx) => {
        const { prisma, query } = openTx(tx)
        const [profile, [row]] = [await prisma.coalitionProfile.findFirst(), await query<{ id: string }>(sql`SELECT DISTINCT coalition_id AS id FROM membership`)]
        return [coalition.id, profile?.coalitionId, row?.id]
      })
    }))
    expect(seen.filter(([own, prisma, plain]) => prisma !== own || plain !== own)).toEqual([])
  })

  it('takes nothing but a uuid into its statement', async () => {
    await expect(inTransactionOf("x'; SET ROLE postgres; --", async () => 'in')).rejects.toThrow('A coalition id must be a uuid.')
  })

  it('of something that stands there already says so, and of a passing fault that it can be tried again', async () => {
    const coalition = await makeCoalition()
    const id = newId()
    const insert = () => coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`
      INSERT INTO request_key (coalition_id, id, subject_id, created_at) VALUES (${coalition.id}::uuid, ${id}::uuid, ${id}::uuid, now())`))
    await insert()
    await expect(insert()).rejects.toMatchObject({ kind: 'rule_broken', code: 'already_there' })
    const died = coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT pg_terminate_backend(pg_backend_pid())`))
    await expect(died).rejects.toMatchObject({ kind: 'unavailable', code: 'unavailable' })
    const diedBetween = coalition.as('COORDINATOR', async (tx) => {
      const [own] = await openTx(tx).query<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`)
      await appPool().query('SELECT pg_terminate_backend($1)', [own?.pid])
      await wait(100)
      return openTx(tx).query(sql`SELECT 1 AS one`)
    })
    await expect(diedBetween, 'while nothing was asked').rejects.toMatchObject({ kind: 'unavailable', code: 'unavailable' })
    await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT 1 AS one`))).resolves.toEqual([{ one: 1 }])
  })
})
