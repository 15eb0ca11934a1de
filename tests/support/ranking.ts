import { closeRanking, openRanking, rank } from '@/lib/contributions/ranking/commands'
import { readRanking } from '@/lib/contributions/ranking/queries'
import type { RankingForm } from '@/lib/contributions/ranking/schema'
import type { Choice } from '@/lib/contributions/ranking/types'
import { addDays, dayOf } from '@/lib/platform/clock'
import { key, NOW, type TestCoalition, type TestPerson } from './world'

// Asking what is needed most, and what people put first, second and third.

export const rankingInput = (over: Partial<RankingForm> = {}, at = NOW): RankingForm => ({ question: 'Wat moet er eerst?', sources: [], own: 'Wachttijd\nEén gezicht\nSpeelplek\nGeld', closesOn: addDays(dayOf(at), 7), ...key(), ...over })

export const ask = (coalition: TestCoalition, over: Partial<RankingForm> = {}, at = NOW) => coalition.as('COORDINATOR', (tx, ctx) => openRanking(tx, ctx, rankingInput(over, at)))

/** The ids of what is asked about, in order. */
export const itemsOf = async (coalition: TestCoalition, roundId: string): Promise<string[]> => (await coalition.as('COORDINATOR', (tx, ctx) => readRanking(tx, ctx, roundId))).items.map((one) => one.id)

/** Three of them, by their place in the list. */
export const choiceOf = (items: readonly string[], [first, second, third]: readonly [number, number, number]): Choice => ({ firstId: items[first] ?? '', secondId: items[second] ?? '', thirdId: items[third] ?? '' })

export const answerAs = (coalition: TestCoalition, who: TestPerson, roundId: string, choice: Choice, now?: Date) => coalition.asPerson(who, (tx, ctx) => rank(tx, ctx, { roundId, ...choice }), now)

/** So many people of a role answer, each what the list says. */
export async function answerMany(coalition: TestCoalition, role: 'EXPERIENCE_EXPERT' | 'PROFESSIONAL', roundId: string, choices: readonly (readonly [number, number, number])[]): Promise<void> {
  const items = await itemsOf(coalition, roundId)
  for (const [index, choice] of choices.entries()) {
    const person = index === 0 ? coalition.people[role] : await coalition.join(role, `${role} ${index}`)
    await answerAs(coalition, person, roundId, choiceOf(items, choice))
  }
}

export const close = (coalition: TestCoalition, roundId: string) => coalition.as('COORDINATOR', (tx, ctx) => closeRanking(tx, ctx, { roundId }))

/** A round of a filled coalition, that one professional and one parent answered. */
export async function asked(coalition: TestCoalition, mark: string, at: Date): Promise<string> {
  const roundId = await ask(coalition, { question: `Wat eerst ${mark}`, own: `Wachttijd ${mark}\nEén gezicht\nSpeelplek` }, at)
  const choice = choiceOf(await itemsOf(coalition, roundId), [0, 1, 2])
  for (const who of [coalition.people.PROFESSIONAL, coalition.people.EXPERIENCE_EXPERT]) await answerAs(coalition, who, roundId, choice, at)
  return roundId
}
