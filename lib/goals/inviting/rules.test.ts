import { describe, expect, it } from 'vitest'
import { standingAfter, standingBeforeAsked } from '@/lib/partners/rules'
import { PARTNER_STATUSES } from '@/lib/partners/types'
import { canAnswer, hearsAnswer, linkDays } from './rules'
import { answerForm } from './schema'

describe('an invitation', () => {
  it('is answered until and with its day, and not after it was withdrawn', () => {
    const open = { withdrawnAt: null, answerBy: '2026-12-01' }
    expect([canAnswer(open, '2026-11-30'), canAnswer(open, '2026-12-01')]).toEqual([{ can: true }, { can: true }])
    expect(canAnswer(open, '2026-12-02')).toEqual({ can: false, reason: 'goals.invitation_over' })
    expect(canAnswer(open, null), 'what was said on the telephone is written down afterwards too').toEqual({ can: true })
    expect(canAnswer({ ...open, withdrawnAt: new Date(0) }, null)).toEqual({ can: false, reason: 'goals.invitation_withdrawn' })
    expect(canAnswer({ ...open, withdrawnAt: new Date(0) }, '2026-11-30')).toEqual({ can: false, reason: 'goals.invitation_withdrawn' })
  })

  it('is heard by who invited; by a coordinator when they cannot hear it any more', () => {
    const [inviter, other, coordinator] = [{ membershipId: 'i', role: 'EXPERIENCE_EXPERT' }, { membershipId: 'o', role: 'PROFESSIONAL' }, { membershipId: 'c', role: 'COORDINATOR' }]
    const heard = (inviterHears: boolean) => [inviter, other, coordinator].map((one) => hearsAnswer({ inviterId: 'i', inviterHears }, one))
    expect([heard(true), heard(false)]).toEqual([[true, false, false], [false, false, true]])
  })

  it('has a link that is read a while longer than it can be answered', () => {
    expect(linkDays('2026-11-22', '2026-12-01')).toBe(9 + 14)
  })

  it('is declined with a reason, and accepted or put off without', () => {
    const codes = (typed: object) => answerForm.safeParse(typed).error?.issues.map((one) => one.message)
    expect(codes({ kind: 'NO' })).toEqual(['goals.answer_reason_missing'])
    expect([codes({ kind: 'NO', reason: 'Geen tijd' }), codes({ kind: 'YES' }), codes({ kind: 'NOT_NOW', reason: '' })]).toEqual([undefined, undefined, undefined])
    expect(codes({ kind: 'MAYBE' })).toEqual(['goals.answer_missing'])
  })
})

describe('how a partner stands', () => {
  it('after it was asked: invited, unless we talk already or it takes part', () => {
    expect(PARTNER_STATUSES.map((from) => [from, standingAfter(from, null)])).toEqual([
      ['IDENTIFIED', 'INVITED'], ['INVITED', undefined], ['IN_TALKS', undefined], ['PARTICIPATING', undefined], ['SIGNATORY', undefined], ['PAUSED', 'INVITED'], ['LEFT', undefined],
    ])
  })

  it('after its answer: in talks, paused or in view; who takes part or left stays what it is', () => {
    expect(PARTNER_STATUSES.map((from) => (['YES', 'NOT_NOW', 'NO'] as const).map((answer) => standingAfter(from, answer)))).toEqual([
      ['IN_TALKS', 'PAUSED', undefined], ['IN_TALKS', 'PAUSED', 'IDENTIFIED'], [undefined, 'PAUSED', 'IDENTIFIED'], [undefined, undefined, undefined], [undefined, undefined, undefined],
      ['IN_TALKS', undefined, 'IDENTIFIED'], [undefined, undefined, undefined],
    ])
  })

  it('when what it was asked is withdrawn: as before, if it is the asking that put it there', () => {
    const asked = { status: 'INVITED', cause: 'INVITED' } as const
    expect([standingBeforeAsked('INVITED', [asked, { status: 'PAUSED', cause: 'MOVED' }]), standingBeforeAsked('INVITED', [asked])]).toEqual(['PAUSED', 'IDENTIFIED'])
    expect(standingBeforeAsked('INVITED', [{ status: 'INVITED', cause: 'MOVED' }, asked]), 'somebody said so since').toBeUndefined()
    expect(standingBeforeAsked('IN_TALKS', [{ status: 'IN_TALKS', cause: 'ANSWERED' }, asked])).toBeUndefined()
  })
})
