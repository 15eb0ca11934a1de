import { PREVENTION_TYPES } from '../types'
import type { PreventionCount, PreventionQuarter } from './types'

const total = (quarter: PreventionQuarter): number => PREVENTION_TYPES.reduce((sum, type) => sum + quarter[type], 0)

/** How many actions there were in all. */
export const actionsIn = (quarters: readonly PreventionQuarter[]): number => quarters.reduce((sum, one) => sum + total(one), 0)

/** The part of the actions that comes before help is needed, in whole percents; undefined when there were none. */
export function preventionShare(quarters: readonly PreventionQuarter[]): number | undefined {
  return shareOf({ all: actionsIn(quarters), curative: quarters.reduce((sum, one) => sum + one.CURATIVE, 0) })
}

/** The same of what was counted already. */
export const shareOf = ({ all, curative }: PreventionCount): number | undefined => (all === 0 ? undefined : Math.round(((all - curative) / all) * 100))
