import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { changeGoal, changeGoalStatus, createGoal } from '@/lib/goals/commands'
import { readGoal } from '@/lib/goals/queries'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import { answerForParent, giveVerdict, recordVerdict } from './commands'
import { readParentCheck, readParentCheckShares } from './queries'
import type { ParentVerdictKind, VerdictVoice } from './types'

async function withGoal(parentBenefit: string | null = 'Eén vast gezicht') {
  const coalition = await makeCoalition()
  const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
  const typed = () => ({
    challengeId, title: 'Veertig gezinnen', forWhom: 'gezinnen', parentBenefit, baseline: 14, baselinePlan: null, target: 40, unit: 'FAMILIES' as const,
    ownerId: coalition.people.COORDINATOR.membershipId, dueOn: '2026-12-18', notNow: null, stopCriterion: null, ...key(),
  })
  const goalId = await coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, typed()))
  const input = (verdict: ParentVerdictKind, expectedVersion = 1) => ({ goalId, verdict, why: `Omdat ${verdict}`, expectedVersion, ...key() })
  const judge = (verdict: ParentVerdictKind, expectedVersion = 1) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => giveVerdict(tx, ctx, input(verdict, expectedVersion)))
  const answer = (text: string, expectedVersion: number) => coalition.as('COORDINATOR', (tx, ctx) => answerForParent(tx, ctx, { goalId, answer: text, notices: 'De telefoon gaat één keer', drawback: null, expectedVersion }))
  const start = (expectedVersion: number, despite: string | null = null) => coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: goalId, status: 'ACTIVE', reason: null, despite, expectedVersion }))
  const check = () => coalition.as('ALDERMAN', (tx, ctx) => readParentCheck(tx, ctx, goalId))
  return { coalition, goalId, typed, input, judge, answer, start, check }
}

describe('what the parent gains', () => {
  it('is written once: with how they notice and what is hard, and it is the answer of the goal itself', async () => {
    const { coalition, goalId, check } = await withGoal()
    await coalition.as('COORDINATOR', (tx, ctx) => answerForParent(tx, ctx, { goalId, answer: 'Je belt één nummer', notices: 'Er wordt opgenomen', drawback: 'Alleen overdag', expectedVersion: 1 }))
    expect(await check()).toMatchObject({ answer: 'Je belt één nummer', notices: 'Er wordt opgenomen', drawback: 'Alleen overdag', version: 2, verdicts: [] })
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readGoal(tx, ctx, goalId))).parentBenefit).toBe('Je belt één nummer')
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'goal_parent_answered', subjectId: goalId, changes: null })
  })

  it('has at most forty words, on every form that writes it, and points at nobody', async () => {
    const { coalition, goalId, typed, answer } = await withGoal()
    const long = Array(41).fill('ja').join(' ')
    await expectRefusal(coalition, () => answer(long, 1), invalid({ answer: 'goals.parent_answer_too_long' }))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, { ...typed(), parentBenefit: long })), invalid({ parentBenefit: 'goals.parent_answer_too_long' }))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => changeGoal(tx, ctx, { ...typed(), parentBenefit: long, id: goalId, expectedVersion: 1 })), invalid({ parentBenefit: 'goals.parent_answer_too_long' }))
    await expectRefusal(coalition, () => answer('bel 06-12345678', 1), invalid({ answer: 'privacy.phone' }))
  })

  it('is written by the coordinator; of two at once the second sees both texts; a goal that is not there is not found', async () => {
    const { coalition, goalId, answer } = await withGoal()
    expect(await rolesThatCan(coalition, (tx, ctx) => answerForParent(tx, ctx, { goalId, answer: 'Rust', notices: 'x', drawback: null, expectedVersion: 1 }))).toEqual(['COORDINATOR'])
    await answer('Van de eerste', 2)
    await expectRefusal(coalition, () => answer('Van de tweede', 2), conflict('Coen', 3, { answer: 'Van de eerste', notices: 'De telefoon gaat één keer', drawback: '' }))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => answerForParent(tx, ctx, { goalId: newId(), answer: 'Rust', notices: 'x', drawback: null, expectedVersion: 1 })), NOT_FOUND)
  })
})

