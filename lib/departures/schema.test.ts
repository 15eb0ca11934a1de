import { describe, expect, it } from 'vitest'
import { DEPARTURE_LIMITS, endMembershipForm, endPartnerForm, handoverForm, resumeForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-00000000000a'
const OTHER = '0197a3c4-5b6d-7e8f-9012-00000000000b'
const codes = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) => result.error?.issues.map((one) => [one.path[0], one.message])

describe('the form that ends a membership', () => {
  it('reads a decision per thing: to somebody, stopped or kept, with its reason', () => {
    const form = {
      coalition: 'x', membershipId: ID, reason: 'Andere baan', [`do-GOAL-${ID}`]: OTHER, [`why-GOAL-${ID}`]: '', [`do-ACTION-${ID}`]: 'END', [`do-SIGNALS-${ID}`]: 'KEEP', [`why-SIGNALS-${ID}`]: 'samen',
    }
    expect(endMembershipForm.parse(form)).toEqual({
      membershipId: ID, reason: 'Andere baan',
      decisions: [
        { kind: 'GOAL', id: ID, choice: 'GIVE', toId: OTHER, reason: null }, { kind: 'ACTION', id: ID, choice: 'END', toId: null, reason: null },
        { kind: 'SIGNALS', id: ID, choice: 'KEEP', toId: null, reason: 'samen' },
      ],
    })
  })

  it('takes what was not chosen, and fields of another kind, for no decision', () => {
    expect(endMembershipForm.parse({ membershipId: ID, reason: 'x', [`do-GOAL-${ID}`]: '', [`do-NIETS-${ID}`]: 'END', 'do-GOAL-x': 'END', constructor: 'END' }).decisions).toEqual([])
  })

  it('asks a reason, not too long, and an id', () => {
    expect(codes(endMembershipForm.safeParse({ membershipId: ID, reason: '' }))).toEqual([['reason', 'departures.reason_missing']])
    expect(codes(endMembershipForm.safeParse({ membershipId: 'x', reason: 'x'.repeat(DEPARTURE_LIMITS.reason + 1) }))).toEqual([['membershipId', 'form_broken'], ['reason', 'too_long']])
    expect(codes(endMembershipForm.safeParse({ membershipId: ID, reason: 'x', [`why-GOAL-${ID}`]: 'x'.repeat(DEPARTURE_LIMITS.why + 1) }))).toEqual([[`why-GOAL-${ID}`, 'too_long']])
  })
})

it('the other forms ask an id', () => {
  expect(endPartnerForm.parse({ partnerId: ID, reason: 'x' })).toEqual({ partnerId: ID, reason: 'x', decisions: [] })
  expect([codes(endPartnerForm.safeParse({ reason: 'x' })), codes(resumeForm.safeParse({})), codes(handoverForm.safeParse({}))]).toEqual([[['partnerId', 'form_broken']], [['membershipId', 'form_broken']], [['requestKey', 'form_broken']]])
  expect([resumeForm.parse({ membershipId: ID }), handoverForm.parse({ requestKey: ID })]).toEqual([{ membershipId: ID }, { requestKey: ID }])
})
