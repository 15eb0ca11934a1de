import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { loopPolicy } from './policy'

describe('what only the municipality can do', () => {
  it('is asked by the coordinator, answered by the alderman, and read by these two and the policy adviser', () => {
    expect([whoMay(loopPolicy, 'ask'), whoMay(loopPolicy, 'answer'), whoMay(loopPolicy, 'read')]).toEqual([['COORDINATOR'], ['ALDERMAN'], ['COORDINATOR', 'ALDERMAN', 'POLICY_ADVISER']])
    expect(whoMay(loopPolicy, 'send_overview')).toEqual(['COORDINATOR'])
  })
})
