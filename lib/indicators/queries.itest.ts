import { expect, it, describe } from 'vitest'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { storeFigures } from './commands'
import { outcomeCsv } from './documents'
import { readOutcome } from './queries'
import type { Figure } from './types'

/** An indicator of the coalition's own that counts people, as shares of a group or as a number. */
async function follow(coalition: TestCoalition, measure: 'COUNT' | 'RATIO'): Promise<string> {
  const id = newId()
  await coalition.as('COORDINATOR', (tx, ctx) => {
    const { coalitionId, query } = openTx(tx)
    return query(sql`
      INSERT INTO indicator (coalition_id, id, name, unit, decimals, direction, source, position, created_at, measure)
      VALUES (${coalitionId}::uuid, ${id}::uuid, 'Kinderen in armoede', ${measure === 'RATIO' ? '%' : 'kinderen'}, 1, 'DOWN_IS_GOOD', 'CBS', 1, ${ctx.now}, ${measure}::indicator_measure)`)
  })
  return id
}

const store = (coalition: TestCoalition, indicatorId: string, figures: readonly Figure[]) =>
  coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId, figures, importId: null }))

const share = (regionCode: string, year: number, numerator: number, denominator: number): Figure => ({ regionCode, year, numerator, denominator, value: (numerator / denominator) * 100, status: 'FINAL' })
const count = (regionCode: string, year: number, value: number): Figure => ({ regionCode, year, numerator: null, denominator: null, value, status: 'FINAL' })

const HIDDEN = { value: null, status: 'SUPPRESSED' }

const read = async (coalition: TestCoalition) => {
  const outcome = await coalition.as('ALDERMAN', readOutcome)
  return { points: outcome.series[0]?.points.map(({ year, own, country }) => [year, own, country]), csv: outcomeCsv(outcome) }
}

describe('a figure that counts people', () => {
  it('is not read when few are in it or few are not, and its numbers go nowhere', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const id = await follow(coalition, 'RATIO')
    await store(coalition, id, [share('GM0321', 2023, 7, 400), share('GM0321', 2024, 393, 400), share('GM0321', 2025, 40, 400), share('NL00', 2025, 3_000, 60_000)])
    const { points, csv } = await read(coalition)
    expect(points).toEqual([
      [2023, HIDDEN, null], [2024, HIDDEN, null],
      [2025, { value: 10, status: 'FINAL', counted: { numerator: 40, denominator: 400 } }, { value: 5, status: 'FINAL', counted: { numerator: 3_000, denominator: 60_000 } }],
    ])
    expect(csv.split('\r\n').slice(1, 4).map((line) => line.split(';')[3])).toEqual(['niet getoond', 'niet getoond', '10,0'])
  })

  it('is hidden as soon as a later one would give it away, and shown again when that is corrected', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const id = await follow(coalition, 'COUNT')
    await store(coalition, id, [count('GM0321', 2025, 400)])
    expect((await read(coalition)).points).toEqual([[2025, { value: 400, status: 'FINAL', counted: { numerator: 400, denominator: null } }, null]])
    // The country less this municipality would be seven people elsewhere.
    await store(coalition, id, [count('NL00', 2025, 407)])
    expect((await read(coalition)).points?.[0]?.slice(1).filter((point) => JSON.stringify(point) === JSON.stringify(HIDDEN))).toHaveLength(1)
    await store(coalition, id, [count('NL00', 2025, 40_700)])
    expect((await read(coalition)).points?.[0]?.[1]).toMatchObject({ value: 400 })
  })

  it('of municipalities that were merged is not added up when one of them is hidden', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM1982' })
    const id = await follow(coalition, 'COUNT')
    await store(coalition, id, [...['GM0756', 'GM0786', 'GM0815', 'GM1684'].map((code) => count(code, 2021, 100)), count('GM1702', 2021, 6), count('GM1982', 2022, 500)])
    expect((await read(coalition)).points?.map((point) => point.slice(0, 2))).toEqual([[2021, HIDDEN], [2022, { value: 500, status: 'FINAL', counted: { numerator: 500, denominator: null } }]])
  })

  it('that comes in past the door that decides is not shown', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const id = await follow(coalition, 'COUNT')
    await coalition.as('COORDINATOR', (tx, ctx) => {
      const { coalitionId, query } = openTx(tx)
      return query(sql`
        INSERT INTO indicator_value (coalition_id, id, indicator_id, region_code, year, period, division_year, value, status, entered_at)
        VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${id}::uuid, 'GM0321', 2025, '2025JJ00', 2025, 400, 'FINAL', ${ctx.now})`)
    })
    expect((await read(coalition)).points).toEqual([[2025, HIDDEN, null]])
  })
})
