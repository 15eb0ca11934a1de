import { describe, expect, it } from 'vitest'
import { unlikely, yearBefore } from './rules'

const figure = (value: number | null) => ({ series: 0, regionCode: 'GM0321', period: '2024JJ00', numerator: null, denominator: null, value, status: 'FINAL' as const })
const series = (unit: string, name = 'Leerlingen') => ({ name, unit, decimals: 0, measure: 'COUNT' as const })

describe('a figure is unlikely', () => {
  it('as a percentage of more than a hundred, as a number below nought, and when it fell by half', () => {
    expect([unlikely(figure(108), series('%'), undefined), unlikely(figure(-3), series('aantal'), undefined), unlikely(figure(50), series('aantal'), 100)])
      .toEqual(['imports.above_hundred', 'imports.below_zero', 'imports.fell_by_half'])
  })

  it('not as what may be below nought or above a hundred, not when it was small, and not when it is not known', () => {
    expect([
      unlikely(figure(100), series('%'), undefined), unlikely(figure(108), series('aantal'), undefined), unlikely(figure(-3), series('aantal', 'Vestigingssaldo'), undefined),
      unlikely(figure(130), series('%', 'Groei'), undefined), unlikely(figure(4), series('aantal'), 10), unlikely(figure(51), series('aantal'), 100), unlikely(figure(null), series('aantal'), 100),
    ]).toEqual(Array(7).fill(undefined))
  })

  it('beside the same period of the year before', () => expect([yearBefore('2024JJ00'), yearBefore('2024KW03')]).toEqual(['2023JJ00', '2023KW03']))
})
