import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { challengesPolicy } from './policy'

describe('an opgave', () => {
  it('is read by every member and described by the coordinator', () => {
    expect(whoMay(challengesPolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect([whoMay(challengesPolicy, 'create'), whoMay(challengesPolicy, 'change'), whoMay(challengesPolicy, 'discard_example')]).toEqual([['COORDINATOR'], ['COORDINATOR'], ['COORDINATOR']])
  })
})
