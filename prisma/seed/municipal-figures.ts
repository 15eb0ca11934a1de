import { addIndicator } from '@/lib/indicators/cards/commands'
import { listIndicators } from '@/lib/indicators/cards/queries'
import { contentOfCard } from '@/lib/indicators/cards/rules'
import type { Aim, IndicatorContent } from '@/lib/indicators/cards/types'
import { storeFigures } from '@/lib/indicators/commands'
import { CARDS, DEMO_FIGURES, type IndicatorCard } from '@/lib/indicators/definitions'
import { chooseOverview } from '@/lib/indicators/overview/commands'
import { yearCode } from '@/lib/indicators/periods/rules'
import { COUNTRY, type Figure, type ValueStatus } from '@/lib/indicators/types'
import { key, type Story } from './story'

const MADE_UP = 'Verzonnen cijfers voor dit voorbeeld'

/** Per year how many were counted, of how many, and how certain that is. */
type Year = readonly [year: number, counted: number, of: number, status?: ValueStatus]

const share = (regionCode: string, [year, counted, of, status = 'FINAL']: Year, per = 100): Figure =>
  ({ regionCode, year, numerator: counted, denominator: of, value: Math.round((counted / of) * per * 10) / 10, status })

/** Of the country, as it was published: how many were counted, and their share. The group follows from both. */
const published = (year: number, counted: number, percent: number): Figure =>
  ({ regionCode: COUNTRY, year, numerator: counted, denominator: Math.round((counted / percent) * 100), value: percent, status: 'FINAL' })

/** What a ready card counts. Its figures come from elsewhere, so it says another source, and it is the coalition's own. */
const like = (card: IndicatorCard, source: string, target: Aim | null = null): IndicatorContent => ({ ...contentOfCard(card), source, sourceUrl: null, licence: null, target })

const own = (years: readonly Year[]): Figure[] => years.map((one) => share(DEMO_FIGURES.municipality.code, one))

interface Followed {
  readonly content: IndicatorContent
  readonly figures: readonly Figure[]
}

/** One that falls and has a target. The country: CBS, Jaarrapport Landelijke Jeugdmonitor 2021 and 2023. */
const ON_BENEFIT: Followed = {
  content: like(CARDS.children_on_benefit, `${MADE_UP}; Nederland: CBS, Landelijke Jeugdmonitor`, { value: 3.5, period: yearCode(2028) }),
  figures: [
    ...own([[2019, 571, 11_420], [2020, 566, 11_390], [2021, 548, 11_350], [2022, 507, 11_310], [2023, 496, 11_280], [2024, 423, 11_240]]),
    published(2019, 204_100, 6.2), published(2020, 203_500, 6.2), published(2022, 186_400, 5.7),
  ],
}

/** One that rises, of which the newest year is not certain yet. A year is the one in which the school year begins. The country: DUO, vsv 2020-2021. */
const LEFT_SCHOOL: Followed = {
  content: like(CARDS.early_school_leaving, `${MADE_UP}; Nederland: DUO, cijfers voortijdig schoolverlaten`),
  figures: [
    ...own([[2019, 94, 6_140], [2020, 102, 6_120], [2021, 119, 6_080], [2022, 121, 6_050], [2023, 166, 6_010, 'PROVISIONAL']]),
    published(2019, 22_766, 1.72), published(2020, 24_385, 1.87),
  ],
}

/** One with so few births that chance hides whether it changed. The country: Perined and RIVM, Monitor Kansrijke Start 2023, of some 172,000 births. */
const BORN_EARLY: Followed = {
  content: like(CARDS.born_early_or_light, `${MADE_UP}; Nederland: RIVM, Monitor Kansrijke Start`),
  figures: [...own([[2019, 86, 531], [2020, 79, 522], [2021, 81, 516], [2022, 72, 508], [2023, 69, 497]]), published(2021, 25_456, 14.8)],
}

/** One that began with so few that nobody may know how many. */
const AT_HOME: Followed = {
  content: {
    name: 'Thuiszitters', kind: 'POPULATION', partnerId: null, definition: 'Leerlingen met leerplicht of kwalificatieplicht die langer dan vier weken zonder geldige reden thuiszitten, geteld op 31 december.',
    measure: 'COUNT', numerator: 'Leerlingen die langer dan vier weken zonder geldige reden thuiszitten', denominator: null, unit: 'leerlingen', direction: 'DOWN_IS_GOOD', horizon: 'SHORT', source: MADE_UP, sourceUrl: null, licence: null,
    saysNot: 'Wie een vrijstelling heeft of ziek gemeld is, telt niet mee. Scholen die beter melden, lijken slechter.', lifePhases: ['AGE_4_12', 'AGE_12_18'], baseline: null, target: { value: 10, period: yearCode(2028) }, forecast: null,
  },
  figures: ([[2020, 7], [2021, 14], [2022, 17], [2023, 21], [2024, 18]] as const).map(([year, counted]) => ({ regionCode: DEMO_FIGURES.municipality.code, year, numerator: counted, denominator: null, value: counted, status: 'FINAL' })),
}

/** The public figures of one year: CBS StatLine 85335NED, of the inhabitants of that year. */
const WITH_CARE: Followed = {
  content: {
    ...contentOfCard(CARDS.youth_with_care), name: 'Jongeren met jeugdzorg in natura', definition: 'Jongeren van 0 tot 23 jaar die in het jaar een vorm van jeugdzorg in natura kregen, per 1.000 inwoners. Een jongere telt één keer mee.',
    measure: 'RATIO', numerator: 'Jongeren met jeugdzorg in natura', denominator: 'Inwoners op 1 januari', unit: 'per 1.000 inwoners',
    source: 'CBS StatLine, Jongeren met jeugdzorg in natura, 2022', sourceUrl: 'https://www.cbs.nl/nl-nl/cijfers/detail/85335NED',
  },
  figures: [share(DEMO_FIGURES.municipality.code, [2022, 1_610, 50_323], 1_000), share(COUNTRY, [2022, 461_985, 17_590_672], 1_000)],
}

/** More figures of the municipality, and which five stand first. */
export async function followMunicipality({ as }: Story): Promise<void> {
  const follow = async ({ content, figures }: Followed): Promise<string> => {
    const id = await as('Noor', -19, (tx, ctx) => addIndicator(tx, ctx, { content, ...key() }))
    await as('Noor', -19, (tx, ctx) => storeFigures(tx, ctx, { indicatorId: id, figures, importId: null }))
    return id
  }
  const figure1 = await follow(ON_BENEFIT)
  const figure2 = await follow(LEFT_SCHOOL)
  const figure3 = await follow(AT_HOME)
  const figure4 = await follow(BORN_EARLY)
  await follow(WITH_CARE)
  const figure5 = (await as('Noor', -16, listIndicators)).find((one) => one.cardKey === DEMO_FIGURES.card)?.id ?? null
  await as('Noor', -16, (tx, ctx) => chooseOverview(tx, ctx, { figure1, figure2, figure3, figure4, figure5, expectedVersion: 0 }))
}
