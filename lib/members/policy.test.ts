import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { membersPolicy } from './policy'

describe('the people of a coalition', () => {
  it('are made members by the platform, and their accounts are read by background tasks only', () => {
    expect([whoMay(membersPolicy, 'add'), whoMay(membersPolicy, 'read_account')]).toEqual([['JOB'], ['JOB']])
  })

  it('know who reads what they send', () => {
    expect(whoMay(membersPolicy, 'list_readers')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'EXPERIENCE_EXPERT'])
  })

  it('who support are known to experience experts, to share with', () => {
    expect(whoMay(membersPolicy, 'list_supporters')).toEqual(['EXPERIENCE_EXPERT'])
  })

  it('are a list of names for who chooses an owner, and no list for an alderman or an experience expert', () => {
    expect([whoMay(membersPolicy, 'list_names'), whoMay(membersPolicy, 'list_aldermen')]).toEqual([['COORDINATOR', 'PROFESSIONAL'], ['COORDINATOR']])
  })

  it('get back in by a coordinator when they lost their second factor', () => {
    expect([whoMay(membersPolicy, 'approve_factor_reset'), whoMay(membersPolicy, 'list_deciders')]).toEqual([['COORDINATOR'], ['JOB']])
  })
})
