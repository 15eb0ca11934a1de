import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFigures, readOutcome } from '@/lib/indicators/queries'
import { COUNTRY } from '@/lib/indicators/types'
import { newId } from '@/lib/platform/ids'
import { NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal, untilSomebodyWaits } from '@/tests/support/stored'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { csvFile, csvText, hasRealFile, HEADER, HOUTEN, REAL_FILE, UTRECHT, type SpendingRow } from '@/tests/support/youth-spending'
import { cancelImport, checkFile, confirmImport } from './commands'
import { listImports, readImport, readRefusedFile } from './queries'

type File = Parameters<typeof checkFile>[2]

const check = (coalition: TestCoalition, file: File) => coalition.as('COORDINATOR', (tx, ctx) => checkFile(tx, ctx, file))

const confirm = (coalition: TestCoalition, importId: string) => coalition.as('COORDINATOR', (tx, ctx) => confirmImport(tx, ctx, { importId, seen: true }))

const read = (coalition: TestCoalition, id: string) => coalition.as('COORDINATOR', (tx, ctx) => readImport(tx, ctx, id))

const figures = (coalition: TestCoalition) => coalition.as('COORDINATOR', (tx, ctx) => readFigures(tx, ctx, 'youth_care_spending'))

const text = (content: string, name = 'jeugdzorg.csv'): File => ({ name, bytes: Buffer.from(content) })

