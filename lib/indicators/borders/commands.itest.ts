import { beforeAll, describe, expect, it } from 'vitest'
import { storeFigures } from '@/lib/indicators/commands'
import { addIndicator } from '@/lib/indicators/cards/commands'
import { readMap } from '@/lib/indicators/maps/queries'
import type { Figure } from '@/lib/indicators/types'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { bordersFile, geoJson, topology, type AreaOfFile } from '@/tests/support/borders'
import { bringBorders } from '@/tests/support/borders-brought'
import { hasSharedFiles, sharedFile } from '@/tests/support/figure-files'
import { indicatorContent } from '@/tests/support/indicators'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { cancelBorders, checkBorders, chooseBorders, confirmBorders, turnBorders } from './commands'
import { listBorders, readBorders } from './queries'

const BUURTEN: readonly AreaOfFile[] = ['Oost', 'West', 'Noord', 'Zuid'].map((name, at) => ({ code: `BU0321010${at + 1}`, name, more: { gemeentecode: 'GM0321' } }))

/** Children per buurt in the borders of a year; null was not delivered. */
const counts = (values: readonly (number | null)[], year: number): Figure[] => values.map((value, at) => (
  { regionCode: `BU0321010${at + 1}`, year, numerator: null, denominator: null, value, status: value === null ? 'NOT_DELIVERED' : 'FINAL' }))

let coalition: TestCoalition
let indicatorId: string

const brought = (content: unknown = geoJson(BUURTEN), name?: string) => coalition.as('COORDINATOR', (tx, ctx) => checkBorders(tx, ctx, bordersFile(content, name)))
const read = (id: string) => coalition.as('COORDINATOR', (tx, ctx) => readBorders(tx, ctx, id))
const choose = (id: string, over: { expectedVersion?: number; layer?: number; code?: number; name?: number | null; nameLayer?: number | null; divisionYear?: number } = {}) => coalition.as('COORDINATOR', (tx, ctx) => {
  const { expectedVersion = 1, layer = 0, code = 0, name = 0, nameLayer = 0, divisionYear = 2025 } = over
  return chooseBorders(tx, ctx, { id, expectedVersion, chosen: { layer, code, name }, nameLayer, divisionYear })
})
const confirm = (id: string, expectedVersion = 2) => coalition.as('COORDINATOR', (tx, ctx) => confirmBorders(tx, ctx, { id, expectedVersion }))
const turn = (id: string, to: 'REMOVED' | 'CONFIRMED') => coalition.as('COORDINATOR', (tx, ctx) => turnBorders(tx, ctx, { id, to }))
const map = (question: Parameters<typeof readMap>[2] = {}) => coalition.as('ALDERMAN', (tx, ctx) => readMap(tx, ctx, question))

const events = () => coalition.as('COORDINATOR', (tx) => {
  const { coalitionId, query } = openTx(tx)
  return query<{ event: string; changes: unknown }>(sql`SELECT event, changes FROM audit_event WHERE coalition_id = ${coalitionId}::uuid AND event LIKE 'borders%' ORDER BY sequence`)
})

beforeAll(async () => {
  coalition = await makeCoalition()
  indicatorId = await coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent({ name: 'Kinderen op een club', measure: 'COUNT', denominator: null, unit: 'kinderen' }), ...key() }))
  await coalition.as('COORDINATOR', async (tx, ctx) => {
    await storeFigures(tx, ctx, { indicatorId, importId: null, figures: counts([40, 4, 60, null], 2025) })
    await storeFigures(tx, ctx, { indicatorId, importId: null, figures: counts([35, 30], 2024) })
  })
})

