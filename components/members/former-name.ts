import { texts } from '@/lib/platform/i18n/request'

/** A name in history: who is no member any more is called so, and stays readable. */
export const formerName = ({ byName, hasLeft }: { byName: string; hasLeft: boolean }): string => (hasLeft ? texts('departures')('former', { name: byName }) : byName)
