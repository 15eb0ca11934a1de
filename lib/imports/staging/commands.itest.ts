import { describe, expect, it } from 'vitest'
import { countRows } from '@/tests/support/rows'
import { hasSharedFiles, PUBLISHED_FILES, sharedFile, SMALL_FILES, workbook } from '@/tests/support/figure-files'
import { ruleBroken } from '@/tests/support/refusals'
import { expectRefusal } from '@/tests/support/stored'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { answerPlaces, checkFile, confirmImport, mapColumns } from '../commands'
import { readImport } from '../queries'
import type { ImportRead } from '../types'

type File = Parameters<typeof checkFile>[2]

const check = (coalition: TestCoalition, file: File) => coalition.as('COORDINATOR', (tx, ctx) => checkFile(tx, ctx, file))

const read = (coalition: TestCoalition, id: string) => coalition.as('COORDINATOR', (tx, ctx) => readImport(tx, ctx, id))

const confirm = (coalition: TestCoalition, importId: string) => coalition.as('COORDINATOR', (tx, ctx) => confirmImport(tx, ctx, { importId, seen: true }))

const text = (content: string, name = 'cijfers.csv'): File => ({ name, bytes: Buffer.from(content) })

const looked = async (coalition: TestCoalition, file: File) => read(coalition, await check(coalition, file))

/** Rows read, not known, refused; and figures. */
const countsOf = (batch: ImportRead) => [batch.rowsRead, batch.rowsSuppressed, batch.rowsRefused, batch.figuresNew + batch.figuresChanged + batch.figuresUnchanged]

const columnsOf = (batch: ImportRead, keep: (heading: string) => boolean = () => true) =>
  new Map(batch.mapping.roles.flatMap((role, index) => (role && (role !== 'VALUE' || keep(batch.survey.headings[index] ?? '')) ? [[index, role] as const] : [])))

describe('a file of a usual shape is read by what its columns seem to say', () => {
  it.each(SMALL_FILES)('%s', async (_what, file, expected) => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const batch = await looked(coalition, file)
    expect([batch.report.lacks, countsOf(batch)]).toEqual([[], expected])
    await confirm(coalition, batch.id)
    // What is not known of a place that exists stands there as "not delivered", never as a zero.
    expect(await countRows(coalition, 'indicator_value')).toBe(expected[3])
    const again = await looked(coalition, file)
    expect([again.figuresNew, again.figuresChanged, again.figuresUnchanged]).toEqual([0, 0, expected[3]])
  })
})

describe('a file whose rows cannot be told apart', () => {
  const rows = Array.from({ length: 20 }, (_, index) => `PV26;2024;${index}`)

  it('is asked about before anything can be taken over', async () => {
    const coalition = await makeCoalition()
    const batch = await looked(coalition, text(['Provinciecode;Jaar;Jongeren', ...rows].join('\n')))
    expect([batch.report.lacks, batch.figuresNew]).toEqual([['APART'], 0])
    await expectRefusal(coalition, () => confirm(coalition, batch.id), ruleBroken('imports.columns_lacking'))
  })

  it('is read when another column tells them apart', async () => {
    const coalition = await makeCoalition()
    const batch = await looked(coalition, text(['Provinciecode;Jaar;Plek;Jongeren', ...rows.map((row, index) => row.replace(';2024;', `;2024;plek ${String.fromCharCode(97 + index)};`))].join('\n')))
    expect(batch.report.lacks).toEqual(['APART'])
    await coalition.as('COORDINATOR', (tx, ctx) => mapColumns(tx, ctx, { importId: batch.id, columns: new Map([[0, 'REGION'], [1, 'PERIOD'], [2, 'INDICATOR'], [3, 'VALUE']]), fixedRegion: null, fixedPeriod: null, target: null }))
    expect(await read(coalition, batch.id)).toMatchObject({ report: { lacks: [] }, figuresNew: 20, rowsRefused: 0 })
  })
})

