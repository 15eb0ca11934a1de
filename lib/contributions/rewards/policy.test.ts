import { describe, expect, it } from 'vitest'
import { ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { rewardsPolicy } from './policy'

describe('the reward of an experience expert', () => {
  it('is between that person and the coordinator', () => {
    for (const operation of ['read', 'claim', 'take_back'] as const) {
      expect([whoMay(rewardsPolicy, operation, { membershipId: ME }), whoMay(rewardsPolicy, operation, { membershipId: SOMEBODY_ELSE })]).toEqual([['COORDINATOR', 'EXPERIENCE_EXPERT'], ['COORDINATOR']])
    }
  })

  it('is agreed and paid by the coordinator', () => {
    expect([whoMay(rewardsPolicy, 'list'), whoMay(rewardsPolicy, 'agree_rate'), whoMay(rewardsPolicy, 'pay')]).toEqual([['COORDINATOR'], ['COORDINATOR'], ['COORDINATOR']])
  })
})
