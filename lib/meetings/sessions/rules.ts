import type { MeetingRead } from '../types'
import type { OutcomeKind, OutcomeRead } from './types'
import { OUTCOME_KINDS } from './types'

type Answer<R extends string> = { readonly can: true } | { readonly can: false; readonly reason: R }

export type SessionRefusal = 'meetings.no_session' | 'meetings.meeting_cancelled' | 'meetings.session_to_come'

/** Who was there and what came out is written down from the day itself on; also later, when the notes are worked out. */
export function canWriteDown({ kind, heldOn, cancelledAt }: Pick<MeetingRead, 'kind' | 'heldOn' | 'cancelledAt'>, today: string): Answer<SessionRefusal> {
  if (kind !== 'PARTNER_SESSION') return { can: false, reason: 'meetings.no_session' }
  if (cancelledAt) return { can: false, reason: 'meetings.meeting_cancelled' }
  return heldOn > today ? { can: false, reason: 'meetings.session_to_come' } : { can: true }
}

type Decided = Pick<OutcomeRead, 'decision' | 'became'>

/** It became an afspraak that was left out of the text again. */
export const wasDropped = ({ became }: Decided): boolean => became !== null && became.isDropped

/** Nothing was decided about it, or what it became was left out again: somebody still has to look at it. */
export const isOpen = (outcome: Decided): boolean => outcome.decision === null || wasDropped(outcome)

/** Its words, and what is done with it, can change until somebody decided. */
export const canDecide = ({ decision }: Pick<OutcomeRead, 'decision'>): Answer<'meetings.outcome_decided'> =>
  decision === null ? { can: true } : { can: false, reason: 'meetings.outcome_decided' }

/** What was set aside can be taken up again; what became an afspraak only when that was left out of the text. */
export function canReopen(outcome: Decided): Answer<'meetings.outcome_open' | 'meetings.outcome_in_agreement'> {
  if (outcome.decision === null) return { can: false, reason: 'meetings.outcome_open' }
  return outcome.decision === 'SET_ASIDE' || wasDropped(outcome) ? { can: true } : { can: false, reason: 'meetings.outcome_in_agreement' }
}

/** By partner, and of each in the order of the rounds. */
export function byPartner<O extends { readonly partnerId: string; readonly kind: OutcomeKind }>(outcomes: readonly O[]): { readonly first: O; readonly outcomes: readonly O[] }[] {
  const groups = new Map<string, O[]>()
  for (const one of outcomes) groups.set(one.partnerId, [...(groups.get(one.partnerId) ?? []), one])
  return [...groups.values()].flatMap((group) => {
    const sorted = [...group].sort((a, b) => OUTCOME_KINDS.indexOf(a.kind) - OUTCOME_KINDS.indexOf(b.kind))
    return sorted[0] ? [{ first: sorted[0], outcomes: sorted }] : []
  })
}
