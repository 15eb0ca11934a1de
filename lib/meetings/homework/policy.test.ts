import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { homeworkPolicy } from './policy'

const OTHERS = { memberId: 'somebody', partnerId: null }

describe('homework', () => {
  it('is read and handed in by whom it is for; the coordinator reads all and hands in for them', () => {
    expect(whoMay(homeworkPolicy, 'list')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(whoMay(homeworkPolicy, 'read', OTHERS)).toEqual(['COORDINATOR'])
    expect(whoMay(homeworkPolicy, 'hand_in', OTHERS)).toEqual(['COORDINATOR'])
  })

  it('is set, discussed and taken back by the coordinator, who alone sees what is late', () => {
    expect((['set', 'discuss', 'withdraw', 'read_all'] as const).map((operation) => whoMay(homeworkPolicy, operation))).toEqual(Array(4).fill(['COORDINATOR']))
    expect(whoMay(homeworkPolicy, 'hand_in_by_link')).toEqual(['LINK'])
  })
})
