import type { Discipline } from '../definitions'

/** Somebody who can lead a core team: a member by their membership, somebody else by their place in the team. */
export interface TeamPerson {
  readonly id: string
  readonly name: string
  /** What they are in this team; null: they get a place in it when they are chosen. */
  readonly discipline: Discipline | null
  /** No member any more, or of a partner that takes no part any more. */
  readonly hasLeft: boolean
  /** Another number when something about their place changed. */
  readonly version: number
}
