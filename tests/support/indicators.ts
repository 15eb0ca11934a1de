import { addGap } from '@/lib/indicators/agenda/commands'
import { addIndicator, changeIndicator } from '@/lib/indicators/cards/commands'
import { readIndicator } from '@/lib/indicators/cards/queries'
import { insertContent } from '@/lib/indicators/cards/store'
import type { IndicatorContent } from '@/lib/indicators/cards/types'
import { storeFigures } from '@/lib/indicators/commands'
import { addSource } from '@/lib/indicators/sources/commands'
import type { SourceContent } from '@/lib/indicators/sources/types'
import type { FollowTableForm } from '@/lib/indicators/statline/schema'
import { insertFeed } from '@/lib/indicators/statline/store'
import { newId } from '@/lib/platform/ids'
import { geoJson } from './borders'
import { bringBorders, waitingBorders } from './borders-brought'
import { TABLE } from './statline-server'
import { key, type TestCoalition } from './world'

// Indicators as tests want them.

export const indicatorContent = (over: Partial<IndicatorContent> = {}): IndicatorContent => ({
  name: 'Ouders die het spreekuur kennen', kind: 'POPULATION', partnerId: null, definition: 'Ouders die het spreekuur kennen, van alle ouders die wij vroegen', measure: 'RATIO',
  numerator: 'Ouders die het kennen', denominator: 'Ouders die wij vroegen', unit: '%', direction: 'UP_IS_GOOD', source: 'Eigen vragenlijst', sourceUrl: null, licence: null,
  saysNot: 'Wij vroegen alleen ouders op school', lifePhases: ['AGE_4_12'], horizon: null, baseline: { value: 40, period: '2023JJ00' }, target: { value: 60, period: '2026JJ00' }, forecast: null, ...over,
})

export const followInput = (over: Partial<FollowTableForm> = {}): FollowTableForm => ({
  tableId: TABLE, tableTitle: 'Jongeren met jeugdzorg; verzonnen cijfers', measure: 'Jongeren met jeugdzorg', denominator: null, name: 'Jongeren met jeugdzorg', unit: 'jongeren', direction: 'NO_DIRECTION',
  regions: ['NL00', 'GM0321'], fromYear: 2021, filters: { Geslacht: 'T001038' }, ...key(), ...over,
})

export const sourceInput = (over: Partial<SourceContent> = {}): SourceContent => ({
  name: 'Verzuim per school', partnerId: null, contents: 'Hoeveel leerlingen een dag of langer weg waren', domains: ['EDUCATION'], lifePhases: ['AGE_4_12', 'AGE_12_18'], smallestArea: 'LOCATION', rhythm: 'Elk schooljaar, sinds 2021',
  ownerId: null, ownerFunction: 'Verzuimcoördinator', rights: 'ADDED_UP_ONLY', rightsNote: 'De school deelt geen lijst met leerlingen', agreementId: null, indicatorId: null, ...over,
})

/** One of everything about indicators: with a figure that was replaced, a series that ended, something not known and a table that is followed. */
export async function fillIndicators(coalition: TestCoalition, mark: string) {
  const as = coalition.as
  const content = indicatorContent({ name: `Cijfer ${mark}` })
  const indicatorId = await as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content, ...key() }))
  for (const value of [51, 52]) {
    await as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId, importId: null, figures: [{ regionCode: 'NL00', year: 2024, numerator: value * 10, denominator: 1_000, value, status: 'FINAL' }] }))
  }
  const figureId = (await as('COORDINATOR', (tx, ctx) => readIndicator(tx, ctx, indicatorId))).figures[0]?.id ?? ''
  await as('COORDINATOR', (tx, ctx) => changeIndicator(tx, ctx, { id: indicatorId, expectedVersion: 1, reason: `Nu ${mark}`, content: { ...content, definition: `Telt ${mark}` } }))
  const gapId = await as('COORDINATOR', (tx, ctx) => addGap(tx, ctx, { question: `Wat weten wij niet ${mark}`, why: mark, indicatorId, ownerId: coalition.people.COORDINATOR.membershipId, dueOn: '2027-02-01', ...key() }))
  const source = (over: Partial<SourceContent>) => as('COORDINATOR', (tx, ctx) => addSource(tx, ctx, { ...sourceInput(over), ...key() }))
  const sourceId = await source({ name: `Gegevens ${mark}`, contents: mark, indicatorId })
  const keptSourceId = await source({ name: `Telling ${mark}`, ownerId: coalition.people.POLICY_ADVISER.membershipId, ownerFunction: null })
  const feedId = newId()
  // Followed, and not asked for: nothing comes in by itself while a test looks.
  await as('COORDINATOR', async (tx, ctx) => {
    const by = { now: ctx.now, by: ctx.actor.membershipId }
    const { tableId, tableTitle, measure, denominator, unit, regions, filters, fromYear } = followInput()
    const followedId = newId()
    await insertContent(tx, followedId, indicatorContent({ name: `Gevolgd ${mark}`, measure: 'COUNT' }), { cardKey: null, tableId, decimals: 1, countsPeople: true }, by)
    await insertFeed(tx, feedId, { indicatorId: followedId, tableId, tableTitle, measure, denominator, unit, regions, filters, fromYear }, by)
  })
  const bordersId = await bringBorders(coalition, geoJson([{ code: 'BU03210101', name: `Buurt ${mark}` }]), 2025, `${mark}.geojson`)
  const waitingBordersId = await waitingBorders(coalition, geoJson([{ code: 'BU03210102', name: `Buurt ${mark}` }]), 2025, `${mark}.geojson`)
  return { indicatorId, figureId, gapId, sourceId, keptSourceId, feedId, bordersId, waitingBordersId }
}