describe('borders', () => {
  it('wait for a look, with what joins and what does not, by name and per year', async () => {
    const id = await brought(geoJson([...BUURTEN.slice(0, 3), { code: 'BU03210109', name: 'Plas' }]))
    const open = await read(id)
    expect([open.state, open.kind, open.areaCount, open.divisionYear]).toEqual(['CHECKED', 'BUURT', 4, null])
    expect([open.joined, open.withoutFigure, open.withoutArea, open.withoutCode]).toEqual([3, [{ code: 'BU03210109', name: 'Plas' }], ['BU03210104'], 0])
    expect(open.years).toEqual([{ year: 2025, joined: 3 }, { year: 2024, joined: 2 }])
    expect(open.layers).toEqual([{ name: '', codeKeys: ['buurtcode', 'gemeentecode'], nameKeys: ['buurtnaam'] }])
    await choose(id, { divisionYear: 2024 })
    expect([(await read(id)).joined, (await read(id)).withoutArea]).toEqual([2, []])
    expect((await map()).sets).toEqual([])
  })

  it('can have their code in another property, and no names', async () => {
    const id = await brought()
    await choose(id, { code: 1, name: null, nameLayer: null })
    const chosen = await read(id)
    expect([chosen.kind, chosen.areaCount, chosen.chosen]).toEqual(['MUNICIPALITY', 1, { layer: 0, code: 1, name: null }])
  })

  it('of municipalities that come without names show them by name all the same, and in the order of their names', async () => {
    const other = await makeCoalition()
    const counted = await other.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent(), ...key() }))
    await other.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId: counted, importId: null, figures: ['GM0321', 'GM0310'].map((regionCode) => ({ regionCode, year: 2025, numerator: 400, denominator: 1_000, value: 40, status: 'FINAL' as const })) }))
    const id = await other.as('COORDINATOR', (tx, ctx) => checkBorders(tx, ctx, bordersFile(geoJson([{ code: 'GM0321', name: 'x' }, { code: 'GM0310', name: 'y' }, { code: 'GM9999', name: 'z' }]))))
    await other.as('COORDINATOR', (tx, ctx) => chooseBorders(tx, ctx, { id, expectedVersion: 1, chosen: { layer: 0, code: 0, name: null }, nameLayer: null, divisionYear: 2025 }))
    await other.as('COORDINATOR', (tx, ctx) => confirmBorders(tx, ctx, { id, expectedVersion: 2 }))
    const { drawing } = await other.as('ALDERMAN', (tx, ctx) => readMap(tx, ctx, {}))
    expect(drawing?.areas.map(({ code, name }) => [code, name]), 'one that nobody knows keeps its code').toEqual([['GM0310', 'De Bilt'], ['GM9999', 'GM9999'], ['GM0321', 'Houten']])
  })

  it('are taken over once somebody said of which year they are, removed, and put back', async () => {
    const id = await brought()
    await expect(confirm(id, 1)).rejects.toMatchObject({ code: 'indicators.borders_no_year' })
    await choose(id)
    await confirm(id)
    expect((await map()).sets.map((one) => [one.id, one.divisionYear])).toEqual([[id, 2025]])
    await expect(confirm(id, 3)).rejects.toMatchObject({ code: 'indicators.borders_decided' })
    await expect(turn(id, 'CONFIRMED')).rejects.toMatchObject({ code: 'indicators.borders_not_there' })
    await turn(id, 'REMOVED')
    expect((await map()).sets).toEqual([])
    await turn(id, 'CONFIRMED')
    expect((await map()).sets.map((one) => one.id)).toEqual([id])
    await turn(id, 'REMOVED')
    expect((await events()).slice(-6).map((one) => one.event)).toEqual(['borders_checked', 'borders_chosen', 'borders_confirmed', 'borders_removed', 'borders_restored', 'borders_removed'])
    expect((await events()).at(-1)?.changes).toEqual({ areas: 4, divisionYear: 2025 })
  })

  it('that are set aside keep nothing of the file, and are not listed', async () => {
    const id = await brought()
    await coalition.as('COORDINATOR', (tx, ctx) => cancelBorders(tx, ctx, { id }))
    expect([(await read(id)).state, (await read(id)).layers]).toEqual(['CANCELLED', []])
    expect((await coalition.as('COORDINATOR', listBorders)).map((one) => one.id)).not.toContain(id)
    await expect(choose(id, { expectedVersion: 2 })).rejects.toMatchObject({ code: 'indicators.borders_decided' })
  })

  it('are refused for what is not in the file, for a year to come, and when somebody chose otherwise meanwhile', async () => {
    const id = await brought()
    await expect(choose(id, { code: 7 })).rejects.toMatchObject({ problems: [{ field: 'code', code: 'indicators.borders_code_missing' }] })
    await expect(choose(id, { name: 7 })).rejects.toMatchObject({ problems: [{ field: 'code', code: 'indicators.borders_code_missing' }] })
    await expect(choose(id, { nameLayer: 1 })).rejects.toMatchObject({ problems: [{ field: 'name', code: 'indicators.borders_other_layer' }] })
    await expect(choose(id, { divisionYear: 2031 })).rejects.toMatchObject({ problems: [{ field: 'divisionYear', code: 'indicators.borders_year_missing' }] })
    await choose(id)
    await expect(choose(id)).rejects.toMatchObject({ code: 'indicators.borders_changed' })
    await expect(confirm(id, 1)).rejects.toMatchObject({ code: 'indicators.borders_changed' })
  })

  it('of a file that cannot be read leave nothing', async () => {
    const before = (await coalition.as('COORDINATOR', listBorders)).length
    await expect(brought('geen kaart')).rejects.toMatchObject({ kind: 'rule_broken', code: 'indicators.borders_no_json' })
    expect(await coalition.as('COORDINATOR', listBorders)).toHaveLength(before)
  })

  it('carry no name of a person in the name of their file', async () => {
    expect((await read(await brought(geoJson(BUURTEN), 'van sanne@voorbeeld.nl.geojson'))).fileName).toBe('grenzen')
    expect((await read(await brought(geoJson(BUURTEN), 'buurten\u0000 2025.geojson'))).fileName).toBe('buurten 2025.geojson')
  })

  it.each(['PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'] as const)('are kept by coordinators: %s reads the map only', async (role) => {
    await expect(coalition.as(role, (tx, ctx) => checkBorders(tx, ctx, bordersFile(geoJson(BUURTEN))))).rejects.toMatchObject({ kind: 'refused' })
    expect((await coalition.as(role, (tx, ctx) => readMap(tx, ctx, {}))).indicators.map((one) => one.name)).toEqual(['Kinderen op een club'])
  })
})

