import { describe, expect, it } from 'vitest'
import { ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { contributionsPolicy } from './policy'

describe('a contribution', () => {
  it('is given and taken back by an experience expert, each their own', () => {
    expect(whoMay(contributionsPolicy, 'give')).toEqual(['EXPERIENCE_EXPERT'])
    expect([whoMay(contributionsPolicy, 'withdraw', { createdBy: ME }), whoMay(contributionsPolicy, 'withdraw', { createdBy: SOMEBODY_ELSE })]).toEqual([['EXPERIENCE_EXPERT'], []])
  })

  it('is read by the coordinator and by who gave it: no professional, no alderman', () => {
    expect([whoMay(contributionsPolicy, 'read', { createdBy: ME }), whoMay(contributionsPolicy, 'read', { createdBy: SOMEBODY_ELSE })]).toEqual([['COORDINATOR', 'EXPERIENCE_EXPERT'], ['COORDINATOR']])
  })

  it('is read by a supporter when it is shared with them, and shared by who gave it only', () => {
    expect(whoMay(contributionsPolicy, 'read', { createdBy: SOMEBODY_ELSE, sharedWith: [ME] })).toEqual(['COORDINATOR', 'SUPPORTER'])
    expect(whoMay(contributionsPolicy, 'read', { createdBy: SOMEBODY_ELSE, sharedWith: [SOMEBODY_ELSE] })).toEqual(['COORDINATOR'])
    expect([whoMay(contributionsPolicy, 'share', { createdBy: ME }), whoMay(contributionsPolicy, 'share', { createdBy: SOMEBODY_ELSE, sharedWith: [ME] })]).toEqual([['EXPERIENCE_EXPERT'], []])
  })

  it('is answered by the coordinator', () => {
    expect([whoMay(contributionsPolicy, 'answer'), whoMay(contributionsPolicy, 'list_all'), whoMay(contributionsPolicy, 'mail_receipt')]).toEqual([['COORDINATOR'], ['COORDINATOR'], ['JOB']])
  })
})
