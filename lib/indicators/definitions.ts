import type { IndicatorDirection, IndicatorHorizon } from './types'

export const CARD_KEYS = [
  'youth_care_spending', 'youth_with_care', 'children_on_benefit', 'household_income', 'early_school_leaving', 'absence', 'born_early_or_light',
] as const
export type CardKey = (typeof CARD_KEYS)[number]

/** Under which of the sets of the field a card stands. */
export const CARD_THEMES = ['KANSRIJKE_START', 'YOUTH_CARE', 'POVERTY', 'SCHOOL'] as const
export type CardTheme = (typeof CARD_THEMES)[number]

/** A ready indicator card: what it counts, where it comes from, and what it does not say. */
export interface IndicatorCard {
  readonly key: CardKey
  readonly theme: CardTheme
  readonly name: string
  readonly definition: string
  readonly measure: 'COUNT' | 'RATIO'
  readonly numerator: string
  readonly denominator: string | null
  readonly unit: string
  readonly decimals: number
  readonly direction: IndicatorDirection
  /** What is counted are people: small numbers are not shown. */
  readonly countsPeople: boolean
  readonly lifePhases: readonly ('PRENATAL' | 'AGE_0_2' | 'AGE_2_4' | 'AGE_4_12' | 'AGE_12_18' | 'AGE_18_27')[]
  /** When a change is to be seen in it. */
  readonly horizon: IndicatorHorizon
  readonly source: string
  readonly sourceUrl: string
  /** Table of CBS StatLine; null where the source has no table there. */
  readonly tableId: string | null
  readonly licence: string
  readonly saysNot: string
  /** The country's own figure is made from those of its municipalities, where the source gives none. */
  readonly addsUpToCountry?: true
}

const CC_BY = 'CC BY 4.0'

