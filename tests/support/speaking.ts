import { answerSpeaking, raiseSpeaking, settleSpeaking, speakUp, takeBackSpeaking } from '@/lib/agreements/speaking/commands'
import { listSpeakings, readSpeaking } from '@/lib/agreements/speaking/queries'
import type { RaiseForm, SettleForm, SpeakingAnswerForm, SpeakUpForm } from '@/lib/agreements/speaking/schema'
import { insertEnding, insertRaise, insertSpeaking, insertSpeakingAnswer } from '@/lib/agreements/speaking/store'
import { listWaiting } from '@/lib/notifications/queries'
import { addDays, dayToDate } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import type { InForce } from './agreement-in-force'
import { key, type TestCoalition, type TestPerson } from './world'

interface About {
  readonly commitmentId: string
  readonly versionId: string
  /** Who does the afspraak, and who of it was there. */
  readonly partnerId: string
  readonly reader: TestPerson
}

const EIGHT_DAYS = 8 * 86_400_000

const words = (mark: string) => ({ seen: `Gezien ${mark}`, meaning: `Betekent ${mark}`, asked: `Vraag ${mark}` })

/** The core group spoke to a partner a week and a day ago; nothing was answered. Whether its agreement holds is not asked. */
export async function spokenByCoreGroup(coalition: TestCoalition, { reader, ...about }: About, mark: string, at: Date): Promise<string> {
  const id = newId()
  const readers = [{ membershipId: reader.membershipId, name: '', partnerId: about.partnerId }]
  await coalition.as('COORDINATOR', (tx, ctx) => insertSpeaking(tx, id, { ...about, ...words(`onder ons ${mark}`), speakerPartnerId: null }, readers, { now: new Date(at.getTime() - EIGHT_DAYS), by: ctx.actor.membershipId }))
  return id
}

/** One that went all the way to the board table, was answered there, and settled. */
export async function spokenToTheEnd(coalition: TestCoalition, { reader, ...about }: About & { readonly speakerPartnerId: string }, mark: string): Promise<string> {
  const id = newId()
  await coalition.as('COORDINATOR', async (tx, { now, actor }) => {
    const by = { now, by: actor.membershipId }
    await insertSpeaking(tx, id, { ...about, ...words(mark) }, [{ membershipId: reader.membershipId, name: '', partnerId: about.partnerId }], by)
    for (const step of ['CORE_GROUP', 'BOARD'] as const) await insertRaise(tx, { speakingId: id, step, reason: `Reden ${mark}` }, by)
    await insertSpeakingAnswer(tx, { speakingId: id, step: 'BOARD', answer: 'DIFFERENT', note: `Antwoord ${mark}` }, by)
    await insertEnding(tx, { speakingId: id, isPrivate: false, outcome: 'SETTLED', agreed: `Afgesproken ${mark}` }, by)
  })
  return id
}

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
