import { beforeEach, describe, expect, it } from 'vitest'
import { addIndicator } from '@/lib/indicators/cards/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { perHead } from '@/lib/indicators/rules'
import type { Figure } from '@/lib/indicators/types'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { indicatorContent } from '@/tests/support/indicators'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { readComparison } from './queries'

const OWN = 'GM0321'

/** Cost per inhabitant of municipalities of the size of the own one, and of one that is larger. */
const SPENDING: readonly (readonly [code: string, perInhabitant: number, inhabitants: number])[] = [
  [OWN, 320, 50_000], ['GM0345', 480, 69_000], ['GM0355', 350, 66_000], ['GM0356', 450, 65_000], ['GM0632', 400, 53_000], ['GM1581', 360, 50_500], ['GM0344', 350, 374_000],
]

let coalition: TestCoalition

const store = (figures: readonly Figure[], target: { cardKey: 'youth_care_spending' } | { indicatorId: string } = { cardKey: 'youth_care_spending' }) =>
  coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { ...target, figures, importId: null }))

const spending = (year: number, of = SPENDING) => store(of.map(([code, perInhabitant, people]) => perHead(code, year, perInhabitant * people, people)))

const compare = (indicatorId?: string) => coalition.as('ALDERMAN', (tx, ctx) => readComparison(tx, ctx, { indicatorId }))

const comparison = async (indicatorId?: string) => {
  const { result } = await compare(indicatorId)
  if (!result.can) throw new Error(result.reason)
  return result.comparison
}

const reason = async (indicatorId?: string) => {
  const { result } = await compare(indicatorId)
  return result.can ? 'compared' : [result.reason, result.found]
}

const ownIndicator = () => coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent({ measure: 'COUNT', denominator: null, unit: 'kinderen' }), ...key() }))

const count = (regionCode: string, value: number, divisionYear = 2024): Figure => ({ regionCode, year: 2024, divisionYear, numerator: null, denominator: null, value, status: 'FINAL' })

beforeEach(async () => {
  coalition = await makeCoalition()
  await coalition.as('COORDINATOR', (tx) => {
    const { coalitionId, query } = openTx(tx)
    return query(sql`UPDATE coalition_profile SET municipality_code = ${OWN} WHERE coalition_id = ${coalitionId}::uuid`)
  })
})

describe('the own municipality beside others', () => {
  it('stands beside those of the same size that delivered, by name, with the middle half of them', async () => {
    await spending(2024)
    const { own, others, middle, range, size, sizeYear, period, divisionYear } = await comparison()
    expect([own.name, own.value, period, divisionYear, sizeYear, size]).toEqual(['Houten', 320, '2024JJ00', 2024, 2024, { from: 50_000, to: 100_000 }])
    expect(others.map((one) => [one.name, one.value])).toEqual([['Nieuwegein', 450], ['Utrechtse Heuvelrug', 360], ['Veenendaal', 480], ['Woerden', 400], ['Zeist', 350]])
    expect([middle, range]).toEqual([{ from: 360, to: 450 }, { from: 350, to: 480 }])
  })

  it('is not compared with fewer than five', async () => {
    await spending(2024, SPENDING.slice(0, 5))
    expect(await reason()).toEqual(['TOO_FEW', 4])
  })

  it('takes the newest figure that was delivered, and nobody who did not deliver in that year', async () => {
    await spending(2023)
    await store([{ regionCode: OWN, year: 2024, numerator: null, denominator: 50_000, value: null, status: 'NOT_DELIVERED' }])
    expect((await comparison()).period).toBe('2023JJ00')
    await spending(2024, [[OWN, 320, 50_000]])
    expect(await reason()).toEqual(['TOO_FEW', 0])
  })

  it('puts only figures of the borders of one year beside each other', async () => {
    await spending(2024)
    const indicatorId = await ownIndicator()
    await store([count(OWN, 100), ...SPENDING.slice(1, 6).map(([code]) => count(code, 200, 2023))], { indicatorId })
    expect(await reason(indicatorId)).toEqual(['TOO_FEW', 0])
    await store(SPENDING.slice(1, 6).map(([code]) => count(code, 300)), { indicatorId })
    expect((await comparison(indicatorId)).others.map((one) => one.value)).toEqual([300, 300, 300, 300, 300])
  })

  it('never shows a figure of few people, of others or of its own', async () => {
    await spending(2024)
    const indicatorId = await ownIndicator()
    await store([count(OWN, 100), ...SPENDING.slice(1, 6).map(([code], at) => count(code, at === 0 ? 4 : 200))], { indicatorId })
    expect(await reason(indicatorId)).toEqual(['TOO_FEW', 4])
    await store([count(OWN, 4)], { indicatorId })
    expect(await reason(indicatorId)).toEqual(['NOT_SHOWN', 0])
  })

  it('says what is missing: a figure, inhabitants, a municipality', async () => {
    expect(await reason()).toEqual(['NO_FIGURE', 0])
    const indicatorId = await ownIndicator()
    await store([count(OWN, 100)], { indicatorId })
    expect(await reason(indicatorId)).toEqual(['NO_INHABITANTS', 0])
    expect((await compare("'; --")).askedId).toBe(indicatorId)
    await coalition.as('COORDINATOR', (tx) => {
      const { coalitionId, query } = openTx(tx)
      return query(sql`UPDATE coalition_profile SET municipality_code = NULL WHERE coalition_id = ${coalitionId}::uuid`)
    })
    expect(await reason()).toEqual(['NO_MUNICIPALITY', 0])
  })
})
