import { describe, expect, it } from 'vitest'
import { CONFIRMED_SECONDS, FACTOR_SECONDS, isConfirmed, isFactorFresh, needsFactor, type Shown } from './freshness'

const NOW = new Date('2026-11-22T10:00:00.000Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const session = (part: Partial<Shown> = {}): Shown => ({ method: 'LINK', factorAt: null, confirmedAt: ago(0), hasFactor: false, ...part })

describe('the second factor', () => {
  it('counts for twelve hours and not a second longer', () => {
    expect([FACTOR_SECONDS - 1, FACTOR_SECONDS].map((seconds) => isFactorFresh(session({ factorAt: ago(seconds) }), NOW))).toEqual([true, false])
  })

  it('is asked of whoever has one, and of a role that requires it also when there is none yet', () => {
    const asked = (part: Partial<Shown>, isRequired: boolean) => needsFactor(session(part), { isRequired, now: NOW })
    expect([asked({}, false), asked({ hasFactor: true }, false), asked({}, true)]).toEqual([false, true, true])
    expect([asked({ hasFactor: true, factorAt: ago(60) }, false), asked({ factorAt: ago(60) }, true)]).toEqual([false, false])
  })

  it('is not asked of a fictional person', () => {
    expect(needsFactor(session({ method: 'DEMO', hasFactor: true, factorAt: ago(FACTOR_SECONDS * 2) }), { isRequired: true, now: NOW })).toBe(false)
  })
})

describe('who somebody is', () => {
  it('is sure for ten minutes', () => {
    expect([CONFIRMED_SECONDS - 1, CONFIRMED_SECONDS].map((seconds) => isConfirmed(session({ confirmedAt: ago(seconds) }), NOW))).toEqual([true, false])
  })

  it('is not sure by a mail alone when there is a second factor', () => {
    expect(isConfirmed(session({ hasFactor: true }), NOW)).toBe(false)
    expect(isConfirmed(session({ hasFactor: true, factorAt: ago(5) }), NOW)).toBe(true)
  })
})
