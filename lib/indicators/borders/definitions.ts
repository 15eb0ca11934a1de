import type { ErrorCode } from '@/lib/platform/i18n/messages'

/** The borders of a municipality with its buurten are a tenth of this. */
export const MOST_BORDER_BYTES = 8 * 1024 * 1024

/** More than the municipalities of the country, or the buurten of its largest. */
export const MOST_AREAS = 1_000

/** Points as they stand in the file, and lines of a topology as often as they are used. */
export const MOST_POINTS = 200_000

/** What is kept of one layer: it goes whole into a page. */
export const MOST_KEPT_POINTS = 20_000

/** The longest side of what is drawn has so many steps: finer than a screen shows it. */
export const STEPS = 2_000

export const MOST_LAYERS = 8

/** Properties among which the code and the name are looked for. */
export const MOST_KEYS = 100

/** How many of them can be chosen. */
export const MOST_CHOICES = 6

export const LONGEST_NAME = 80

/** GeoJSON goes eight levels deep. */
export const DEEPEST = 30

/** How many codes are named of those that do not join. */
export const MOST_NAMED = 30

/** Everything that can be wrong with a file of borders as a whole. */
export const BORDER_CODES = [
  'indicators.borders_no_file', 'indicators.borders_too_large', 'indicators.borders_broken', 'indicators.borders_no_json', 'indicators.borders_too_deep', 'indicators.borders_no_areas', 'indicators.borders_no_code',
  'indicators.borders_meters', 'indicators.borders_swapped', 'indicators.borders_out_of_range', 'indicators.borders_too_many_areas', 'indicators.borders_too_many_points', 'indicators.borders_bad_lines',
] as const satisfies readonly ErrorCode[]
export type BorderCode = (typeof BORDER_CODES)[number]
