'use client'
import type { MiddleHalf } from '@/lib/indicators/comparison/types'

interface ComparisonBandProps {
  readonly middle: MiddleHalf
  readonly range: MiddleHalf
  readonly own: number
  readonly ownLabel: string
  readonly middleLabel: string
  /** What who cannot see it hears instead. */
  readonly description: string
}

const WIDTH = 360
const EDGE = 16
/** How wide a letter of a label is, about. */
const LETTER = 9.5

/** A label stands at its place, or as near to it as the frame lets it. */
const anchored = (at: number, text: string): number => {
  const half = Math.min(WIDTH / 2, (text.length * LETTER) / 2)
  return Math.round(Math.min(Math.max(at, half), WIDTH - half))
}

/** Where the middle half of a group lies, and the own figure on the same line. The same colour on either side: neither is better. */
export function ComparisonBand({ middle, range, own, ownLabel, middleLabel, description }: ComparisonBandProps) {
  const [least, most] = [Math.min(range.from, own), Math.max(range.to, own)]
  const x = (value: number) => Math.round((EDGE + ((value - least) / (most - least || 1)) * (WIDTH - 2 * EDGE)) * 10) / 10
  return (
    <svg className="chart comparison-band" viewBox={`0 0 ${WIDTH} 108`} role="img" aria-label={description}>
      <path d={`M${x(range.from)} 56H${x(range.to)}`} stroke="var(--samenspel-chart-axis)" strokeWidth="2" />
      <rect x={x(middle.from)} y="44" width={Math.max(2, x(middle.to) - x(middle.from))} height="24" rx="8" fill="var(--samenspel-chart-suppressed-bg)" stroke="var(--samenspel-chart-axis)" strokeWidth="1.5" />
      <circle cx={x(own)} cy="56" r="8" fill="var(--samenspel-chart-1-color)" stroke="var(--samenspel-color-surface)" strokeWidth="2" />
      <path d={`M${x(own)} 30V48`} stroke="var(--samenspel-chart-1-color)" strokeWidth="2" />
      <text className="strong" x={anchored(x(own), ownLabel)} y="22" textAnchor="middle">{ownLabel}</text>
      <text x={anchored((x(middle.from) + x(middle.to)) / 2, middleLabel)} y="94" textAnchor="middle">{middleLabel}</text>
    </svg>
  )
}
