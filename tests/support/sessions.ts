import { planMeeting } from '@/lib/meetings/commands'
import { setOutcomeAside, takeOverOutcome, writeOutcome } from '@/lib/meetings/sessions/commands'
import { readSession } from '@/lib/meetings/sessions/queries'
import type { OutcomeForm } from '@/lib/meetings/sessions/schema'
import { dayOf } from '@/lib/platform/clock'
import { NO_MORE } from './agreement-words'
import { key, NOW, type TestCoalition } from './world'

/** A partnersessie on this day. */
export const planSession = (coalition: TestCoalition, heldOn = dayOf(NOW)) =>
  coalition.as('COORDINATOR', (tx, ctx) => planMeeting(tx, ctx, { kind: 'PARTNER_SESSION', heldOn, place: null, storyId: null, ...key() }))

/** What a partner brought up there. Returns its id. */
export async function outcome(coalition: TestCoalition, meetingId: string, partnerId: string, over: Partial<OutcomeForm> = {}): Promise<string> {
  const body = over.body ?? 'Ouders bellen vier nummers'
  await coalition.as('COORDINATOR', (tx, ctx) => writeOutcome(tx, ctx, { meetingId, partnerId, kind: 'CONCERN', ...key(), ...over, body }))
  const { outcomes } = await coalition.as('COORDINATOR', (tx, ctx) => readSession(tx, ctx, meetingId))
  return outcomes.findLast((one) => one.body === body && one.partnerId === partnerId)?.id ?? ''
}

export const takeOver = (coalition: TestCoalition, outcomeId: string, at: { agreementId: string; partnerId: string }, over: object = {}) =>
  coalition.as('COORDINATOR', (tx, ctx) => takeOverOutcome(tx, ctx, { outcomeId, ...at, what: 'Eén nummer voor alle ouders', forWhom: 'ouders', evidence: 'Wij tellen de telefoontjes', room: null, ...NO_MORE, ...key(), ...over }))

/** A session with one partner: of what it said one thing is open, and one was set aside. */
export async function heldSession(coalition: TestCoalition, partnerId: string, mark: string, today: string) {
  const sessionId = await planSession(coalition, today)
  const say = (what: string, kind: OutcomeForm['kind']) => outcome(coalition, sessionId, partnerId, { kind, body: `${what} ${mark}` })
  const [outcomeId, asideOutcomeId] = [await say('Zorg', 'CONCERN'), await say('Aanbod', 'OFFER')]
  await coalition.as('COORDINATOR', (tx, ctx) => setOutcomeAside(tx, ctx, { outcomeId: asideOutcomeId, reason: `Later ${mark}` }))
  return { sessionId, outcomeId, asideOutcomeId }
}
