import { answerSpeaking, raiseSpeaking, settleSpeaking, speakUp, stopSpeaking, takeBackSpeaking } from '@/lib/agreements/speaking/commands'
import { listSpeakings, readSpeaking, readSpeakingToWrite } from '@/lib/agreements/speaking/queries'
import type { RaiseForm, SettleForm, SpeakingAnswerForm, SpeakUpForm, StopForm, TakeBackSpeakingForm } from '@/lib/agreements/speaking/schema'
import { listWaiting } from '@/lib/notifications/queries'
import { addDays, dayToDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import type { InForce } from './agreement-in-force'
import { key, type TestPerson } from './world'

// Bibliotheek (Oda) speaks to Opvang (Wil on the work floor, Ine who signs), which does the afspraak.

export const after = (days: number) => new Date(dayToDate(addDays('2026-11-22', days)).getTime() + 10 * 3_600_000)

export const WORDS = { seen: 'De balie belt niet terug', meaning: 'Ouders wachten een week', asked: 'Lukt het wel binnen een dag?' }

const about = ({ agreementId, commitmentId }: InForce) => ({ agreementId, commitmentId })

/** What somebody's screen says of the afspraak and of who reads it. */
export const shownTo = async (one: InForce, who: TestPerson) => (await one.coalition.asPerson(who, (tx, ctx) => readSpeakingToWrite(tx, ctx, about(one)))).shown

/** As somebody who has just opened the page, unless another screen is given. */
export async function speak(one: InForce, who: TestPerson, over: Partial<SpeakUpForm> = {}): Promise<string> {
  const shown = over.readers === undefined ? await shownTo(one, who) : { versionId: over.versionId ?? '', partnerId: over.partnerId ?? '', readers: over.readers }
  return one.coalition.asPerson(who, (tx, ctx) => speakUp(tx, ctx, { ...about(one), ...WORDS, ...key(), ...over, ...shown }))
}

/** Is there an answer where it stands now? That is what stands on the screen of who has just opened it. */
async function isAnswered(one: InForce, id: string): Promise<boolean> {
  const rows = await one.coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`
    SELECT FROM speaking_up s JOIN speaking_up_answer n ON n.coalition_id = s.coalition_id AND n.speaking_id = s.id AND n.step = s.step WHERE s.id = ${id}::uuid`))
  return rows.length > 0
}

export const answer = (one: InForce, who: TestPerson, speakingId: string, over: Partial<SpeakingAnswerForm> = {}) =>
  one.coalition.asPerson(who, (tx, ctx) => answerSpeaking(tx, ctx, { speakingId, step: 'PRIVATE', answer: 'NOT_NOW', note: 'Twee collega’s zijn ziek', ...over }))

export const RAISE = { step: 'PRIVATE', reason: 'We komen er samen niet uit' } as const

export const SETTLE = { step: 'PRIVATE', agreed: 'Wie ziek is, wordt vervangen' } as const

export async function raise(one: InForce, who: TestPerson, speakingId: string, over: Partial<RaiseForm> = {}, now?: Date): Promise<void> {
  const answered = await isAnswered(one, speakingId)
  return one.coalition.asPerson(who, (tx, ctx) => raiseSpeaking(tx, ctx, { speakingId, answered, ...RAISE, ...over }), now)
}

export async function settle(one: InForce, who: TestPerson, speakingId: string, over: Partial<SettleForm> = {}): Promise<void> {
  const answered = await isAnswered(one, speakingId)
  return one.coalition.asPerson(who, (tx, ctx) => settleSpeaking(tx, ctx, { speakingId, answered, ...SETTLE, ...over }))
}

export async function stop(one: InForce, who: TestPerson, speakingId: string, over: Partial<StopForm> = {}): Promise<void> {
  const answered = await isAnswered(one, speakingId)
  return one.coalition.asPerson(who, (tx, ctx) => stopSpeaking(tx, ctx, { speakingId, answered, step: 'PRIVATE', why: 'We zien het over een jaar weer', ...over }))
}

export async function takeBack(one: InForce, who: TestPerson, speakingId: string, over: Partial<TakeBackSpeakingForm> = {}): Promise<void> {
  const answered = await isAnswered(one, speakingId)
  return one.coalition.asPerson(who, (tx, ctx) => takeBackSpeaking(tx, ctx, { speakingId, answered, ...over }))
}

export const see = (one: InForce, who: TestPerson, id: string) => one.coalition.asPerson(who, (tx, ctx) => readSpeaking(tx, ctx, id))

export const listOf = async (one: InForce, who: TestPerson) => (await one.coalition.asPerson(who, (tx, ctx) => listSpeakings(tx, ctx, one.commitmentId))).map(({ id }) => id)

export const waits = async (one: InForce, who: TestPerson) => (await one.coalition.asPerson(who, listWaiting)).filter(({ kind }) => kind === 'spokenTo' || kind === 'speakingAnswered' || kind === 'atCoreGroup')

/** Said, and raised as far as this after a week without an answer each time. */
export async function spokenUpTo(one: InForce, step: 'PRIVATE' | 'CORE_GROUP' | 'BOARD'): Promise<string> {
  const id = await speak(one, one.other)
  if (step === 'PRIVATE') return id
  await raise(one, one.other, id, {}, after(7))
  if (step === 'BOARD') await raise(one, one.other, id, { step: 'CORE_GROUP' }, after(14))
  return id
}
