import { expect, it } from 'vitest'
import { checkPrevention } from '@/lib/action-items/card/commands'
import { logAction, stopAction } from '@/lib/action-items/commands'
import { fill } from '@/tests/support/filled'
import { rolesThatCan } from '@/tests/support/refusals'
import { makeGoal } from '@/tests/support/running-goal'
import { key } from '@/tests/support/world'
import { readCoherence } from './queries'

it('coherence counts what runs per domain and life phase: not what is done, stopped or waits', async () => {
  const { coalition, ids } = await fill('Samenhang')
  const log = async (goalId: string, status: 'PLANNED' | 'DONE', domains: readonly ('EDUCATION' | 'SAFETY')[]) => {
    const actionId = await coalition.as('COORDINATOR', (tx, ctx) => logAction(tx, ctx, { what: 'Iets', goalId, status, plannedOn: status === 'DONE' ? '2026-10-01' : '2027-01-10', preventionType: 'UNIVERSAL', ...key() }))
    await coalition.as('COORDINATOR', (tx, ctx) => checkPrevention(tx, ctx, { actionId, expectedVersion: 1, preventionType: 'UNIVERSAL', domains: [...domains] }))
    return actionId
  }
  const counts = async () => Object.fromEntries((await coalition.as('ALDERMAN', readCoherence)).map(({ domain, counts: [, young] }) => [domain, young]))
  const none = { EDUCATION: 0, CARE_HEALTH: 0, YOUTH_WELFARE: 0, SAFETY: 0, WORK_INCOME: 0, HOUSING: 0, LIVELIHOOD_SECURITY: 0 }
  const running = await makeGoal(coalition, { challengeId: ids.challengeId })
  await log(ids.goalId, 'PLANNED', ['SAFETY'])
  await log(running, 'DONE', ['SAFETY'])
  expect(await counts()).toEqual(none)
  const both = await log(running, 'PLANNED', ['EDUCATION', 'SAFETY'])
  await log(running, 'PLANNED', ['EDUCATION'])
  expect(await counts()).toEqual({ ...none, EDUCATION: 2, SAFETY: 1 })
  await coalition.as('COORDINATOR', (tx, ctx) => stopAction(tx, ctx, { actionId: both }))
  expect(await counts()).toEqual({ ...none, EDUCATION: 1 })
  expect((await coalition.as('ALDERMAN', readCoherence))[0]?.gaps).toEqual(['PRENATAL', 'AGE_2_4', 'AGE_4_12', 'AGE_12_18', 'AGE_18_27'])
  expect(await rolesThatCan(coalition, readCoherence)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
})
