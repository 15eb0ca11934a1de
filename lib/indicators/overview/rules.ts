import { bandOf, changeBetween, type Band } from '../noise/rules'
import type { OutcomeSeries, Point } from '../types'
import { MOST_FIGURES } from './types'

export type Move = 'UP' | 'DOWN' | 'SAME' | 'TOO_SMALL' | 'UNKNOWN'
export type Judgement = 'GOOD' | 'WATCH' | 'NEUTRAL'
export type Certainty = 'LOW' | 'MIDDLE' | 'HIGH'

/** What the newest figure says, beside the one before it. */
export interface Change {
  readonly year: number
  /** Null when there is no figure that may be shown. */
  readonly value: number | null
  readonly status: Point['status']
  readonly band: Band | null
  readonly before: { readonly year: number; readonly value: number } | null
  /** A newer year, of which no figure may be shown or none came: the figure is older than it could seem. */
  readonly newer: { readonly year: number; readonly isHidden: boolean } | null
  readonly move: Move
  readonly judgement: Judgement
  readonly certainty: Certainty
}

interface Measured {
  readonly year: number
  readonly point: Point & { readonly value: number }
}

const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals)

/** How it moved, chance taken into account where people were counted. */
function moveBetween(before: Measured | undefined, last: Measured, decimals: number): Move {
  if (!before) return 'UNKNOWN'
  if (before.point.counted && last.point.counted && changeBetween(before.point.counted, last.point.counted) === 'TOO_SMALL') return 'TOO_SMALL'
  const difference = rounded(last.point.value, decimals) - rounded(before.point.value, decimals)
  if (difference === 0) return 'SAME'
  return difference > 0 ? 'UP' : 'DOWN'
}

function judge(move: Move, direction: OutcomeSeries['direction']): Judgement {
  if (direction === 'NO_DIRECTION' || (move !== 'UP' && move !== 'DOWN')) return 'NEUTRAL'
  return (move === 'UP') === (direction === 'UP_IS_GOOD') ? 'GOOD' : 'WATCH'
}

/** How sure a figure is: a provisional one, one that was added up and a change within chance are not; a final one is when its chance is known. */
function certaintyOf({ status, how, counted }: Point, move: Move): Certainty {
  if (status === 'PROVISIONAL' || how === 'ADDED_UP' || move === 'TOO_SMALL') return 'LOW'
  return status === 'FINAL' && counted !== undefined ? 'HIGH' : 'MIDDLE'
}

/** The newest figure beside the one before it. Undefined when nothing came in of the municipality. */
export function changeOf({ points, direction, decimals }: Pick<OutcomeSeries, 'points' | 'direction' | 'decimals'>): Change | undefined {
  const own = points.flatMap(({ year, own: point }) => (point ? [{ year, point }] : []))
  const measured = own.flatMap(({ year, point }): Measured[] => (point.value === null ? [] : [{ year, point: { ...point, value: point.value } }]))
  const last = measured.at(-1)
  const newest = own.at(-1)
  if (!newest) return undefined
  if (!last) return { year: newest.year, value: null, status: newest.point.status, band: null, before: null, newer: null, move: 'UNKNOWN', judgement: 'NEUTRAL', certainty: 'LOW' }
  const before = measured.at(-2)
  const move = moveBetween(before, last, decimals)
  return {
    year: last.year, value: last.point.value, status: last.point.status, band: bandOf(last.point.value, last.point.counted), before: before ? { year: before.year, value: before.point.value } : null,
    newer: newest.year > last.year ? { year: newest.year, isHidden: newest.point.status === 'SUPPRESSED' } : null, move, judgement: judge(move, direction), certainty: certaintyOf(last.point, move),
  }
}

/** The indicators on the page: those that were chosen, in that order, else the first; of those that have a figure of the municipality. */
export function chosenOf<S extends Pick<OutcomeSeries, 'id' | 'points'>>(series: readonly S[], chosen: readonly string[]): S[] {
  const there = series.filter((one) => one.points.some(({ own }) => own !== null))
  const wanted = chosen.flatMap((id) => there.find((one) => one.id === id) ?? [])
  return (wanted.length > 0 ? wanted : there).slice(0, MOST_FIGURES)
}

const WIDTH = 96
const HEIGHT = 28
const INSET = 3

/** The line of the own figures as the path of a small drawing: a year without a figure breaks it. */
export function sparkOf(points: OutcomeSeries['points']): { readonly width: number; readonly height: number; readonly path: string } | undefined {
  const values = points.map(({ own }) => own?.value ?? null)
  const there = values.filter((value) => value !== null)
  if (there.length < 2) return undefined
  const [least, most] = [Math.min(...there), Math.max(...there)]
  const x = (at: number) => Math.round((INSET + (at / (values.length - 1)) * (WIDTH - 2 * INSET)) * 10) / 10
  const y = (value: number) => Math.round((most === least ? HEIGHT / 2 : HEIGHT - INSET - ((value - least) / (most - least)) * (HEIGHT - 2 * INSET)) * 10) / 10
  const path = values.flatMap((value, at) => (value === null ? [] : [`${at > 0 && values[at - 1] !== null ? 'L' : 'M'}${x(at)} ${y(value)}`])).join('')
  return { width: WIDTH, height: HEIGHT, path }
}