describe('the verdict on what the parent gains', () => {
  it('is given by an experience expert themselves, under the name that they chose', async () => {
    const { coalition, goalId, judge, check } = await withGoal()
    await judge('PARTLY')
    expect((await check()).verdicts).toMatchObject([{ kind: 'PARTLY', why: 'Omdat PARTLY', voice: 'EXPERIENCE_EXPERT', byThemselves: true, givenOn: '2026-11-22', answer: 'Eén vast gezicht', isCurrent: true }])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'goal_verdict_given', subjectId: goalId, changes: { verdict: 'PARTLY', byThemselves: true } })
  })

  it('is written down by the coordinator as somebody gave it: by a role, on a day that was', async () => {
    const { coalition, input, check } = await withGoal()
    const record = (over: { voice?: VerdictVoice; givenOn?: string; why?: string } = {}) =>
      coalition.as('COORDINATOR', (tx, ctx) => recordVerdict(tx, ctx, { ...input('YES'), voice: 'PARENT', givenOn: '2026-11-18', ...over }))
    await expectRefusal(coalition, () => record({ givenOn: '2026-11-23' }), invalid({ givenOn: 'goals.measured_in_future' }))
    await expectRefusal(coalition, () => record({ why: 'mail anna@thuis.example' }), invalid({ why: 'privacy.email' }))
    await record()
    expect((await check()).verdicts).toMatchObject([{ kind: 'YES', voice: 'PARENT', byThemselves: false, givenOn: '2026-11-18', byName: 'Coen' }])
  })

  it('is for who knows it, and for who writes it down', async () => {
    const { coalition, input } = await withGoal()
    expect(await rolesThatCan(coalition, (tx, ctx) => giveVerdict(tx, ctx, input('YES')))).toEqual(['EXPERIENCE_EXPERT'])
    expect(await rolesThatCan(coalition, (tx, ctx) => recordVerdict(tx, ctx, { ...input('YES'), voice: 'PARENT', givenOn: '2026-11-18' }))).toEqual(['COORDINATOR'])
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => giveVerdict(tx, ctx, input('YES'))), refused('EXPERIENCE_EXPERT'))
  })

  it('is one with its event, and sent twice is one', async () => {
    const { coalition, input } = await withGoal()
    await expectOneWithItsEvent(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => giveVerdict(tx, ctx, input('YES')))
    const form = input('NO')
    await expectOnce(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => giveVerdict(tx, ctx, form))
  })

  it('is about words that were read: not about an answer that is not there, nor one that changed meanwhile', async () => {
    const bare = await withGoal(null)
    await expectRefusal(bare.coalition, () => bare.judge('YES'), ruleBroken('goals.no_answer_to_judge'))
    const { coalition, judge, answer } = await withGoal()
    await answer('Een heel ander antwoord', 1)
    await expectRefusal(coalition, () => judge('YES', 1), ruleBroken('goals.answer_changed'))
    await judge('YES', 2)
  })

  it('is kept as it was given: the app cannot rewrite or remove it', async () => {
    const { coalition, judge } = await withGoal()
    await judge('NO')
    for (const statement of [sql`UPDATE parent_verdict SET kind = 'YES'`, sql`DELETE FROM parent_verdict`]) {
      await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(statement))).rejects.toThrow('permission denied')
    }
  })
})

