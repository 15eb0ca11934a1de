import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportCoalition } from '@/lib/administration/commands'
import { measureGoal } from '@/lib/goals/commands'
import { listGoals, readGoal } from '@/lib/goals/queries'
import { chooseComparison } from '@/lib/indicators/chosen/commands'
import { readAreas } from '@/lib/indicators/areas/queries'
import { storeFigures } from '@/lib/indicators/commands'
import { readComparison } from '@/lib/indicators/comparison/queries'
import { outcomeCsv } from '@/lib/indicators/documents'
import { figureFile } from '@/lib/indicators/files/documents'
import { readAreasFile, readCardFile, readOutcomeFile } from '@/lib/indicators/files/queries'
import { readMap } from '@/lib/indicators/maps/queries'
import { readOutcome } from '@/lib/indicators/queries'
import { perHead } from '@/lib/indicators/rules'
import { COUNTRY, type Figure } from '@/lib/indicators/types'
import { MEMBER_ROLES } from '@/lib/members/types'
import { readWorksheets } from '@/lib/plan/queries'
import { listKeptSheets } from '@/lib/plan/records/queries'
import { saveWorksheet } from '@/lib/plan/commands'
import { NEW_SUBJECT } from '@/lib/plan/sheets/schema'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { sql } from '@/lib/platform/db/sql'
import { enterForAdministration, type MemberContext, type MemberRole } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { makeAdministrator } from '@/tests/support/administrator'
import { readPage, readQuarter } from '@/lib/reports/queries'
import { computeHidden } from '@/tests/support/attack'
import { bringBorders } from '@/tests/support/borders-brought'
import { fill, type Filled } from '@/tests/support/filled'
import { rightAnswers } from '@/tests/support/sheet-answers'
import { fillIn } from '@/tests/support/sheets'
import { areasOf, EQUATIONS, MERGED, OWN, TRUTH, YEARS } from '@/tests/support/small-figures'
import { areaQuestions, compared, inTable, onMaps, type Named } from '@/tests/support/small-figures-seen'
import { key } from '@/tests/support/world'

// Somebody takes everything that a role can see of how many people there are: pages, their tables, maps on all borders, others
// beside the own municipality, downloads, of two years, and the export of the whole; writes down how it adds up; and solves it.
// What comes out that was not shown?

let world: Filled
let indicatorId: string
let goalId: string
let download: () => Promise<Record<string, string>>

beforeAll(async () => {
  world = await fill('Kleinetallenbrug')
  const { coalition } = world
  indicatorId = newId()
  await coalition.as('COORDINATOR', async (tx, ctx) => {
    const { coalitionId, query } = openTx(tx)
    await query(sql`UPDATE coalition_profile SET municipality_code = ${OWN} WHERE coalition_id = ${coalitionId}::uuid`)
    await query(sql`
      INSERT INTO indicator (coalition_id, id, name, unit, decimals, direction, source, position, created_at, measure)
      VALUES (${coalitionId}::uuid, ${indicatorId}::uuid, 'Kinderen in armoede', 'kinderen', 0, 'DOWN_IS_GOOD', 'CBS', 99, ${ctx.now}, 'COUNT')`)
    const figures = [...TRUTH].map(([name, value]): Figure => {
      const [regionCode = '', year] = name.split(' ')
      return { regionCode, year: Number(year), numerator: null, denominator: null, value, status: 'FINAL' }
    })
    await storeFigures(tx, ctx, { indicatorId, figures, importId: null })
    // Everybody is of one size, so that the comparison shows all that it can.
    const places = [...TRUTH.keys()].filter((name) => name.startsWith('GM'))
    await storeFigures(tx, ctx, { cardKey: 'youth_care_spending', figures: places.map((name) => perHead(name.slice(0, 6), Number(name.slice(7)), 20_000_000, 60_000)), importId: null })
    await chooseComparison(tx, ctx, { municipalities: 'GM0353\nGM1581\nGM0344', reason: 'Om te zien wat zij laten zien', expectedVersion: 1 })
    const goal = (await listGoals(tx, ctx)).find((one) => one.unit === 'FAMILIES')
    goalId = goal?.id ?? ''
    await measureGoal(tx, ctx, { goalId, value: 7, measuredOn: '2026-11-20', note: null, ...key() })
    const sheet = (await readWorksheets(tx, ctx, 'F3.3')).draft
    await saveWorksheet(tx, ctx, { worksheet: 'F3.3', intent: 'save', expectedVersion: sheet?.version ?? 0, answers: { watTellenWe: 'FAMILIES', nulmeting: '3' }, ...key() })
  })
  const partner = await coalition.as('COORDINATOR', async (tx) => (await openTx(tx).query<{ id: string }>(sql`SELECT id FROM partner_organization WHERE coalition_id = ${coalition.id}::uuid AND discarded_at IS NULL`))[0])
  await fillIn(coalition, 'F1.5', NEW_SUBJECT, { ...rightAnswers('F1.5', { partners: partner?.id ?? '' }), bereik: '6' }, 'finish')
  await fillIn(coalition, 'F1.5', NEW_SUBJECT, { initiatief: 'Huisbezoek', bereik: '8' }, 'save')
  for (const year of YEARS) for (const prefix of ['GM', 'WK', 'BU']) await bringBorders(coalition, areasOf(prefix, year), year, `${prefix}-${year}.geojson`)
  const by = await makeAdministrator()
  download = async () => {
    const parts: Uint8Array[] = []
    for await (const part of exportCoalition(await enterForAdministration(by, coalition.slug))) parts.push(part)
    return Object.fromEntries(Object.entries(unzipSync(new Uint8Array(Buffer.concat(parts)))).filter(([name]) => !name.startsWith('bestanden/')).map(([name, bytes]) => [name, strFromU8(bytes)]))
  }
})