describe('the map', () => {
  let bordersId: string
  beforeAll(async () => { bordersId = await bringBorders(coalition, geoJson(BUURTEN), 2025) })

  it('shows each area its figure, and never one that may not be shown', async () => {
    const { drawing } = await map()
    expect(drawing?.areas.map(({ name, state, value }) => [name, state, value])).toEqual([
      ['Noord', 'VALUE', 60], ['Oost', 'VALUE', 40], ['West', 'SUPPRESSED', null], ['Zuid', 'NOT_DELIVERED', null],
    ])
    expect([drawing?.period, drawing?.figuresYear, drawing?.borders.divisionYear]).toEqual(['2025JJ00', 2025, 2025])
    expect(drawing?.classes).toEqual([{ from: 40, to: 50 }, { from: 50, to: 60 }])
  })

  it('takes figures of one year only, and puts none on ground that may be another', async () => {
    const { drawing } = await map({ period: '2024JJ00' })
    expect([drawing?.figuresYear, drawing?.borders.divisionYear, new Set(drawing?.areas.map((one) => one.state))]).toEqual([2024, 2025, new Set(['OTHER_BORDERS', 'NOT_DELIVERED'])])
    expect(drawing?.areas.filter((one) => one.value !== null)).toEqual([])
  })

  it('draws on the borders that go with the figures, and answers a strange question with what there is', async () => {
    const older = await bringBorders(coalition, geoJson(BUURTEN), 2024, 'buurten-2024.geojson')
    const municipalities = await bringBorders(coalition, topology(), 2024)
    expect((await map()).asked).toEqual({ indicatorId, bordersId, period: '2025JJ00' })
    expect((await map({ bordersId: older, period: '2024JJ00' })).drawing?.areas.map((one) => one.value)).toEqual([null, 35, 30, null])
    expect((await map({ bordersId: municipalities })).drawing).toBe(null)
    expect((await map({ indicatorId: 'x', bordersId: "'; --", period: '\u0000' })).asked).toEqual({ indicatorId, bordersId, period: '2025JJ00' })
    for (const id of [older, municipalities]) await turn(id, 'REMOVED')
  })
})

describe.runIf(hasSharedFiles)('published borders', () => {
  it('of the country and of Baarn are taken over whole', async () => {
    for (const [file, many] of [['reference/nl-vr-gm.topo.json', 342], ['neighbourhoods-baarn/baarn_buurten.geojson', 21]] as const) {
      const id = await coalition.as('COORDINATOR', (tx, ctx) => checkBorders(tx, ctx, sharedFile(file)))
      const { chosen } = await read(id)
      await choose(id, { name: chosen?.name ?? null, nameLayer: null })
      await confirm(id)
      expect([(await read(id)).areaCount, (await read(id)).state]).toEqual([many, 'CONFIRMED'])
      await turn(id, 'REMOVED')
    }
  })

  it('of Baarn join the figures of Baarn: 21 of 21', async () => {
    const { gemeente: _gemeente, ...social } = JSON.parse(sharedFile('neighbourhoods-baarn/baarn_social_data.json').bytes.toString()) as Record<string, Record<string, unknown>>
    const codes = Object.values(social).flatMap((one) => Object.keys(one)).filter((code) => code.startsWith('BU0308'))
    const figures = [...new Set(codes)].map((regionCode): Figure => ({ regionCode, year: 2023, numerator: null, denominator: null, value: 50, status: 'FINAL' }))
    await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId, importId: null, figures }))
    const id = await coalition.as('COORDINATOR', (tx, ctx) => checkBorders(tx, ctx, sharedFile('neighbourhoods-baarn/baarn_buurten.geojson')))
    await choose(id, { divisionYear: 2023 })
    const found = await read(id)
    expect([found.joined, found.countWithoutFigure, found.countWithoutArea]).toEqual([21, 0, 0])
    await coalition.as('COORDINATOR', (tx, ctx) => cancelBorders(tx, ctx, { id }))
  })
})

