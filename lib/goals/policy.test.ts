import { describe, expect, it } from 'vitest'
import { ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { goalsPolicy } from './policy'

describe('a goal', () => {
  it('is read by every member: the shared goal is everybody\'s', () => {
    expect(whoMay(goalsPolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('is made, changed and started by the coordinator', () => {
    expect((['create', 'change', 'change_status', 'discard_example'] as const).flatMap((operation) => whoMay(goalsPolicy, operation))).toEqual(Array(4).fill('COORDINATOR'))
  })

  it('is measured by the coordinator and by the professional who owns it', () => {
    expect(whoMay(goalsPolicy, 'measure', { ownerId: ME })).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(whoMay(goalsPolicy, 'measure', { ownerId: SOMEBODY_ELSE })).toEqual(['COORDINATOR'])
  })
})
