import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { meetingsPolicy } from './policy'

describe('meetings', () => {
  it('are read and added to by who takes part', () => {
    const takesPart = ['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER']
    expect([whoMay(meetingsPolicy, 'read'), whoMay(meetingsPolicy, 'add_item')]).toEqual([takesPart, takesPart])
    expect(whoMay(meetingsPolicy, 'drop_item', { addedById: 'somebody' })).toEqual(['COORDINATOR'])
  })

  it('are planned and closed by the coordinator, who alone reads how many were there and the share over time', () => {
    expect((['plan', 'close', 'read_presence', 'read_share'] as const).map((operation) => whoMay(meetingsPolicy, operation))).toEqual(Array(4).fill(['COORDINATOR']))
  })
})
