import { texts } from '@/lib/platform/i18n/request'

/** A name in history: who is no member any more is called so, and stays readable. */
export const formerName = ({ byName, hasLeft }: { byName: string; hasLeft: boolean }): string => (hasLeft ? texts('departures')('former', { name: byName }) : byName)

/** The same of an organisation that takes no part any more. */
export const formerPartner = ({ partnerName, partnerHasLeft }: { partnerName: string; partnerHasLeft: boolean }): string =>
  (partnerHasLeft ? texts('departures')('formerPartnerName', { name: partnerName }) : partnerName)
