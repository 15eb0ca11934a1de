import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { commitmentLifePolicy } from './policy'

describe('what becomes of an afspraak', () => {
  it('is read by everybody who reads the agreement', () => {
    expect(whoMay(commitmentLifePolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it.each(['move', 'note'] as const)('is said by the coordinator and by the people of the partner that does it: %s', (operation) => {
    expect(whoMay(commitmentLifePolicy, operation)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'PARTNER_EXECUTIVE'])
    expect(whoMay(commitmentLifePolicy, operation, { partnerId: ME })).toEqual(['COORDINATOR'])
    for (const role of ['PROFESSIONAL', 'PARTNER_EXECUTIVE'] as const) {
      expect([ME, SOMEBODY_ELSE].map((partnerId) => may(commitmentLifePolicy, asRole(role, ME), operation, { partnerId }))).toEqual([true, false])
    }
  })
})