describe.skipIf(!hasSharedFiles)('the published files (skipped where they do not lie beside the project)', () => {
  it.each(PUBLISHED_FILES)('%s', { timeout: 120_000 }, async (name, expected, choice) => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const { fixedRegion, only }: { fixedRegion?: string; only?: string } = choice
    let batch = await looked(coalition, sharedFile(name))
    if (fixedRegion) {
      expect(batch.report.lacks).toEqual(['REGION'])
      const columns = columnsOf(batch, (heading) => only === undefined || heading === only)
      await coalition.as('COORDINATOR', (tx, ctx) => mapColumns(tx, ctx, { importId: batch.id, columns, fixedRegion, fixedPeriod: null, target: null }))
      batch = await read(coalition, batch.id)
    }
    expect([batch.report.lacks, batch.report.questions, countsOf(batch)]).toEqual([[], [], expected])
    await confirm(coalition, batch.id)
    expect((await read(coalition, batch.id)).status).toBe('CONFIRMED')
    const again = await looked(coalition, sharedFile(name))
    expect([again.figuresNew, again.figuresChanged, again.figuresUnchanged]).toEqual([0, 0, expected[3]])
  })
})

describe('what the columns mean', () => {
  it('is proposed, shown in the first figures as they will be read, and named by the headings', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const batch = await looked(coalition, SMALL_FILES[2][1])
    expect(batch.report.series).toEqual([{ name: 'Totaal', unit: 'aantal', decimals: 0, measure: 'COUNT', isNew: true }, { name: 'Land', unit: 'km²', decimals: 2, measure: 'COUNT', isNew: true }])
    expect(batch.report.preview.slice(0, 2)).toEqual([
      { rowNumber: 6, series: 'Totaal', unit: 'aantal', regionCode: 'GM0321', regionName: 'Houten', period: '2021', value: 50_223, status: 'FINAL' },
      { rowNumber: 6, series: 'Land', unit: 'km²', regionCode: 'GM0321', regionName: 'Houten', period: '2021', value: 55.01, status: 'FINAL' },
    ])
  })

  it('can be corrected, and what was chosen holds for the next file with the same headings', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const file = (count: number) => text(`Gemeente;Jaar;Bereikt;Kinderen\nHouten;2024;${count};200\n`)
    const first = await looked(coalition, file(50))
    expect(first.mapping.roles).toEqual(['REGION', 'PERIOD', 'VALUE', 'VALUE'])
    const columns = new Map([[0, 'REGION'], [1, 'PERIOD'], [2, 'NUMERATOR'], [3, 'DENOMINATOR']] as const)
    await coalition.as('COORDINATOR', (tx, ctx) => mapColumns(tx, ctx, { importId: first.id, columns, fixedRegion: null, fixedPeriod: null, target: null }))
    expect((await read(coalition, first.id)).report.preview).toMatchObject([{ series: 'Bereikt', unit: '%', value: 25 }])
    expect((await looked(coalition, file(60))).report.preview).toMatchObject([{ series: 'Bereikt', unit: '%', value: 30 }])
    const other = await makeCoalition({ municipalityCode: 'GM0321' })
    expect((await looked(other, file(60))).mapping.roles, 'another coalition chooses for itself').toEqual(['REGION', 'PERIOD', 'VALUE', 'VALUE'])
  })

  it('that is not known yet stops the file: nothing can be taken over', async () => {
    const coalition = await makeCoalition()
    const batch = await looked(coalition, text('Wat;Hoeveel\nbezoeken;12\nvragen;8\n'))
    expect(batch.report.lacks).toEqual(['REGION', 'PERIOD'])
    await expectRefusal(coalition, () => confirm(coalition, batch.id), ruleBroken('imports.columns_lacking'))
    const columns = new Map([[0, 'INDICATOR'], [1, 'VALUE']] as const)
    await coalition.as('COORDINATOR', (tx, ctx) => mapColumns(tx, ctx, { importId: batch.id, columns, fixedRegion: 'GM0321', fixedPeriod: '2024 1e kwartaal', target: null }))
    expect((await read(coalition, batch.id)).report.preview).toMatchObject([{ series: 'Bezoeken', regionName: 'Houten', period: '2024KW01', value: 12 }, { series: 'Vragen', value: 8 }])
  })
})

