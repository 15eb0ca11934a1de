import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { moneyPolicy } from './policy'

describe('money', () => {
  it('is read by who decides about it and written by the coordinator, who alone opens it before the gate', () => {
    expect(whoMay(moneyPolicy, 'read')).toEqual(['COORDINATOR', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect([whoMay(moneyPolicy, 'write'), whoMay(moneyPolicy, 'override')]).toEqual([['COORDINATOR'], ['COORDINATOR']])
  })
})
