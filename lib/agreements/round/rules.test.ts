import { describe, expect, it } from 'vitest'
import { NOW } from '@/tests/support/world'
import { canRemind, isLinkFresh, isReminderDue, standingIn, turnSince } from './rules'

const DAY = 86_400_000
const ago = (days: number) => new Date(NOW.getTime() - days * DAY)
const asked = (days: number) => ({ requestedAt: ago(days), signature: null })

describe('where a partner stands', () => {
  it('is by its signature, else by what it answered last, else by how long ago it was asked', () => {
    const [change, refusal] = [{ kind: 'CHANGE' as const, givenAt: ago(3), answer: null }, { kind: 'REFUSAL' as const, givenAt: ago(2), answer: null }]
    expect(standingIn({ ...asked(30), signature: {} }, [refusal], NOW)).toBe('SIGNED')
    expect(standingIn(asked(30), [refusal, change], NOW)).toBe('REFUSED')
    expect(standingIn(asked(30), [change], NOW)).toBe('CHANGE')
    expect([standingIn(asked(14), [], NOW), standingIn(asked(15), [], NOW)]).toEqual(['WAITING', 'LATE'])
  })

  it('is waiting anew from the day that its question was answered; a refusal stays one', () => {
    const [change, refusal] = (['CHANGE', 'REFUSAL'] as const).map((kind) => ({ kind, givenAt: ago(20), answer: { answeredAt: ago(3) } }))
    expect([change, refusal].map((one) => standingIn(asked(30), one ? [one] : [], NOW))).toEqual(['WAITING', 'REFUSED'])
    expect(turnSince(ago(30), change ? [change] : [])).toEqual(ago(3))
    expect(standingIn(asked(40), [{ kind: 'CHANGE', givenAt: ago(30), answer: { answeredAt: ago(15) } }], NOW)).toBe('LATE')
  })
})

describe('a reminder', () => {
  it('goes by itself a week after the request and once more after two, and then by hand only', () => {
    expect([6, 7, 13].map((days) => isReminderDue(ago(days), 'WAITING', [], NOW))).toEqual([false, true, true])
    expect(isReminderDue(ago(14), 'WAITING', [ago(7)], NOW)).toBe(true)
    expect(isReminderDue(ago(13), 'WAITING', [ago(8)], NOW)).toBe(false)
    expect(isReminderDue(ago(40), 'LATE', [ago(30), ago(20)], NOW)).toBe(false)
    expect(isReminderDue(ago(8), 'WAITING', [ago(30), ago(20)], NOW), 'those before its question was answered do not count').toBe(true)
    expect(canRemind('LATE', [ago(30), ago(20)], NOW)).toEqual({ can: true })
  })

  it('never comes twice in a week, whoever sends it', () => {
    expect(canRemind('WAITING', [ago(6)], NOW)).toEqual({ can: false, reason: 'agreements.reminded_this_week' })
    expect(canRemind('WAITING', [ago(7)], NOW)).toEqual({ can: true })
    expect(isReminderDue(ago(14), 'WAITING', [ago(6)], NOW)).toBe(false)
  })

  it('does not go to who answered, in whatever way', () => {
    for (const standing of ['SIGNED', 'CHANGE', 'REFUSED'] as const) {
      expect(canRemind(standing, [], NOW)).toEqual({ can: false, reason: 'agreements.has_answered' })
      expect(isReminderDue(ago(20), standing, [], NOW)).toBe(false)
    }
  })
})

it('a link is made anew when it has less than two weeks to go', () => {
  expect([15, 14, 13, -1].map((days) => isLinkFresh(ago(-days), NOW))).toEqual([true, true, false, false])
})