describe('a name of a place', () => {
  const FILE = 'Gemeente;Jaar;Aantal leerlingen\nBergen;2024;10\nBergen (L.);2024;20\nHengelo (O.);2024;30\n\'s-Gravenhage (gemeente);2024;40\nSudwest Fryslan;2024;50\nHouteb;2024;60\nNergenshuizen;2024;70\n'

  it('that is not sure is asked, also one that only looks like one; the answer is remembered', async () => {
    const coalition = await makeCoalition()
    const batch = await looked(coalition, text(FILE))
    expect(countsOf(batch)).toEqual([7, 0, 3, 4])
    expect(batch.report.questions.map(({ name, candidates }) => [name, candidates.map(({ code }) => code).sort()])).toEqual([['Bergen', ['GM0373', 'GM0893']], ['Houteb', ['GM0321']]])
    expect(batch.refused.map(({ problems }) => problems[0]?.code)).toEqual(['imports.place_unsure', 'imports.place_unsure', 'imports.unknown_municipality'])
    await coalition.as('COORDINATOR', (tx, ctx) => answerPlaces(tx, ctx, { importId: batch.id, places: new Map([[0, 'GM0373'], [1, null]]) }))
    const answered = await read(coalition, batch.id)
    expect([countsOf(answered), answered.report.questions, answered.report.leftOut]).toEqual([[7, 0, 1, 5], [], 1])
    expect(countsOf(await looked(coalition, text(FILE.replace(';2024;', ';2023;').replaceAll('2024', '2023'))))).toEqual([7, 0, 1, 5])
  })
})

describe('what is unlikely', () => {
  it('is shown and must be seen by a person: more than a hundred percent, fewer than none, a total that fell by half', async () => {
    const coalition = await makeCoalition()
    const file = text('Gemeentecode;Jaar;Bereik (%);Aantal leerlingen\nGM0321;2022;98;100\nGM0321;2023;108;50\nGM0344;2023;50;-3\n')
    const batch = await looked(coalition, file)
    expect(batch.report.flags.map(({ rowNumber, code }) => [rowNumber, code])).toEqual([[3, 'imports.above_hundred'], [3, 'imports.fell_by_half'], [4, 'imports.below_zero']])
    expect(batch.figuresFlagged).toBe(3)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => confirmImport(tx, ctx, { importId: batch.id, seen: false })), { kind: 'invalid', problems: [{ field: 'seen', code: 'imports.not_seen' }] })
    await confirm(coalition, batch.id)
    expect((await looked(coalition, file)).figuresFlagged, 'what stands there already was seen').toBe(0)
    expect((await looked(coalition, text('Gemeentecode;Jaar;Bereik (%);Aantal leerlingen\nGM0321;2024;40;20\n'))).report.flags.map(({ code }) => code), 'beside the year before that stands there').toEqual(['imports.fell_by_half', 'imports.fell_by_half'])
  })
})

describe('a file that points at persons is refused before anything of it is kept', () => {
  const bsns = ['123456782', '111222333', '999999990', '123456782']
  it.each([
    ['a column called so', text('Gemeente;Jaar;BSN\nHouten;2024;1\n'), 'imports.personal_column', 'BSN'],
    ['names of children', text('Gemeente;Jaar;Voornaam;Aantal\nHouten;2024;Sem;1\n'), 'imports.personal_column', 'Voornaam'],
    ['days of birth', text('Gemeente;Jaar;Geboortedatum;Aantal\nHouten;2024;2015-03-12;1\n'), 'imports.personal_column', 'Geboortedatum'],
    ['numbers of citizens under another name', text(`Gemeente;Jaar;Kenmerk;Aantal\n${bsns.map((one) => `Houten;2024;${one};1`).join('\n')}\n`), 'imports.personal_cells', 'Kenmerk'],
    ['days in a month that nothing is measured on', text('Gemeente;Jaar;Wanneer;Aantal\nHouten;2024;12-03-2015;1\nHouten;2023;14-05-2016;1\nHouten;2022;9-9-2012;1\n'), 'imports.personal_cells', 'Wanneer'],
    ['an e-mail address in a remark', text('Gemeente;Jaar;Opmerking;Aantal\nHouten;2024;bel jan@voorbeeld.nl;1\n'), 'imports.personal_cells', 'Opmerking'],
    ['the same in Excel', workbook('kinderen.xlsx', [['Achternaam', 'Jaar', 'Aantal'], ['Jansen', 2024, 1]]), 'imports.personal_column', 'Achternaam'],
  ] as const)('%s', async (_what, file, code, column) => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => check(coalition, file), { ...ruleBroken(code), params: { column } })
    expect([await countRows(coalition, 'stored_file'), await countRows(coalition, 'data_import')]).toEqual([0, 0])
  })
})