describe('an import in two stages', () => {
  it('is read and checked first: counts, and no figure written', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, csvFile([HOUTEN, UTRECHT], 'uitgaven.csv'))
    expect(await read(coalition, id)).toMatchObject({ fileName: 'uitgaven.csv', status: 'CHECKED', rowsRead: 2, figuresNew: 2, figuresChanged: 0, figuresUnchanged: 0, rowsRefused: 0, refused: [], byName: 'Coen' })
    expect(await figures(coalition)).toEqual([])
    expect(await trail(coalition)).toEqual([{ event: 'import_checked', actorRole: 'COORDINATOR', subjectId: id, changes: { rowsNew: 2, rowsChanged: 0, rowsRefused: 0 } }])
  })

  it('is written when a person confirms it, in euros per inhabitant', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const id = await check(coalition, csvFile([HOUTEN, UTRECHT]))
    await confirm(coalition, id)
    expect(await figures(coalition)).toContainEqual({ regionCode: 'GM0321', year: 2024, period: '2024JJ00', divisionYear: 2024, numerator: 16_409_000, denominator: 50_847, value: 322.7132, status: 'FINAL', attribute: 'NONE', suppression: 'SHOWN' })
    const { municipality, series } = await coalition.as('ALDERMAN', readOutcome)
    // Two municipalities are not the country.
    expect([municipality?.name, series[0]?.points]).toEqual(['Houten', [{ year: 2024, own: { value: 322.7132, status: 'FINAL' }, country: null }]])
    expect((await read(coalition, id)).status).toBe('CONFIRMED')
    expect((await trail(coalition)).slice(-2).map((one) => one.event)).toEqual(['figures_stored', 'import_confirmed'])
  })

  it('of the same file twice changes nothing the second time', async () => {
    const coalition = await makeCoalition()
    await confirm(coalition, await check(coalition, csvFile([HOUTEN, UTRECHT])))
    const before = await figures(coalition)
    const again = await check(coalition, csvFile([HOUTEN, UTRECHT]))
    expect(await read(coalition, again)).toMatchObject({ figuresNew: 0, figuresChanged: 0, figuresUnchanged: 2 })
    await confirm(coalition, again)
    expect(await figures(coalition)).toEqual(before)
    expect((await trail(coalition)).filter((one) => one.event === 'figures_stored')).toHaveLength(1)
  })

  it('puts a changed figure in the place of the old one', async () => {
    const coalition = await makeCoalition()
    await confirm(coalition, await check(coalition, csvFile([HOUTEN, UTRECHT])))
    const again = await check(coalition, csvFile([{ ...HOUTEN, total: 17_000 }, UTRECHT]))
    expect(await read(coalition, again)).toMatchObject({ figuresNew: 0, figuresChanged: 1, figuresUnchanged: 1 })
    await confirm(coalition, again)
    expect((await figures(coalition)).map((one) => [one.regionCode, one.numerator]).sort()).toEqual([['GM0321', 17_000_000], ['GM0344', 130_000_000]])
  })

  it('takes a zero for "not delivered", never for a figure', async () => {
    const coalition = await makeCoalition()
    await confirm(coalition, await check(coalition, csvFile([{ ...HOUTEN, total: 0 }])))
    expect(await figures(coalition)).toEqual([{ regionCode: 'GM0321', year: 2024, period: '2024JJ00', divisionYear: 2024, numerator: null, denominator: 50_847, value: null, status: 'NOT_DELIVERED', attribute: 'NONE', suppression: 'SHOWN' }])
  })

  it('can be set aside: then nothing of it was written, and nothing can be', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, csvFile([HOUTEN]))
    await coalition.as('COORDINATOR', (tx, ctx) => cancelImport(tx, ctx, { importId: id }))
    expect([await figures(coalition), (await read(coalition, id)).status]).toEqual([[], 'CANCELLED'])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'import_cancelled', subjectId: id })
    await expectRefusal(coalition, () => confirm(coalition, id), ruleBroken('imports.decided'))
  })

  it('is decided once, also by two people at the same moment', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, csvFile([HOUTEN]))
    let second: Promise<unknown> = Promise.resolve()
    await coalition.as('COORDINATOR', async (tx, ctx) => {
      await confirmImport(tx, ctx, { importId: id, seen: true })
      second = confirm(coalition, id).catch((error: unknown) => error)
      await untilSomebodyWaits()
    })
    expect(await second).toMatchObject(ruleBroken('imports.decided'))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => cancelImport(tx, ctx, { importId: id })), ruleBroken('imports.decided'))
  })

  it('is refused when newer figures came in since it was read: an older file undoes nothing', async () => {
    const coalition = await makeCoalition()
    await confirm(coalition, await check(coalition, csvFile([HOUTEN, UTRECHT])))
    const older = await check(coalition, csvFile([{ ...HOUTEN, total: 17_000 }, UTRECHT]))
    const newer = await check(coalition, csvFile([{ ...HOUTEN, total: 18_000 }, UTRECHT]))
    await confirm(coalition, newer)
    const before = await figures(coalition)
    await expectRefusal(coalition, () => confirm(coalition, older), ruleBroken('imports.figures_changed'))
    expect([await figures(coalition), (await read(coalition, older)).status]).toEqual([before, 'CHECKED'])
    const again = await check(coalition, csvFile([{ ...HOUTEN, total: 17_000 }, UTRECHT]))
    await confirm(coalition, again)
    expect((await figures(coalition)).map((one) => one.numerator)).toContain(17_000_000)
  })

  it('is refused when what it called new or the same has got another figure meanwhile', async () => {
    const coalition = await makeCoalition()
    await confirm(coalition, await check(coalition, csvFile([HOUTEN])))
    const older = await check(coalition, csvFile([HOUTEN, UTRECHT]))
    await confirm(coalition, await check(coalition, csvFile([{ ...HOUTEN, total: 17_000 }])))
    await expectRefusal(coalition, () => confirm(coalition, older), ruleBroken('imports.figures_changed'))
  })

  it('is not refused when the same figures came in meanwhile', async () => {
    const coalition = await makeCoalition()
    const [one, other] = [await check(coalition, csvFile([HOUTEN])), await check(coalition, csvFile([HOUTEN]))]
    await confirm(coalition, one)
    await confirm(coalition, other)
    expect(await figures(coalition)).toHaveLength(1)
  })

  it('waits for another that is confirmed at the same moment, and then sees its figures', async () => {
    const coalition = await makeCoalition()
    const [first, last] = [await check(coalition, csvFile([HOUTEN])), await check(coalition, csvFile([{ ...HOUTEN, total: 17_000 }]))]
    let second: Promise<unknown> = Promise.resolve()
    await coalition.as('COORDINATOR', async (tx, ctx) => {
      await confirmImport(tx, ctx, { importId: first, seen: true })
      second = confirm(coalition, last).catch((error: unknown) => error)
      await untilSomebodyWaits()
    })
    expect(await second).toMatchObject(ruleBroken('imports.figures_changed'))
  })

  it('is one with its events, in both stages', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, csvFile([HOUTEN]))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => checkFile(tx, ctx, csvFile([UTRECHT])))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => confirmImport(tx, ctx, { importId: id, seen: true }))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => cancelImport(tx, ctx, { importId: id }))
  })

  it('is the coordinator\'s, in both stages and afterwards', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, csvFile([HOUTEN]))
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => checkFile(tx, ctx, csvFile([UTRECHT]))), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => confirmImport(tx, ctx, { importId: id, seen: true })), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => readImport(tx, ctx, id))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, listImports)).toEqual(['COORDINATOR'])
    await expectRefusal(coalition, () => confirm(coalition, newId()), NOT_FOUND)
  })
})

