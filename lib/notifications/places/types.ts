import type { ActionStatus } from '@/lib/action-items/types'
import type { LocationType, Weekday } from '@/lib/locations/definitions'
import type { PresenceFinding } from '@/lib/locations/presence/types'
import type { PresenceSum } from '@/lib/locations/presence/rules'
import type { SignalListed } from '@/lib/signals/types'

/** A place in whose core team somebody is. */
export interface OwnPlace {
  readonly id: string
  readonly name: string
  readonly locationType: LocationType
  readonly neighbourhood: string | null
  /** On which working days this person is there. */
  readonly days: readonly Weekday[]
}

export interface PlaceAction {
  readonly id: string
  readonly what: string
  readonly locationId: string
  /** YYYY-MM-DD */
  readonly plannedOn: string
  readonly status: ActionStatus
}

/** The same with what is going on there, for a professional's phone. */
export interface MyPlace extends OwnPlace {
  /** YYYY-MM-DD: the first day from today on; null when no days were named. */
  readonly nextOn: string | null
  /** Of all partners there, over the weeks that are looked back on; null when nothing was agreed. */
  readonly presence: (PresenceSum & { readonly finding: PresenceFinding }) | null
  readonly actions: readonly PlaceAction[]
  /** Their own, given about this place and not answered yet: those of others are not theirs to read. */
  readonly signals: readonly SignalListed[]
}

/** The first meeting from today on. */
export interface NextMeeting {
  readonly id: string
  readonly heldOn: string
  readonly place: string | null
}
