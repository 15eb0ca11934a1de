import { CERTAINTIES, HORIZONS, type Certainty, type EffectContent } from './types'

/** A chain is as sure as its weakest arrow. */
export const weakest = (effect: EffectContent): Certainty => {
  const found = HORIZONS.map((horizon) => effect[`${horizon}Certainty`])
  return CERTAINTIES.find((one) => found.includes(one)) ?? 'LOW'
}
