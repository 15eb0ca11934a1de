import type { Advice, Factor, GovernanceForm, NetworkPicture } from './types'

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

const FACTORS: readonly Factor[] = ['partners', 'trust', 'goalAgreement', 'competencesNeeded']

/** What most of the four point at. When two forms are pointed at as often, how many there are decides, else how much the network needs. */
export function adviceFor(picture: NetworkPicture): Advice {
  const reasons = FACTORS.map((factor) => ({ factor, value: picture[factor], form: POINTS[factor](picture[factor]) }))
  const votes = (form: GovernanceForm) => reasons.filter((one) => one.form === form).length
  const most = Math.max(...reasons.map((one) => votes(one.form)))
  const form = (['partners', 'competencesNeeded'] as const).map((factor) => POINTS[factor](picture[factor])).find((one) => votes(one) === most)
  return { form: form ?? reasons.find((one) => votes(one.form) === most)?.form ?? 'SELF_GOVERNED', reasons }
}
