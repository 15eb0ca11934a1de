import { checkBorders, chooseBorders, confirmBorders } from '@/lib/indicators/borders/commands'
import { addIndicator } from '@/lib/indicators/cards/commands'
import { chooseComparison } from '@/lib/indicators/chosen/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { perHead } from '@/lib/indicators/rules'
import type { Figure } from '@/lib/indicators/types'
import { key, type Story } from './story'

/**
 * The buurten of Meerbrug, made up, three in a row from the south-west: how many children of four to twelve there are, and how many
 * of them are in a club. In one of them so few that nobody may know; of one the club did not count.
 */
const BUURTEN: readonly (readonly [name: string, inClub: number | null, children: number])[] = [
  ['Sluiswijk', 96, 310], ['De Brug', 142, 280], ['Rietland', 6, 45], ['Molenwijk', 118, 402], ['Oude Dorp', 88, 160], ['Waterkant', 171, 262], ['Kersenhof', null, 190], ['Havenkwartier', 74, 335], ['Meerzicht', 133, 240],
]

const codeOf = (at: number): string => `BU032199${String(at + 1).padStart(2, '0')}`

/** Where the buurten meet: crossings of a grid, each pushed a little, so that neighbours share their corners. */
const PUSHED = [[0, 0], [3, -4], [-2, 2], [1, 5], [-4, 2], [4, 3], [-3, -3], [5, 1], [2, -3], [-4, 4], [3, 2], [-1, -2], [4, 3], [-2, 5], [1, -3], [-3, 2]] as const

function crossing(column: number, row: number): [number, number] {
  const [across, up] = PUSHED[row * 4 + column] ?? [0, 0]
  return [Number((5.12 + column * 0.016 + across * 0.0008).toFixed(4)), Number((52.01 + row * 0.011 + up * 0.0006).toFixed(4))]
}

const around = (column: number, row: number) => [crossing(column, row), crossing(column + 1, row), crossing(column + 1, row + 1), crossing(column, row + 1), crossing(column, row)]

const BORDERS = {
  type: 'FeatureCollection',
  features: BUURTEN.map(([buurtnaam], at) => ({ type: 'Feature', properties: { buurtcode: codeOf(at), buurtnaam }, geometry: { type: 'Polygon', coordinates: [around(at % 3, Math.floor(at / 3))] } })),
}

/** Municipalities of the same size in the province, as the same accounts give them: cost in thousands of euros and inhabitants in 2024. */
const OTHERS = [
  ['GM0345', 33_404, 69_440], ['GM0355', 23_765, 66_641], ['GM0356', 30_228, 65_971], ['GM0632', 21_765, 53_724], ['GM1581', 18_121, 50_550], ['GM1904', 24_841, 65_878], ['GM1961', 25_605, 61_669],
] as const

/** What Meerbrug draws on the map, and what it puts its own figure beside. */
export async function drawAreas({ as }: Story): Promise<void> {
  const clubs = await as('Noor', -18, (tx, ctx) => addIndicator(tx, ctx, {
    content: {
      name: 'Kinderen die bij een club zitten', kind: 'POPULATION', partnerId: null, definition: 'Kinderen van 4 tot 12 jaar die lid zijn van een sportclub of een andere club, van alle kinderen van die leeftijd in de buurt.',
      measure: 'RATIO', numerator: 'Kinderen die bij een club zitten', denominator: 'Kinderen van 4 tot 12 jaar in de buurt', unit: '%', direction: 'UP_IS_GOOD', source: 'Telling door de clubs (verzonnen)', sourceUrl: null, licence: null,
      saysNot: 'Wie buiten een club sport of speelt, telt niet mee.', lifePhases: ['AGE_4_12'], horizon: 'MIDDLE', baseline: null, target: null, forecast: null,
    }, ...key(),
  }))
  const figures = BUURTEN.map(([, inClub, children], at): Figure => ({
    regionCode: codeOf(at), year: 2025, numerator: inClub, denominator: children, value: inClub === null ? null : Math.round((inClub / children) * 1_000) / 10, status: inClub === null ? 'NOT_DELIVERED' : 'FINAL',
  }))
  await as('Noor', -18, (tx, ctx) => storeFigures(tx, ctx, { indicatorId: clubs, figures, importId: null }))
  await as('Noor', -18, (tx, ctx) => storeFigures(tx, ctx, { cardKey: 'youth_care_spending', figures: OTHERS.map(([code, cost, people]) => perHead(code, 2024, cost * 1_000, people)), importId: null }))
  const id = await as('Noor', -17, (tx, ctx) => checkBorders(tx, ctx, { name: 'buurten-meerbrug-2025.geojson', bytes: Buffer.from(JSON.stringify(BORDERS)) }))
  await as('Noor', -17, (tx, ctx) => chooseBorders(tx, ctx, { id, expectedVersion: 1, chosen: { layer: 0, code: 0, name: 0 }, nameLayer: 0, divisionYear: 2025 }))
  await as('Noor', -17, (tx, ctx) => confirmBorders(tx, ctx, { id, expectedVersion: 2 }))
  await as('Bas', -9, (tx, ctx) => chooseComparison(tx, ctx, { municipalities: 'IJsselstein\nNieuwegein\nVijfheerenlanden', reason: 'Zij horen bij dezelfde jeugdregio als wij.', expectedVersion: 0 }))
}
