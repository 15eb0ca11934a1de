import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { indicatorRead } from '@/tests/support/indicator-read'
import { figureFile } from './documents'
import type { FigureFile, FileForm, FileRow } from './types'

const row = (over: Partial<FileRow> = {}): FileRow => ({
  indicator: 'Kinderen in armoede', unit: '%', series: 2, regionCode: 'GM0321', region: 'Houten', period: '2024JJ00', divisionYear: 2024, value: 4.5, status: 'FINAL', isAddedUp: false, ...over,
})

const INDICATOR = indicatorRead({
  name: '=CMD()', definition: '+Kinderen onder de lage-inkomensgrens', numerator: 'Kinderen', denominator: 'Alle kinderen', source: 'CBS', sourceUrl: 'https://www.cbs.nl', licence: 'CC BY 4.0', saysNot: '@Niet waarom', tableId: '85342NED',
  baseline: { value: 6, period: '2020JJ00' }, target: { value: 3.5, period: '2028JJ00' }, updatedAt: new Date('2026-10-01T10:00:00Z'), updatedByName: 'Noor',
})

const FILE: FigureFile = {
  coalition: 'Testbrug', now: new Date('2026-11-22T10:00:00.000Z'),
  rows: [
    row(), row({ period: '2023JJ00', value: null, status: 'SUPPRESSED' }), row({ period: '2022SJ00', value: null, status: 'NOT_DELIVERED' }), row({ period: '2021KW03', value: 0, status: 'PROVISIONAL' }),
    row({ indicator: '=1+1', region: '-Houten', unit: '@x', period: '2020JJ00', value: -1.25, isAddedUp: true }),
  ],
  about: [{ indicator: INDICATOR, ended: [{ number: 1, definition: 'Alle gezinnen', numerator: null, denominator: null, unit: '%', source: 'CBS', reason: 'De grens werd anders', endedAt: new Date('2025-02-01T10:00:00Z'), byName: 'Noor', figures: 3 }], lastEntry: new Date('2026-09-01T10:00:00Z') }],
}

const made = (form: FileForm) => figureFile(FILE, form, 'cijfers-testbrug')
const text = (form: FileForm) => String(made(form).content)