describe('a file that cannot be read is refused as a whole, and nothing is kept of it', () => {
  const cells = (row: readonly string[]) => `${row.join(';')}\r\n`
  const wrong: [string, File, object][] = [
    ['a web page that is named .csv', text('<!DOCTYPE html><html><body>Inloggen</body></html>', 'jeugdzorg.csv'), ruleBroken('imports.is_html')],
    ['UTF-16', { name: 'u.csv', bytes: Buffer.from(csvText([HOUTEN]), 'utf16le') }, ruleBroken('imports.utf16')],
    ['bytes that are no letters', { name: 'w.csv', bytes: Buffer.from(`${cells(HEADER)}2024;GM0321;S\u0081dwest`, 'latin1') }, { ...ruleBroken('imports.encoding'), params: { row: 2, column: 3 } }],
    ['a broken spreadsheet', { name: 's.csv', bytes: Buffer.from('PK\u0003\u0004rest', 'latin1') }, ruleBroken('imports.no_workbook')],
    ['a broken JSON file', text('[{"Jaar": 2024', 'x.json'), ruleBroken('imports.broken_json')],
    ['a picture', { name: 'p.csv', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]) }, ruleBroken('imports.not_text')],
    ['nothing', text(''), ruleBroken('imports.empty')],
    ...['Gemeentecode', 'Jaar', 'Inwoners', 'Jeugdzorg totaal (x 1 000 euro)'].map((column): [string, File, object] => [
      `a column that is missing: ${column}`, text(csvText([HOUTEN, UTRECHT]).replace(column, `Andere ${HEADER.indexOf(column)}`)), { ...ruleBroken('imports.columns_missing'), params: { columns: `‘${column}’`, count: 1 } },
    ]),
    ['only a header', text(cells(HEADER)), ruleBroken('imports.no_rows')],
    ['a quote that never closes', text(`${cells(HEADER)}2024;"GM0321;x`), { ...ruleBroken('imports.broken_quotes'), params: { row: 2 } }],
    ['more rows than such a file has', text(cells(HEADER) + '2024;x\r\n'.repeat(201_001)), ruleBroken('imports.too_many_rows')],
  ]

  it.each(wrong)('%s', async (_what, file, refusal) => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => check(coalition, file), refusal)
    expect(await countRows(coalition, 'stored_file')).toBe(0)
  })
})

