import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { sessionsPolicy } from './policy'

describe('partner sessions', () => {
  it('are read by who reads a meeting', () => {
    expect(whoMay(sessionsPolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('are written by the coordinator, and for their own organisation by its people; the coordinator alone decides', () => {
    expect(whoMay(sessionsPolicy, 'write')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'PARTNER_EXECUTIVE'])
    expect(whoMay(sessionsPolicy, 'write', { partnerId: 'another' })).toEqual(['COORDINATOR'])
    expect((['record_presence', 'decide'] as const).map((operation) => whoMay(sessionsPolicy, operation))).toEqual([['COORDINATOR'], ['COORDINATOR']])
  })
})
