import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { NOT_FOUND, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectRefusal } from '@/tests/support/stored'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { storeFigures } from './commands'
import { readFigures, readOutcome } from './queries'
import { perHead } from './rules'
import type { Figure } from './types'

const LATER = new Date('2027-03-01T09:00:00.000Z')

const store = (coalition: TestCoalition, figures: readonly Figure[], now?: Date) =>
  coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { cardKey: 'youth_care_spending', figures, importId: null }), now)

const figures = (coalition: TestCoalition) => coalition.as('COORDINATOR', (tx, ctx) => readFigures(tx, ctx, 'youth_care_spending'))

/** What was replaced, as it stands in the table. */
const replaced = (coalition: TestCoalition) => coalition.as('COORDINATOR', (tx) => {
  const { coalitionId, query } = openTx(tx)
  return query<{ value: number; status: string; replacedAt: Date; enteredAt: Date }>(sql`
    SELECT value::float8 AS value, status::text AS status, replaced_at AS "replacedAt", entered_at AS "enteredAt" FROM indicator_revision WHERE coalition_id = ${coalitionId}::uuid ORDER BY replaced_at, value`)
})

const HOUTEN = perHead('GM0321', 2023, 13_513_000, 50_581)

describe('a figure that is revised', () => {
  it('takes the place of the older one, which stays readable with when it was replaced', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    expect(await store(coalition, [{ ...HOUTEN, status: 'PROVISIONAL' }])).toEqual({ added: 1, replaced: 0 })
    expect(await store(coalition, [perHead('GM0321', 2023, 14_000_000, 50_581)], LATER)).toEqual({ added: 0, replaced: 1 })
    expect((await figures(coalition)).map((one) => [one.value, one.status])).toEqual([[276.7838, 'FINAL']])
    expect(await replaced(coalition)).toMatchObject([{ value: 267.1557, status: 'PROVISIONAL', replacedAt: LATER }])
  })

  it('that says the same changes nothing: no date, no history', async () => {
    const coalition = await makeCoalition()
    await store(coalition, [HOUTEN])
    expect(await store(coalition, [HOUTEN], LATER)).toEqual({ added: 0, replaced: 0 })
    expect(await replaced(coalition)).toEqual([])
  })

  it('from provisional to final is a revision, also when the number stays', async () => {
    const coalition = await makeCoalition()
    await store(coalition, [{ ...HOUTEN, status: 'PROVISIONAL' }])
    expect(await store(coalition, [HOUTEN], LATER)).toEqual({ added: 0, replaced: 1 })
    expect(await replaced(coalition)).toMatchObject([{ status: 'PROVISIONAL' }])
  })

  it('leaves in the trail how many were replaced', async () => {
    const coalition = await makeCoalition()
    await store(coalition, [HOUTEN])
    await store(coalition, [perHead('GM0321', 2023, 14_000_000, 50_581)])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'figures_stored', changes: { card: 'youth_care_spending', figures: 1, replaced: 1 } })
  })
})

describe('a figure stands for a period and for borders', () => {
  it('of a quarter, a school year and a whole year beside each other', async () => {
    const coalition = await makeCoalition()
    await store(coalition, [HOUTEN, { ...HOUTEN, period: '2023KW01', value: 60 }, { ...HOUTEN, period: '2023SJ00', value: 250 }])
    expect((await figures(coalition)).map((one) => [one.period, one.value]).sort()).toEqual([['2023JJ00', 267.1557], ['2023KW01', 60], ['2023SJ00', 250]])
  })

  it('of the same year in two divisions are two figures, and the newest borders are shown', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0439' })
    await store(coalition, [perHead('GM0439', 2021, 100, 10), { ...perHead('GM0439', 2021, 150, 12), divisionYear: 2022 }, perHead('GM0439', 2022, 160, 12)])
    const { series } = await coalition.as('ALDERMAN', readOutcome)
    expect(series[0]?.points.map((point) => [point.year, point.own])).toEqual([[2021, { value: 12.5, status: 'FINAL' }], [2022, { value: 13.3333, status: 'FINAL' }]])
  })

  it('before a merger is added up from the old municipalities, and a divided one is a gap with a reason', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM1982' })
    await store(coalition, ['GM0756', 'GM0786', 'GM0815', 'GM1684', 'GM1702'].map((code) => perHead(code, 2021, 1_000, 100)))
    await store(coalition, [perHead('GM0756', 2020, 1_000, 100), perHead('GM1982', 2022, 6_000, 500)])
    const { series } = await coalition.as('ALDERMAN', readOutcome)
    expect(series[0]?.points.map((point) => [point.year, point.own])).toEqual([
      [2020, { value: null, status: 'NOT_DELIVERED', how: 'OTHER_BORDERS' }], [2021, { value: 10, status: 'FINAL', how: 'ADDED_UP' }], [2022, { value: 12, status: 'FINAL' }],
    ])
  })

  it('is refused with a period or an area that nobody knows, and nothing is kept', async () => {
    const coalition = await makeCoalition()
    await store(coalition, [HOUTEN])
    await expectRefusal(coalition, () => store(coalition, [HOUTEN, { ...HOUTEN, period: '2023W152' }]), ruleBroken('indicators.strange_figure'))
    await expectRefusal(coalition, () => store(coalition, [{ ...HOUTEN, regionCode: 'Houten' }]), ruleBroken('indicators.strange_figure'))
    expect(await figures(coalition)).toHaveLength(1)
  })

  it('goes to no indicator that is not there', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId: newId(), figures: [HOUTEN], importId: null })), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId: 'geen', figures: [HOUTEN], importId: null })), NOT_FOUND)
  })
})
