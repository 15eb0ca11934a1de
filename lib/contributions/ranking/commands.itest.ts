import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { newId } from '@/lib/platform/ids'
import { giveSignal } from '@/lib/signals/commands'
import { giveInitiative } from '@/lib/sparks/commands'
import { sparkInput } from '@/tests/support/filled'
import { everything } from '@/tests/support/fingerprint'
import { answerAs, answerMany, ask, choiceOf, close, itemsOf, rankingInput } from '@/tests/support/ranking'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { askedFor, countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal, meanwhile } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { closeRanking, decideRanking, openRanking, rank } from './commands'
import { listRankings, listRankingSources, readRanking } from './queries'
import { MAIL_RANKING_DECIDED } from './types'

const read = (coalition: TestCoalition, id: string, role: 'COORDINATOR' | 'EXPERIENCE_EXPERT' | 'ALDERMAN' = 'COORDINATOR', now = NOW) => coalition.as(role, (tx, ctx) => readRanking(tx, ctx, id), now)
const decide = (coalition: TestCoalition, roundId: string, decision = 'De wachttijd gaat voor') => coalition.as('COORDINATOR', (tx, ctx) => decideRanking(tx, ctx, { roundId, decision }))

/** Of parents and of professionals, each five: wachttijd, één gezicht, speelplek, geld are 0 to 3. */
const PARENTS = [[0, 1, 2], [0, 1, 2], [0, 2, 1], [1, 0, 2], [0, 1, 3]] as const
const PROFESSIONALS = [[3, 1, 2], [3, 2, 1], [3, 1, 2], [3, 2, 1], [1, 3, 2]] as const

async function answered(parents: readonly (readonly [number, number, number])[] = PARENTS, professionals: typeof parents = PROFESSIONALS) {
  const coalition = await makeCoalition()
  const id = await ask(coalition)
  await answerMany(coalition, 'EXPERIENCE_EXPERT', id, parents)
  await answerMany(coalition, 'PROFESSIONAL', id, professionals)
  return { coalition, id }
}

describe('asking what is needed most', () => {
  it('offers what stands in the workspace already, so that nothing is typed twice', async () => {
    const coalition = await makeCoalition()
    const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Wachten op hulp', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: 'Wij horen maanden niets', ...key() }))
    await coalition.as('PROFESSIONAL', (tx, ctx) => giveInitiative(tx, ctx, { ...sparkInput(), title: 'Samen ontbijten' }))
    await coalition.as('PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, { theme: 'MONEY', body: 'Te duur', place: null, lifePhases: ['AGE_4_12'], frequency: 'MORE_OFTEN', wantsAnswer: false, alreadyTried: null, urgency: null, isAnonymous: false, ...key() }))
    const sources = await coalition.as('COORDINATOR', listRankingSources)
    expect(sources.map((one) => [one.kind, 'words' in one ? one.words : one.theme])).toEqual([['CHALLENGE', 'Wachten op hulp'], ['PARENTS_SAY', 'Wij horen maanden niets'], ['SPARK', 'Samen ontbijten'], ['THEME', 'MONEY']])
    const id = await ask(coalition, { sources: [...sources.map((one) => one.value), 'challenge:van-iemand-anders'], own: 'Speelplek\nwachten op hulp' })
    const { items, isOpen } = await read(coalition, id)
    expect(items.map((one) => one.words)).toEqual(['Wachten op hulp', 'Wij horen maanden niets', 'Samen ontbijten', 'Geld', 'Speelplek'])
    expect([items[0]?.challengeId, items[2]?.challengeId, isOpen]).toEqual([challengeId, null, true])
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'ranking_opened', actorRole: 'COORDINATOR', subjectId: id, changes: null })
  })

  it('is about three to ten things, until a day to come, and points at nobody', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => ask(coalition, { own: 'Een\nTwee' }), invalid({ sources: 'ranking.too_few' }))
    await expectRefusal(coalition, () => ask(coalition, { own: Array.from({ length: 11 }, (_, index) => `Ding ${index}`).join('\n') }), invalid({ sources: 'ranking.too_many' }))
    await expectRefusal(coalition, () => ask(coalition, { closesOn: '2026-11-21' }), invalid({ closesOn: 'ranking.day_past' }))
    await expectRefusal(coalition, () => ask(coalition, { own: 'Een\nTwee\nbel 06-12345678' }), invalid({ own: 'privacy.phone' }))
  })

  it('is the coordinator’s, sent twice it is one, and it is one with its event', async () => {
    const coalition = await makeCoalition()
    const form = rankingInput()
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => openRanking(tx, ctx, form))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => openRanking(tx, ctx, rankingInput()))
    expect(await rolesThatCan(coalition, (tx, ctx) => openRanking(tx, ctx, rankingInput()))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, listRankings)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })
})

