import type { Discipline } from '@/lib/locations/definitions'
import type { TeamPerson } from '@/lib/locations/leads/types'
import type { MandateListed } from '@/lib/mandates/types'
import type { Advice } from '@/lib/partners/governance/types'
import type { Assembled } from '../assembly/types'
import type { OptionSource } from '../definitions'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Answers } from '../types'
import type { SheetKey } from './definitions'

/** What a sheet shows above its questions: what stands in another record, or is counted there. */
export type SheetFact =
  | { readonly kind: 'core'; readonly challengeId: string; readonly text: string | null }
  | { readonly kind: 'parentBenefit'; readonly goalId: string; readonly text: string | null }
  | { readonly kind: 'prevention'; readonly goalId: string; readonly title: string; readonly share: number | null; readonly actions: number }
  | { readonly kind: 'olderVerdict'; readonly goalId: string }

/** Choices that a sheet reads from the coalition. */
export type SheetChoices = Partial<Readonly<Record<OptionSource, readonly { readonly id: string; readonly name: string }[]>>>

/** What a sheet opens with. */
export interface Opened {
  readonly subject: { readonly id: string; readonly name: string } | null
  /** What the register says, by its own names; null when it says nothing yet. */
  readonly row: Readonly<Record<string, unknown>> | null
  /** Who wrote that, where it matters to who reads it. */
  readonly writtenBy?: string | null
  readonly lastKept?: SheetRead['lastKept']
  readonly before?: Answers
  /** What somebody begins with when it says nothing. */
  readonly first?: Readonly<Record<string, unknown>>
  readonly teamPeople?: SheetRead['teamPeople']
  readonly team?: TeamOnSheet
  /** How many take part now. */
  readonly partners?: number
  readonly waitsSince?: Date | undefined
  /** The other partners that take part. */
  readonly otherPartners?: SheetRead['partners']
  readonly assembledFrom?: Assembled['from']
  readonly choices?: SheetChoices
  readonly facts?: readonly SheetFact[]
  readonly voiceId?: string | null
}

/** Where a kind of sheet finds what it is about. */
export interface Source {
  readonly subjects: (tx: CoalitionTx, ctx: MemberContext) => Promise<Omit<SheetSubject, 'hasDraft'>[]>
  /** @throws DomainError not_found or refused: the register decides */
  readonly open: (tx: CoalitionTx, ctx: MemberContext, id: string | null) => Promise<Opened>
}

export interface Finished {
  /** What it is about; null for something new. */
  readonly subjectId: string | null
  /** The answers by the names of the register. */
  readonly typed: Readonly<Record<string, string | readonly string[]>>
  readonly requestKey: string
}

/** Writes it in the register, as its own page would. Returns the id of what shows it. */
export type Finish = (tx: CoalitionTx, ctx: MemberContext, finished: Finished) => Promise<string>

/** What somebody can fill a sheet in about. */
export interface SheetSubject {
  readonly id: string
  readonly name: string
  /** Where it belongs, such as the agreement of an afspraak. */
  readonly of: string | null
  /** Something that is there already; false: it begins something new. */
  readonly isThere: boolean
  /** The register says something of it already; null where that is not told. */
  readonly isFilled: boolean | null
  /** Somebody began and did not finish. */
  readonly hasDraft: boolean
}

/** Who is in a core team already, and what it misses. */
export interface TeamOnSheet {
  readonly people: readonly { readonly name: string; readonly discipline: Discipline }[]
  readonly wanted: readonly Discipline[]
  readonly missing: readonly Discipline[]
}

/** What somebody began. */
export interface SheetDraft {
  /** Another number as soon as somebody saves it. */
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
  readonly hasLeft: boolean
  readonly meanwhile: readonly Meanwhile[]
}

/** What somebody who left began, of something that is not there yet. */
export interface LeftDraft {
  readonly id: string
  /** The first thing that they filled in in words; null when there is none. */
  readonly about: string | null
  readonly updatedAt: Date
  readonly byName: string
  readonly version: number
}

/** What changed in the register while a draft waited. */
export interface Meanwhile {
  readonly field: string
  readonly register: string | readonly string[]
  /** The draft changed it too: its words stay, until somebody chooses. */
  readonly isKept: boolean
}

/** A sheet as it is filled in: with what the register says, or with what somebody began. */
export interface SheetRead {
  readonly key: SheetKey
  /** Null: something new. */
  readonly subject: { readonly id: string; readonly name: string } | null
  readonly answers: Answers
  /** Answers to questions that the sheet asks no more. */
  readonly before: Answers
  /** What the register says. */
  readonly known: Answers | null
  /** Does the register say something already? */
  readonly isKnown: boolean
  /** The questions whose answer this reader does not see. */
  readonly hidden: readonly string[]
  readonly draft: SheetDraft | null
  /** The draft that somebody threw away last, until another begins. */
  readonly thrownAway: Pick<SheetDraft, 'version' | 'updatedAt' | 'updatedByName' | 'hasLeft'> | null
  /** Who kept last what stays as a kept sheet. */
  readonly lastKept: Pick<SheetDraft, 'updatedAt' | 'updatedByName'> | null
  /** When this partner was asked something that it has not answered: a new invitation comes in its place. */
  readonly waitsSince: Date | null
  /** Of all that was on the screen: another number when the draft or the register changed since. */
  readonly mark: number
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly members: readonly { readonly id: string; readonly displayName: string }[]
  /** Of the sheet of an afspraak: under which it can be done. */
  readonly mandates: readonly MandateListed[]
  /** Places that work goes on at, and who supports experience experts, where the sheet asks for them. */
  readonly places: readonly { readonly id: string; readonly name: string }[]
  readonly supporters: readonly { readonly id: string; readonly name: string }[]
  /** What else can be chosen of what is in the registers already. */
  readonly choices: SheetChoices
  readonly facts: readonly SheetFact[]
  /** The sound of it, or what this person recorded for a new one. */
  readonly voiceId: string | null
  /** Who can coordinate this core team. */
  readonly teamPeople: readonly TeamPerson[]
  /** Of the sheet of a core team. */
  readonly team: TeamOnSheet | null
  /** Of the sheet of an agreement: where its first words come from. */
  readonly assembledFrom: Assembled['from'] | null
  /** Of the sheet on how the network is governed: how many take part, and what fits once the questions were answered. */
  readonly governance: { readonly partners: number; readonly advice: Advice | null } | null
}

/** How far the sheets of a kind are. */
export interface SheetState {
  /** How many the register has. */
  readonly filled: number
  /** Of how many; null when there is no end to it. */
  readonly total: number | null
  readonly drafts: number
}

/** Where a finished sheet stands now. */
export interface SheetDone {
  readonly key: SheetKey
  /** The partner, agreement or mandate whose page shows it. */
  readonly recordId: string
  readonly isDone: boolean
  readonly over: string
  /** Somebody else changed other questions meanwhile: they are in it too. */
  readonly isMerged: boolean
}
