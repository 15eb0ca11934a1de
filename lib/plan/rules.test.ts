import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STEPS, WORKSHEETS } from './definitions'
import { canBecome, carryKeys, checkAnswers, isStep, isTwin, keyed, passagesOf, pickAnswers, standings } from './rules'
import { STEP_STATES, type StepState } from './types'

const at = (step: number, state: StepState, reason: string | null = null, hour = 1) => ({ step, state, reason, changedAt: new Date(Date.UTC(2026, 10, 22, hour)) })

const statesOf = (...changes: ReturnType<typeof at>[]) => standings(changes).map((one) => `${one.state}${one.isNow ? ' now' : ''}`)

describe('the five steps', () => {
  it('begin with the first one now', () => {
    expect(statesOf()).toEqual(['NOT_STARTED now', 'NOT_STARTED', 'NOT_STARTED', 'NOT_STARTED', 'NOT_STARTED'])
  })

  it('stand where the last change put them, and now is the first that is not behind us', () => {
    expect(statesOf(at(1, 'STARTED'), at(1, 'DONE'), at(2, 'SKIPPED', 'geen tijd'), at(3, 'STARTED'), at(5, 'STARTED'))).toEqual(['DONE', 'SKIPPED', 'STARTED now', 'NOT_STARTED', 'STARTED'])
    expect(statesOf(at(1, 'DONE'), at(1, 'REOPENED', 'er miste iemand'))).toEqual(['REOPENED now', 'NOT_STARTED', 'NOT_STARTED', 'NOT_STARTED', 'NOT_STARTED'])
  })

  it('have no now when all of them are behind us', () => {
    expect(standings([1, 2, 3, 4, 5].map((step) => at(step, 'DONE'))).filter((one) => one.isNow)).toEqual([])
  })

  it('keep when and why', () => {
    expect(standings([at(2, 'SKIPPED', 'geen tijd', 9)])[1]).toEqual({ step: 2, state: 'SKIPPED', reason: 'geen tijd', changedAt: new Date(Date.UTC(2026, 10, 22, 9)), isNow: false })
  })
})

describe('a step', () => {
  it('goes on, can be skipped, and can always be reopened', () => {
    const ways = (['NOT_STARTED', ...STEP_STATES] as const).map((from) => [from, ...STEP_STATES.filter((to) => canBecome(from, to, 'omdat').can)])
    expect(ways).toEqual([
      ['NOT_STARTED', 'STARTED', 'DONE', 'SKIPPED'], ['STARTED', 'DONE', 'SKIPPED'], ['DONE', 'REOPENED'], ['SKIPPED', 'REOPENED'], ['REOPENED', 'DONE', 'SKIPPED'],
    ])
    expect(canBecome('DONE', 'STARTED', 'omdat')).toEqual({ can: false, reason: 'plan.state_not_next' })
  })

  it('is skipped or reopened with a reason, and needs none to go on', () => {
    expect(canBecome('STARTED', 'SKIPPED', null)).toEqual({ can: false, reason: 'plan.reason_missing' })
    expect(canBecome('DONE', 'REOPENED', '')).toEqual({ can: false, reason: 'plan.reason_missing' })
    expect(canBecome('NOT_STARTED', 'DONE', null)).toEqual({ can: true })
  })

  it('is one of five', () => {
    expect([0, 1, 5, 6, 1.5, Number.NaN].map(isStep)).toEqual([false, true, true, false, false, false])
  })
})

