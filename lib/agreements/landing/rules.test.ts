import { describe, expect, it } from 'vitest'
import { canAnswer, countsOf, levelsOf, rowsOf, speakerOf, isTimeToAsk, isToAnswer } from './rules'
import type { Landing, LandingAnswerRead } from './types'

const party = (partnerId: string, versionNumber = 1) => ({ partnerId, partnerName: partnerId, partnerHasLeft: false, versionNumber })

const said = (id: string, partnerId: string, level: LandingAnswerRead['level'], landing: Landing): LandingAnswerRead =>
  ({ id, partnerId, level, landing, difference: null, saidBy: null, versionNumber: 1, answeredAt: new Date(0), byName: 'Wil', hasLeft: false })

describe('for which layers somebody answers', () => {
  it('is their own work floor, or every layer for who signs or writes down', () => {
    expect([levelsOf('PROFESSIONAL'), levelsOf('PARTNER_EXECUTIVE'), levelsOf('COORDINATOR'), levelsOf('ALDERMAN')]).toEqual([
      ['FRONTLINE'], ['FRONTLINE', 'MANAGEMENT', 'EXECUTIVE'], ['FRONTLINE', 'MANAGEMENT', 'EXECUTIVE'], [],
    ])
    expect([speakerOf('FRONTLINE'), speakerOf('MANAGEMENT'), speakerOf('EXECUTIVE')]).toEqual(['PROFESSIONAL', 'PARTNER_EXECUTIVE', 'PARTNER_EXECUTIVE'])
  })

  it('takes an agreement in force and a partner that is a party to it', () => {
    const own = { partnerId: 'a', level: 'FRONTLINE' as const }
    expect(canAnswer({ status: 'IN_FORCE' }, [party('a')], own, 'PROFESSIONAL')).toEqual({ can: true })
    expect(canAnswer({ status: 'SIGNING' }, [party('a')], own, 'PROFESSIONAL')).toEqual({ can: false, reason: 'agreements.not_in_force' })
    expect(canAnswer({ status: 'IN_FORCE' }, [party('b')], own, 'PROFESSIONAL')).toEqual({ can: false, reason: 'agreements.no_party' })
    expect(canAnswer({ status: 'IN_FORCE' }, [party('a')], { ...own, level: 'EXECUTIVE' }, 'PROFESSIONAL')).toEqual({ can: false, reason: 'agreements.level_not_yours' })
  })
})

describe('where the layers stand', () => {
  const rows = rowsOf(
    [party('a'), party('b')],
    [said('3', 'a', 'FRONTLINE', 'YES'), said('2', 'a', 'MANAGEMENT', 'PARTLY'), said('1', 'a', 'FRONTLINE', 'NOT_YET'), said('0', 'gone', 'FRONTLINE', 'YES')],
    [{ partnerId: 'a', role: 'PROFESSIONAL' }, { partnerId: 'b', role: 'PROFESSIONAL' }, { partnerId: 'gone', role: 'PARTNER_EXECUTIVE' }],
  )

  it('is the newest answer of each; the ones before it stay', () => {
    expect(rows[0]?.cells.map(({ standing, answer, earlier }) => [standing, answer?.id, earlier.map((one) => one.id)])).toEqual([['YES', '3', ['1']], ['PARTLY', '2', []], ['NOBODY', undefined, []]])
  })

  it('is of the text that the partner signed: what was said of an earlier one stays, and counts no more', () => {
    const answers = [said('1', 'a', 'FRONTLINE', 'YES')]
    const [row] = rowsOf([party('a', 2)], answers, [{ partnerId: 'a', role: 'PROFESSIONAL' }], ['FRONTLINE'])
    expect(row?.cells).toMatchObject([{ standing: 'SILENT', answer: null, earlier: [{ id: '1' }] }])
  })

  it('is never landed by silence: who can answer and did not is silent, and where nobody is here there is nobody to ask', () => {
    expect(rows[1]?.cells.map((one) => one.standing)).toEqual(['SILENT', 'NOBODY', 'NOBODY'])
  })

  it('is counted over all, and per layer; who is no party is not counted', () => {
    expect(countsOf(rows)).toEqual({ YES: 1, PARTLY: 1, NOT_YET: 0, SILENT: 1, NOBODY: 3 })
    expect(countsOf(rows, 'FRONTLINE')).toEqual({ YES: 1, PARTLY: 0, NOT_YET: 0, SILENT: 1, NOBODY: 0 })
  })
})

describe('asking by mail', () => {
  it('waits four weeks after it took effect, and a quarter after the last time', () => {
    const today = '2026-11-22'
    const at = (since: string, lastAskedOn: string | null = null) => isTimeToAsk({ since, lastAskedOn }, today)
    expect([at('2026-10-26'), at('2026-10-25'), at('2026-01-01', '2026-08-24'), at('2026-01-01', '2026-08-23')]).toEqual([false, true, false, true])
  })

  it('is about a layer without an answer, or with one of before the last quarter', () => {
    const row = (...answered: (string | null)[]) => ({ cells: answered.map((day) => ({ answer: day === null ? null : { answeredAt: new Date(`${day}T12:00:00Z`) } })) }) as never
    expect([row('2026-11-01', null), row('2026-11-01', '2026-08-23'), row('2026-11-01', '2026-08-24'), row()].map((one) => isToAnswer([one], '2026-11-22'))).toEqual([true, true, false, false])
  })
})
