import { canOwn } from '@/lib/members/rules'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { Candidate, Decision, Hanging, HangingItem, ItemKind, Offer, Receiver } from './types'

// What can be decided about what hangs on who leaves. Nothing is left without an owner: a goal and an action go to
// somebody or stop; what waits for all coordinators has an owner as long as there is one, and is left with a word of why.

const OFFERS: Record<ItemKind, Offer> = {
  GOAL: { give: 'OWNER', end: true, keep: false, why: 'END' },
  ACTION: { give: 'WORKER', end: true, keep: false, why: null },
  SIGNATURE_REQUEST: { give: null, end: true, keep: true, why: 'KEEP' },
  SIGNALS: { give: 'COORDINATOR', end: false, keep: true, why: 'KEEP' },
  CONTRIBUTIONS: { give: 'COORDINATOR', end: false, keep: true, why: 'KEEP' },
  EXECUTIVE_REQUEST: { give: 'COORDINATOR', end: false, keep: true, why: 'KEEP' },
  MEMBER: { give: null, end: true, keep: true, why: null },
  GOAL_PARTNER: { give: 'PARTNER', end: true, keep: false, why: null },
  COMMITMENT: { give: null, end: true, keep: true, why: 'KEEP' },
  // A link that was mailed is somebody's: another sender of reference, or it opens nothing any more.
  INVITATION: { give: 'COORDINATOR', end: true, keep: false, why: null },
  // Somebody else invites who is missing, or nobody does yet: the matrix says so.
  INVITING: { give: 'OWNER', end: true, keep: false, why: null },
  PARTNER_INVITATION: { give: 'PARTNER', end: true, keep: true, why: null },
  // Nobody decides for another partner under it: it ends with the partner, or stands with a word of why.
  // A signature stays where it stands; the partner is no party any more.
  AGREEMENT_PARTY: { give: null, end: true, keep: false, why: null },
  MANDATE: { give: null, end: true, keep: true, why: 'KEEP' },
  LOCATION: { give: 'PARTNER', end: true, keep: true, why: 'KEEP' },
  // A place in a team is somebody's; without them it stays empty, and the team says so.
  TEAM_SEAT: { give: 'MEMBER', end: true, keep: false, why: null },
  PARTNER_SEAT: { give: null, end: true, keep: true, why: 'KEEP' },
  PRESENCE: { give: null, end: true, keep: true, why: 'KEEP' },
  // Somebody keeps what is said of data, as long as something is done with it.
  DATA_SOURCE: { give: 'OWNER', end: false, keep: false, why: null },
}

/** What somebody who is no coordinator can decide about their own things: the coordinator gets them and may pass them on. */
const OWN_OFFERS: Partial<Record<ItemKind, Offer>> = {
  GOAL: { give: 'COORDINATOR', end: false, keep: false, why: null },
  ACTION: { give: 'COORDINATOR', end: true, keep: false, why: null },
  SIGNATURE_REQUEST: { give: null, end: false, keep: true, why: 'KEEP' },
  INVITATION: { give: 'COORDINATOR', end: false, keep: false, why: null },
  TEAM_SEAT: { give: 'COORDINATOR', end: true, keep: false, why: null },
  INVITING: { give: 'COORDINATOR', end: true, keep: false, why: null },
  DATA_SOURCE: { give: 'COORDINATOR', end: false, keep: false, why: null },
}

export const offerFor = (kind: ItemKind, byCoordinator: boolean): Offer => (byCoordinator ? OFFERS[kind] : (OWN_OFFERS[kind] ?? OFFERS[kind]))

/** Who does the work of a coalition: an action goes to one of them. */
const WORKERS: ReadonlySet<string> = new Set(['COORDINATOR', 'PROFESSIONAL'])

/** Those to whom something of this kind can go. */
export function receiversFor(give: Receiver | null, people: readonly Candidate[], partners: readonly Candidate[]): readonly Candidate[] {
  switch (give) {
    case 'MEMBER': return people
    case 'OWNER': return people.filter((one) => one.role !== null && canOwn(one.role))
    case 'WORKER': return people.filter((one) => WORKERS.has(one.role ?? ''))
    case 'COORDINATOR': return people.filter((one) => one.role === 'COORDINATOR')
    case 'PARTNER': return partners
    case null: return []
  }
}

export const asItem = (hanging: Hanging, byCoordinator: boolean, people: readonly Candidate[], partners: readonly Candidate[] = []): HangingItem => {
  const offered = offerFor(hanging.kind, byCoordinator)
  const offer = hanging.mustMove ? { ...offered, keep: false } : offered
  return { ...hanging, offer, receivers: receiversFor(offer.give, people, partners) }
}

/** The field of the form that decides about this thing, and the one that says why. */
export const fieldOf = ({ kind, id }: { kind: ItemKind; id: string }): string => `do-${kind}-${id}`
export const whyFieldOf = ({ kind, id }: { kind: ItemKind; id: string }): string => `why-${kind}-${id}`

export type DecisionRefusal = 'departures.undecided' | 'departures.not_offered' | 'departures.nobody_there' | 'departures.why_missing'

/** Is this a decision about this thing? A refusal says which field, so that the person can go on there. */
export function judge(item: HangingItem, decision: Decision | undefined): { can: true; decision: Decision } | { can: false; reason: DecisionRefusal; field: string } {
  const no = (reason: DecisionRefusal, field = fieldOf(item)) => ({ can: false as const, reason, field })
  if (!decision) return no('departures.undecided')
  const { offer } = item
  const isOffered = { GIVE: offer.give !== null, END: offer.end, KEEP: offer.keep }[decision.choice]
  if (!isOffered) return no('departures.not_offered')
  if (decision.choice === 'GIVE' && !item.receivers.some((one) => one.id === decision.toId)) return no('departures.nobody_there')
  if (offer.why === decision.choice && !decision.reason) return no('departures.why_missing', whyFieldOf(item))
  return { can: true, decision }
}

/** A decision for each thing that hangs there now, and the fields where one is missing. What does not hang there any more is let be. */
export function decide(items: readonly HangingItem[], decisions: readonly Decision[]): { decided: Decision[]; problems: FieldProblem[] } {
  const judged = items.map((item) => judge(item, decisions.find((one) => one.kind === item.kind && one.id === item.id)))
  return {
    decided: judged.flatMap((one) => (one.can ? [one.decision] : [])),
    problems: judged.flatMap((one): FieldProblem[] => (one.can ? [] : [{ field: one.field, code: one.reason }])),
  }
}
