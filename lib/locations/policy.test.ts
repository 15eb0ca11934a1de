import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { locationsPolicy } from './policy'

const nobodys = { partnerId: null, coordinatorIds: [], seatOf: null }

describe('a location', () => {
  it('is for who works or decides; who is in its team for who works with it', () => {
    expect(whoMay(locationsPolicy, 'list')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(whoMay(locationsPolicy, 'read_people')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'PARTNER_EXECUTIVE'])
  })

  it.each(['add', 'change', 'change_team', 'archive', 'give', 'give_seat', 'leave_seat'] as const)('is the coordinator’s, when nobody else answers for it: %s', (operation) => {
    expect(whoMay(locationsPolicy, operation, nobodys)).toEqual(['COORDINATOR'])
  })

  it('is changed, with its team, by the organisation that runs it', () => {
    const runs = (partnerId: string | null) => (['change', 'change_team'] as const).map((operation) => may(locationsPolicy, asRole('PARTNER_EXECUTIVE', partnerId), operation, { ...nobodys, partnerId: ME }))
    expect([runs(ME), runs(SOMEBODY_ELSE), runs(null)]).toEqual([[true, true], [false, false], [false, false]])
  })

  it('has its team changed by the professional who coordinates it, and nothing else', () => {
    const asked = (operation: 'change' | 'change_team', id: string) => may(locationsPolicy, asRole('PROFESSIONAL'), operation, { ...nobodys, coordinatorIds: [id] })
    expect([asked('change_team', ME), asked('change_team', SOMEBODY_ELSE), asked('change', ME)]).toEqual([true, false, false])
  })

  it('lets everybody give up or pass on their own place in a team', () => {
    for (const operation of ['give_seat', 'leave_seat'] as const) {
      expect(whoMay(locationsPolicy, operation, { ...nobodys, seatOf: ME })).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'SUPPORTER', 'POLICY_ADVISER', 'PRIVACY_OFFICER'])
    }
  })

  it('has its hours written down by who is there', () => {
    const there = (isThere: boolean) => whoMay(locationsPolicy, 'log_presence', { ...nobodys, isThere })
    expect([there(true), there(false)]).toEqual([['COORDINATOR', 'PROFESSIONAL', 'PARTNER_EXECUTIVE'], ['COORDINATOR']])
  })
})
