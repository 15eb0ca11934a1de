import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendJson, startStatline, TABLE, type StatlineServer } from '@/tests/support/statline-server'
import { addUp, partsIn } from '../regions/rules'
import { HASTY, type StatlineBounds } from './definitions'
import { fetchFigures, pagesOf, readCodes, readTable, searchTables, type Statline } from './gateway'
import type { Selection } from './types'

let cbs: StatlineServer
beforeAll(async () => { cbs = await startStatline() })
afterAll(() => cbs.stop())
beforeEach(() => {
  cbs.asked.length = 0
  cbs.answer = () => false
})

const QUICK: StatlineBounds = { ...HASTY, answerMs: 400, wholeMs: 800, tries: 3, pauseMs: 5 }
const statline = (bounds: Partial<StatlineBounds> = {}): Statline => ({ address: cbs, bounds: { ...QUICK, ...bounds } })

const CHOSEN: Selection = { measure: 'Jongeren met jeugdzorg', denominator: null, unit: 'aantal', regions: ['NL00', 'GM0321'], filters: { Geslacht: 'T001038' }, fromYear: 2021 }
const NEW = { fingerprint: null, modified: null }

const fetched = (selection: Partial<Selection> = {}, bounds: Partial<StatlineBounds> = {}) => fetchFigures(TABLE, { ...CHOSEN, ...selection }, NEW, statline(bounds))
const isV4 = (address: string) => address.startsWith('/v4/')
const figure = (regionCode: string, year: number, value: number | null, more = {}) =>
  ({ regionCode, year, period: `${year}JJ00`, divisionYear: year, numerator: null, denominator: null, value, status: 'FINAL', attribute: 'NONE', ...more })

const EXPECTED = [
  figure('NL00', 2021, 100_000), figure('NL00', 2022, 100_000, { status: 'REVISED_PROVISIONAL' }), figure('NL00', 2023, 100_000, { status: 'PROVISIONAL' }),
  figure('GM0321', 2021, 110), figure('GM0321', 2022, null, { status: 'REVISED_PROVISIONAL', attribute: 'CONFIDENTIAL' }), figure('GM0321', 2023, 112, { status: 'PROVISIONAL' }),
]

describe('a table of CBS', () => {
  it('is found by words of its title, however they are written', async () => {
    expect(await searchTables('JEUGDZORG', statline())).toHaveLength(1)
    expect(await searchTables('jongeren', statline())).toEqual([{ id: TABLE, title: 'Jongeren met jeugdzorg; verzonnen cijfers', modified: '2026-06-01T02:00:00+02:00' }])
    expect(await searchTables("'s-Graven", statline())).toEqual([])
  })

  it('says its measures, dimensions and periods, with the marks of CBS', async () => {
    const table = await readTable(TABLE, statline())
    expect(table).toMatchObject({ version: 'V4', licence: 'https://creativecommons.org/licenses/by/4.0/', measures: [{ title: 'Jongeren met jeugdzorg', unit: 'aantal' }, { decimals: 0 }] })
    expect(table.dimensions.map((one) => [one.id, one.kind])).toEqual([['Geslacht', 'OTHER'], ['RegioS', 'REGION'], ['Perioden', 'TIME']])
    expect(table.periods.map((one) => one.status)).toEqual(['FINAL', 'REVISED_PROVISIONAL', 'PROVISIONAL'])
    expect((await readCodes(table, 'Geslacht', statline())).map((one) => one.title)).toEqual(['Totaal mannen en vrouwen', 'Mannen'])
  })

  it('gives the figures that were asked for, with what is secret as secret and never as zero', async () => {
    const { figures, version } = await fetched()
    expect([version, figures]).toEqual(['V4', EXPECTED])
  })

  it('is read page after page, each page once', async () => {
    const { figures } = await fetched({ regions: ['NL00', 'GM0321', 'GM1982', 'GM0756', 'GM0786', 'GM0815', 'GM1684', 'GM1702'] })
    expect(figures).toHaveLength(13)
    expect(cbs.asked.filter((one) => one.includes('/Observations'))).toHaveLength(2)
  })

  it('gives a ratio with what it was counted from, so that it can be added up over a merger', async () => {
    const five = partsIn('GM1982', 2022, 2021).codes
    const { figures } = await fetched({ denominator: 'Jongeren tot 18 jaar', unit: '%', regions: five })
    expect(figures?.[0]).toMatchObject({ numerator: 120, denominator: 1200, value: 10 })
    expect(addUp(figures ?? [], 'RATIO', 100)).toMatchObject({ can: true, figure: { numerator: 700, denominator: 7000, value: 10 } })
  })

  it('that did not change since is not fetched again', async () => {
    const { fingerprint, modified } = await fetched()
    cbs.asked.length = 0
    const again = await fetchFigures(TABLE, CHOSEN, { fingerprint, modified }, statline())
    expect([again.figures, cbs.asked.some((one) => one.includes('Observations'))]).toEqual([null, false])
  })

  it('is asked from the older interface when the newer cannot be reached, with the same figures and the same fingerprint', async () => {
    const newer = await fetched()
    cbs.answer = (address, response) => isV4(address) && sendJson(response, {}, 503)
    const older = await fetched()
    expect([older.version, older.fingerprint === newer.fingerprint]).toEqual(['V3', true])
    // In the older interface a dot is all that is said of what is unknown or secret.
    expect(older.figures).toEqual(EXPECTED.map((one) => (one.attribute === 'CONFIDENTIAL' ? { ...one, attribute: 'NOT_AVAILABLE' } : one)))
    expect(await searchTables('Jongeren', statline())).toHaveLength(1)
  })
})

