import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { reportsPolicy } from './policy'

describe('a report', () => {
  it('for the council and of a quarter is for who leads, decides and advises', () => {
    const leads = ['ALDERMAN', 'COORDINATOR', 'POLICY_ADVISER']
    expect([whoMay(reportsPolicy, 'read_letter').sort(), whoMay(reportsPolicy, 'read_quarter').sort()]).toEqual([leads, leads])
  })

  it('on one page is for everybody who reads figures', () =>
    expect(whoMay(reportsPolicy, 'read_page').sort()).toEqual(['ALDERMAN', 'COORDINATOR', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER', 'PROFESSIONAL']))
})
