import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { chartValues } from '@/components/indicators/chart-values'
import { addIndicator, changeIndicator } from '@/lib/indicators/cards/commands'
import { chartSvg, chartToRaster } from '@/lib/indicators/charts/documents'
import { storeFigures } from '@/lib/indicators/commands'
import { outcomeCsv } from '@/lib/indicators/documents'
import { readCurve, readOutcome } from '@/lib/indicators/queries'
import type { Figure } from '@/lib/indicators/types'
import { indicatorContent } from '@/tests/support/indicators'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { figureFile } from './documents'
import { readCardFile, readOutcomeFile } from './queries'
import { FILE_FORMS, type FigureFile } from './types'

const share = (year: number, numerator: number, denominator: number): Figure => ({ regionCode: 'GM0321', year, numerator, denominator, value: (numerator / denominator) * 100, status: 'FINAL' })

/** Of these years one is about seven children, and one about all but six: 1.5837% and 98.5782%, which may stand nowhere. */
const FIGURES = [share(2022, 7, 442), share(2023, 416, 422), share(2024, 61, 433)]
const HIDDEN = /1[.,]58\d*|98[.,]57\d*|98[.,]58/

async function measured(): Promise<{ coalition: TestCoalition; id: string }> {
  const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
  const id = await coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent({ forecast: { value: 12, period: '2027JJ00' } }), ...key() }))
  await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId: id, figures: FIGURES, importId: null }))
  return { coalition, id }
}

/** All that somebody reads in the files of these figures. */
function wordsOf(file: FigureFile): string[] {
  return FILE_FORMS.flatMap((form) => {
    const { content } = figureFile(file, form, 'x')
    if (typeof content === 'string') return [content]
    const book = read(content, { type: 'array' })
    return Object.values(book.Sheets).map((sheet) => utils.sheet_to_csv(sheet, { rawNumbers: true }))
  })
}

/** The drawing without the letters that it brings along. */
const drawnOf = async ({ coalition, id }: Awaited<ReturnType<typeof measured>>): Promise<string> => {
  const { series, municipality } = await coalition.as('ALDERMAN', (tx, ctx) => readCurve(tx, ctx, id))
  const picture = { ...chartValues(series, { municipality: municipality?.name ?? '', locale: 'nl' }), saysNot: null, source: series.source, licence: null }
  const of = { coalition: 'Testbrug', now: new Date() }
  expect(chartSvg(picture, of).replace(/<style>.*<\/style>\n/s, '')).toBe(chartToRaster(picture, of).svg)
  return chartToRaster(picture, of).svg
}

describe('a figure about few people', () => {
  it('stands in no file and no picture; that it is not shown does, in each', async () => {
    const world = await measured()
    const { coalition, id } = world
    const [page, card] = [await coalition.as('ALDERMAN', readOutcomeFile), await coalition.as('ALDERMAN', (tx, ctx) => readCardFile(tx, ctx, id))]
    const files = [...wordsOf(page), ...wordsOf(card), outcomeCsv(await coalition.as('ALDERMAN', readOutcome))]
    expect(files).toHaveLength(13)
    expect(files.filter((one) => HIDDEN.test(one))).toEqual([])
    // Each that holds figures says so, twice; the sheets that explain hold none.
    expect(files.map((one) => (one.match(/niet getoond(?!:)|SUPPRESSED/gi) ?? []).length).filter((count) => count === 2)).toHaveLength(9)
    expect(files.filter((one) => /14[.,]09/.test(one)).length).toBeGreaterThanOrEqual(8)
    const drawing = await drawnOf(world)
    expect([HIDDEN.test(drawing), (drawing.match(/niet getoond/g) ?? []).length]).toEqual([false, 4])
    expect(drawing).toContain('14,09')
  })

  it('stays out of them when its series has ended', async () => {
    const world = await measured()
    const { coalition, id } = world
    await coalition.as('COORDINATOR', (tx, ctx) => changeIndicator(tx, ctx, { id, expectedVersion: 1, reason: 'De vraag werd anders', content: indicatorContent({ definition: 'Anders' }) }))
    await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId: id, figures: [share(2025, 200, 400)], importId: null }))
    const page = await coalition.as('ALDERMAN', readOutcomeFile)
    expect(page.rows.map((row) => [row.series, row.period, row.value, row.status])).toEqual([[2, '2025JJ00', 50, 'FINAL'], [1, '2022JJ00', null, 'SUPPRESSED'], [1, '2023JJ00', null, 'SUPPRESSED'], [1, '2024JJ00', 14.09, 'FINAL']])
    const drawing = await drawnOf(world)
    expect([HIDDEN.test(drawing), drawing.includes('Waarom het veranderde: De vraag werd anders')]).toEqual([false, true])
  })
})

describe('the curve of an indicator', () => {
  it('has what is aimed at and expected, and its ended series with the reason, never in the line of now', async () => {
    const { coalition, id } = await measured()
    const content = indicatorContent({ definition: 'Anders', forecast: { value: 12, period: '2027JJ00' } })
    await coalition.as('COORDINATOR', (tx, ctx) => changeIndicator(tx, ctx, { id, expectedVersion: 1, reason: 'De vraag werd anders', content }))
    const { series } = await coalition.as('PROFESSIONAL', (tx, ctx) => readCurve(tx, ctx, id))
    expect([series.points, series.target, series.forecast]).toEqual([[], { value: 60, period: '2026JJ00' }, { value: 12, period: '2027JJ00' }])
    expect(series.ended?.map((one) => [one.number, one.unit, one.reason, one.points.map((point) => [point.year, point.own?.status])])).toEqual([
      [1, '%', 'De vraag werd anders', [[2022, 'SUPPRESSED'], [2023, 'SUPPRESSED'], [2024, 'FINAL']]],
    ])
    // There is no line of now yet: the outcome page leaves it out.
    expect((await coalition.as('ALDERMAN', readOutcome)).series).toEqual([])
  })

  it('is for who may read figures, and of the own coalition only', async () => {
    const { coalition, id } = await measured()
    const other = await makeCoalition()
    await expect(coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readCurve(tx, ctx, id))).rejects.toMatchObject({ kind: 'refused' })
    await expect(coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readCardFile(tx, ctx, id))).rejects.toMatchObject({ kind: 'refused' })
    await expect(other.as('ALDERMAN', (tx, ctx) => readCurve(tx, ctx, id))).rejects.toMatchObject({ kind: 'not_found' })
    await expect(other.as('ALDERMAN', (tx, ctx) => readCardFile(tx, ctx, id))).rejects.toMatchObject({ kind: 'not_found' })
    expect((await other.as('ALDERMAN', readOutcomeFile)).rows).toEqual([])
    await expect(coalition.as('EXPERIENCE_EXPERT', readOutcomeFile)).rejects.toMatchObject({ kind: 'refused' })
  })
})
