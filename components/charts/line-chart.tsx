'use client'
import { INK_TOKENS, NARROW, WIDE } from '@/lib/indicators/charts/definitions'
import { drawingOf, framedFor, labelOf, marker } from '@/lib/indicators/charts/rules'
import type { Chart, Drawn, DrawnPath, Ink } from '@/lib/indicators/charts/types'

// Drawn from its figures on either side: a page then carries those once, and not two drawings of them (docs/adr/0015).
// Nothing in it needs script.

interface LineChartProps {
  readonly chart: Chart
  /** What who cannot see it hears instead. */
  readonly description: string
}

const colour = (ink: Ink | undefined): string | undefined => ink && `var(${INK_TOKENS[ink]})`

/** A dash of the theme, which a style knows and an attribute does not. */
const dashed = (dash: DrawnPath['dash']) => (typeof dash === 'number' ? { style: { strokeDasharray: `var(--samenspel-chart-${dash + 1}-dash)` } } : { strokeDasharray: dash })

function Drawing({ drawn: { paths, texts } }: { drawn: Drawn }) {
  return (
    <>
      {paths.map(({ key, d, stroke, fill, width, opacity, dash, title }) => (
        <path key={key} d={d} fill={colour(fill) ?? 'none'} stroke={colour(stroke)} strokeWidth={width} strokeOpacity={opacity} {...dashed(dash)}>{title && <title>{title}</title>}</path>
      ))}
      {texts.map(({ key, x, y, text, anchor, ink, isStrong }) => <text key={key} x={x} y={y} textAnchor={anchor} {...(isStrong ? { className: 'strong', style: { fill: colour(ink) } } : {})}>{text}</text>)}
    </>
  )
}

/** A line chart made on the server: readable without script, on a phone (redrawn, labels below) and on paper. */
export function LineChart({ chart, description }: LineChartProps) {
  return (
    <>
      <svg className="chart only-chart-wide" viewBox={`0 0 ${WIDE.width} ${WIDE.height}`} role="img" aria-label={description}><Drawing drawn={drawingOf(chart, framedFor(WIDE, chart), true)} /></svg>
      <svg className="chart chart-narrow only-chart-narrow" viewBox={`0 0 ${NARROW.width} ${NARROW.height}`} role="img" aria-label={description}><Drawing drawn={drawingOf(chart, NARROW, false)} /></svg>
      <ul className="chart-legend only-chart-narrow" aria-hidden="true">
        {chart.series.map((one, index) => (
          <li key={one.key}>
            <svg viewBox="0 0 32 16" className="chart-key"><path d="M0 8H32" stroke={`var(--samenspel-chart-${index + 1}-color)`} strokeWidth="3" {...dashed(index)} /><path d={marker(index, 16, 8)} fill={`var(--samenspel-chart-${index + 1}-color)`} /></svg>
            {labelOf(one)}
          </li>
        ))}
        {chart.aims.map((one) => (
          <li key={one.key}>
            <svg viewBox="0 0 32 16" className="chart-key"><path d="M0 8H32" stroke={colour(one.key)} strokeWidth="2" strokeDasharray={one.key === 'target' ? '1 5' : '6 6'} /><path d={marker(0, 16, 8)} fill={colour('paper')} stroke={colour(one.key)} strokeWidth="2" /></svg>
            {one.label}
          </li>
        ))}
      </ul>
    </>
  )
}
