import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { addIndicator } from '@/lib/indicators/cards/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { addPartner } from '@/lib/partners/commands'
import { newId } from '@/lib/platform/ids'
import { caseAnswers } from '@/tests/support/cases'
import { indicatorContent } from '@/tests/support/indicators'
import { NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { makeGoal } from '@/tests/support/running-goal'
import { rightAnswers } from '@/tests/support/sheet-answers'
import { fillIn } from '@/tests/support/sheets'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { saveCase } from '../cases/commands'
import { overrideMoneyLock } from '../commands'
import { readGoalYield } from './queries'

async function withGoal() {
  const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
  const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Kinderen komen moe op school', forWhom: 'kinderen', lifePhases: ['AGE_4_12'], parentsSay: null, ...key() }))
  const goalId = await makeGoal(coalition, { challengeId })
  const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Klimop', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
  return { coalition, goalId, partnerId }
}

const brings = (coalition: TestCoalition, goalId: string, role: Parameters<TestCoalition['as']>[0] = 'COORDINATOR') => coalition.as(role, (tx, ctx) => readGoalYield(tx, ctx, goalId))

describe('what a goal brings', () => {
  it('is put together from its reviews and what people wrote of it; nothing while nobody did', async () => {
    const { coalition, goalId, partnerId } = await withGoal()
    expect(await brings(coalition, goalId)).toMatchObject({ goal: { forWhom: 'gezinnen' }, betterOff: [], stories: [], figures: [], sheets: [] })
    await fillIn(coalition, 'F5.4', goalId, { ...rightAnswers('F5.4', {}), indicatoren: [], verhaal: '', besluit: 'STOP', volgendeReview: '', wieIsErBeter: 'Gezinnen die nog niemand kenden' })
    await fillIn(coalition, 'F5.6', goalId, { indicatoren: [], verhaal: '', bijdrageVanWie: [partnerId], hoeZeker: 'LOW', watHetNietBewijst: 'Dat het hierdoor komt' })
    const { betterOff, sheets } = await brings(coalition, goalId)
    expect(betterOff.map(({ text }) => text)).toEqual(['Gezinnen die nog niemand kenden'])
    expect(sheets.map(({ certainty, provesNot, contributors }) => [certainty, provesNot, contributors])).toEqual([['LOW', 'Dat het hierdoor komt', ['De Klimop']]])
  })

  it('shows figures before and after by the decision of today: what became telling since is hidden here too', async () => {
    const { coalition, goalId } = await withGoal()
    const indicatorId = await coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent(), ...key() }))
    const store = (year: number, numerator: number) => coalition.as('COORDINATOR', (tx, ctx) =>
      storeFigures(tx, ctx, { indicatorId, importId: null, figures: [{ regionCode: 'GM0321', year, numerator, denominator: 1_000, value: numerator / 10, status: 'FINAL' }] }))
    await store(2025, 400)
    await fillIn(coalition, 'F5.6', goalId, { indicatoren: [indicatorId], verhaal: '', bijdrageVanWie: [], hoeZeker: 'HIGH', watHetNietBewijst: 'Niets meer' })
    expect((await brings(coalition, goalId)).figures.map(({ before, after }) => [before, after])).toEqual([[{ year: 2025, value: 40, status: 'FINAL' }, null]])
    await store(2025, 4)
    expect((await brings(coalition, goalId)).figures.map(({ before }) => before)).toEqual([{ year: 2025, value: null, status: 'SUPPRESSED' }])
    expect((await brings(coalition, goalId, 'EXPERIENCE_EXPERT')).figures, 'who reads no figures reads none here').toEqual([])
  })

  it('tells of money only while that is open, and only to who reads about money', async () => {
    const { coalition, goalId, partnerId } = await withGoal()
    const lock = (to: 'open' | 'closed') => coalition.as('COORDINATOR', (tx, ctx) => overrideMoneyLock(tx, ctx, { to, reason: 'Wij zijn het eens' }))
    const money = async (role: Parameters<TestCoalition['as']>[0]) => (await brings(coalition, goalId, role)).money
    expect(await money('COORDINATOR')).toEqual({ state: 'CLOSED' })
    await lock('open')
    expect(await money('ALDERMAN')).toEqual({ state: 'NONE' })
    const { id } = await coalition.as('COORDINATOR', (tx, ctx) => saveCase(tx, ctx, { goalId, answers: caseAnswers(partnerId), intent: 'finish', expectedVersion: 0, requestKey: newId() }))
    const found = await money('ALDERMAN')
    expect(found.state === 'WORKED_OUT' && [found.caseId, found.years, found.lines.map(({ level, balance }) => [level, balance])]).toEqual([id, 3, [['LOW', -97258n], ['MIDDLE', 55485n], ['HIGH', 360970n]]])
    expect(await money('PROFESSIONAL')).toEqual({ state: 'NOT_YOURS' })
    await lock('closed')
    expect(await money('ALDERMAN')).toEqual({ state: 'CLOSED' })
  })

  it('is read by who reads goals and what people wrote; of another coalition there is none', async () => {
    const { coalition, goalId } = await withGoal()
    expect(await rolesThatCan(coalition, (tx, ctx) => readGoalYield(tx, ctx, goalId))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    await expect(brings(await makeCoalition(), goalId)).rejects.toMatchObject(NOT_FOUND)
  })
})
