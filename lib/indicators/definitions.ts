import type { IndicatorDirection } from './types'

export type CardKey = 'youth_care_spending'

/** A ready indicator card: what it counts, where it comes from, and what it does not say. */
export interface IndicatorCard {
  readonly key: CardKey
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly direction: IndicatorDirection
  readonly source: string
  readonly sourceUrl: string
  readonly saysNot: string
  /** The country's own figure is made from those of its municipalities, where the source gives none. */
  readonly addsUpToCountry?: true
}

export const CARDS: Readonly<Record<CardKey, IndicatorCard>> = {
  youth_care_spending: {
    key: 'youth_care_spending',
    name: 'Uitgaven aan jeugdzorg',
    unit: 'euro per inwoner',
    decimals: 0,
    // More or less money is not better or worse by itself.
    direction: 'NO_DIRECTION',
    source: 'CBS, Iv3 gemeenterekeningen 2017–2024',
    sourceUrl: 'https://www.cbs.nl/nl-nl/onze-diensten/methoden/onderzoeksomschrijvingen/overig/gemeenterekeningen',
    saysNot: 'Dit zegt wat de gemeente uitgeeft, niet hoe het met kinderen gaat. Sommige gemeenten boeken voor een hele regio.',
    addsUpToCountry: true,
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
