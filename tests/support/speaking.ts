import { answerSpeaking, raiseSpeaking, settleSpeaking, speakUp, takeBackSpeaking } from '@/lib/agreements/speaking/commands'
import { listSpeakings, readSpeaking } from '@/lib/agreements/speaking/queries'
import type { RaiseForm, SettleForm, SpeakingAnswerForm, SpeakUpForm } from '@/lib/agreements/speaking/schema'
import { listWaiting } from '@/lib/notifications/queries'
import { addDays, dayToDate } from '@/lib/platform/clock'
import type { InForce } from './agreement-in-force'
import { key, type TestPerson } from './world'

// Bibliotheek (Oda) speaks to Opvang (Wil on the work floor, Ine who signs), which does the afspraak.

export const after = (days: number) => new Date(dayToDate(addDays('2026-11-22', days)).getTime() + 10 * 3_600_000)

export const WORDS = { seen: 'De balie belt niet terug', meaning: 'Ouders wachten een week', asked: 'Lukt het wel binnen een dag?' }

export const speak = (one: InForce, who: TestPerson, over: Partial<SpeakUpForm> = {}) =>
  one.coalition.asPerson(who, (tx, ctx) => speakUp(tx, ctx, { agreementId: one.agreementId, commitmentId: one.commitmentId, ...WORDS, ...key(), ...over }))

export const answer = (one: InForce, who: TestPerson, speakingId: string, over: Partial<SpeakingAnswerForm> = {}) =>
  one.coalition.asPerson(who, (tx, ctx) => answerSpeaking(tx, ctx, { speakingId, step: 'PRIVATE', answer: 'NOT_NOW', note: 'Twee collega’s zijn ziek', ...over }))

export const raise = (one: InForce, who: TestPerson, speakingId: string, over: Partial<RaiseForm> = {}, now?: Date) =>
  one.coalition.asPerson(who, (tx, ctx) => raiseSpeaking(tx, ctx, { speakingId, step: 'PRIVATE', reason: 'We komen er samen niet uit', ...over }), now)

export const settle = (one: InForce, who: TestPerson, speakingId: string, over: Partial<SettleForm> = {}) =>
  one.coalition.asPerson(who, (tx, ctx) => settleSpeaking(tx, ctx, { speakingId, step: 'PRIVATE', agreed: 'Wie ziek is, wordt vervangen', ...over }))

export const takeBack = (one: InForce, who: TestPerson, speakingId: string) => one.coalition.asPerson(who, (tx, ctx) => takeBackSpeaking(tx, ctx, { speakingId }))

export const see = (one: InForce, who: TestPerson, id: string) => one.coalition.asPerson(who, (tx, ctx) => readSpeaking(tx, ctx, id))

export const listOf = async (one: InForce, who: TestPerson) => (await one.coalition.asPerson(who, (tx, ctx) => listSpeakings(tx, ctx, one.commitmentId))).map(({ id }) => id)

export const waits = async (one: InForce, who: TestPerson) => (await one.coalition.asPerson(who, listWaiting)).filter(({ kind }) => kind === 'spokenTo' || kind === 'atCoreGroup')

/** Said, and raised as far as this after a week without an answer each time. */
export async function spokenUpTo(one: InForce, step: 'PRIVATE' | 'CORE_GROUP' | 'BOARD'): Promise<string> {
  const id = await speak(one, one.other)
  if (step === 'PRIVATE') return id
  await raise(one, one.other, id, {}, after(7))
  if (step === 'BOARD') await raise(one, one.other, id, { step: 'CORE_GROUP' }, after(14))
  return id
}