describe('rows that are wrong', () => {
  const bad: [string, SpendingRow[], number, object][] = [
    ['an unknown municipality', [HOUTEN, { ...UTRECHT, code: 'GM9999' }], 3, { column: 'Gemeentecode', code: 'imports.unknown_municipality', value: 'GM9999' }],
    ['a municipality that was no more in that year', [HOUTEN, { ...UTRECHT, code: 'GM0003' }], 3, { column: 'Gemeentecode', code: 'imports.not_in_that_year', value: 'GM0003' }],
    ['two equal rows', [HOUTEN, HOUTEN], 3, { column: 'Gemeentecode', code: 'imports.row_twice', value: 'GM0321 2024', otherRow: 2 }],
    ['a cost that is no number', [HOUTEN, { ...UTRECHT, total: 'veel', perHead: '1,0' }], 3, { column: 'Jeugdzorg totaal (x 1 000 euro)', code: 'imports.not_a_number', value: 'veel' }],
    ['a figure that does not follow from the others', [HOUTEN, { ...UTRECHT, perHead: '999,9' }], 3, { column: 'Jeugdzorg per inwoner (euro)', code: 'imports.does_not_add_up', value: '999,9' }],
    ['a year that is none', [HOUTEN, { ...UTRECHT, year: '24' }], 3, { column: 'Jaar', code: 'imports.not_a_year', value: '24' }],
  ]

  it.each(bad)('name row and column, and are not written: %s', async (_what, rows, rowNumber, problem) => {
    const coalition = await makeCoalition()
    const id = await check(coalition, csvFile(rows))
    expect(await read(coalition, id)).toMatchObject({ rowsRead: 2, figuresNew: 1, rowsRefused: 1, refused: [{ rowNumber, problems: [problem] }] })
    await confirm(coalition, id)
    expect((await figures(coalition)).map((one) => one.regionCode)).toEqual(['GM0321'])
  })

  it('alone write nothing', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, csvFile([{ ...HOUTEN, code: 'GM9999' }]))
    await confirm(coalition, id)
    expect([await figures(coalition), await countRows(coalition, 'indicator')]).toEqual([[], 0])
  })

  it('are given back as a file with what is wrong, before and after the decision; mended, it is read', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, csvFile([HOUTEN, { ...UTRECHT, code: 'GM9999' }], 'mijn bestand.csv'))
    const refusedFile = () => coalition.as('COORDINATOR', (tx, ctx) => readRefusedFile(tx, ctx, id))
    const { name, csv } = await refusedFile()
    expect(name).toBe('geweigerd-mijn-bestand.csv')
    expect(csv).toContain('Rij 3, kolom ‘Gemeentecode’: gemeente ‘GM9999’ kennen we niet.')
    await confirm(coalition, id)
    expect((await refusedFile()).csv).toBe(csv)
    const mended = await check(coalition, text(csv.replace('GM9999', 'GM0344')))
    expect(await read(coalition, mended)).toMatchObject({ rowsRead: 1, figuresNew: 1, rowsRefused: 0 })
  })
})

describe.skipIf(!hasRealFile)('the published file of 2017 to 2024 (skipped where it does not lie beside the project)', () => {
  it('is read whole: 2,859 rows, 342 to 388 municipalities a year; twice changes nothing; the country is the sum', { timeout: 120_000 }, async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const file = { name: path.basename(REAL_FILE), bytes: readFileSync(REAL_FILE) }
    const id = await check(coalition, file)
    expect(await read(coalition, id)).toMatchObject({ rowsRead: 2_859, figuresNew: 2_859, rowsRefused: 0 })
    await confirm(coalition, id)
    const stored = await figures(coalition)
    const municipalities = stored.filter((one) => one.regionCode !== COUNTRY)
    const years = [...new Set(municipalities.map((one) => one.year))].sort()
    const perYear = new Map(years.map((year) => [year, municipalities.filter((one) => one.year === year)]))
    expect(municipalities).toHaveLength(2_859)
    expect(years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024])
    const counts = [...perYear.values()].map((rows) => rows.length)
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([342, 388])
    // A zero in the file was not delivered, and so it is counted nowhere.
    expect(municipalities.filter((one) => one.value === 0 || one.numerator === 0)).toEqual([])
    expect(municipalities.filter((one) => one.status === 'NOT_DELIVERED').length).toBeGreaterThan(0)
    for (const [year, rows] of perYear) {
      const delivered = rows.filter((one) => one.status === 'FINAL')
      const sum = (of: 'numerator' | 'denominator') => delivered.reduce((total, one) => total + (one[of] ?? 0), 0)
      const country = stored.find((one) => one.regionCode === COUNTRY && one.year === year)
      expect(country, String(year)).toMatchObject({ numerator: sum('numerator'), denominator: sum('denominator') })
      expect(country?.value).toBeCloseTo(sum('numerator') / sum('denominator'), 3)
    }
    expect(stored).toContainEqual({ regionCode: 'GM0321', year: 2024, period: '2024JJ00', divisionYear: 2024, numerator: 16_409_000, denominator: 50_847, value: 322.7132, status: 'FINAL', attribute: 'NONE', suppression: 'SHOWN' })

    const again = await check(coalition, file)
    expect(await read(coalition, again)).toMatchObject({ figuresNew: 0, figuresChanged: 0, figuresUnchanged: 2_859, rowsRefused: 0 })
    await confirm(coalition, again)
    expect(new Map((await figures(coalition)).map((one) => [`${one.regionCode} ${one.year}`, one]))).toEqual(new Map(stored.map((one) => [`${one.regionCode} ${one.year}`, one])))
  })
})
