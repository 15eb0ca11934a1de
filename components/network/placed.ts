import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'

export interface Frame {
  readonly width: number
  readonly height: number
  /** Free of nodes: for half a name at the sides, for a name at the bottom. */
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number }
}

export interface Placed {
  readonly id: string
  readonly x: number
  readonly y: number
}

interface Node extends SimulationNodeDatum {
  readonly id: string
}

/** So many steps settle sixty partners; more moves nothing that can be seen. */
const STEPS = 300

/** The same network gives the same drawing, on whatever machine: d3 may not throw dice of its own. */
function dice(): () => number {
  let seed = 20_230_126
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return seed / 4_294_967_296
  }
}

/** Where partners stand: those that do more together closer to each other, none on top of another, all within the frame. */
export function placed(ids: readonly string[], ties: readonly { readonly a: string; readonly b: string; readonly strength: number }[], { width, height, margin }: Frame): Placed[] {
  const nodes: Node[] = ids.map((id) => ({ id }))
  const strongest = Math.max(1, ...ties.map((tie) => tie.strength))
  forceSimulation(nodes)
    .randomSource(dice())
    .force('tie', forceLink<Node, { source: string; target: string; strength: number }>(ties.map(({ a, b, strength }) => ({ source: a, target: b, strength })))
      .id((node) => node.id).distance(90).strength((tie) => 0.15 + 0.35 * (tie.strength / strongest)))
    .force('apart', forceManyBody().strength(-260))
    .force('room', forceCollide(48))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.08))
    .stop()
    .tick(STEPS)
  const range = (values: readonly number[]) => ({ from: Math.min(...values), span: Math.max(1, Math.max(...values) - Math.min(...values)) })
  const [across, down] = [range(nodes.map((node) => node.x ?? 0)), range(nodes.map((node) => node.y ?? 0))]
  const room = { x: width - 2 * margin.x, y: height - margin.top - margin.bottom }
  return nodes.map(({ id, x = 0, y = 0 }) => ({
    id,
    x: Math.round(nodes.length === 1 ? width / 2 : margin.x + ((x - across.from) / across.span) * room.x),
    y: Math.round(nodes.length === 1 ? height / 2 : margin.top + ((y - down.from) / down.span) * room.y),
  }))
}