export const CARDS: Readonly<Record<CardKey, IndicatorCard>> = {
  youth_care_spending: {
    key: 'youth_care_spending',
    theme: 'YOUTH_CARE',
    name: 'Uitgaven aan jeugdzorg',
    definition: 'Wat de gemeente in een jaar uitgeeft aan jeugdzorg, gedeeld door het aantal inwoners.',
    measure: 'RATIO',
    numerator: 'Uitgaven aan jeugdzorg in euro',
    denominator: 'Inwoners op 1 januari',
    unit: 'euro per inwoner',
    decimals: 0,
    // More or less money is not better or worse by itself.
    direction: 'NO_DIRECTION',
    countsPeople: false,
    lifePhases: ['AGE_0_2', 'AGE_2_4', 'AGE_4_12', 'AGE_12_18', 'AGE_18_27'],
    horizon: 'SHORT',
    source: 'CBS, Iv3 gemeenterekeningen 2017–2024',
    sourceUrl: 'https://www.cbs.nl/nl-nl/onze-diensten/methoden/onderzoeksomschrijvingen/overig/gemeenterekeningen',
    tableId: null,
    licence: CC_BY,
    saysNot: 'Dit zegt wat de gemeente uitgeeft, niet hoe het met kinderen gaat. Sommige gemeenten boeken voor een hele regio.',
    addsUpToCountry: true,
  },
  youth_with_care: {
    key: 'youth_with_care',
    theme: 'YOUTH_CARE',
    name: 'Jongeren met jeugdzorg',
    definition: 'Jongeren van 0 tot 23 jaar die in de periode een vorm van jeugdzorg kregen. Een jongere telt één keer mee.',
    measure: 'COUNT',
    numerator: 'Jongeren met jeugdzorg',
    denominator: null,
    unit: 'jongeren',
    decimals: 0,
    direction: 'NO_DIRECTION',
    countsPeople: true,
    lifePhases: ['AGE_0_2', 'AGE_2_4', 'AGE_4_12', 'AGE_12_18', 'AGE_18_27'],
    horizon: 'MIDDLE',
    source: 'CBS StatLine, Jongeren met jeugdzorg; persoonskenmerken',
    sourceUrl: 'https://www.cbs.nl/nl-nl/cijfers/detail/85100NED',
    tableId: '85100NED',
    licence: CC_BY,
    saysNot: 'Minder jeugdzorg is niet altijd beter: misschien vindt een gezin de weg niet. De gemeente die betaalt, telt; dat is niet altijd de woonplaats. CBS rondt af op 5.',
  },
  children_on_benefit: {
    key: 'children_on_benefit',
    theme: 'POVERTY',
    name: 'Kinderen in een gezin met bijstand',
    definition: 'Kinderen van 0 tot 18 jaar met een ouder die op 31 december bijstand krijgt, van alle kinderen van die leeftijd.',
    measure: 'RATIO',
    numerator: 'Kinderen tot 18 jaar in een gezin met bijstand',
    denominator: 'Alle kinderen tot 18 jaar',
    unit: '%',
    decimals: 1,
    direction: 'DOWN_IS_GOOD',
    // Published as a percentage, without what was counted: its source decided what may be shown.
    countsPeople: false,
    lifePhases: ['AGE_0_2', 'AGE_2_4', 'AGE_4_12', 'AGE_12_18'],
    horizon: 'LONG',
    source: 'CBS, Landelijke Jeugdmonitor',
    sourceUrl: 'https://jeugdmonitor.cbs.nl/begrippen-en-toelichtingen/Kinderen-in-bijstandsgezinnen',
    tableId: null,
    licence: CC_BY,
    saysNot: 'Dit is niet alle armoede. Ouders met werk en een laag inkomen tellen niet mee. CBS maakte de telling in 2021 anders: vergelijk niet met oudere publicaties.',
  },
  household_income: {
    key: 'household_income',
    theme: 'POVERTY',
    name: 'Inkomen van huishoudens',
    definition: 'Het gemiddelde gestandaardiseerde inkomen: wat een huishouden te besteden heeft, gelijk gemaakt voor hoe groot het is.',
    measure: 'RATIO',
    numerator: 'Gestandaardiseerd inkomen van alle huishoudens',
    denominator: 'Huishoudens',
    unit: '1 000 euro',
    decimals: 1,
    direction: 'UP_IS_GOOD',
    countsPeople: false,
    lifePhases: [],
    horizon: 'LONG',
    source: 'CBS StatLine, Inkomen van huishoudens; huishoudenskenmerken, regio (indeling 2022)',
    sourceUrl: 'https://www.cbs.nl/nl-nl/cijfers/detail/85342NED',
    tableId: '85342NED',
    licence: CC_BY,
    saysNot: 'Een gemiddelde verbergt verschillen tussen gezinnen. Prijzen stijgen ook: meer inkomen is niet altijd meer te besteden. CBS maakt per indeling een nieuwe tabel.',
  },
  early_school_leaving: {
    key: 'early_school_leaving',
    theme: 'SCHOOL',
    name: 'Voortijdig schoolverlaters',
    definition: 'Leerlingen en studenten tot 23 jaar die in een schooljaar van school gaan zonder startkwalificatie, van alle leerlingen en studenten.',
    measure: 'RATIO',
    numerator: 'Voortijdig schoolverlaters',
    denominator: 'Leerlingen',
    unit: '%',
    decimals: 1,
    direction: 'DOWN_IS_GOOD',
    // Published as a percentage, without what was counted: its source decided what may be shown.
    countsPeople: false,
    lifePhases: ['AGE_12_18', 'AGE_18_27'],
    horizon: 'MIDDLE',
    source: 'CBS StatLine, Voortijdig schoolverlaters; geslacht, woonregio',
    sourceUrl: 'https://www.cbs.nl/nl-nl/cijfers/detail/84780NED',
    tableId: '84780NED',
    licence: CC_BY,
    saysNot: 'Dit zegt niet waarom iemand stopt. Het laatste schooljaar is voorlopig. CBS rondt af op 10.',
  },
  absence: {
    key: 'absence',
    theme: 'SCHOOL',
    name: 'Leerlingen die verzuimen',
    definition: 'Leerlingen met leerplicht of kwalificatieplicht die in een schooljaar één keer of vaker ongeoorloofd afwezig waren.',
    measure: 'COUNT',
    numerator: 'Leerlingen die één keer of vaker verzuimden',
    denominator: null,
    unit: 'leerlingen',
    decimals: 0,
    direction: 'DOWN_IS_GOOD',
    countsPeople: true,
    lifePhases: ['AGE_4_12', 'AGE_12_18'],
    horizon: 'SHORT',
    source: 'DUO, Open onderwijsdata, verzuim per gemeente',
    sourceUrl: 'https://duo.nl/open_onderwijsdata/nieuws/cijfers-verzuim-2022-2023-beschikbaar.jsp',
    tableId: null,
    licence: 'Zie de bron',
    saysNot: 'Dit telt wat scholen melden. Scholen die beter melden, lijken slechter. Een thuiszitter met vrijstelling of ziekmelding staat hier niet in.',
  },
  born_early_or_light: {
    key: 'born_early_or_light',
    theme: 'KANSRIJKE_START',
    name: 'Te vroeg of te licht geboren',
    definition: 'Kinderen die voor 37 weken zijn geboren of te licht waren voor de duur van de zwangerschap, van alle geboren kinderen. Ook wel Big2.',
    measure: 'RATIO',
    numerator: 'Kinderen die te vroeg of te licht zijn geboren',
    denominator: 'Alle geboren kinderen',
    unit: '%',
    decimals: 1,
    direction: 'DOWN_IS_GOOD',
    // Published as a percentage, without what was counted: its source decided what may be shown.
    countsPeople: false,
    lifePhases: ['PRENATAL', 'AGE_0_2'],
    horizon: 'MIDDLE',
    source: 'RIVM, Monitor Kansrijke Start',
    sourceUrl: 'https://www.rivm.nl/monitoren-zwangerschap-en-geboorte/kansrijke-start/landelijke-monitor',
    tableId: null,
    licence: 'Zie de bron',
    saysNot: 'In één gemeente gaat het om weinig kinderen: een jaar hoger of lager zegt weinig. Kijk naar meer jaren samen.',
  },
}

/**
 * A few public figures of the real municipality that the demo follows, so that a clean start shows an outcome without
 * an import: cost in thousands of euros and inhabitants per year. Country: the sum over all municipalities that
 * delivered. Source: CBS, Iv3 gemeenterekeningen 2017-2024.
 */
export const DEMO_FIGURES = {
  card: 'youth_care_spending' as const,
  municipality: { code: 'GM0321', name: 'Houten' },
  own: [
    [2017, 9_647, 49_300], [2018, 11_248, 49_579], [2019, 12_152, 49_911], [2020, 14_531, 50_146],
    [2021, 15_027, 50_223], [2022, 13_126, 50_323], [2023, 13_513, 50_581], [2024, 16_409, 50_847],
  ],
  country: [
    [2017, 4_175_434, 17_064_567], [2018, 4_642_275, 17_120_216], [2019, 5_105_001, 17_282_163], [2020, 5_209_731, 17_367_124],
    [2021, 5_581_964, 17_475_415], [2022, 5_620_937, 17_343_496], [2023, 6_277_780, 17_751_239], [2024, 7_174_099, 17_919_092],
  ],
} as const
