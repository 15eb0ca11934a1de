import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { partnersPolicy } from './policy'

describe('a partner', () => {
  it('is on a list for who works or decides; its contact person is for the coordinator only', () => {
    expect([whoMay(partnersPolicy, 'list'), whoMay(partnersPolicy, 'read')]).toEqual([['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'], ['COORDINATOR']])
    expect(whoMay(partnersPolicy, 'read_contact')).toEqual(['JOB'])
  })

  it('is moved to another state, and its people written down, by the coordinator only', () => {
    expect([whoMay(partnersPolicy, 'move'), whoMay(partnersPolicy, 'save_contact')]).toEqual([['COORDINATOR'], ['COORDINATOR']])
  })

  it('is added and changed by the coordinator, and becomes a signatory by signing', () => {
    expect([whoMay(partnersPolicy, 'add'), whoMay(partnersPolicy, 'change'), whoMay(partnersPolicy, 'become_signatory')]).toEqual([['COORDINATOR'], ['COORDINATOR'], ['COORDINATOR', 'PARTNER_EXECUTIVE', 'LINK']])
    const own = (partnerId: string | null) => may(partnersPolicy, asRole('PARTNER_EXECUTIVE', partnerId), 'become_signatory', { partnerId: ME })
    expect([own(ME), own(SOMEBODY_ELSE), own(null)]).toEqual([true, false, false])
  })
})
