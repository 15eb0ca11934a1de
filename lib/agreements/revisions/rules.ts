import { diffWords } from 'diff'
import { CLAUSE_KINDS, type AgreementRead, type ChangeMark, type ChangeRead, type CommitmentRead, type PartyRead } from '../types'

type Version = Pick<AgreementRead, 'purpose' | 'purposeB1' | 'basisTitle' | 'basisUrl' | 'basisOn' | 'legalBasis' | 'clauses' | 'commitments'>

type Unmarked = Omit<ChangeRead, 'mark'>

const FIELDS = ['what', 'partnerName', 'forWhom', 'place', 'startsOn', 'endsOn', 'evidence', 'room', 'speaksUp'] as const

const differing = <T extends object>(names: readonly (keyof T & string)[], before: T | undefined, after: T | undefined) => names.flatMap((field) => {
  const [from, to] = [before?.[field] ?? '', after?.[field] ?? ''].map(String)
  return from === to ? [] : [{ field, before: from ?? '', after: to ?? '' }]
})

function textChanges(before: Version, after: Version): Unmarked[] {
  const part = (name: string, fields: Unmarked['fields']): Unmarked[] => (fields.length === 0 ? [] : [{ part: name, what: null, isNew: false, isGone: false, fields, partnerIds: 'ALL' }])
  const bodyOf = (version: Version, kind: string) => ({ body: version.clauses.find((one) => one.kind === kind)?.body ?? '' })
  return [
    ...part('PURPOSE', differing(['purpose', 'purposeB1'], before, after)),
    ...part('BASIS', differing(['basisTitle', 'basisUrl', 'basisOn', 'legalBasis'], before, after)),
    ...CLAUSE_KINDS.flatMap((kind) => part(kind, differing(['body'], bodyOf(before, kind), bodyOf(after, kind)))),
  ]
}

function commitmentChange(before: CommitmentRead | undefined, after: CommitmentRead | undefined): Unmarked[] {
  const fields = differing<CommitmentRead>(FIELDS, before, after)
  const one = after ?? before
  if (!one || fields.length === 0) return []
  return [{ part: one.id, what: one.what, isNew: !before, isGone: !after, fields, partnerIds: [...new Set([before?.partnerId, after?.partnerId].filter((id) => id !== undefined))] }]
}

/** The order of what stands in both versions; what came and went is a change of its own. */
function orderChange(before: Version, after: Version): Unmarked[] {
  const inBoth = (version: Version, other: Version) => version.commitments.filter((one) => other.commitments.some((two) => two.id === one.id))
  const [from, to] = [inBoth(before, after), inBoth(after, before)]
  if (from.every((one, index) => one.id === to[index]?.id)) return []
  const list = (commitments: readonly CommitmentRead[]) => commitments.map((one, index) => `${index + 1}. ${one.what}`).join('\n')
  return [{ part: 'ORDER', what: null, isNew: false, isGone: false, fields: [{ field: 'order', before: list(from), after: list(to) }], partnerIds: 'ALL' }]
}

/** Everything that differs between two versions, part by part, with how each is marked. What came or went is content. */
export function changesBetween(before: Version, after: Version, marks: readonly { part: string; mark: ChangeMark }[]): ChangeRead[] {
  const gone = before.commitments.filter((one) => !after.commitments.some((two) => two.id === one.id))
  const unmarked = [
    ...textChanges(before, after),
    ...after.commitments.flatMap((one) => commitmentChange(before.commitments.find((two) => two.id === one.id), one)),
    ...gone.flatMap((one) => commitmentChange(one, undefined)),
    ...orderChange(before, after),
  ]
  return unmarked.map((one) => ({ ...one, mark: one.isNew || one.isGone ? 'CONTENT' : (marks.find((mark) => mark.part === one.part)?.mark ?? null) }))
}

/**
 * Who signs again: the parties that are bound by changed content, and who does an afspraak that came or changed. Who did
 * it before and left the agreement has nothing to agree to any more.
 */
export function boundBy(changes: readonly ChangeRead[], parties: readonly Pick<PartyRead, 'partnerId'>[]): string[] {
  const agreed = new Set(parties.map((party) => party.partnerId))
  const boundIn = ({ partnerIds, isGone }: ChangeRead): readonly string[] => {
    if (partnerIds === 'ALL') return [...agreed]
    const does = isGone ? undefined : partnerIds.at(-1)
    return partnerIds.filter((id) => id === does || agreed.has(id))
  }
  return [...new Set(changes.filter((one) => one.mark === 'CONTENT').flatMap(boundIn))]
}

export type RevisionRefusal = 'agreements.nothing_changed' | 'agreements.changes_unmarked' | 'agreements.no_commitments'

/** A new version goes round when something changed, every change is marked, and something is promised in it. */
export function canGoRound(changes: readonly ChangeRead[], commitments: number): { can: true } | { can: false; reason: RevisionRefusal } {
  if (commitments === 0) return { can: false, reason: 'agreements.no_commitments' }
  if (changes.length === 0) return { can: false, reason: 'agreements.nothing_changed' }
  return changes.some((one) => one.mark === null) ? { can: false, reason: 'agreements.changes_unmarked' } : { can: true }
}

interface Signed extends PartyRead {
  readonly id: string
}

interface Facts<S extends Signed> {
  readonly signatures: readonly S[]
  /** Requests to sign, also those that were withdrawn. */
  readonly requests: readonly { readonly partnerId: string; readonly versionNumber: number }[]
  readonly withdrawals: readonly { readonly partnerId: string; readonly recordedAt: Date }[]
}

/**
 * Who agrees with a version: who signed it, and who signed an earlier one and was not asked again since, because nothing
 * that binds them changed in content. Each stands with the version that they put their name to: no signature moves.
 */
export function partiesOf<S extends Signed>(versionNumber: number, { signatures, requests, withdrawals }: Facts<S>): Omit<S, 'id'>[] {
  const newest = new Map<string, S>()
  for (const one of signatures) {
    if (one.versionNumber <= versionNumber && one.versionNumber > (newest.get(one.partnerId)?.versionNumber ?? 0)) newest.set(one.partnerId, one)
  }
  return [...newest.values()]
    .filter((one) => !requests.some((asked) => asked.partnerId === one.partnerId && asked.versionNumber > one.versionNumber && asked.versionNumber <= versionNumber))
    .filter((one) => !withdrawals.some((left) => left.partnerId === one.partnerId && left.recordedAt >= one.signedAt))
    .map(({ id: _id, ...party }) => party)
}

/** Two texts as the words that stand in both, that went and that came. */
export const wordsOf = (before: string, after: string): { text: string; change: 'same' | 'gone' | 'new' }[] =>
  diffWords(before, after).map(({ value, added, removed }) => ({ text: value, change: added ? 'new' : removed ? 'gone' : 'same' }))