interface Seen {
  /** Every figure of the system of sums that is shown. */
  readonly figures: Map<string, number>
  /** Every other count of people that is shown. */
  readonly counts: number[]
}

/** What this person may not open is not seen. */
const ifAllowed = async <T>(work: Promise<T>): Promise<T | undefined> => work.catch((error: unknown) => {
  if (error instanceof DomainError && error.kind === 'refused') return undefined
  throw error
})

/** Everything that a role sees of how many people there are. */
async function collect(role: MemberRole): Promise<Seen & { readonly maps: Named; readonly beside: Named; readonly areas: Named }> {
  const { coalition } = world
  const ask = <T>(query: (tx: CoalitionTx, ctx: MemberContext) => Promise<T>) => ifAllowed(coalition.as(role, query))
  const outcome = await ask(readOutcome)
  const csv = outcome ? outcomeCsv(outcome) : ''
  const [goals, goal, sheets, worksheets] = [await ask(listGoals), await ask((tx, ctx) => readGoal(tx, ctx, goalId)), await ask(listKeptSheets), await ask((tx, ctx) => readWorksheets(tx, ctx, 'F3.3'))]
  const figures = new Map<string, number>()
  for (const { id, points } of outcome?.series ?? []) {
    if (id !== indicatorId) continue
    for (const { year, own, country } of points) {
      for (const [code, point] of [[OWN, own], [COUNTRY, country]] as const) {
        if (point?.value !== null && point !== null) figures.set(`${code} ${year}`, point.value)
        if (point?.counted) figures.set(`${code} ${year}`, point.counted.numerator)
      }
    }
  }
  const lines: string[][] = parse(csv, { delimiter: ';', bom: true })
  for (const [name, , year, own, country] of lines) {
    if (name !== 'Kinderen in armoede') continue
    for (const [code, cell] of [[OWN, own], [COUNTRY, country]] as const) if (/^\d/.test(cell ?? '')) figures.set(`${code} ${year}`, Number(cell?.replace(',', '.')))
  }
  const [page, quarter] = [await ask(readPage), await ask((tx, ctx) => readQuarter(tx, ctx, undefined))]
  for (const { id, finding } of [...(page?.figures ?? []), ...(quarter?.figures ?? [])]) {
    if (id !== indicatorId || !finding) continue
    for (const [name, value] of [[`${OWN} ${finding.year}`, finding.own], [`${COUNTRY} ${finding.year}`, finding.country], [`${OWN} ${finding.first?.year}`, finding.first?.own]] as const) {
      if (typeof value === 'number') figures.set(name, value)
    }
  }
  const reported = [...(page?.goals ?? []).map((one) => ({ goal: one, measured: one.current })), ...(quarter?.goals ?? []).map((one) => ({ goal: one.goal, measured: one.measured?.value ?? null }))]
  // The files to take along, as a machine reads them: the other kinds are made of the same rows.
  const questions = await areaQuestions(indicatorId, (question) => ask((tx, ctx) => readAreas(tx, ctx, question)))
  const areas: (readonly [string, number])[] = []
  const files = [await ask(readOutcomeFile), await ask((tx, ctx) => readCardFile(tx, ctx, indicatorId))]
  for (const question of questions) {
    areas.push(...inTable(await ask((tx, ctx) => readAreas(tx, ctx, question))))
    files.push(await ask((tx, ctx) => readAreasFile(tx, ctx, question)))
  }
  for (const file of files) {
    const rows: Record<string, string>[] = file ? parse(String(figureFile(file, 'data', 'x').content), { columns: true }) : []
    for (const one of rows) if (one.indicator === 'Kinderen in armoede' && one.value) figures.set(`${one.region_code} ${one.period?.slice(0, 4)}`, Number(one.value))
  }
  const maps = await onMaps(indicatorId, (question) => ask((tx, ctx) => readMap(tx, ctx, question)))
  const beside = await compared(indicatorId, (question) => ask((tx, ctx) => readComparison(tx, ctx, question)))
  const people = (goals ?? []).filter((one) => one.unit === 'FAMILIES')
  const shown = [...reported.filter((one) => one.goal.unit === 'FAMILIES').flatMap((one) => [one.goal.baseline, one.measured]), ...(quarter?.signals ?? []).map((one) => one.count), ...people.flatMap((one) => [one.baseline, one.current]), ...(goal?.measurements.map((one) => one.value) ?? [])]
  const answers = [...(sheets?.sheets ?? []).filter((one) => one.worksheet === 'F1.5').map((one) => one.answers.bereik), ...[worksheets?.draft, ...(worksheets?.done ?? [])].map((one) => one?.answers.nulmeting)]
  const counts = [...shown.flatMap((one) => (one?.shown ? [one.value] : [])), ...answers.flatMap((one) => (one && /^\d/.test(String(one)) ? [Number(one)] : []))]
  return { figures: new Map([...figures, ...maps, ...beside, ...areas]), counts, maps, beside, areas }
}

