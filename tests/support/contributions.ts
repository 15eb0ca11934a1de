import { giveContribution, answerContribution, shareContribution, speakContribution, stopSharing, typeOut } from '@/lib/contributions/commands'
import { readContribution } from '@/lib/contributions/queries'
import type { ContributionForm, ReceiptForm, VoiceForm } from '@/lib/contributions/schema'
import { publishPlanText } from '@/lib/plan/commands'
import { readPlanText } from '@/lib/plan/queries'
import { WEBM } from './recordings'
import { key, makeCoalition, type TestCoalition } from './world'

// A coalition with a plan of two passages, and what is said of it.

export const publish = (coalition: TestCoalition, body: string, expectedNumber: number) =>
  coalition.as('COORDINATOR', (tx, ctx) => publishPlanText(tx, ctx, { body, bodyB1: null, expectedNumber }))

export async function withPlan() {
  const coalition = await makeCoalition()
  await publish(coalition, 'Eerste stuk\n\nTweede stuk', 0)
  const textVersionId = (await coalition.as('EXPERIENCE_EXPERT', readPlanText))?.versionId ?? ''
  const typed = (over: Partial<ContributionForm> = {}): ContributionForm => ({ textVersionId, passage: 1, body: 'Dit werkt niet voor ons', ...key(), ...over })
  const give = (over: Partial<ContributionForm> = {}) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => giveContribution(tx, ctx, typed(over)))
  const answer = (contributionId: string, over: Partial<ReceiptForm> = {}) =>
    coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId, outcome: 'PARTLY_ADOPTED', reason: 'Daar hebben jullie gelijk in', whatChanges: 'We komen langs', ...over }))
  const read = (id: string) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readContribution(tx, ctx, id))
  return { coalition, typed, give, answer, read }
}

/** Who gave it shares it with the one supporter there is, or with another. */
export const share = (coalition: TestCoalition, contributionId: string, supporterId = coalition.people.SUPPORTER.membershipId) =>
  coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => shareContribution(tx, ctx, { contributionId, supporterId }))

export const stop = (coalition: TestCoalition, contributionId: string) =>
  coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => stopSharing(tx, ctx, { contributionId, supporterId: coalition.people.SUPPORTER.membershipId }))

/** An experience expert speaks about the first passage, or whatever else is asked. */
export const speak = (coalition: TestCoalition, subjectId: string, over: Partial<VoiceForm & { recording: Buffer }> = {}) =>
  coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => speakContribution(tx, ctx, { about: 'PLAN', subjectId, part: '0', seen: '', recording: WEBM, ...key(), ...over }))

/** The same, and typed out by who spoke. */
export async function spoken(coalition: TestCoalition, textVersionId: string, body: string): Promise<string> {
  const contributionId = await speak(coalition, textVersionId)
  return coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => typeOut(tx, ctx, { contributionId, body, expectedVersion: 1 }))
}
