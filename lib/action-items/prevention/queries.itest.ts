import { expect, it } from 'vitest'
import { logAction, stopAction } from '@/lib/action-items/commands'
import { fill, goalInput } from '@/tests/support/filled'
import { createGoal } from '@/lib/goals/commands'
import { rolesThatCan } from '@/tests/support/refusals'
import { key } from '@/tests/support/world'
import { readPrevention, readPreventionShare } from './queries'

it('the prevention share is counted per quarter, of a goal, an opgave or all; what was stopped does not count', async () => {
  const { coalition, ids } = await fill('Voorkomen')
  const log = (goalId: string, preventionType: 'CURATIVE' | 'INDICATED', plannedOn: string) =>
    coalition.as('COORDINATOR', (tx, ctx) => logAction(tx, ctx, { what: 'Iets', goalId, status: 'DONE', plannedOn, preventionType, ...key() }))
  const other = await coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, goalInput('ander', { challengeId: ids.challengeId, ownerId: coalition.people.COORDINATOR.membershipId })))
  await log(ids.goalId, 'CURATIVE', '2026-09-30')
  await log(other, 'INDICATED', '2026-10-01')
  await coalition.as('COORDINATOR', (tx, ctx) => stopAction(tx, ctx, { actionId: ids.openActionId }))
  const quarters = async (filter: object) => (await coalition.as('ALDERMAN', (tx, ctx) => readPrevention(tx, ctx, filter))).quarters
  const none = { UNIVERSAL: 0, SELECTIVE: 0, INDICATED: 0, CURATIVE: 0 }
  const third = { year: 2026, quarter: 3, ...none, CURATIVE: 1 }
  expect(await quarters({ goalId: ids.goalId })).toEqual([third, { year: 2026, quarter: 4, ...none, UNIVERSAL: 1 }])
  expect(await quarters({ challengeId: ids.challengeId })).toEqual([third, { year: 2026, quarter: 4, ...none, UNIVERSAL: 1, INDICATED: 1 }])
  expect(await quarters({})).toEqual(await quarters({ challengeId: ids.challengeId }))
  expect(await coalition.as('ALDERMAN', readPreventionShare)).toBe(67)
  expect(await rolesThatCan(coalition, readPrevention)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
})
