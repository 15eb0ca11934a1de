import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { listKeptSheets } from '@/lib/plan/records/queries'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listHandedIn } from './homework/queries'
import { meetingsPolicy } from './policy'
import { agendaOf, canBeTold } from './rules'
import { findMeeting, findParentShare, listMeetingRows } from './store'
import type { AgendaLine, MeetingListed, MeetingRead, ParentShare } from './types'

/** So long a look back the share of answered meetings takes, in days. */
const LOOKS_BACK = 180

/** Meetings, the newest day first. */
export async function listMeetings(tx: CoalitionTx, ctx: MemberContext): Promise<MeetingListed[]> {
  authorize(meetingsPolicy, ctx, 'read')
  return listMeetingRows(tx)
}

/** One meeting with its agenda: of one to come what waits to be discussed, of one that was what was discussed. How many were there is for who counted. */
export async function readMeeting(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<{ readonly meeting: MeetingRead; readonly agenda: readonly AgendaLine[] }> {
  authorize(meetingsPolicy, ctx, 'read')
  const found = isId(id) ? await findMeeting(tx, id) : undefined
  if (!found) throw notFound()
  const agenda = agendaOf(found, found.cancelledAt ? [] : await listHandedIn(tx, ctx, found.closedAt ? id : null))
  const { closure } = found
  return { meeting: { ...found, closure: closure && !may(meetingsPolicy, ctx, 'read_presence') ? { ...closure, parents: 0, experts: 0 } : closure }, agenda }
}

/** The stories that a meeting can begin with: those that everybody who takes part may read, by the sentence that may be shown. */
export async function listStories(tx: CoalitionTx, ctx: MemberContext): Promise<{ readonly id: string; readonly name: string }[]> {
  authorize(meetingsPolicy, ctx, 'plan')
  return canBeTold((await listKeptSheets(tx, ctx)).sheets)
}

/** How often the question of parents is answered: by month over half a year, and in the goals that run. */
export async function readParentShare(tx: CoalitionTx, ctx: MemberContext): Promise<ParentShare> {
  authorize(meetingsPolicy, ctx, 'read_share')
  return findParentShare(tx, addDays(dayOf(ctx.now), -LOOKS_BACK))
}