describe('the start of a goal', () => {
  it('waits for a verdict, or for the reason to start without', async () => {
    const { coalition, judge, start, goalId } = await withGoal()
    await expectRefusal(coalition, () => start(1), invalid({ despite: 'goals.unjudged_needs_reason' }))
    await judge('PARTLY')
    await start(1, 'Dit blijft niet staan: er was een oordeel')
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readGoal(tx, ctx, goalId))).changes).toMatchObject([{ status: 'ACTIVE', despite: null }])
  })

  it('after a no waits for the reason to go on, which stays', async () => {
    const { coalition, judge, start, goalId } = await withGoal()
    await judge('YES')
    await judge('NO')
    await expectRefusal(coalition, () => start(1), invalid({ despite: 'goals.judged_no_needs_reason' }))
    await start(1, 'We passen het in week twee aan')
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readGoal(tx, ctx, goalId))).changes).toMatchObject([{ status: 'ACTIVE', despite: 'We passen het in week twee aan' }])
  })

  it('asks anew when the answer changed after the verdict; the older verdict stays readable with its answer', async () => {
    const { coalition, judge, answer, start, check } = await withGoal()
    await judge('YES')
    await answer('Nu iets anders', 1)
    await expectRefusal(coalition, () => start(2), invalid({ despite: 'goals.unjudged_needs_reason' }))
    expect((await check()).verdicts).toMatchObject([{ kind: 'YES', answer: 'Eén vast gezicht', isCurrent: false }])
  })
})

describe('the end of a goal', () => {
  const LEARNED = { lesson: 'Bel eerst de opvang', celebration: 'Taart in de buurtkamer' }

  async function running() {
    const { coalition, goalId, judge, start } = await withGoal()
    await judge('YES')
    await start(1)
    const become = (status: 'ACTIVE' | 'REACHED' | 'STOPPED', expectedVersion: number, reason: string | null, said: object) =>
      coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: goalId, status, reason, expectedVersion, ...said }))
    const changes = async () => (await coalition.as('ALDERMAN', (tx, ctx) => readGoal(tx, ctx, goalId))).changes
    return { coalition, become, changes }
  }

  it('is a moment: a day of today or before, a lesson and how it is celebrated', async () => {
    const { coalition, become, changes } = await running()
    const wrong = { lesson: 'goals.lesson_missing', celebration: 'goals.celebration_missing', happenedOn: 'goals.measured_in_future' } as const
    await expectRefusal(coalition, () => become('REACHED', 2, null, { happenedOn: '2026-11-23' }), invalid(wrong))
    await expectRefusal(coalition, () => become('STOPPED', 2, 'Geen geld', {}), invalid({ lesson: 'goals.lesson_missing' }))
    await become('REACHED', 2, null, { ...LEARNED, happenedOn: '2026-11-19' })
    expect((await changes()).at(-1)).toMatchObject({ happenedOn: '2026-11-19', ...LEARNED })
  })

  it('has a way back, with a reason that is kept beside what was learned', async () => {
    const { coalition, become, changes } = await running()
    await become('STOPPED', 2, 'Niemand kwam', LEARNED)
    await expectRefusal(coalition, () => become('ACTIVE', 3, null, {}), invalid({ reason: 'goals.reopen_needs_reason' }))
    await become('ACTIVE', 3, 'De school vroeg erom', {})
    expect(await changes()).toMatchObject([{ status: 'ACTIVE' }, { status: 'STOPPED', ...LEARNED }, { status: 'ACTIVE', reason: 'De school vroeg erom', lesson: null }])
  })
})

describe('the share of goals with a yes', () => {
  it('is per quarter of their first start, by what was said before it', async () => {
    const { coalition, judge, start, goalId, typed } = await withGoal()
    await judge('YES')
    await start(1)
    const second = await coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, { ...typed(), title: 'Tweede' }))
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: second, status: 'ACTIVE', reason: 'Ook nodig', despite: 'Nog niet gevraagd', expectedVersion: 1 }))
    await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => giveVerdict(tx, ctx, { goalId: second, verdict: 'YES', why: 'Achteraf', expectedVersion: 2, ...key() }), new Date('2026-11-23T10:00:00Z'))
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: goalId, status: 'REACHED', reason: null, lesson: 'x', celebration: 'y', expectedVersion: 2 }))
    expect(await coalition.as('ALDERMAN', readParentCheckShares)).toEqual([{ year: 2026, quarter: 4, started: 2, positive: 1 }])
  })
})
