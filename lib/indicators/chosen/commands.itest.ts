import { beforeEach, describe, expect, it } from 'vitest'
import { addIndicator } from '@/lib/indicators/cards/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { readComparison } from '@/lib/indicators/comparison/queries'
import type { Figure } from '@/lib/indicators/types'
import { indicatorContent } from '@/tests/support/indicators'
import { invalid, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { chooseComparison, letGoComparison } from './commands'
import { readChosen } from './queries'
import type { ChoiceForm } from './schema'

const CHOICE: ChoiceForm = { municipalities: 'Woerden\nNieuwegein\nZeist', reason: 'Zelfde jeugdregio', expectedVersion: 0 }

let coalition: TestCoalition

const choose = (over: Partial<ChoiceForm> = {}, who: 'COORDINATOR' | 'POLICY_ADVISER' = 'POLICY_ADVISER') => coalition.as(who, (tx, ctx) => chooseComparison(tx, ctx, { ...CHOICE, ...over }))

const letGo = (expectedVersion: number) => coalition.as('COORDINATOR', (tx, ctx) => letGoComparison(tx, ctx, { expectedVersion }))

const chosen = async () => (await coalition.as('ALDERMAN', (tx, ctx) => readComparison(tx, ctx, {}))).chosen

const count = (regionCode: string, value: number | null): Figure => ({ regionCode, year: 2024, numerator: null, denominator: null, value, status: value === null ? 'NOT_DELIVERED' : 'FINAL' })

beforeEach(async () => { coalition = await makeCoalition({ municipalityCode: 'GM0321' }) })

async function withFigures(figures: readonly Figure[]): Promise<void> {
  const indicatorId = await coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent({ measure: 'COUNT', denominator: null, unit: 'kinderen' }), ...key() }))
  await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId, figures, importId: null }))
}

describe('municipalities that are chosen by hand', () => {
  it('stand beside the own one by name, with why these, by whom and when; few are hidden and nothing is nothing', async () => {
    await withFigures([count('GM0321', 100), count('GM0356', 900), count('GM0632', 4), count('GM0355', null)])
    await choose()
    const read = await chosen()
    expect(read?.choice).toMatchObject({ names: ['Nieuwegein', 'Woerden', 'Zeist'], reason: 'Zelfde jeugdregio', version: 1, updatedByName: 'Bas' })
    expect(read?.beside?.rows.map(({ name, point }) => [name, point?.value ?? point?.status])).toEqual([['Houten', 100], ['Nieuwegein', 900], ['Woerden', 'SUPPRESSED'], ['Zeist', 'NOT_DELIVERED']])
    expect((await trail(coalition)).map((one) => one.event)).toContain('comparison_chosen')
  })

  it('have no figure to stand beside when the own one may not be shown', async () => {
    await withFigures([count('GM0321', 4), count('GM0356', 900), count('GM0632', 800)])
    await choose()
    expect(await chosen()).toMatchObject({ choice: { names: ['Nieuwegein', 'Woerden', 'Zeist'] }, beside: null })
  })

  it('are let go of, and can be chosen anew', async () => {
    expect(await chosen()).toBe(null)
    await choose()
    await letGo(1)
    expect(await chosen()).toBe(null)
    expect((await trail(coalition)).map((one) => one.event)).toContain('comparison_let_go')
    await choose({ municipalities: 'Bunnik\nZeist' })
    expect((await coalition.as('COORDINATOR', readChosen))?.names).toEqual(['Bunnik', 'Zeist'])
  })

  it('are refused when they are not there, too few, the own one, or explained with a telephone number', async () => {
    const refuse = (over: Partial<ChoiceForm>, problems: Parameters<typeof invalid>[0]) => expectRefusal(coalition, () => choose(over), invalid(problems))
    await refuse({ municipalities: 'Zeist\nHouten' }, { municipalities: 'indicators.chosen_two_to_eight' })
    await refuse({ reason: 'Bel 06 12345678' }, { reason: 'privacy.phone' })
    await expect(choose({ municipalities: 'Zeist\nZeebrug' })).rejects.toMatchObject({ kind: 'invalid', problems: [{ code: 'indicators.municipality_unknown', params: { name: 'Zeebrug' } }] })
    expect(await chosen()).toBe(null)
  })

  it('are not chosen or let go of over the choice of another unseen', async () => {
    await choose()
    await choose({ reason: 'Zelfde opgave', expectedVersion: 1 }, 'COORDINATOR')
    const theirs = { kind: 'conflict', details: { currentVersion: 2, theirs: { municipalities: 'Nieuwegein\nWoerden\nZeist', reason: 'Zelfde opgave' } } }
    await expect(choose({ expectedVersion: 1 })).rejects.toMatchObject(theirs)
    await expect(choose()).rejects.toMatchObject(theirs)
    await expect(letGo(1)).rejects.toMatchObject(theirs)
    expect((await chosen())?.choice.version).toBe(2)
  })

  it('are for a coordinator or a policy adviser to choose', async () => {
    const may = ['COORDINATOR', 'POLICY_ADVISER']
    expect((await rolesThatCan(coalition, readChosen)).sort()).toEqual(may)
    let version = 0
    expect((await rolesThatCan(coalition, async (tx, ctx) => {
      await chooseComparison(tx, ctx, { ...CHOICE, expectedVersion: version })
      version += 1
    })).sort()).toEqual(may)
    expect((await rolesThatCan(coalition, async (tx, ctx) => {
      await letGoComparison(tx, ctx, { expectedVersion: version })
      await chooseComparison(tx, ctx, { ...CHOICE, expectedVersion: 0 })
      version = 1
    })).sort()).toEqual(may)
  })
})