describe.each(['xlsx', 'ods'] as const)('a workbook as %s', (form) => {
  const { name, mediaType, content } = made(form)
  const book = read(content, { type: 'array', cellFormula: true })
  const cells = (sheet: string) => utils.sheet_to_json<(string | number)[]>(book.Sheets[sheet] ?? {}, { header: 1, raw: true, defval: '' })

  it('has a sheet with the figures and one that explains them', () => {
    expect([name, mediaType.startsWith('application/vnd.')]).toEqual([`cijfers-testbrug.${form}`, true])
    expect(book.SheetNames).toEqual(['Cijfers', 'Uitleg en bronnen'])
    expect(cells('Cijfers').slice(0, 2)).toEqual([
      ['Cijfer', 'Eenheid', 'Reeks', 'Gebied', 'Gebiedscode', 'Periode', 'Periodecode', 'Van', 'Tot en met', 'Grenzen van', 'Waarde', 'Stand'],
      ['Kinderen in armoede', '%', 2, 'Houten', 'GM0321', '2024', '2024JJ00', '2024-01-01', '2024-12-31', 2024, 4.5, 'definitief'],
    ])
  })

  it('says what is not shown and what was not delivered in words, and shows a zero that was counted', () => {
    expect(cells('Cijfers').slice(2, 5).map((one) => [one[5], one[7], one[8], one[10], one[11]])).toEqual([
      ['2023', '2023-01-01', '2023-12-31', '', 'niet getoond'], ['schooljaar 2022-2023', '2022-08-01', '2023-07-31', '', 'niet geleverd'], ['3e kwartaal 2021', '2021-07-01', '2021-09-30', 0, 'voorlopig'],
    ])
  })

  it('holds no formula: a text that looks like one stays that text', () => {
    const all = Object.values(book.Sheets).flatMap((sheet) => Object.entries(sheet).flatMap(([at, cell]): unknown[] => (at.startsWith('!') ? [] : [cell])))
    expect(all.length).toBeGreaterThan(60)
    expect(all.filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([])
    expect(cells('Cijfers')[5]).toEqual(['=1+1', '@x', 2, '-Houten', 'GM0321', '2020', '2020JJ00', '2020-01-01', '2020-12-31', 2024, -1.25, 'definitief, opgeteld uit oude gemeenten'])
  })

  it('explains what is counted, where it comes from, of when it is and what it does not say', () => {
    const about = new Map(cells('Uitleg en bronnen').map(([label, value]) => [label, value]))
    expect([about.get('Cijfer'), about.get('Wat het telt'), about.get('Wat het niet zegt'), about.get('Bron'), about.get('Licentie'), about.get('Tabel van het CBS')]).toEqual(['=CMD()', '+Kinderen onder de lage-inkomensgrens', '@Niet waarom', 'CBS', 'CC BY 4.0', '85342NED'])
    expect([about.get('Gemaakt op'), about.get('Laatste cijfer ingevoerd op'), about.get('Beginstand'), about.get('Streefcijfer')]).toEqual(['2026-11-22', '2026-09-01', '6 in 2020', '3,5 in 2028'])
    expect(about.get('Reeks 1, tot 1 februari 2025')).toBe('Telde iets anders: Alle gezinnen. Waarom het veranderde: De grens werd anders')
    expect(cells('Uitleg en bronnen').flat()).toContain('Een lege waarde is geen nul. Waarom er geen cijfer is, staat bij Stand.')
  })
})

describe('a CSV for a Dutch spreadsheet', () => {
  it('has a BOM, semicolons, decimal commas and line ends of Windows; its texts are no formulas, and a negative figure is one', () => {
    expect(text('csv').startsWith('\ufeffCijfer;Eenheid;Reeks;Gebied;')).toBe(true)
    expect(text('csv')).toContain('\r\n')
    const lines: string[][] = parse(text('csv'), { delimiter: ';', bom: true })
    expect(lines.slice(1).map((line) => [line[10], line[11]])).toEqual([['4,5', 'definitief'], ['', 'niet getoond'], ['', 'niet geleverd'], ['0', 'voorlopig'], ['-1,25', 'definitief, opgeteld uit oude gemeenten']])
    expect([lines[5]?.[0], lines[5]?.[3]]).toEqual(["'=1+1", "'-Houten"])
  })
})

describe('a CSV for a machine', () => {
  const lines: Record<string, string>[] = parse(text('data'), { columns: true })

  it('has no BOM, commas and decimal points, and codes with the days that a period lasts', () => {
    expect([text('data').charCodeAt(0), text('data').includes('\r'), made('data').name]).toEqual(['i'.charCodeAt(0), false, 'cijfers-testbrug-data.csv'])
    expect(lines[0]).toEqual({
      indicator: 'Kinderen in armoede', unit: '%', series: '2', region_code: 'GM0321', region: 'Houten', period: '2024JJ00', period_start: '2024-01-01', period_end: '2024-12-31', division_year: '2024', value: '4.5', status: 'FINAL', is_added_up: 'false',
    })
  })

  it('gives a code for why there is no figure, and nothing in its place', () => {
    expect(lines.map((line) => [line.value, line.status, line.is_added_up])).toEqual([['4.5', 'FINAL', 'false'], ['', 'SUPPRESSED', 'false'], ['', 'NOT_DELIVERED', 'false'], ['0', 'PROVISIONAL', 'false'], ['-1.25', 'FINAL', 'true']])
    expect([lines[4]?.indicator, lines[4]?.region, lines[4]?.unit]).toEqual(["'=1+1", "'-Houten", "'@x"])
  })
})
