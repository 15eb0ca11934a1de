import { describe, expect, it } from 'vitest'
import { governanceForm } from './schema'

const TYPED = { trust: '4', goalAgreement: '5', competencesNeeded: '2', form: 'SELF_GOVERNED', processHolder: 'Programmabureau', reviewOn: '2027-11-22', expectedNumber: '0' }

const refusals = (over: Record<string, string>) => governanceForm.safeParse({ ...TYPED, ...over }).error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('the choice of how a network is governed as it is typed', () => {
  it('is taken as it is, with numbers of the scale', () => {
    expect(governanceForm.parse(TYPED)).toEqual({ ...TYPED, trust: 4, goalAgreement: 5, competencesNeeded: 2, expectedNumber: 0 })
  })

  it('always says a form, who holds the process and until when', () => {
    expect(refusals({ trust: '6', form: '', processHolder: '', reviewOn: '2027-02-30' })).toEqual([
      ['trust', 'partners.scale_missing'], ['form', 'partners.governance_missing'], ['processHolder', 'partners.process_holder_missing'], ['reviewOn', 'not_a_day'],
    ])
  })
})