/** Everything that who exports a coalition has in hand. */
async function collectExport(): Promise<Seen> {
  const files = await download()
  const rows = (name: string) => JSON.parse(files[`json/${name}.json`] ?? '[]') as Record<string, unknown>[]
  const figures = new Map(rows('indicator_value').filter((one) => one.indicator_id === indicatorId).flatMap((one): [string, number][] =>
    [one.value, one.numerator].flatMap((value) => (typeof value === 'number' ? [[`${String(one.region_code)} ${String(one.year)}`, value]] : []))))
  const csv: Record<string, string>[] = parse(files['csv/indicator_value.csv'] ?? '', { delimiter: ';', bom: true, columns: true })
  for (const one of csv) if (one.indicator_id === indicatorId && /^\d/.test(one.value ?? '')) figures.set(`${one.region_code} ${one.year}`, Number(one.value?.replace(',', '.')))
  const families = new Set(rows('goal').filter((one) => one.unit === 'FAMILIES').map((one) => one.id))
  const counts = [
    ...rows('goal').filter((one) => families.has(one.id)).map((one) => one.baseline), ...rows('goal_measurement').filter((one) => families.has(one.goal_id)).map((one) => one.value),
    ...[...rows('sheet_record'), ...rows('worksheet_entry')].flatMap((one) => [one.answers, one.base]).map((answers) => Number((answers as Record<string, string> | null)?.bereik ?? (answers as Record<string, string> | null)?.nulmeting)),
  ].filter((one): one is number => typeof one === 'number' && !Number.isNaN(one))
  return { figures, counts }
}

const decisions = async () => new Map((await world.coalition.as('COORDINATOR', (tx) => {
  const { coalitionId, query } = openTx(tx)
  return query<{ regionCode: string; year: number; suppression: string }>(sql`
    SELECT region_code AS "regionCode", year::int AS year, suppression::text AS suppression FROM indicator_value WHERE coalition_id = ${coalitionId}::uuid AND indicator_id = ${indicatorId}::uuid`)
})).map((one) => [`${one.regionCode} ${one.year}`, one.suppression]))

type Known = Pick<Seen, 'figures'>

/** What somebody finds by solving it of what is hidden, or was before: figures, with what they are. */
const solved = ({ figures }: Known, decided: ReadonlyMap<string, string>) => [...computeHidden(figures, EQUATIONS)].filter(([name]) => decided.get(name) !== 'SHOWN')

/** All that somebody knows of what is hidden: it stands somewhere, or it can be solved. */
const revealed = ({ figures }: Known, decided: ReadonlyMap<string, string>) => [...[...figures].filter(([name]) => decided.get(name) !== 'SHOWN'), ...solved({ figures }, decided)]

const isSmall = (count: number | undefined) => count !== undefined && count > 0 && count < 10