describe('an answer that is wrong is refused whole', () => {
  const observations = (body: (response: ServerResponse, attempt: number) => boolean | Promise<boolean>) => {
    let attempt = 0
    cbs.answer = (address, response) => address.endsWith('/Observations') && body(response, ++attempt)
  }
  const row = { Measure: 'M1', Geslacht: 'T001038', RegioS: 'NL01', Perioden: '2021JJ00', Value: 1, ValueAttribute: 'None' }

  it('a link to the page that it stands on', async () => {
    observations((response) => sendJson(response, { value: [row], '@odata.nextLink': `${cbs.base}/v4/${TABLE}/Observations?$skip=1` }))
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE', detail: 'the pages go round' })
  })

  it('pages without end', async () => {
    observations((response, attempt) => sendJson(response, { value: [], '@odata.nextLink': `${cbs.base}/v4/${TABLE}/Observations?$skip=${attempt}` }))
    await expect(fetched({}, { pages: 5 })).rejects.toMatchObject({ problem: 'TOO_LARGE' })
  })

  it('a page that is cut off, after it was tried again', async () => {
    let attempts = 0
    observations((response, attempt) => { attempts = attempt; return sendJson(response, JSON.stringify({ value: [row] }).slice(0, -9)) })
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE', detail: 'cut off' })
    expect(attempts).toBe(3)
  })

  it('a web page in the place of figures', async () => {
    observations((response) => { response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Onderhoud</title>'); return true })
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE', detail: 'no JSON' })
  })

  it('a web page that says to be JSON', async () => {
    observations((response) => sendJson(response, '<html></html>'))
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE' })
  })

  it.each([['2021W101', 'a week'], ['2021', 'a bare year'], ['2020JJ00', 'one that the table does not name']])('the period %s, %s', async (period) => {
    observations((response) => sendJson(response, { value: [{ ...row, Perioden: period }] }))
    await expect(fetched({ fromYear: 2000 })).rejects.toMatchObject({ problem: 'STRANGE', detail: 'an unknown period' })
  })

  it('a year that is a part of one', async () => {
    cbs.answer = (address, response) => address.endsWith('/PeriodenCodes') && sendJson(response, { value: [{ Identifier: '2021JJ00', Title: '2021 januari tot en met juni', Status: null }] })
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE' })
  })

  it.each(['http://127.0.0.2:9/v4/x', 'https://example.nl/odata', 'http://u:p@127.0.0.1/v4/x', '//example.nl/v4/', 'file:///etc/passwd', '/elders'])('a link to another host or place: %s', async (link) => {
    observations((response) => sendJson(response, { value: [row], '@odata.nextLink': link }))
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE', detail: 'another host' })
  })

  it('a redirect, which is not followed', async () => {
    let reached = 0
    const elsewhere = createServer((_request, response) => { reached += 1; sendJson(response, { value: [row] }) })
    await new Promise<void>((resolve) => { elsewhere.listen(0, '127.0.0.1', resolve) })
    observations((response) => { response.writeHead(302, { location: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/v4/` }).end(); return true })
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE' })
    expect(reached).toBe(0)
    elsewhere.close()
  })

  it('more bytes than we take, whether it says so or not', async () => {
    observations((response) => sendJson(response, { value: [row], filler: 'x'.repeat(60_000) }))
    await expect(fetched({}, { bytes: 50_000 })).rejects.toMatchObject({ problem: 'TOO_LARGE' })
    observations((response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900000000' }).write('{'))
    await expect(fetched()).rejects.toMatchObject({ problem: 'TOO_LARGE' })
  })

  it('more figures than we take', async () => {
    await expect(fetched({}, { figures: 3 })).rejects.toMatchObject({ problem: 'TOO_LARGE' })
  })

  it.each([['a text in the place of a number', { Value: '5,5' }], ['an attribute that nobody knows', { ValueAttribute: 'Guess' }]])('%s', async (_name, wrong) => {
    observations((response) => sendJson(response, { value: [{ ...row, ...wrong }] }))
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE' })
  })

  it('a figure twice, and rows that are none', async () => {
    observations((response) => sendJson(response, { value: [row, { ...row, Value: 2 }] }))
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE', detail: 'a figure twice' })
    observations((response) => sendJson(response, { value: ['x'] }))
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE', detail: 'no rows' })
    observations((response) => sendJson(response, [row]))
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE' })
  })

  it('another table than was asked for', async () => {
    cbs.answer = (address, response) => address.endsWith('/Properties') && sendJson(response, { Identifier: '99002NED', Title: 'Iets anders' })
    await expect(fetched()).rejects.toMatchObject({ problem: 'STRANGE', detail: 'another table' })
  })

  it('more than was asked for is left out, and nothing else of it is believed', async () => {
    observations((response) => sendJson(response, { value: [row, { ...row, RegioS: 'GM0344' }, { ...row, Geslacht: '3000', Value: 9 }, { ...row, Measure: 'M2', Value: 8 }] }))
    expect((await fetched()).figures).toEqual([figure('NL00', 2021, 1)])
  })
})

describe('CBS that cannot be reached', () => {
  it('is tried again, and then heard', async () => {
    let attempts = 0
    cbs.answer = (address, response) => address.endsWith('/Observations') && (attempts += 1) < 3 && sendJson(response, {}, 500)
    expect((await fetched()).figures).toEqual(EXPECTED)
    expect(attempts).toBe(3)
  })

  it('is given up after its tries, in both interfaces', async () => {
    cbs.answer = (_address, response) => { response.destroy(); return true }
    await expect(fetched()).rejects.toMatchObject({ problem: 'UNREACHABLE' })
    expect(cbs.asked).toHaveLength(6)
  })

  it('is given up when its answer does not begin, or never ends', async () => {
    cbs.answer = () => new Promise(() => undefined)
    await expect(fetched({}, { tries: 1 })).rejects.toMatchObject({ problem: 'UNREACHABLE', detail: 'too slow' })
    cbs.answer = (_address, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drip = setInterval(() => { response.write(' ') }, 50)
      response.on('close', () => { clearInterval(drip) })
      return true
    }
    await expect(fetched({}, { tries: 1 })).rejects.toMatchObject({ problem: 'UNREACHABLE', detail: 'too slow' })
  })

  it('does not know the table', async () => {
    await expect(readTable('99009NED', statline())).rejects.toMatchObject({ problem: 'NOT_THERE' })
    expect(cbs.asked).toHaveLength(2)
  })

  it('is not even asked for what is no id of a table', async () => {
    await expect(readTable('../../etc', statline())).rejects.toMatchObject({ problem: 'NOT_THERE' })
    expect(cbs.asked).toEqual([])
  })
})

describe('a table that is built otherwise than it was', () => {
  const was = async () => { const { fingerprint } = await fetched(); return { fingerprint, modified: 'before' } }

  it.each([
    ['another unit', '/MeasureCodes', { value: [{ Identifier: 'M1', Title: 'Jongeren met jeugdzorg', Unit: 'x 1 000' }] }],
    ['the measure gone', '/MeasureCodes', { value: [{ Identifier: 'M2', Title: 'Jongeren tot 18 jaar', Unit: 'aantal' }] }],
    ['two measures of one name', '/MeasureCodes', { value: ['M1', 'M9'].map((id) => ({ Identifier: id, Title: 'Jongeren met jeugdzorg', Unit: 'aantal' })) }],
    ['one dimension more', '/Dimensions', { value: [{ Identifier: 'Geslacht', Kind: 'Dimension' }, { Identifier: 'Leeftijd', Kind: 'Dimension' }, { Identifier: 'RegioS', Kind: 'GeoDimension' }, { Identifier: 'Perioden', Kind: 'TimeDimension' }] }],
    ['no areas any more', '/Dimensions', { value: [{ Identifier: 'Geslacht', Kind: 'Dimension' }, { Identifier: 'Perioden', Kind: 'TimeDimension' }] }],
    ['a chosen value gone', '/GeslachtCodes', { value: [{ Identifier: '3000', Title: 'Mannen' }] }],
  ])('%s: is told, not misread', async (_name, part, body) => {
    const known = await was()
    cbs.answer = (address, response) => address.endsWith(part) && sendJson(response, body)
    await expect(fetchFigures(TABLE, CHOSEN, known, statline())).rejects.toMatchObject({ problem: 'CHANGED' })
  })

  it('with one measure more is the same to us', async () => {
    const known = await was()
    cbs.answer = (address, response) => address.endsWith('/MeasureCodes') && sendJson(response, { value: [{ Identifier: 'M7', Title: 'Jongeren met jeugdzorg', Unit: 'aantal' }, { Identifier: 'M8', Title: 'Nieuw', Unit: '%' }] })
    await expect(fetchFigures(TABLE, CHOSEN, known, statline())).resolves.toMatchObject({ figures: [] })
  })
})

const RECORDED = path.resolve(import.meta.dirname, '../../../../shared/data')

describe.skipIf(!existsSync(path.join(RECORDED, 'cbs-odata-v4')))('the recorded answers of CBS (skipped where they do not lie beside the project)', () => {
  const recorded = (file: string) => readFileSync(path.join(RECORDED, file), 'utf8').replaceAll('https://opendata.cbs.nl/ODataFeed/OData', `${cbs.base}/v3/ODataFeed/odata`)
  const replay = (answers: Readonly<Record<string, string>>) => {
    cbs.answer = (address, response) => {
      const file = answers[address]
      return file ? sendJson(response, recorded(file)) : sendJson(response, {}, 404)
    }
  }

  it('of the newer interface: the table, its periods with their marks, and all 4,409 observations', async () => {
    replay(Object.fromEntries([
      ['Datasets', 0], ['80072ned/Properties', 7], ['80072ned/Dimensions', 6], ['80072ned/MeasureCodes', 5], ['80072ned/PeriodenCodes', 9],
      ['80072ned/BedrijfskenmerkenSBI2008Codes', 11], ['80072ned/Observations', 4],
    ].map(([part, number]) => [`/v4/${part}`, `cbs-odata-v4/meta_${number}.json`])))
    expect((await searchTables('Ziekteverzuim', statline())).length).toBe(25)
    const table = await readTable('80072ned', statline())
    expect([table.measures.map((one) => [one.title, one.unit]), table.dimensions.map((one) => one.kind), table.periods.length, table.periods.at(-1)?.status]).toEqual(
      [[['Ziekteverzuimpercentage', '%']], ['TIME', 'OTHER'], 121, 'PROVISIONAL'])
    let observations = 0
    for await (const page of pagesOf(new URL(`${cbs.base}/v4/80072ned/Observations`), statline())) observations += page.length
    expect(observations).toBe(4_409)
    const { figures } = await fetchFigures('80072ned', { measure: 'Ziekteverzuimpercentage', denominator: null, unit: '%', regions: [], filters: { BedrijfskenmerkenSBI2008: 'T001081' }, fromYear: 1996 }, NEW, statline())
    expect(figures?.length).toBe(121)
    expect(figures?.[0]).toMatchObject({ regionCode: 'NL00', period: '1996KW01', year: 1996, value: 5.5, status: 'FINAL' })
    expect(figures?.at(-1)).toMatchObject({ status: 'PROVISIONAL' })
  })

  it('of the older interface, where the newer does not know the table: its figures per year', async () => {
    replay(Object.fromEntries([
      ['ODataApi/odata/80137ned/TableInfos', 2], ['ODataApi/odata/80137ned/DataProperties', 7], ['ODataApi/odata/80137ned/Perioden', 6], ['ODataApi/odata/80137ned/Persoonskenmerken', 4],
      ['ODataApi/odata/80137ned/BedrijfstakkenSBI93', 5], ['ODataFeed/odata/80137ned/UntypedDataSet', 8],
    ].map(([part, number]) => [`/v3/${part}`, `cbs-odata-v3/meta_${number}.json`])))
    const table = await readTable('80137ned', statline())
    expect([table.version, table.periods.map((one) => one.id)]).toEqual(['V3', ['2001JJ00', '2002JJ00', '2003JJ00', '2004JJ00', '2005JJ00']])
    // Three groups each have a "Totaal": which one is meant cannot be told by its name, so it is refused.
    await expect(fetchFigures('80137ned', { measure: 'Totaal', denominator: null, unit: 'aantal', regions: [], filters: { Persoonskenmerken: '1', BedrijfstakkenSBI93: '99' }, fromYear: 2001 }, NEW, statline()))
      .rejects.toMatchObject({ problem: 'CHANGED', detail: 'two measures with one title' })
    const { figures } = await fetchFigures('80137ned', { measure: 'Per gewerkt uur', denominator: null, unit: 'euro', regions: [], filters: { Persoonskenmerken: '1', BedrijfstakkenSBI93: '99' }, fromYear: 2001 }, NEW, statline())
    expect([figures?.[0]?.value, figures?.map((one) => one.year)]).toEqual([23.1, [2001, 2002, 2003, 2004, 2005]])
  })

  it('of the older interface in two pages: 10,000 rows and then 5,504', async () => {
    const sizes: number[] = []
    cbs.answer = (address, response) => sendJson(response, recorded(address.endsWith('/') ? 'cbs-odata-v3/tables_3.json' : 'cbs-odata-v3/tables_2.json'))
    for await (const page of pagesOf(new URL(`${cbs.base}/v3/ODataFeed/odata/83599NED/UntypedDataSet`), statline({ wholeMs: 5_000 }))) sizes.push(page.length)
    expect(sizes).toEqual([10_000, 5_504])
  })

  it('of the catalogue of the older interface: 20 tables', async () => {
    cbs.answer = (address, response) => (address === '/v3/ODataCatalog/Tables' ? sendJson(response, recorded('cbs-odata-v3/tables_1.json')) : sendJson(response, {}, 404))
    expect((await searchTables('Banen', statline())).length).toBe(20)
  })
})
