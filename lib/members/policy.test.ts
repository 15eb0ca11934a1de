import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asLink } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { membersPolicy } from './policy'

describe('the people of a coalition', () => {
  it('are made members by the platform or by an invitation that they hold, and their accounts are read by background tasks only', () => {
    expect([whoMay(membersPolicy, 'add'), whoMay(membersPolicy, 'read_account')]).toEqual([['LINK', 'JOB'], ['JOB']])
    expect(may(membersPolicy, asLink(), 'add', {}), 'a link to sign with').toBe(false)
  })

  it('are known by name and address to a coordinator and to nobody else, who also gives them their role', () => {
    for (const operation of ['list', 'read_registered_name', 'change'] as const) expect(whoMay(membersPolicy, operation)).toEqual(['COORDINATOR'])
  })

  it('choose their name when they speak from experience, or support who does', () => {
    expect(whoMay(membersPolicy, 'change_own_name')).toEqual(['EXPERIENCE_EXPERT', 'SUPPORTER'])
  })

  it('know who reads what they send, as does the task that mails them', () => {
    expect(whoMay(membersPolicy, 'list_readers')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'EXPERIENCE_EXPERT', 'JOB'])
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