describe('putting first, second and third', () => {
  it('is done by parents and professionals, and can change until it is closed', async () => {
    const coalition = await makeCoalition()
    const id = await ask(coalition)
    const items = await itemsOf(coalition, id)
    const expert = coalition.people.EXPERIENCE_EXPERT
    await answerAs(coalition, expert, id, choiceOf(items, [0, 1, 2]))
    await answerAs(coalition, expert, id, choiceOf(items, [3, 1, 2]))
    expect((await read(coalition, id, 'EXPERIENCE_EXPERT')).own).toEqual(choiceOf(items, [3, 1, 2]))
    expect(await countRows(coalition, 'ranking_ballot')).toBe(1)
    expect((await coalition.as('EXPERIENCE_EXPERT', listRankings))[0]).toMatchObject({ id, hasAnswered: true })
    expect(await rolesThatCan(coalition, (tx, ctx) => rank(tx, ctx, { roundId: id, ...choiceOf(items, [0, 1, 2]) }))).toEqual(['PROFESSIONAL', 'EXPERIENCE_EXPERT'])
    await close(coalition, id)
    await expectRefusal(coalition, () => answerAs(coalition, expert, id, choiceOf(items, [0, 1, 2])), ruleBroken('ranking.is_closed'))
  })

  it('is of three different things of this question', async () => {
    const coalition = await makeCoalition()
    const [id, other] = [await ask(coalition), await ask(coalition)]
    const [items, theirs] = [await itemsOf(coalition, id), await itemsOf(coalition, other)]
    const say = (choice: readonly [string, string, string]) => answerAs(coalition, coalition.people.PROFESSIONAL, id, { firstId: choice[0], secondId: choice[1], thirdId: choice[2] })
    await expectRefusal(coalition, () => say([items[0] ?? '', items[0] ?? '', items[1] ?? '']), invalid({ secondId: 'ranking.twice' }))
    await expectRefusal(coalition, () => say([items[0] ?? '', items[1] ?? '', theirs[2] ?? '']), invalid({ thirdId: 'ranking.third_missing' }))
    await expectRefusal(coalition, () => answerAs(coalition, coalition.people.PROFESSIONAL, newId(), choiceOf(items, [0, 1, 2])), NOT_FOUND)
  })

  it('ends with its last day', async () => {
    const coalition = await makeCoalition()
    const id = await ask(coalition, { closesOn: '2026-11-22' })
    expect((await read(coalition, id)).isOpen).toBe(true)
    expect((await read(coalition, id, 'COORDINATOR', new Date('2026-11-23T08:00:00Z'))).isOpen).toBe(false)
    await expect(coalition.as('COORDINATOR', (tx, ctx) => closeRanking(tx, ctx, { roundId: id }), new Date('2026-11-23T08:00:00Z'))).rejects.toMatchObject(ruleBroken('ranking.is_closed'))
  })

  it('at the same moment as the closing waits, and comes too late', async () => {
    const coalition = await makeCoalition()
    const id = await ask(coalition)
    const items = await itemsOf(coalition, id)
    const second = await meanwhile(coalition, coalition.people.COORDINATOR, (tx, ctx) => closeRanking(tx, ctx, { roundId: id }), () => answerAs(coalition, coalition.people.PROFESSIONAL, id, choiceOf(items, [0, 1, 2])))
    expect(second).toMatchObject({ status: 'rejected', reason: ruleBroken('ranking.is_closed') })
  })
})

