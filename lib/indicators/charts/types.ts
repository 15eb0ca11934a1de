// What a line chart is drawn from: its figures, and an axis for them with its words; and what it is drawn with.

export interface ChartPoint {
  readonly x: number
  /** Null: not delivered. A gap in the line, never zero. */
  readonly y: number | null
  readonly provisional?: boolean
  /** Between what it lies, chance taken into account. */
  readonly band?: { readonly least: number; readonly most: number }
  /** Why there is no figure, in words. */
  readonly missing?: string
}

export interface ChartLine {
  readonly key: string
  readonly label: string
  readonly points: readonly ChartPoint[]
  /** A series that ended: it counted something else, and is never joined with the one of now. */
  readonly hasEnded?: true
}

/** What the figures are held against: what is aimed at, or what is expected when nothing changes. */
export interface ChartAim {
  readonly key: 'target' | 'forecast'
  readonly label: string
  readonly x: number
  readonly y: number
}

export interface Chart {
  readonly series: readonly (ChartLine & {
    /** Its last figure, in words. */
    readonly last: string
  })[]
  readonly aims: readonly ChartAim[]
  /** The year in which the series of now begins, where another one ended before it, with the word for it. */
  readonly newSeries: { readonly from: number; readonly label: string } | null
  readonly years: readonly number[]
  readonly axis: { readonly from: number; readonly to: number; readonly ticks: readonly { readonly at: number; readonly text: string }[]; readonly isTruncated: boolean }
}

export interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** The axis does not begin at zero: the page says so. */
  readonly isTruncated: boolean
}

/** The room that a chart has, and the margins round its lines. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What something is drawn with: on a page a token of the theme, in a picture its colour. */
export type Ink = 'line-1' | 'line-2' | 'line-3' | 'line-4' | 'label-1' | 'label-2' | 'label-3' | 'label-4' | 'target' | 'forecast' | 'grid' | 'axis' | 'paper' | 'gap' | 'gap-line'

export interface DrawnPath {
  readonly key: string
  readonly d: string
  readonly stroke?: Ink
  readonly fill?: Ink
  readonly width?: number
  readonly opacity?: number
  /** Of the line with that number, or of its own. */
  readonly dash?: number | string
  /** What stands there instead of a figure. */
  readonly title?: string
}

export interface DrawnText {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly ink: Ink
  readonly isStrong: boolean
}

export interface Drawn {
  readonly paths: readonly DrawnPath[]
  readonly texts: readonly DrawnText[]
}
