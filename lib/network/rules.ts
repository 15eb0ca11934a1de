import { TIE_KINDS, type HoursRow, type KnowsRow, type Load, type NetworkPartner, type Overlap, type OverlapRow, type Tie, type TieKind, type TieRow } from './types'

/** What partners do together; that they signed the same text says little, with twenty-five of them. */
export const TOGETHER: readonly TieKind[] = ['GOAL', 'ACTION', 'TEAM']

/**
 * Two partners that know each other are tied: as well as the two say together, or the one that said something. Who knows
 * another not at all is not tied by that.
 */
export function knowingTies(rows: readonly KnowsRow[]): TieRow[] {
  const pairs = new Map<string, { a: string; b: string; said: number[] }>()
  for (const { partnerId, otherId, scale } of rows) {
    const [a, b] = partnerId < otherId ? [partnerId, otherId] : [otherId, partnerId]
    const pair = pairs.get(`${a} ${b}`) ?? { a, b, said: [] }
    pair.said.push(Number(scale) - 1)
    pairs.set(`${a} ${b}`, pair)
  }
  return [...pairs.values()].flatMap(({ a, b, said }) => {
    const times = Math.round(said.reduce((sum, one) => sum + one, 0) / said.length)
    return times === 0 ? [] : [{ kind: 'KNOWS' as const, a, b, times }]
  })
}

/** One tie per pair of partners, over these kinds; the strongest first, then by the order of the partners. */
export function tiesOf(rows: readonly TieRow[], kinds: readonly TieKind[] = TIE_KINDS): Tie[] {
  const pairs = new Map<string, { a: string; b: string; times: Record<TieKind, number> }>()
  for (const { kind, times, ...row } of rows.filter((one) => kinds.includes(one.kind))) {
    const [a, b] = row.a < row.b ? [row.a, row.b] : [row.b, row.a]
    const pair = pairs.get(`${a} ${b}`) ?? { a, b, times: { GOAL: 0, ACTION: 0, TEAM: 0, AGREEMENT: 0, KNOWS: 0 } }
    pair.times[kind] += times
    pairs.set(`${a} ${b}`, pair)
  }
  return [...pairs.values()]
    .map((pair) => ({ ...pair, strength: TIE_KINDS.reduce((sum, kind) => sum + pair.times[kind], 0) }))
    .sort((one, other) => other.strength - one.strength || one.a.localeCompare(other.a) || one.b.localeCompare(other.b))
}

/** With how many others each partner works, the most first; who works with nobody is in it with 0. */
export function reachOf<P extends Pick<NetworkPartner, 'id' | 'name'>>(partners: readonly P[], ties: readonly Tie[]): { readonly partner: P; readonly others: number }[] {
  return partners
    .map((partner) => ({ partner, others: ties.filter(({ a, b }) => a === partner.id || b === partner.id).length }))
    .sort((one, other) => other.others - one.others || one.partner.name.localeCompare(other.partner.name, 'nl'))
}

/** Those that work with nobody yet. */
export const looseOf = <P>(reach: readonly { readonly partner: P; readonly others: number }[]): P[] => reach.filter(({ others }) => others === 0).map(({ partner }) => partner)

/** More than this part of what is open is too much for one partner (R-S1-01). */
export const TOO_MUCH = 0.4

/** Below three that carry something, one of them always has more than that part. */
export const FEWEST = 3

export interface Share extends Load {
  readonly open: number
  /** Of everything that is open, from 0 to 1. */
  readonly share: number
  readonly isTooMuch: boolean
}

/** What each partner carries of everything that is open, the most first. Without anything open nobody carries anything. */
export function sharesOf(loads: readonly Load[], partners: number): Share[] {
  const open = (load: Load) => load.commitments + load.actions
  const total = loads.reduce((sum, load) => sum + open(load), 0)
  return loads
    .filter((load) => open(load) > 0)
    .map((load) => ({ ...load, open: open(load), share: open(load) / total, isTooMuch: partners >= FEWEST && open(load) / total > TOO_MUCH }))
    .sort((one, other) => other.open - one.open || one.partnerId.localeCompare(other.partnerId))
}

export interface HoursShare extends HoursRow {
  /** Of the hours that are known, from 0 to 1. */
  readonly share: number
  readonly isTooMuch: boolean
}

/** What each partner brings of the hours that are known, the most first. Who said nothing is not in it: unknown is not 0. */
export function hourSharesOf(rows: readonly HoursRow[]): HoursShare[] {
  const total = rows.reduce((sum, row) => sum + row.hours, 0)
  const share = ({ hours }: HoursRow) => (total === 0 ? 0 : hours / total)
  return rows
    .map((row) => ({ ...row, share: share(row), isTooMuch: rows.length >= FEWEST && share(row) > TOO_MUCH }))
    .sort((one, other) => other.hours - one.hours || one.partnerId.localeCompare(other.partnerId))
}

/** Ages for which the same partners do the same in the same place are one overlap; where most partners meet first. */
export function overlapsOf(rows: readonly OverlapRow[]): Overlap[] {
  const found = new Map<string, Overlap>()
  for (const { lifePhase, partnerIds, ...at } of rows) {
    const ids = [...partnerIds].sort()
    const key = JSON.stringify([at.place, at.domain, ids])
    found.set(key, { ...at, partnerIds: ids, lifePhases: [...(found.get(key)?.lifePhases ?? []), lifePhase] })
  }
  return [...found.values()].sort((one, other) => other.partnerIds.length - one.partnerIds.length || one.place.localeCompare(other.place, 'nl') || one.domain.localeCompare(other.domain))
}
