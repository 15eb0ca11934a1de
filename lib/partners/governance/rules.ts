import { FACTORS, type Advice, type Factor, type GovernanceForm, type NetworkPicture } from './types'

// Which form fits which network: K. Provan and P. Kenis, "Modes of network governance" (2008). They name four things that
// decide (how many, trust, agreement on the goal, need for competences of the network itself) and say of each few, moderate
// or many, low or high. The numbers at which one becomes the other are this project's own. Advice only: people choose.

/** Up to so many can decide everything together. */
export const FEW = 6
/** Up to so many can be led by one of them. */
export const MODERATE = 15

const POINTS: Readonly<Record<Factor, (value: number) => GovernanceForm>> = {
  partners: (count) => (count <= FEW ? 'SELF_GOVERNED' : count <= MODERATE ? 'LEAD_ORGANISATION' : 'NETWORK_OFFICE'),
  // Widely shared: everybody can steer. In between: an office can build on it. Little: one that the others follow.
  trust: (value) => (value >= 4 ? 'SELF_GOVERNED' : value === 3 ? 'NETWORK_OFFICE' : 'LEAD_ORGANISATION'),
  goalAgreement: (value) => (value === 5 ? 'SELF_GOVERNED' : value >= 3 ? 'NETWORK_OFFICE' : 'LEAD_ORGANISATION'),
  competencesNeeded: (value) => (value <= 2 ? 'SELF_GOVERNED' : value === 3 ? 'LEAD_ORGANISATION' : 'NETWORK_OFFICE'),
}

/** With fewer there is nothing to govern together. */
export const LEAST_PARTNERS = 2

/**
 * What most of the four point at. With two for one form and two for another the number of partners, which is always one of
 * the four, says which is named first; the other fits as well. Null when there is no network yet.
 */
export function adviceFor(picture: NetworkPicture): Advice | null {
  if (picture.partners < LEAST_PARTNERS) return null
  const reasons = FACTORS.map((factor) => ({ factor, value: picture[factor], form: POINTS[factor](picture[factor]) }))
  const votes = (form: GovernanceForm) => reasons.filter((one) => one.form === form).length
  // The reasons begin with the number of partners, and to sort keeps the order of what is equal.
  const [first, second] = [...new Set(reasons.map((one) => one.form))].sort((a, b) => votes(b) - votes(a))
  if (!first) throw new Error('Four factors point at some form.')
  return { form: first, alsoFits: second && votes(second) === votes(first) ? second : null, reasons }
}
