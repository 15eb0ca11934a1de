import { describe, expect, it } from 'vitest'
import { addIndicator } from '@/lib/indicators/cards/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { newId } from '@/lib/platform/ids'
import { indicatorContent } from '@/tests/support/indicators'
import { invalid, refused } from '@/tests/support/refusals'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { chooseOverview } from './commands'
import { readOverview, readOverviewChoice } from './queries'
import type { OverviewForm } from './schema'

const NONE: Omit<OverviewForm, 'expectedVersion'> = { figure1: null, figure2: null, figure3: null, figure4: null, figure5: null }

async function withFigures(): Promise<{ coalition: TestCoalition; ids: readonly string[] }> {
  const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
  const ids: string[] = []
  for (const name of ['Een', 'Twee']) {
    const id = await coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent({ name }), ...key() }))
    const figures = [[2023, 400], [2024, 600]].map(([year = 0, numerator = 0]) => ({ regionCode: 'GM0321', year, numerator, denominator: 1_000, value: numerator / 10, status: 'FINAL' as const }))
    await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId: id, importId: null, figures }))
    ids.push(id)
  }
  return { coalition, ids }
}

const choose = (coalition: TestCoalition, places: Partial<OverviewForm>, expectedVersion = 0) => coalition.as('COORDINATOR', (tx, ctx) => chooseOverview(tx, ctx, { ...NONE, expectedVersion, ...places }))

const shown = async (coalition: TestCoalition) => (await coalition.as('ALDERMAN', readOverview)).figures.map(({ series }) => series.name)

describe('the figures on the page of the alderman', () => {
  it('are the first ones, each with its change, its target, who entered it and when', async () => {
    const { coalition } = await withFigures()
    const { figures } = await coalition.as('ALDERMAN', readOverview)
    expect(figures.map(({ series }) => series.name)).toEqual(['Een', 'Twee'])
    expect(figures[0]).toMatchObject({ change: { year: 2024, value: 60, before: { year: 2023, value: 40 }, move: 'UP', judgement: 'GOOD', certainty: 'HIGH' }, origin: { enteredByName: 'Coen', targetValue: 60, targetPeriod: '2026JJ00' } })
  })

  it('are chosen and ordered by the coordinator, and the first ones again when nothing is chosen', async () => {
    const { coalition, ids: [one = '', two = ''] } = await withFigures()
    await choose(coalition, { figure1: two, figure3: one })
    expect(await shown(coalition)).toEqual(['Twee', 'Een'])
    expect((await coalition.as('COORDINATOR', readOverviewChoice)).choice).toMatchObject({ indicatorIds: [two, one], version: 1 })
    await choose(coalition, {}, 1)
    expect(await shown(coalition)).toEqual(['Een', 'Twee'])
  })

  it('stand there once, and are followed', async () => {
    const { coalition, ids: [one = ''] } = await withFigures()
    await expectRefusal(coalition, () => choose(coalition, { figure1: one, figure2: one }), invalid({ figure2: 'indicators.chosen_twice' }))
    await expectRefusal(coalition, () => choose(coalition, { figure1: newId() }), invalid({ figure1: 'indicators.not_followed' }))
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => chooseOverview(tx, ctx, { ...NONE, expectedVersion: 0 })), refused('COORDINATOR'))
  })

  it('are not chosen over the choice of another unseen', async () => {
    const { coalition, ids: [one = '', two = ''] } = await withFigures()
    await choose(coalition, { figure1: one })
    await expect(choose(coalition, { figure1: two })).rejects.toMatchObject({ kind: 'conflict', details: { theirs: { figure1: one, figure2: '' }, currentVersion: 1 } })
  })
})
