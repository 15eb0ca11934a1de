import { insertEnding, insertRaise, insertSpeaking, insertSpeakingAnswer } from '@/lib/agreements/speaking/store'
import { newId } from '@/lib/platform/ids'
import type { TestCoalition, TestPerson } from './world'

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
