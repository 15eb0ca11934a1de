import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { addPartner } from '@/lib/partners/commands'
import { CASE_SHEET } from '@/lib/plan/cases/definitions'
import { stayOnSheet } from '@/lib/plan/together/commands'
import { readCounter } from '@/lib/plan/together/queries'
import { seenOf, standingOfDraft } from '@/lib/plan/together/rules'
import type { Answers } from '@/lib/plan/types'
import { newId } from '@/lib/platform/ids'
import { caseAnswers } from '@/tests/support/cases'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { makeGoal } from '@/tests/support/running-goal'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { addMoneyFlow, overrideMoneyLock } from '../commands'
import { stayOnMoneySheet } from '../sheet/commands'
import { saveCase } from './commands'
import { listCaseGoals, listCases, readCase, readCaseToWrite } from './queries'

const LOCKED = ruleBroken('money.locked')

async function withGoal({ isOpen = true } = {}) {
  const coalition = await makeCoalition()
  const asCoordinator = <T>(work: Parameters<typeof coalition.as<T>>[1]) => coalition.as('COORDINATOR', work)
  const challengeId = await asCoordinator((tx, ctx) => createChallenge(tx, ctx, { title: 'Kinderen komen moe op school', forWhom: 'kinderen', lifePhases: ['AGE_4_12'], parentsSay: null, ...key() }))
  const goalId = await makeGoal(coalition, { challengeId })
  const partnerId = await asCoordinator((tx, ctx) => addPartner(tx, ctx, { name: 'De Klimop', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
  const lock = (to: 'open' | 'closed') => asCoordinator((tx, ctx) => overrideMoneyLock(tx, ctx, { to, reason: 'Wij zijn het eens' }))
  if (isOpen) await lock('open')
  return { coalition, goalId, partnerId, lock }
}

const save = (coalition: TestCoalition, goalId: string, answers: Answers, { intent = 'finish', expectedVersion = 0, requestKey = newId() }: { intent?: 'save' | 'finish'; expectedVersion?: number; requestKey?: string } = {}) =>
  coalition.as('COORDINATOR', (tx, ctx) => saveCase(tx, ctx, { goalId, answers, intent, expectedVersion, requestKey }))

describe('the business case of a goal', () => {
  it('is refused to every command and every question while money is locked, also what stands there', async () => {
    const { coalition, goalId, partnerId, lock } = await withGoal({ isOpen: false })
    await expectRefusal(coalition, () => save(coalition, goalId, caseAnswers(partnerId)), LOCKED)
    await lock('open')
    const { id } = await save(coalition, goalId, caseAnswers(partnerId))
    await lock('closed')
    await expectRefusal(coalition, () => save(coalition, goalId, {}, { intent: 'save', expectedVersion: 1 }), LOCKED)
    for (const ask of [
      () => coalition.as('ALDERMAN', listCases), () => coalition.as('ALDERMAN', (tx, ctx) => readCase(tx, ctx, id)), () => coalition.as('COORDINATOR', listCaseGoals),
      () => coalition.as('COORDINATOR', (tx, ctx) => readCaseToWrite(tx, ctx, goalId)),
    ]) await expect(ask()).rejects.toMatchObject(LOCKED)
  })

  it('is saved half filled in, and works nothing out until it is finished', async () => {
    const { coalition, goalId, partnerId } = await withGoal()
    const { id } = await save(coalition, goalId, { jaren: '3' }, { intent: 'save' })
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readCase(tx, ctx, id))).toMatchObject({ isFinished: false, outcome: null, goalTitle: 'Ouders weten wie zij bellen' })
    await save(coalition, goalId, caseAnswers(partnerId), { expectedVersion: 1 })
    const read = await coalition.as('ALDERMAN', (tx, ctx) => readCase(tx, ctx, id))
    expect([read.isFinished, read.outcome?.lines.map(({ balance }) => balance), read.partnerNames[partnerId]]).toEqual([true, [-97258n, 55485n, 360970n], 'De Klimop'])
    expect((await trail(coalition)).map(({ event }) => event).filter((event) => event.startsWith('business'))).toEqual(['business_case_saved', 'business_case_finished'])
  })

  it('refuses at the answer what is missing or does not fit, somebody\'s data and a partner of another, and keeps nothing', async () => {
    const { coalition, goalId, partnerId } = await withGoal()
    const { partnerId: elsewhere } = await withGoal()
    const refuses = (answers: Answers, problems: Parameters<typeof invalid>[0]) => expectRefusal(coalition, () => save(coalition, goalId, answers), invalid(problems))
    await refuses(caseAnswers(partnerId, { nietInEuros: '', jaren: '' }), { jaren: 'plan.field_missing', nietInEuros: 'plan.field_missing' })
    await refuses(caseAnswers(partnerId, { toerekening: '101' }), { toerekening: 'plan.number_between' })
    await refuses(caseAnswers(partnerId, { partners_0_deel: '90' }), { partners: 'money.case_shares' })
    await refuses(caseAnswers(partnerId, { nietInEuros: 'Bel 06-12345678' }), { nietInEuros: 'privacy.phone' })
    await refuses(caseAnswers(elsewhere), { partners: 'money.partner_missing' })
    await expectRefusal(coalition, () => save(coalition, newId(), caseAnswers(partnerId)), NOT_FOUND)
    expect(await countRows(coalition, 'business_case')).toBe(0)
  })

  it('sent twice is one; of two people the second sees what the first made of it', async () => {
    const { coalition, goalId, partnerId } = await withGoal()
    const requestKey = newId()
    const sent = () => save(coalition, goalId, caseAnswers(partnerId), { requestKey })
    const first = await sent()
    expect(await Promise.all([sent(), sent()])).toEqual([first, first])
    await expectRefusal(coalition, () => save(coalition, goalId, caseAnswers(partnerId, { jaren: '5' })), { kind: 'conflict', details: { changedBy: 'Coen', currentVersion: 1, theirs: { jaren: '3' } } })
    expect(await countRows(coalition, 'business_case')).toBe(1)
  })

  it('is put together where two people each wrote something else, and asks only about what both changed', async () => {
    const { coalition, goalId, partnerId } = await withGoal()
    const { fields } = CASE_SHEET
    const first = caseAnswers(partnerId)
    await save(coalition, goalId, first, { intent: 'save' })
    const together = { seen: seenOf(fields, standingOfDraft(first)), take: [] }
    await save(coalition, goalId, { ...first, jaren: '5', prijspeil: '2027' }, { intent: 'save', expectedVersion: 1 })
    const typed = { ...first, uitdoving: '20' }
    const send = (answers: Answers, intent: 'save' | 'finish') => coalition.as('COORDINATOR', (tx, ctx) => saveCase(tx, ctx, { goalId, answers, intent, expectedVersion: 1, together, ...key() }))
    await expectRefusal(coalition, () => send({ ...typed, jaren: '7' }, 'save'), { kind: 'conflict', details: { changedBy: 'Coen', currentVersion: 2, theirs: { jaren: '5' } } })
    expect((await send(typed, 'finish')).isMerged).toBe(true)
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readCaseToWrite(tx, ctx, goalId))).row).toMatchObject({ version: 3, isFinished: true, answers: { jaren: '5', prijspeil: '2027', uitdoving: '20' } })
  })

  it('says who else has it open and what was saved, to who writes about money, and nothing while money is locked', async () => {
    const { coalition, goalId, partnerId, lock } = await withGoal()
    const ada = await coalition.join('COORDINATOR', 'Ada')
    const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)
    const stay = (person: TestPerson, { over = goalId, key: sheet = 'F5.7' as const, since = 0, at = NOW }: { over?: string; key?: 'F5.7' | 'F4.7' | 'F2.3'; since?: number; at?: Date } = {}) =>
      coalition.asPerson(person, (tx, ctx) => stayOnMoneySheet(tx, ctx, { key: sheet, over, since }), at)
    const since = await coalition.as('COORDINATOR', readCounter)
    expect(await stay(coalition.people.COORDINATOR)).toEqual({ others: [], saved: null })
    expect((await stay(ada)).others).toEqual(['Coen'])
    await save(coalition, goalId, caseAnswers(partnerId), { intent: 'save' })
    expect((await stay(ada, { since, at: later(12) })).saved?.by).toBe('Coen')
    expect((await stay(coalition.people.COORDINATOR, { since, at: later(12) })), 'what somebody saved themselves is no news').toEqual({ others: ['Ada'], saved: null })
    const flow = await coalition.as('COORDINATOR', (tx, ctx) => addMoneyFlow(tx, ctx, {
      name: 'Subsidie', partnerId, purpose: 'Opvang', amountPerYear: null, certainty: 'HARD', runsUntil: '2027-12-31', bundling: 'YES', ruleInTheWay: null, howThen: null, gainerId: null, ...key(),
    }))
    await stay(ada, { key: 'F4.7', over: flow })
    expect((await stay(coalition.people.COORDINATOR, { key: 'F4.7', over: flow })).others).toEqual(['Ada'])
    for (const asked of [{ key: 'F2.3' as const, over: partnerId }, { over: newId() }, { key: 'F4.7' as const, over: newId() }]) await expectRefusal(coalition, () => stay(ada, asked), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.asPerson(ada, (tx, ctx) => stayOnSheet(tx, ctx, { key: 'F5.7', over: goalId, since: 0 })), NOT_FOUND)
    await expectRefusal(coalition, () => stay(coalition.people.PROFESSIONAL), { kind: 'refused' })
    await expectRefusal(coalition, () => stay(coalition.people.ALDERMAN), { kind: 'not_found' })
    await lock('closed')
    await expectRefusal(coalition, () => stay(ada, { at: later(24) }), LOCKED)
  })

  it('is read by who reads about money, and written by the coordinator', async () => {
    const { coalition, goalId, partnerId } = await withGoal()
    const { id } = await save(coalition, goalId, caseAnswers(partnerId))
    expect(await rolesThatCan(coalition, (tx, ctx) => readCase(tx, ctx, id))).toEqual(['COORDINATOR', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => saveCase(tx, ctx, { goalId, expectedVersion: 1, intent: 'save', answers: {}, ...key() })), refused('COORDINATOR'))
  })
})