describe('the two orders', () => {
  it('are counted as Borda did, each group for itself, and what has as many points shares a place', async () => {
    const { coalition, id } = await answered()
    await close(coalition, id)
    // Parents: 14, 10, 5 and 1 points. Professionals: 0, 9, 7 and 14.
    expect((await read(coalition, id, 'ALDERMAN')).result?.map(({ words, experts, professionals }) => [words, experts, professionals])).toEqual([
      ['Wachttijd', { place: 1, isShared: false }, { place: 4, isShared: false }],
      ['Eén gezicht', { place: 2, isShared: false }, { place: 2, isShared: false }],
      ['Speelplek', { place: 3, isShared: false }, { place: 3, isShared: false }],
      ['Geld', { place: 4, isShared: false }, { place: 1, isShared: false }],
    ])
    const even = await answered([[0, 1, 2], [1, 0, 2], [0, 1, 2], [1, 0, 2], [2, 3, 0], [2, 3, 1]], PROFESSIONALS)
    await close(even.coalition, even.id)
    expect((await read(even.coalition, even.id)).result?.map(({ words, experts }) => [words, experts.place, experts.isShared])).toEqual([['Wachttijd', 1, true], ['Eén gezicht', 1, true], ['Speelplek', 3, false], ['Geld', 4, false]])
  })

  it('are not there while it is open, nor when one group has fewer than five answers', async () => {
    const { coalition, id } = await answered()
    expect((await read(coalition, id)).result).toBeNull()
    for (const [parents, professionals] of [[PARENTS.slice(1), PROFESSIONALS], [PARENTS, PROFESSIONALS.slice(1)], [PARENTS, []]] as const) {
      const few = await answered(parents, professionals)
      await close(few.coalition, few.id)
      expect((await read(few.coalition, few.id)).result).toBeNull()
    }
  })

  it('tell of nobody what they said: no page, no trail and no export has it', async () => {
    const { coalition, id } = await answered()
    await close(coalition, id)
    const shown = JSON.stringify([await read(coalition, id), await read(coalition, id, 'ALDERMAN'), await coalition.as('COORDINATOR', listRankings), await trail(coalition)])
    expect(shown).not.toContain(coalition.people.EXPERIENCE_EXPERT.membershipId)
    expect(shown).not.toContain('points')
    expect((await trail(coalition)).filter((one) => one.actorRole !== 'COORDINATOR')).toEqual([])
    expect(await everything(coalition)).toContain('ranking_closed')
  })
})

describe('what is decided with it', () => {
  it('is told once to who answered, after it was closed', async () => {
    const { coalition, id } = await answered()
    await expectRefusal(coalition, () => decide(coalition, id), ruleBroken('ranking.is_open'))
    await close(coalition, id)
    await expectRefusal(coalition, () => decide(coalition, id, 'bel 06-12345678'), invalid({ decision: 'privacy.phone' }))
    await decide(coalition, id)
    expect((await read(coalition, id, 'EXPERIENCE_EXPERT')).decision).toEqual({ text: 'De wachttijd gaat voor', at: NOW, byName: 'Coen', hasLeft: false })
    const told = (await askedFor(coalition)).filter((one) => one.topic === MAIL_RANKING_DECIDED)
    expect(told).toHaveLength(10)
    expect(told.map((one) => one.subjectId)).toContain(coalition.people.EXPERIENCE_EXPERT.membershipId)
    await expectRefusal(coalition, () => decide(coalition, id), ruleBroken('ranking.is_decided'))
    await expectRefusal(coalition, () => close(coalition, id), ruleBroken('ranking.is_closed'))
  })

  it('is the coordinator’s, and one with its event, as closing is', async () => {
    const coalition = await makeCoalition()
    const id = await ask(coalition)
    await expect(coalition.as('PROFESSIONAL', (tx, ctx) => closeRanking(tx, ctx, { roundId: id }))).rejects.toMatchObject(refused('COORDINATOR'))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => closeRanking(tx, ctx, { roundId: id }))
    await close(coalition, id)
    await expect(coalition.as('PROFESSIONAL', (tx, ctx) => decideRanking(tx, ctx, { roundId: id, decision: 'x' }))).rejects.toMatchObject(refused('COORDINATOR'))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => decideRanking(tx, ctx, { roundId: id, decision: 'x' }))
  })
})
