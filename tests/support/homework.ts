import { addPartner } from '@/lib/partners/commands'
import { handInHomework, setHomework } from '@/lib/meetings/homework/commands'
import { readHomework } from '@/lib/meetings/homework/queries'
import type { HandInForm, SetHomeworkForm } from '@/lib/meetings/homework/schema'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { enterByLink, type LinkContext } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { key, NOW, type TestCoalition } from './world'

export const TODAY = dayOf(NOW)

export const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

export const form = (over: Partial<SetHomeworkForm>): SetHomeworkForm => ({ assignment: 'H1.2', receiver: { partnerId: null, memberId: null }, dueOn: addDays(TODAY, 10), note: null, ...key(), ...over })

export const forMember = ({ people }: TestCoalition, over: Partial<SetHomeworkForm> = {}) => form({ receiver: { partnerId: null, memberId: people.PROFESSIONAL.membershipId }, ...over })

export const set = (coalition: TestCoalition, input: SetHomeworkForm, now?: Date) => coalition.as('COORDINATOR', (tx, ctx) => setHomework(tx, ctx, input), now)

export const read = (coalition: TestCoalition, id: string, now?: Date) => coalition.as('COORDINATOR', (tx, ctx) => readHomework(tx, ctx, id), now)

export async function linkOf(coalition: TestCoalition, id: string, days = 0): Promise<LinkContext> {
  return enterByLink(makeLinkToken(coalition.id, (await read(coalition, id)).linkId ?? newId()), 'HAND_IN', { now: later(days) })
}

export const partner = (coalition: TestCoalition, contactEmail: string | null = null) => coalition.as('COORDINATOR', (tx, ctx) =>
  addPartner(tx, ctx, { name: 'De Klimop', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail, ...key() }))

/** What a page shows of it now, as the form sends it along. */
export const seenOf = async (coalition: TestCoalition, id: string) => (await read(coalition, id)).handIn?.id ?? null

export const handIn = async (coalition: TestCoalition, homeworkId: string, over: Partial<HandInForm> = {}) => {
  const seen = await seenOf(coalition, homeworkId)
  return coalition.as('PROFESSIONAL', (tx, ctx) => handInHomework(tx, ctx, { homeworkId, body: 'Klaar', record: null, seen, ...over }))
}
