'use client'
// Drawn from its places on either side: a page then carries those, and not every line of the drawing (docs/adr/0015).
// Nothing in it needs script.

interface Node {
  readonly id: string
  readonly x: number
  readonly y: number
  /** In the list below the drawing, from 1. */
  readonly number: number
  readonly name: string
  readonly radius: number
}

export interface Drawn {
  readonly width: number
  readonly height: number
  readonly nodes: readonly Node[]
  readonly lines: readonly { readonly key: string; readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly weight: number }[]
}

/** A name in two lines at most; the whole of it stands in the list. */
function linesOf(name: string): string[] {
  const lines = ['']
  for (const word of name.split(' ')) {
    const last = lines.length - 1
    const line = lines[last] ?? ''
    if (line === '' || line.length + word.length < 18) lines[last] = `${line} ${word}`.trim()
    else lines.push(word)
  }
  const [first = '', second, ...rest] = lines
  if (second === undefined) return [first]
  return [first, rest.length > 0 ? `${second}…` : second]
}

function Drawing({ width, height, nodes, lines, description, named, className }: Drawn & { description: string; named: boolean; className: string }) {
  return (
    <svg className={`chart network ${className}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
      {lines.map(({ key, from, to, weight }) => <path key={key} d={`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`} stroke="var(--samenspel-chart-1-color)" strokeOpacity={0.35 + weight * 0.45} strokeWidth={1.5 + weight * 4} />)}
      {nodes.map(({ id, x, y, number, name, radius }) => (
        <g key={id}>
          <circle cx={x} cy={y} r={radius} fill="var(--basis-color-action-1-inverse-bg-default)" stroke="var(--samenspel-color-surface)" strokeWidth="3" />
          <text className="network-number" x={x} y={y + 5} textAnchor="middle">{number}</text>
          {named && linesOf(name).map((line, index) => <text key={line} className="network-name" x={x} y={y + radius + 16 + index * 16} textAnchor="middle">{line}</text>)}
        </g>
      ))}
    </svg>
  )
}

/** Who works with whom: on a wide screen and on paper with names, on a phone with the numbers of the list. */
export function NetworkDrawing({ wide, narrow, description, legend }: { wide: Drawn; narrow: Drawn; description: string; legend: string }) {
  return (
    <>
      <Drawing {...wide} description={description} named className="only-chart-wide" />
      <Drawing {...narrow} description={description} named={false} className="only-chart-narrow" />
      <div className="only-chart-narrow stack stack-xs">
        <p className="small subtle">{legend}</p>
        <ol className="network-list">{narrow.nodes.map(({ id, name }) => <li key={id}>{name}</li>)}</ol>
      </div>
    </>
  )
}
