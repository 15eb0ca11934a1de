import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { agreementsPolicy } from './policy'

describe('an agreement', () => {
  it('is made by the coordinator', () => {
    for (const operation of ['draft', 'add_commitment', 'write', 'answer_remark', 'start_signing'] as const) expect(whoMay(agreementsPolicy, operation)).toEqual(['COORDINATOR'])
  })

  it('is remarked on by everybody who reads it as a member', () => {
    expect(whoMay(agreementsPolicy, 'remark')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('is signed by who holds a personal link, and by who signs for the organisation that was asked', () => {
    expect([whoMay(agreementsPolicy, 'sign'), whoMay(agreementsPolicy, 'read_to_sign'), whoMay(agreementsPolicy, 'list_own')]).toEqual([['PARTNER_EXECUTIVE', 'LINK'], ['LINK'], ['PARTNER_EXECUTIVE']])
    const own = (partnerId: string | null) => may(agreementsPolicy, asRole('PARTNER_EXECUTIVE', partnerId), 'sign', { partnerId: ME })
    expect([own(ME), own(SOMEBODY_ELSE), own(null), may(agreementsPolicy, asRole('COORDINATOR', ME), 'sign', { partnerId: ME })]).toEqual([true, false, false, false])
  })

  it('is followed by the coordinator while it goes round; who holds a link may answer otherwise, and anybody may check a mark', () => {
    for (const operation of ['follow', 'close_round'] as const) expect(whoMay(agreementsPolicy, operation)).toEqual(['COORDINATOR'])
    expect([whoMay(agreementsPolicy, 'reply'), whoMay(agreementsPolicy, 'remind'), whoMay(agreementsPolicy, 'check')]).toEqual([['LINK'], ['COORDINATOR', 'JOB'], ['PUBLIC']])
  })

  it('is read by everybody who works or decides, and its link is mailed by a background task only', () => {
    expect(whoMay(agreementsPolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(whoMay(agreementsPolicy, 'mail_link')).toEqual(['JOB'])
  })
})
