import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { agreementsPolicy } from './policy'

describe('an agreement', () => {
  it('is made by the coordinator', () => {
    expect((['draft', 'add_commitment', 'start_signing'] as const).map((operation) => whoMay(agreementsPolicy, operation))).toEqual([['COORDINATOR'], ['COORDINATOR'], ['COORDINATOR']])
  })

  it('is signed by who holds a personal link, and by no member', () => {
    expect([whoMay(agreementsPolicy, 'sign'), whoMay(agreementsPolicy, 'read_to_sign')]).toEqual([['LINK'], ['LINK']])
  })

  it('is read by everybody who works or decides, and its link is mailed by a background task only', () => {
    expect(whoMay(agreementsPolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(whoMay(agreementsPolicy, 'mail_link')).toEqual(['JOB'])
  })
})
