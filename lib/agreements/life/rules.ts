import type { AgreementStatus, CommitmentStatus } from '../types'
import type { DeviationRead } from './types'

export interface Move {
  readonly to: CommitmentStatus
  /** A step back or an end says why; a step onward may. */
  readonly needsReason: boolean
}

const onward = (to: CommitmentStatus): Move => ({ to, needsReason: false })
const explained = (to: CommitmentStatus): Move => ({ to, needsReason: true })

/**
 * What an afspraak can become from where it stands. Nothing is final: what became self-evident or expired can be taken up
 * again with a reason. Into DEVIATED leads a note alone (`canNote`).
 */
export const MOVES: Readonly<Record<CommitmentStatus, readonly Move[]>> = {
  AGREED: [onward('LANDED'), explained('EXPIRED')],
  LANDED: [onward('RUNNING'), explained('AGREED'), explained('EXPIRED')],
  RUNNING: [onward('SELF_EVIDENT'), explained('LANDED'), explained('EXPIRED')],
  DEVIATED: [explained('RUNNING'), explained('EXPIRED')],
  SELF_EVIDENT: [explained('RUNNING')],
  EXPIRED: [explained('AGREED')],
}

interface Standing {
  readonly agreement: { readonly status: AgreementStatus }
  readonly commitment: { readonly status: CommitmentStatus }
  readonly deviations: readonly Pick<DeviationRead, 'id' | 'closure'>[]
}

export type LifeRefusal = 'agreements.not_in_force' | 'agreements.move_not_next' | 'agreements.move_reason_missing' | 'agreements.deviation_open' | 'agreements.deviation_not_now' | 'agreements.deviation_closed'

type Answer = { can: true } | { can: false; reason: LifeRefusal }

/** The deviation that runs now. */
export const openDeviation = <D extends Pick<DeviationRead, 'closure'>>(deviations: readonly D[]): D | undefined => deviations.find((one) => one.closure === null)

/** What this afspraak can become now; while a deviation runs, ending it is the way back to RUNNING. */
export function movesFrom({ agreement, commitment, deviations }: Standing): readonly Move[] {
  if (agreement.status !== 'IN_FORCE') return []
  return MOVES[commitment.status].filter((one) => one.to !== 'RUNNING' || openDeviation(deviations) === undefined)
}

export function canMove(standing: Standing, to: CommitmentStatus, reason: string | null): Answer {
  if (standing.agreement.status !== 'IN_FORCE') return { can: false, reason: 'agreements.not_in_force' }
  const move = MOVES[standing.commitment.status].find((one) => one.to === to)
  if (!move) return { can: false, reason: 'agreements.move_not_next' }
  if (!movesFrom(standing).includes(move)) return { can: false, reason: 'agreements.deviation_open' }
  return move.needsReason && reason === null ? { can: false, reason: 'agreements.move_reason_missing' } : { can: true }
}

/** What is agreed, landed or runs can be done otherwise for a while; and what already is, once the note before has ended. */
export function canNote({ agreement, commitment, deviations }: Standing): Answer {
  if (agreement.status !== 'IN_FORCE') return { can: false, reason: 'agreements.not_in_force' }
  if (openDeviation(deviations)) return { can: false, reason: 'agreements.deviation_open' }
  return commitment.status === 'SELF_EVIDENT' || commitment.status === 'EXPIRED' ? { can: false, reason: 'agreements.deviation_not_now' } : { can: true }
}

export function canClose({ deviations }: Pick<Standing, 'deviations'>, deviationId: string): Answer {
  return openDeviation(deviations)?.id === deviationId ? { can: true } : { can: false, reason: 'agreements.deviation_closed' }
}

/** The day until which something is done otherwise has gone by. */
export const isOverdue = ({ untilOn, closure }: Pick<DeviationRead, 'untilOn' | 'closure'>, today: string): boolean => closure === null && untilOn < today
