'use client'
import { apart, lineThrough, marker } from './outline'
import type { Chart } from './scale'

// Drawn from its figures on either side: a page then carries those once, and not two drawings of them (docs/adr/0015).
// Nothing in it needs script.

interface LineChartProps {
  readonly chart: Chart
  /** What who cannot see it hears instead. */
  readonly description: string
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const WIDE: Frame = { width: 680, height: 400, left: 64, right: 150, top: 24, bottom: 44 }
const NARROW: Frame = { width: 340, height: 300, left: 58, right: 18, top: 18, bottom: 38 }

/** In fixed order: petrol solid circle, coral dashed square, plum dotted diamond. Coral only as line and marker. */
const TEXT_COLOURS = ['var(--samenspel-chart-1-color)', 'var(--basis-color-accent-1-color-default)', 'var(--samenspel-chart-3-color)']

/** How wide a letter of a label is, about. */
const LETTER = 8.4

const labelOf = ({ label, last }: Chart['series'][number]) => `${label} ${last}`

/** Room at the right for the longest label, and no more. */
const framedFor = ({ series }: Chart): Frame => ({ ...WIDE, right: Math.min(WIDE.width / 2, 28 + LETTER * Math.max(0, ...series.map((one) => labelOf(one).length))) })

function Drawing({ chart: { series, years, axis }, frame, labelled }: Pick<LineChartProps, 'chart'> & { frame: Frame; labelled: boolean }) {
  const first = years[0] ?? 0
  const span = Math.max(1, (years.at(-1) ?? first) - first)
  const round = (value: number) => Math.round(value * 10) / 10
  const x = (year: number) => round(frame.left + 10 + ((year - first) / span) * (frame.width - frame.left - frame.right - 20))
  const y = (value: number) => round(frame.height - frame.bottom - ((value - axis.from) / (axis.to - axis.from)) * (frame.height - frame.top - frame.bottom))
  const labels = apart(series.map((one) => y(one.points.findLast((point) => point.y !== null)?.y ?? axis.from)))
  const shown = labelled ? years : years.filter((_, index) => index % 2 === (years.length - 1) % 2)
  return (
    <>
      <path d={axis.ticks.map(({ at }) => `M${frame.left} ${y(at)}H${frame.width - frame.right}`).join('')} stroke="var(--samenspel-chart-grid)" />
      {axis.ticks.map(({ at, text }) => <text key={at} x={frame.left - 8} y={y(at) + 5} textAnchor="end">{text}</text>)}
      {shown.map((year) => <text key={year} x={x(year)} y={frame.height - frame.bottom + 26} textAnchor="middle">{year}</text>)}
      {series.map((one, index) => {
        const colour = `var(--samenspel-chart-${index + 1}-color)`
        const last = one.points.findLast((point) => point.y !== null)
        const markers = (open: boolean) => one.points.map((point) => (point.y === null || (point.provisional === true) !== open ? '' : marker(index, x(point.x), y(point.y)))).join('')
        return (
          <g key={one.key}>
            <path
              d={lineThrough(one.points, (year, value) => `${x(year)} ${y(value)}`)} fill="none" stroke={colour} strokeWidth={index === 0 ? 4 : 2.5}
              style={{ strokeDasharray: `var(--samenspel-chart-${index + 1}-dash)` }}
            />
            <path d={one.points.map((point) => (point.band ? `M${x(point.x)} ${y(point.band.least)}V${y(point.band.most)}` : '')).join('')} stroke={colour} strokeWidth="2" strokeOpacity="0.6" />
            <path d={markers(false)} fill={colour} />
            <path d={markers(true)} fill="var(--samenspel-color-surface)" stroke={colour} strokeWidth="3" />
            {one.points.map((point) => point.y === null && (
              <g key={point.x}>
                <rect x={x(point.x) - 16} y={y(axis.from) - 40} width="32" height="36" rx="8" fill="var(--samenspel-chart-suppressed-bg)" stroke="var(--samenspel-chart-suppressed-line)" strokeWidth="1.5" strokeDasharray="3 3" />
                {point.missing && <title>{`${one.label} ${point.x}: ${point.missing}`}</title>}
              </g>
            ))}
            {labelled && last?.y !== null && last !== undefined && (
              <text className="strong" x={x(last.x) + 14} y={(labels[index] ?? y(last.y)) + 5} style={{ fill: TEXT_COLOURS[index] }}>{labelOf(one)}</text>
            )}
          </g>
        )
      })}
    </>
  )
}

/** A line chart made on the server: readable without script, on a phone (redrawn, labels below) and on paper. */
export function LineChart({ chart, description }: LineChartProps) {
  return (
    <>
      <svg className="chart only-chart-wide" viewBox={`0 0 ${WIDE.width} ${WIDE.height}`} role="img" aria-label={description}><Drawing chart={chart} frame={framedFor(chart)} labelled /></svg>
      <svg className="chart chart-narrow only-chart-narrow" viewBox={`0 0 ${NARROW.width} ${NARROW.height}`} role="img" aria-label={description}><Drawing chart={chart} frame={NARROW} labelled={false} /></svg>
      <ul className="chart-legend only-chart-narrow" aria-hidden="true">
        {chart.series.map((one, index) => (
          <li key={one.key}>
            <svg viewBox="0 0 32 16" className="chart-key"><path d="M0 8H32" stroke={`var(--samenspel-chart-${index + 1}-color)`} strokeWidth="3" style={{ strokeDasharray: `var(--samenspel-chart-${index + 1}-dash)` }} /><path d={marker(index, 16, 8)} fill={`var(--samenspel-chart-${index + 1}-color)`} /></svg>
            {labelOf(one)}
          </li>
        ))}
      </ul>
    </>
  )
}
