import type { ActionStatus } from './types'

export type DayRefusal = 'actions.done_in_future'

/** Something that was done was done today or before. Something to do may be late: then it is late. */
export const fitsDay = (status: ActionStatus, day: string, today: string): { can: true } | { can: false; reason: DayRefusal } =>
  status === 'DONE' && day > today ? { can: false, reason: 'actions.done_in_future' } : { can: true }

/** Can this action still be done, given away or stopped? What is done or stopped is history, until it is reopened. */
export const canMove = (action: { status: ActionStatus }): { can: true } | { can: false; reason: 'actions.is_over' } =>
  action.status === 'DONE' || action.status === 'STOPPED' ? { can: false, reason: 'actions.is_over' } : { can: true }

/** Can this action be put back among what is to be done? */
export const canReopen = (action: { status: ActionStatus }): { can: true } | { can: false; reason: 'actions.is_open' } =>
  canMove(action).can ? { can: false, reason: 'actions.is_open' } : { can: true }