describe('worksheet F3.3', () => {
  const sheet = WORKSHEETS['F3.3']
  const FULL = {
    opgave: 'x', doel: '40 gezinnen', voorWie: 'gezinnen', watTellenWe: 'FAMILIES', nulmeting: '14', hoeMeten: '', streefwaarde: '40', klaarOp: '2026-12-18', eigenaar: 'x',
    meedoeners: [], watLatenWeVoorNu: 'Een app', stopcriterium: '',
  }

  it('may be saved half empty, and finished only when it is complete', () => {
    expect(checkAnswers(sheet, {}, false)).toEqual([])
    expect(checkAnswers(sheet, FULL, true)).toEqual([])
    expect(checkAnswers(sheet, {}, true).map((problem) => `${problem.field} ${problem.code}`)).toEqual(
      ['opgave', 'doel', 'voorWie', 'watTellenWe', 'streefwaarde', 'klaarOp', 'eigenaar', 'watLatenWeVoorNu'].map((field) => `${field} plan.field_missing`),
    )
  })

  it('says of an answer that does not fit, also in a draft', () => {
    const wrong = { doel: 'x'.repeat(141), nulmeting: 'veel', streefwaarde: '-1', klaarOp: '2026-02-30' }
    expect(checkAnswers(sheet, wrong, false)).toEqual([
      { field: 'doel', code: 'too_long', params: { max: 140 } }, { field: 'nulmeting', code: 'not_a_number', params: {} },
      { field: 'streefwaarde', code: 'number_out_of_range', params: {} }, { field: 'klaarOp', code: 'not_a_day', params: {} },
    ])
  })

  it('says of each text that is too long how much there may be, and of what is chosen or counted that nobody types so much', () => {
    const wrong = { doel: 'x'.repeat(5_000), voorWie: 'x'.repeat(161), eigenaar: 'x'.repeat(201), nulmeting: '1'.repeat(201) }
    expect(checkAnswers(sheet, wrong, false).map(({ field, code, params }) => [field, code, params?.max])).toEqual([
      ['doel', 'too_long', 140], ['voorWie', 'too_long', 160], ['nulmeting', 'too_long', 200], ['eigenaar', 'too_long', 200],
    ])
  })

  it('keeps what it asks for and leaves out what somebody put into the form', () => {
    expect(pickAnswers(sheet, { doel: 'a', meedoeners: ['1', 2, null], isExample: 'on', doelen: 'b', opgave: ['x'] })).toEqual({ doel: 'a', meedoeners: ['1'] })
  })

  it('has at most twelve fields and says how long it takes', () => {
    expect([sheet.fields.length <= 12, sheet.minutes > 0, new Set(sheet.fields.map((field) => field.name)).size]).toEqual([true, true, sheet.fields.length])
  })
})

describe('the plan as data', () => {
  it('has five steps in order, each with a result and a gate', () => {
    expect(STEPS.map((one) => one.step)).toEqual([1, 2, 3, 4, 5])
    expect(STEPS.filter((one) => one.gate.length < 3 || one.result === '')).toEqual([])
  })
})

describe('a text in passages', () => {
  it('is cut at empty lines, also those that hold spaces', () => {
    expect(passagesOf('Eén\nnog één\n\n  Twee  \n \n\nDrie\n')).toEqual(['Eén\nnog één', 'Twee', 'Drie'])
    expect(passagesOf('  \n\n ')).toEqual([])
  })

  it('gives the same passages back when it is written down again', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() === text)), (passages) => {
      expect(passagesOf(passages.join('\n\n'))).toEqual(passages)
    }))
  })

  it('has a plain-language twin with as many passages, or none', () => {
    expect([isTwin('a\n\nb', 'c\n\nd'), isTwin('a\n\nb', null), isTwin('a\n\nb', 'c')]).toEqual([true, true, false])
  })
})

describe('the passages of a next version', () => {
  const before = keyed({ number: 1, body: 'Wij bellen ouders binnen twee dagen\n\nElk gezin heeft een vast gezicht', passageKeys: null })
  const next = (...passages: string[]) => carryKeys(before, passages, 2)

  it('have a key from their version and place while nobody gave them one', () => {
    expect(before.map((one) => one.key)).toEqual(['1.0', '1.1'])
    expect(keyed({ number: 4, body: 'a\n\nb', passageKeys: ['1.3', '4.1'] }).map((one) => one.key)).toEqual(['1.3', '4.1'])
  })

  it('keep it when they move, and when their words change a little', () => {
    expect(next('Elk gezin heeft een vast gezicht', 'Wij bellen ouders binnen één dag')).toEqual(['1.1', '1.0'])
  })

  it('get a new one when they are like nothing that was there', () => {
    expect(next('Het park gaat open', 'Elk gezin heeft een vast gezicht')).toEqual(['2.0', '1.1'])
  })

  it('never share one: of two that are alike the one with the same words keeps it', () => {
    expect(next('Wij bellen ouders binnen drie dagen', 'Wij bellen ouders binnen twee dagen')).toEqual(['2.0', '1.0'])
    expect(carryKeys(before, ['Wij bellen ouders binnen drie dagen', 'Wij bellen ouders binnen twee weken'], 2)[1]).toBe('2.1')
  })
})
