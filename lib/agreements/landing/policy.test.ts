import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { landingPolicy } from './policy'

describe('whether an agreement landed', () => {
  it('is seen for all by who leads and who decides', () => {
    expect(whoMay(landingPolicy, 'overview')).toEqual(['COORDINATOR', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('is answered by the people of a partner for their own, and by the coordinator for whoever told them', () => {
    expect([whoMay(landingPolicy, 'answer'), whoMay(landingPolicy, 'answer_for_others')]).toEqual([['COORDINATOR', 'PROFESSIONAL', 'PARTNER_EXECUTIVE'], ['COORDINATOR']])
    for (const role of ['PROFESSIONAL', 'PARTNER_EXECUTIVE'] as const) {
      expect([ME, SOMEBODY_ELSE].map((partnerId) => may(landingPolicy, asRole(role, ME), 'answer', { partnerId }))).toEqual([true, false])
    }
  })
})
