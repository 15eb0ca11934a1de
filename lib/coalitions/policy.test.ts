import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { coalitionsPolicy } from './policy'

describe('the profile of a coalition', () => {
  it('is read by every member, changed by the coordinator, and begun by the platform alone', () => {
    expect(whoMay(coalitionsPolicy, 'read_profile')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER', 'JOB'])
    expect(whoMay(coalitionsPolicy, 'change_mission')).toEqual(['COORDINATOR'])
    expect(whoMay(coalitionsPolicy, 'found')).toEqual(['JOB'])
  })

  it('has ground rules that every member reads and the coordinator sets', () => {
    expect(whoMay(coalitionsPolicy, 'read_ground_rules')).toEqual(whoMay(coalitionsPolicy, 'read_look'))
    expect(whoMay(coalitionsPolicy, 'set_ground_rules')).toEqual(['COORDINATOR'])
  })

  it('lets the coordinator alone say where people sign in', () => {
    expect(whoMay(coalitionsPolicy, 'configure_sign_in')).toEqual(['COORDINATOR'])
  })
})
