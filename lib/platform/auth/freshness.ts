import 'server-only'

// How long what a session once showed counts. After the second factor's time the second step is asked again, not the
// whole sign-in; after the idle time, or the absolute one of the cookie, everything is.

export const FACTOR_SECONDS = 12 * 60 * 60
export const CONFIRMED_SECONDS = 10 * 60
export const IDLE_SECONDS = 7 * 24 * 60 * 60

/** How much of what happens in a session is written down at most: a page costs no write. */
export const SEEN_EVERY_SECONDS = 5 * 60

export interface Shown {
  readonly method: string
  readonly factorAt: Date | null
  readonly confirmedAt: Date
  /** The account has a second factor: then it is always asked. */
  readonly hasFactor: boolean
}

const isWithin = (moment: Date | null, seconds: number, now: Date): boolean => moment !== null && now.getTime() - moment.getTime() < seconds * 1000

/** A fictional person has no phone: whoever plays one is never asked, and can take nothing from anybody. */
const isDemo = ({ method }: Pick<Shown, 'method'>): boolean => method === 'DEMO'

export const isFactorFresh = (shown: Pick<Shown, 'method' | 'factorAt'>, now: Date): boolean => isDemo(shown) || isWithin(shown.factorAt, FACTOR_SECONDS, now)

/** Must the second factor be shown before anything else? `isRequired`: a role asks it of everybody who has that role. */
export const needsFactor = (shown: Shown, { isRequired, now }: { isRequired: boolean; now: Date }): boolean => (isRequired || shown.hasFactor) && !isFactorFresh(shown, now)

/** Did this person show who they are, with all they have, short enough ago to change their address or a factor? */
export const isConfirmed = (shown: Shown, now: Date): boolean =>
  isDemo(shown) || (isWithin(shown.confirmedAt, CONFIRMED_SECONDS, now) && !needsFactor(shown, { isRequired: false, now }))
