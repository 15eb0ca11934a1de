import type { NetworkPartner, Tie } from '@/lib/network/types'
import type { Drawn } from './network-drawing'
import { placed, type Frame } from './placed'

/** Ten partners do not need the room of thirty. */
export const wideFor = (partners: number): Frame => ({ width: 960, height: Math.min(680, 300 + 22 * partners), margin: { x: 84, top: 34, bottom: 68 } })
export const NARROW: Frame = { width: 360, height: 420, margin: { x: 24, top: 24, bottom: 24 } }

/** The drawing of these partners in a frame: a stone per partner, larger for who works with more others. */
export function drawn(partners: readonly { readonly partner: Pick<NetworkPartner, 'id' | 'name'>; readonly others: number }[], ties: readonly Tie[], frame: Frame): Drawn {
  const places = new Map(placed(partners.map(({ partner }) => partner.id), ties, frame).map((place) => [place.id, place]))
  const most = Math.max(1, ...partners.map(({ others }) => others))
  // One thing together is a thin line, also where nobody does more.
  const strongest = Math.max(4, ...ties.map((tie) => tie.strength))
  const at = (id: string): readonly [number, number] => [places.get(id)?.x ?? 0, places.get(id)?.y ?? 0]
  return {
    width: frame.width, height: frame.height,
    nodes: partners.map(({ partner, others }, index) => {
      const [x, y] = at(partner.id)
      return { id: partner.id, x, y, number: index + 1, name: partner.name, radius: Math.round(13 + 8 * (others / most)) }
    }),
    lines: ties.map(({ a, b, strength }) => ({ key: `${a} ${b}`, from: at(a), to: at(b), weight: strength / strongest })),
  }
}
