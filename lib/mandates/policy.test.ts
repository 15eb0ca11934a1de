import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { mandatesPolicy } from './policy'

const ours = { partnerId: ME }

describe('a mandate', () => {
  it('is known to who works or decides; its names and amounts to the coordinator, the alderman and the organisation itself', () => {
    expect(whoMay(mandatesPolicy, 'list')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(whoMay(mandatesPolicy, 'read_details', ours)).toEqual(['COORDINATOR', 'ALDERMAN'])
  })

  it('is given and ended by the coordinator, and found by who signs', () => {
    expect([whoMay(mandatesPolicy, 'give', ours), whoMay(mandatesPolicy, 'end', ours)]).toEqual([['COORDINATOR'], ['COORDINATOR']])
    expect(whoMay(mandatesPolicy, 'find_valid', ours)).toEqual(['COORDINATOR', 'LINK'])
  })

  it.each(['read_details', 'find_valid', 'give', 'end'] as const)('is the organisation’s own: %s', (operation) => {
    const own = (partnerId: string | null) => may(mandatesPolicy, asRole('PARTNER_EXECUTIVE', partnerId), operation, ours)
    expect([own(ME), own(SOMEBODY_ELSE), own(null)]).toEqual([true, false, false])
  })
})
