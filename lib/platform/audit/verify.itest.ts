import { spawnSync } from 'node:child_process'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { countRows, readChain } from '@/tests/support/rows'
import { makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { chainHash } from './chain'
import { record } from './record'
import { verifyChains } from './verify'

/** A coalition in which this much happened, in few transactions. */
async function lived(events: number): Promise<TestCoalition> {
  const coalition = await makeCoalition()
  await coalition.as('COORDINATOR', async (tx, ctx) => {
    for (let index = 0; index < events; index += 1) record(tx, ctx, { event: 'goal_changed', subject: { type: 'goal', id: newId() }, changes: { index } })
  })
  return coalition
}

/** As a superuser, whom no wall stops: what the chain is there to find. */
async function tamper(statement: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
  await client.connect()
  await client.query(statement, [...values]).finally(() => client.end())
}

const verify = async ({ slug }: TestCoalition) => {
  const [found] = await verifyChains({ slug, now: NOW })
  return found
}

/** As a person runs it, once the database is known. */
const command = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', path.join('bin', 'steps', 'verify-audit.mts'), ...args], { env: process.env, encoding: 'utf8' })
  return { status, stdout }
}

describe('verifying the audit trail', () => {
  it('holds for what the app wrote, over more than one page of rows, and says how many', async () => {
    const coalition = await lived(2_050)
    const { rows } = await readChain(coalition)
    expect(rows.length).toBeGreaterThan(2_050)
    expect(await verify(coalition)).toEqual({ slug: coalition.slug, rows: rows.length })
    expect(command(coalition.slug)).toEqual({ status: 0, stdout: `${coalition.slug}: ${rows.length} rows hold.\n` })
  })

  it('keeps what was found, and the app role cannot make it better afterwards', async () => {
    const coalition = await lived(1)
    await verify(coalition)
    expect(await countRows(coalition, 'audit_check')).toBe(1)
    for (const statement of [sql`UPDATE audit_check SET broken_at = NULL`, sql`DELETE FROM audit_check`]) {
      await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(statement))).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('holds while others go on writing', async () => {
    const coalition = await lived(40)
    const writing = Array.from({ length: 12 }, () => coalition.as('PROFESSIONAL', async (tx, ctx) => { record(tx, ctx, { event: 'goal_changed', subject: { type: 'goal', id: newId() } }) }))
    const found = await Promise.all([verify(coalition), verify(coalition), ...writing])
    expect([found[0]?.broken, found[1]?.broken]).toEqual([undefined, undefined])
  })

  const own = 'coalition_id = $1'
  const attacks: Readonly<Record<string, { readonly run: (coalition: TestCoalition, last: number) => Promise<void>; readonly broken: (last: number) => { sequence: string; reason: string } }>> = {
    'a row that was changed': {
      run: ({ id }) => tamper(`UPDATE audit_event SET actor_role = 'ALDERMAN' WHERE ${own} AND sequence = 12`, [id]), broken: () => ({ sequence: '12', reason: 'changed' }),
    },
    'the values of a row that were changed': {
      run: ({ id }) => tamper(`UPDATE audit_event SET changes = '{"index": 99}' WHERE ${own} AND sequence = 13`, [id]), broken: () => ({ sequence: '13', reason: 'changed' }),
    },
    'a row that was removed': {
      run: ({ id }) => tamper(`DELETE FROM audit_event WHERE ${own} AND sequence = 12`, [id]), broken: () => ({ sequence: '12', reason: 'missing' }),
    },
    'the last row that was removed': {
      run: ({ id }, last) => tamper(`DELETE FROM audit_event WHERE ${own} AND sequence = $2`, [id, last]), broken: (last) => ({ sequence: String(last), reason: 'head' }),
    },
    'a row that was put in between, with all later ones numbered again': {
      async run(coalition) {
        const { rows } = await readChain(coalition)
        const before = rows[10]
        if (!before) throw new Error('too few rows')
        const { previousHash: _previous, hash: _hash, ...row } = before
        const forged = { ...row, sequence: '12', actorRole: 'ALDERMAN' }
        await tamper(`UPDATE audit_event SET sequence = sequence + 1000 WHERE ${own} AND sequence >= 12`, [coalition.id])
        await tamper(`UPDATE audit_event SET sequence = sequence - 999 WHERE ${own} AND sequence > 1000`, [coalition.id])
        await tamper(`INSERT INTO audit_event (coalition_id, sequence, event, subject_type, subject_id, actor_kind, actor_id, actor_role, changes, request_id, occurred_at, previous_hash, hash)
          SELECT coalition_id, 12, event, subject_type, subject_id, actor_kind, actor_id, 'ALDERMAN', changes, request_id, occurred_at, hash, $2 FROM audit_event WHERE ${own} AND sequence = 11`,
        [coalition.id, chainHash(before.hash, forged)])
        await tamper(`UPDATE audit_head SET sequence = sequence + 1 WHERE ${own}`, [coalition.id])
      },
      broken: () => ({ sequence: '12', reason: 'inserted' }),
    },
    'a row that was put in at the end': {
      run: ({ id }, last) => tamper(`INSERT INTO audit_event (coalition_id, sequence, event, subject_type, subject_id, actor_kind, actor_role, request_id, occurred_at, previous_hash, hash)
        SELECT coalition_id, $2::bigint + 1, event, subject_type, subject_id, 'job', 'x', request_id, occurred_at, hash, hash FROM audit_event WHERE ${own} AND sequence = $2`, [id, last]),
      broken: (last) => ({ sequence: String(last + 1), reason: 'inserted' }),
    },
    'a row that was put in before the first': {
      run: ({ id }, last) => tamper(`INSERT INTO audit_event (coalition_id, sequence, event, subject_type, subject_id, actor_kind, actor_role, request_id, occurred_at, previous_hash, hash)
        SELECT coalition_id, 0, event, subject_type, subject_id, 'job', 'x', request_id, occurred_at, hash, hash FROM audit_event WHERE ${own} AND sequence = $2`, [id, last]),
      broken: () => ({ sequence: '0', reason: 'inserted' }),
    },
    'a head that was moved': {
      run: ({ id }) => tamper(`UPDATE audit_head SET hash = repeat('0', 64) WHERE ${own}`, [id]), broken: (last) => ({ sequence: String(last), reason: 'head' }),
    },
    'a head that was taken away': {
      run: ({ id }) => tamper(`DELETE FROM audit_head WHERE ${own}`, [id]), broken: () => ({ sequence: '1', reason: 'inserted' }),
    },
  }

  it.each(Object.entries(attacks))('finds %s', async (_name, { run, broken }) => {
    const coalition = await lived(10)
    const last = await countRows(coalition, 'audit_event')
    expect(await verify(coalition)).toEqual({ slug: coalition.slug, rows: last })
    await run(coalition, last)
    expect((await verify(coalition))?.broken).toEqual(broken(last))
  })

  it('ends the command with 1 when one does not hold, and goes on with the others', async () => {
    const [whole, touched] = [await lived(1), await lived(3)]
    const last = await countRows(touched, 'audit_event')
    await tamper('DELETE FROM audit_event WHERE coalition_id = $1 AND sequence = $2', [touched.id, last - 2])
    const { status, stdout } = command()
    expect(status).toBe(1)
    expect(stdout).toContain(`${touched.slug}: BROKEN. ${last - 3} rows hold; row ${last - 2} was removed.\n`)
    expect(stdout).toContain(`${whole.slug}: ${await countRows(whole, 'audit_event')} rows hold.\n`)
  })

  it('says so when there is no such coalition', () => {
    expect(command('bestaat-niet')).toEqual({ status: 1, stdout: 'There is no active coalition bestaat-niet.\n' })
  })
})
