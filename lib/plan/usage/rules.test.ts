import { describe, expect, it } from 'vitest'
import { WORKSHEETS } from '../definitions'
import { labelOf, lastAnswered, sheetUseOf } from './rules'

describe('how worksheets go', () => {
  it('somebody stopped at the last question that has an answer', () => {
    const scan = WORKSHEETS['F1.6']
    expect([lastAnswered(scan, { tijd: '3', plek: '4', mandaat: '' }), lastAnswered(scan, {}), lastAnswered(WORKSHEETS['F1.4'], { getoetstBij: [] })]).toEqual(['plek', undefined, undefined])
  })

  it('is added up per sheet, in the order of the plan, with the place where most people stop first', () => {
    expect(sheetUseOf([
      { worksheet: 'F2.1', moment: 'FINISHED', field: '', count: 2 }, { worksheet: 'F1.6', moment: 'LEFT', field: 'tijd', count: 1 }, { worksheet: 'F1.6', moment: 'LEFT', field: 'plek', count: 3 },
      { worksheet: 'F1.6', moment: 'BEGUN', field: '', count: 4 }, { worksheet: 'F1.6', moment: 'SAID', field: '', count: 1 }, { worksheet: 'F9.9', moment: 'BEGUN', field: '', count: 1 },
    ])).toEqual([
      { key: 'F1.6', begun: 4, finished: 0, said: 1, stops: [{ field: 'plek', count: 3 }, { field: 'tijd', count: 1 }] }, { key: 'F2.1', begun: 0, finished: 2, said: 0, stops: [] },
    ])
  })

  it('calls a question as the sheet asks it', () => {
    expect([labelOf('F1.6', 'plek'), labelOf('F1.6', 'elders'), labelOf('F9.9', 'plek'), labelOf('F1.6', null)]).toEqual(['Een plek', undefined, undefined, undefined])
  })
})
