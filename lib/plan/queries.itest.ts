import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { changeMission } from '@/lib/coalitions/commands'
import { agreeRate } from '@/lib/contributions/rewards/commands'
import { writeBend } from '@/lib/goals/bend/commands'
import { changeGoalStatus, createGoal } from '@/lib/goals/commands'
import { confirmMission } from '@/lib/goals/mission/commands'
import { readMission } from '@/lib/goals/mission/queries'
import { answerForParent, giveVerdict } from '@/lib/goals/parent/commands'
import type { ParentVerdictKind } from '@/lib/goals/parent/types'
import { addPartner } from '@/lib/partners/commands'
import { giveInitiative } from '@/lib/sparks/commands'
import { goalInput, sparkInput } from '@/tests/support/filled'
import { bendInput } from '@/tests/support/goals'
import { STORY } from '@/tests/support/sheet-answers'
import { key, makeCoalition, type TestCoalition, type TestPerson } from '@/tests/support/world'
import type { EvidenceKey } from './definitions'
import { readEvidence } from './queries'
import { keepRecord } from './records/commands'
import type { RecordKey } from './records/definitions'
import type { Answers } from './types'

/** As a reader of the plan sees it, who reads few of the sheets themselves. */
const sees = async (coalition: TestCoalition, which: EvidenceKey) => (await coalition.as('ALDERMAN', readEvidence))[which]

const keep = (coalition: TestCoalition, sheet: RecordKey, over: string | null, answers: Answers) => coalition.as('COORDINATOR', (tx, ctx) => keepRecord(tx, ctx, { key: sheet, over, answers, ...key() }))

const partner = (coalition: TestCoalition, name: string) => coalition.as('COORDINATOR', (tx, ctx) =>
  addPartner(tx, ctx, { name, partnerType: 'LIBRARY', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))

const challenge = (coalition: TestCoalition) => coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))

describe('what the software sees of the first gate', () => {
  it('is three stories of which one of a parent or a young person, whoever may read them', async () => {
    const coalition = await makeCoalition()
    const tell = (verteller: string) => keep(coalition, 'F1.2', null, { ...STORY, verteller, toestemming: 'CORE_GROUP' })
    for (const who of ['PROFESSIONAL', 'EXPERIENCE_EXPERT', 'VOLUNTEER']) await tell(who)
    expect(await sees(coalition, 'HAS_STORIES'), 'none of a parent').toBe(false)
    await tell('YOUNG_PERSON')
    expect(await sees(coalition, 'HAS_STORIES')).toBe(true)
    const other = await makeCoalition()
    await keep(other, 'F1.2', null, STORY)
    expect(await sees(other, 'HAS_STORIES'), 'one is too few').toBe(false)
  })

  it('is a question that was tested with who it is about, and not with figures alone', async () => {
    const coalition = await makeCoalition()
    const tested = async (over: string, getoetstBij: readonly string[]) => keep(coalition, 'F1.4', over, { kernvraag: 'Wie is er voor jonge ouders?', getoetstBij })
    await tested(await challenge(coalition), ['WORK_FLOOR', 'FIGURES'])
    expect(await sees(coalition, 'HAS_TESTED_QUESTION')).toBe(false)
    await tested(await challenge(coalition), ['FIGURES', 'EXPERIENCE_EXPERT'])
    expect(await sees(coalition, 'HAS_TESTED_QUESTION')).toBe(true)
  })

  it('is a vuurtje with its first step, and who left one does something, before there is a goal', async () => {
    const coalition = await makeCoalition()
    const seen = async () => [await sees(coalition, 'HAS_FIRST_ACTION'), await sees(coalition, 'HAS_DOERS')]
    const light = (who: TestPerson) => coalition.asPerson(who, (tx, ctx) => giveInitiative(tx, ctx, sparkInput()))
    const [library, school] = [await partner(coalition, 'Bieb'), await partner(coalition, 'School')]
    const [anna, bas, cas] = [await coalition.join('PROFESSIONAL', 'Anna', library), await coalition.join('PROFESSIONAL', 'Bas', library), await coalition.join('PROFESSIONAL', 'Cas', school)]
    expect(await seen()).toEqual([false, false])
    for (const who of [anna, anna, bas]) await light(who)
    expect(await seen(), 'two of them, of one organisation').toEqual([true, false])
    await light(cas)
    expect(await seen()).toEqual([true, true])
  })
})

