import type { Filling, MapArea, MapKey } from '@/components/charts/area-map'
import { outlinesOf, type MapOutlines } from '@/components/charts/area-outline'
import { classOf, decimalsFor, MOST_CLASSES } from '@/lib/indicators/maps/rules'
import type { AreaState, DrawnArea, Drawing } from '@/lib/indicators/maps/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const SHADES = [1, 2, 3, 4, 5] as const

/** With fewer classes the shades lie further apart. */
const shadeOf = (index: number, many: number): Filling => SHADES[many <= 1 ? Math.floor(MOST_CLASSES / 2) : Math.round((index * (MOST_CLASSES - 1)) / (many - 1))] ?? 1

const WITHOUT = ['SUPPRESSED', 'NOT_DELIVERED', 'OTHER_BORDERS'] as const satisfies readonly AreaState[]

export interface MapValues extends Pick<MapOutlines, 'width' | 'height'> {
  readonly areas: readonly MapArea[]
  readonly keys: readonly MapKey[]
  /** Reasons that occur, to be explained. */
  readonly reasons: readonly (typeof WITHOUT)[number][]
  readonly rows: readonly { readonly code: string; readonly name: string; readonly value: string; readonly isMissing: boolean; readonly step: string }[]
}

/** A map in shapes, words and rows: what is drawn, what its legend says, and the same figures as a table. */
export function mapValues({ indicator, areas, classes, grid }: Drawing): MapValues {
  const t = texts('maps')
  const locale = currentLocale()
  const values = areas.flatMap((one) => one.value ?? [])
  const decimals = decimalsFor(indicator, values)
  const say = (value: number) => formatNumber(value, locale, decimals)
  const figure = (one: DrawnArea): string => {
    if (one.state !== 'VALUE' || one.value === null) return t(`states.${one.state === 'VALUE' ? 'NOT_DELIVERED' : one.state}`)
    const text = formatNumber(one.value, locale, indicator.cardKey === null ? undefined : indicator.decimals)
    if (one.isAddedUp) return t('addedUp', { value: text })
    return one.isProvisional ? t('provisional', { value: text }) : text
  }
  const stepOf = (one: DrawnArea) => (one.value === null ? null : classOf(one.value, classes))
  const count = (many: number) => t('areas', { count: many })
  const { width, height, outlines } = outlinesOf(grid, areas)
  const drawn = areas.map((area, at): MapArea => {
    const step = stepOf(area)
    const { path = '', x = 0, y = 0, room = 0 } = outlines[at] ?? {}
    return {
      key: area.code, path, x, y, room, number: step === null ? null : String(step + 1), title: t('area', { name: area.name, value: figure(area) }),
      filling: step === null ? (area.state === 'VALUE' ? 'NOT_DELIVERED' : area.state) : shadeOf(step, classes.length),
    }
  })
  const reasons = WITHOUT.filter((state) => areas.some((one) => one.state === state))
  return {
    width, height, areas: drawn, reasons,
    keys: [
      ...classes.map(({ from, to }, index): MapKey => ({
        filling: shadeOf(index, classes.length), number: String(index + 1), text: t(index === classes.length - 1 ? 'lastClass' : 'class', { from: say(from), to: say(to) }),
        count: count(areas.filter((one) => stepOf(one) === index).length),
      })),
      ...reasons.map((state): MapKey => ({ filling: state, number: null, text: t(`states.${state}`), count: count(areas.filter((one) => one.state === state).length) })),
    ],
    rows: areas.map((one) => {
      const step = stepOf(one)
      return { code: one.code, name: one.name, value: figure(one), isMissing: one.value === null, step: step === null ? '–' : String(step + 1) }
    }),
  }
}
