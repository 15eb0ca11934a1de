'use client'

// Drawn from its outlines on either side, as the line chart is (docs/adr/0015). Nothing in it needs script.

/** What fills an area: a step from 1 to 5, or why there is no figure. */
export type Filling = 1 | 2 | 3 | 4 | 5 | 'SUPPRESSED' | 'NOT_DELIVERED' | 'OTHER_BORDERS'

export interface MapArea {
  readonly key: string
  readonly path: string
  readonly x: number
  readonly y: number
  readonly room: number
  readonly filling: Filling
  /** The number of its step, as the legend has it. */
  readonly number: string | null
  /** Said when somebody points at it. */
  readonly title: string
}

export interface MapKey {
  readonly filling: Filling
  readonly number: string | null
  readonly text: string
  readonly count: string
}

interface AreaMapProps {
  readonly width: number
  readonly height: number
  readonly areas: readonly MapArea[]
  /** What who cannot see it hears instead. */
  readonly description: string
}

/** Room that a number needs, on a phone and on a larger screen. */
const ROOM = { phone: 22, screen: 11 } as const

const shade = (filling: Filling) => (typeof filling === 'number' ? { className: `map-${filling}` } : { fill: `url(#map-${filling})` })

/** Each reason not to show a figure has a hatch of its own: strokes, dots, crosses. */
function Hatches() {
  const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const
  return (
    <defs>
      <pattern id="map-SUPPRESSED" {...size}><rect className="hatch-ground" width="6" height="6" /><path className="hatch-line" d="M-1 1L1 -1M0 6L6 0M5 7L7 5" /></pattern>
      <pattern id="map-NOT_DELIVERED" {...size}><rect className="hatch-ground" width="6" height="6" /><circle className="hatch-dot" cx="3" cy="3" r="1" /></pattern>
      <pattern id="map-OTHER_BORDERS" {...size}><rect className="hatch-ground" width="6" height="6" /><path className="hatch-line" d="M0 3H6M3 0V6" /></pattern>
    </defs>
  )
}

export function AreaMap({ width, height, areas, description }: AreaMapProps) {
  return (
    <svg className="area-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
      <Hatches />
      {areas.map((area) => <path key={area.key} d={area.path} {...shade(area.filling)}><title>{area.title}</title></path>)}
      {areas.map((area) => area.number !== null && area.room >= ROOM.screen && (
        <text key={area.key} className={`map-number map-number-${area.filling}${area.room < ROOM.phone ? ' only-chart-wide' : ''}`} x={area.x} y={area.y}>{area.number}</text>
      ))}
    </svg>
  )
}

/** What each step and each hatch says, with how many areas have it. */
export function MapLegend({ keys }: { readonly keys: readonly MapKey[] }) {
  return (
    <ul className="chart-legend">
      {keys.map((one) => (
        <li key={one.filling}>
          <svg className="map-key" viewBox="0 0 36 24" aria-hidden="true">
            <path d="M1 1H35V23H1Z" {...shade(one.filling)} />
            {one.number !== null && <text className={`map-number map-number-${one.filling}`} x="18" y="12">{one.number}</text>}
          </svg>
          <span>{one.number !== null && <strong>{`${one.number}: `}</strong>}{one.text} <span className="subtle">({one.count})</span></span>
        </li>
      ))}
    </ul>
  )
}
