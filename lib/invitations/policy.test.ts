import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asLink, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { invitationsPolicy } from './policy'

describe('an invitation', () => {
  it('is a coordinator\'s to send, to see and to take back', () => {
    for (const operation of ['invite', 'list'] as const) expect(whoMay(invitationsPolicy, operation)).toEqual(['COORDINATOR'])
  })

  it('of the first coordinator is the administration\'s as well, which touches no other', () => {
    expect([whoMay(invitationsPolicy, 'invite_first'), whoMay(invitationsPolicy, 'read_first')]).toEqual([['JOB'], ['JOB']])
    const administration = { ...asLink(), actor: { kind: 'job', job: 'administration' } } as never
    for (const operation of ['send_again', 'withdraw'] as const) {
      expect(whoMay(invitationsPolicy, operation)).toEqual(['COORDINATOR', 'JOB'])
      expect([true, false].map((isFirst) => may(invitationsPolicy, administration, operation, { isFirst }))).toEqual([true, false])
    }
  })

  it('is read and accepted by who holds its own link, and its address is read by a background task only', () => {
    expect([whoMay(invitationsPolicy, 'read_own'), whoMay(invitationsPolicy, 'accept'), whoMay(invitationsPolicy, 'mail')]).toEqual([['LINK'], ['LINK'], ['JOB']])
    const joining = { ...asLink(), actor: { kind: 'link', linkId: ME, verb: 'JOIN', subjectId: ME } } as never
    expect([may(invitationsPolicy, joining, 'accept', { id: ME }), may(invitationsPolicy, joining, 'accept', { id: SOMEBODY_ELSE })]).toEqual([true, false])
    expect(may(invitationsPolicy, asLink(), 'accept', { id: ME }), 'a link to sign with').toBe(false)
  })
})
