import type { ActionStatus } from './types'

export type DayRefusal = 'actions.done_in_future'

/** Something that was done was done today or before. Something to do may be late: then it is late. */
export const fitsDay = (status: ActionStatus, day: string, today: string): { can: true } | { can: false; reason: DayRefusal } =>
  status === 'DONE' && day > today ? { can: false, reason: 'actions.done_in_future' } : { can: true }

/** Can this action still be given away or stopped? What is done or stopped is history. */
export const canMove = (action: { status: ActionStatus }): { can: true } | { can: false; reason: 'actions.is_over' } =>
  action.status === 'DONE' || action.status === 'STOPPED' ? { can: false, reason: 'actions.is_over' } : { can: true }