describe('small numbers, to somebody who takes all that can be seen and solves it', () => {
  it('are in it: the coalition has buurten with one to nine children, and others that are hidden with them', async () => {
    const decided = await decisions()
    expect([...TRUTH.values()].filter(isSmall).length).toBeGreaterThan(5)
    for (const [name, count] of TRUTH) expect([name, decided.get(name) === 'SUPPRESSED']).toEqual([name, isSmall(count)])
    expect([...decided.values()].filter((one) => one === 'SUPPRESSED_COMPLEMENTARY').length).toBeGreaterThan(3)
  })

  it.each(MEMBER_ROLES)('are not revealed to %s', async (role) => {
    const seen = await collect(role)
    expect(revealed(seen, await decisions())).toEqual([])
    // A coordinator, and who wrote it down, is of the circle that counts: of the sheets they see their own numbers.
    expect(seen.counts.filter(isSmall)).toEqual(role === 'COORDINATOR' ? [3] : [])
  })

  it('are not looked for where nothing stands: the pages show the municipality and the country, the maps areas of each kind in both years, the comparison others', async () => {
    const { figures, maps, beside, areas } = await collect('ALDERMAN')
    for (const year of YEARS) {
      expect([year, figures.get(`${OWN} ${year}`), figures.get(`${COUNTRY} ${year}`)]).toEqual([year, TRUTH.get(`${OWN} ${year}`), TRUTH.get(`${COUNTRY} ${year}`)])
      for (const prefix of ['GM', 'WK', 'BU']) expect([prefix, year, maps.filter(([name]) => name.startsWith(prefix) && name.endsWith(String(year))).length > 2]).toEqual([prefix, year, true])
    }
    for (const prefix of ['GM', 'WK', 'BU']) expect([prefix, YEARS.map((year) => areas.some(([name]) => name.startsWith(prefix) && name.endsWith(String(year))))]).toEqual([prefix, [true, true]])
    expect(beside.length).toBeGreaterThan(5)
    // Every figure is what it is: a hidden one is left out and not put in another's place.
    for (const [name, count] of [...maps, ...beside, ...areas]) expect([name, count]).toEqual([name, TRUTH.get(name)])
    expect([...maps, ...beside, ...areas].filter(([, count]) => isSmall(count))).toEqual([])
    // One of the three that became one is hidden: their sum is not shown on today's map.
    expect(figures.has(`${MERGED.to} ${YEARS[0]}`)).toBe(false)
  })

  it('are not revealed by the export of the whole coalition either, with all its buurten', async () => {
    const seen = await collectExport()
    expect(seen.figures.size).toBeGreaterThan(15)
    const decided = await decisions()
    expect(revealed(seen, decided)).toEqual([])
    expect([...seen.figures].filter(([, count]) => isSmall(count))).toEqual([])
    expect(seen.counts.filter(isSmall)).toEqual([])
    const files = await download()
    for (const table of ['goal_measurement', 'sheet_record', 'worksheet_entry']) expect([table, files[`json/${table}.json`]?.includes('"<10"')]).toEqual([table, true])
  })

  it('are the same decision wherever a figure appears', async () => {
    const [page, whole] = [(await collect('ALDERMAN')).figures, (await collectExport()).figures]
    for (const [name, count] of page) if (TRUTH.has(name)) expect([name, whole.get(name)]).toEqual([name, count])
  })

  it('are revealed by the same attack when what is hidden beside them is shown', async () => {
    const before = await decisions()
    const only = (from: string, to: string, names: readonly string[]) => world.coalition.as('COORDINATOR', (tx) => {
      const { coalitionId, query } = openTx(tx)
      return query(sql`
        UPDATE indicator_value SET suppression = ${to}::suppression WHERE coalition_id = ${coalitionId}::uuid AND indicator_id = ${indicatorId}::uuid
          AND suppression = ${from}::suppression AND region_code || ' ' || year = ANY (${[...names]}::text[])`)
    })
    const beside = [...before].filter(([, decision]) => decision === 'SUPPRESSED_COMPLEMENTARY').map(([name]) => name)
    await only('SUPPRESSED_COMPLEMENTARY', 'SHOWN', beside)
    const exported = solved(await collectExport(), before)
    const alderman = await collect('ALDERMAN')
    const [pages, maps, areas] = [solved(alderman, before), solved({ figures: new Map(alderman.maps) }, before), solved({ figures: new Map(alderman.areas) }, before)]
    await only('SHOWN', 'SUPPRESSED_COMPLEMENTARY', beside)
    expect(exported.length).toBeGreaterThan(3)
    for (const found of [exported, pages, maps, areas]) {
      expect(found.length).toBeGreaterThan(1)
      // What is small itself, and with it the sum of what became one.
      for (const [name, count] of found) expect([name, count, isSmall(count) || !TRUTH.has(name)]).toEqual([name, TRUTH.get(name) ?? MERGED.from.reduce((sum, code) => sum + (TRUTH.get(`${code} ${YEARS[0]}`) ?? 0), 0), true])
    }
    expect(await decisions()).toEqual(before)
  })
})
