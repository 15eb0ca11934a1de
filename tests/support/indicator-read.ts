import type { IndicatorRead } from '@/lib/indicators/cards/types'

/** An indicator as it is read, as a test wants it. */
export const indicatorRead = (over: Partial<IndicatorRead> = {}): IndicatorRead => ({
  id: '1', cardKey: null, name: 'Verzuim', kind: 'POPULATION', partnerId: null, partnerName: null, definition: null, measure: 'RATIO', numerator: null, denominator: null, unit: '%', decimals: 1,
  direction: 'DOWN_IS_GOOD', source: 'DUO', sourceUrl: null, licence: null, saysNot: null, lifePhases: [], horizon: null, tableId: null, baseline: null, target: null, forecast: null, series: 2, version: 1, updatedAt: null, updatedByName: null, ...over,
})
