import { LIFE_PHASES } from '@/lib/coalitions/types'
import { PARTNER_TYPES, type PartnerType } from '@/lib/partners/definitions'
import type { PartnerLevel } from '@/lib/partners/types'
import type { Invited } from '../inviting/types'
import type { Cell, Judged, Matrix, Place, Taken } from './types'

/** The rows that stand on top and that nobody can hide: without them a coalition speaks about people instead of with them. */
export const FIXED_TYPES = ['PARENTS', 'YOUNG_PEOPLE', 'EXPERIENCE_EXPERTS'] as const satisfies readonly PartnerType[]

/** The rows in their order, the fixed ones first. */
export const MATRIX_TYPES: readonly PartnerType[] = [...FIXED_TYPES, ...PARTNER_TYPES.filter((type) => !FIXED_TYPES.some((fixed) => fixed === type))]

const keyOf = ({ partnerType, lifePhase, level }: Place): string => `${partnerType} ${lifePhase} ${level}`

/** What stands in every cell of a level. Who is there comes first: a judgement of an empty place says nothing when it is taken. */
export function matrixOf(level: PartnerLevel, taken: readonly Taken[], judged: readonly Judged[], invited: readonly Invited[] = []): Matrix {
  const there = new Map(taken.map((one) => [keyOf(one), one]))
  const said = new Map(judged.map((one) => [keyOf(one), one]))
  const uninvited = new Set<string>()
  const cellOf = (place: Place): Cell => {
    const key = keyOf(place)
    const asked = invited.find((one) => one.partnerType === place.partnerType && one.lifePhase === place.lifePhase)
    const open = { invited: asked ? { at: asked.invitedAt, by: asked.inviterName } : null }
    const found = there.get(key)
    const judgement = said.get(key)
    if (found?.takesPart) return { ...place, state: 'PRESENT', inviter: null, invited: null }
    if (judgement?.need === 'NOW' && !judgement.hasInviter) uninvited.add(key)
    if (judgement) return { ...place, state: judgement.need, inviter: judgement.inviter, ...open }
    return { ...place, state: found ? 'KNOWN' : 'EMPTY', inviter: null, ...open }
  }
  const rows = MATRIX_TYPES.map((partnerType) => ({
    partnerType, isFixed: FIXED_TYPES.some((fixed) => fixed === partnerType), cells: LIFE_PHASES.map((lifePhase) => cellOf({ partnerType, lifePhase, level })),
  }))
  const cells = rows.flatMap((row) => row.cells)
  const present = cells.filter((one) => one.state === 'PRESENT').length
  const known = cells.filter((one) => one.state === 'KNOWN').length
  return { rows, present, known, empty: cells.length - present - known, uninvited: uninvited.size }
}