describe('what the software sees of the second gate', () => {
  it('is that something was agreed with an experience expert: by the hour, or in the first conversation', async () => {
    const [paid, spoken] = [await makeCoalition(), await makeCoalition()]
    expect(await sees(paid, 'HAS_EXPERT_RATE')).toBe(false)
    await paid.as('COORDINATOR', (tx, ctx) => agreeRate(tx, ctx, { membershipId: paid.people.EXPERIENCE_EXPERT.membershipId, euros: 25, validFrom: '2026-11-01', ...key() }))
    await keep(spoken, 'F2.6', spoken.people.EXPERIENCE_EXPERT.membershipId, {})
    expect([await sees(paid, 'HAS_EXPERT_RATE'), await sees(spoken, 'HAS_EXPERT_RATE')]).toEqual([true, true])
  })
})

describe('what the software sees of the third gate', () => {
  it('is an idea without money and a verdict that is not no, of the goal that runs and of the words as they stand', async () => {
    const coalition = await makeCoalition()
    const as = <T>(work: Parameters<typeof coalition.as<T>>[1]) => coalition.as('COORDINATOR', work)
    const seen = async () => [await sees(coalition, 'HAS_FREE_IDEA'), await sees(coalition, 'HAS_PARENT_VERDICT')]
    const challengeId = await challenge(coalition)
    const goalId = await as((tx, ctx) => createGoal(tx, ctx, goalInput('POORT', { challengeId, ownerId: coalition.people.COORDINATOR.membershipId })))
    const judge = (verdict: ParentVerdictKind, expectedVersion: number) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => giveVerdict(tx, ctx, { goalId, verdict, why: 'Daarom', expectedVersion, ...key() }))
    await as((tx, ctx) => writeBend(tx, ctx, bendInput(goalId)))
    await judge('PARTLY', 1)
    expect(await seen(), 'no goal runs').toEqual([false, false])
    await as((tx, ctx) => changeGoalStatus(tx, ctx, { id: goalId, status: 'ACTIVE', reason: null, expectedVersion: 1 }))
    expect(await seen()).toEqual([true, true])
    await judge('NO', 2)
    expect(await seen()).toEqual([true, false])
    await judge('YES', 2)
    expect(await seen()).toEqual([true, true])
    await as((tx, ctx) => answerForParent(tx, ctx, { goalId, answer: 'Andere woorden', notices: 'De telefoon', drawback: null, expectedVersion: 2 }))
    expect(await seen(), 'nobody judged these words').toEqual([true, false])
  })

  it('is a word of every partner that takes part on the mission as it reads, also of who doubts', async () => {
    const coalition = await makeCoalition({ mission: 'Elk kind doet mee' })
    expect(await sees(coalition, 'HAS_MISSION_WORDS'), 'no partner takes part').toBe(false)
    const partners = [await partner(coalition, 'Bieb'), await partner(coalition, 'Opvang')]
    const say = async (partnerId: string | undefined, stance: 'SUPPORTS' | 'DOUBTS') => {
      const wordingId = (await coalition.as('ALDERMAN', readMission)).current?.id ?? ''
      await coalition.as('COORDINATOR', (tx, ctx) => confirmMission(tx, ctx, { wordingId, partnerId: partnerId ?? '', stance, reason: stance === 'DOUBTS' ? 'Te groot' : null, saidBy: 'directeur', saidOn: '2026-11-20', ...key() }))
    }
    await say(partners[0], 'SUPPORTS')
    expect(await sees(coalition, 'HAS_MISSION_WORDS')).toBe(false)
    await say(partners[1], 'DOUBTS')
    expect(await sees(coalition, 'HAS_MISSION_WORDS')).toBe(true)
    await coalition.as('COORDINATOR', (tx, ctx) => changeMission(tx, ctx, { mission: 'Elk kind hoort erbij', expectedVersion: 1 }))
    expect(await sees(coalition, 'HAS_MISSION_WORDS'), 'other words').toBe(false)
  })
})
