import { describe, expect, it } from 'vitest'
import { canDecide, canOverwrite, canUndo, columnsLacking, compareFigure, readUploadFailure, writeUploadFailure } from './rules'

describe('a figure that was read in before', () => {
  const figure = { regionCode: 'GM0321', year: 2024, numerator: 16_409_000, denominator: 50_847, value: 322.7132, status: 'FINAL' as const }

  it('is new, changed or the same', () => {
    expect([compareFigure(figure, undefined), compareFigure(figure, figure), compareFigure(figure, { ...figure, numerator: 1 }), compareFigure(figure, { ...figure, denominator: 1 })])
      .toEqual(['NEW', 'UNCHANGED', 'CHANGED', 'CHANGED'])
    expect(compareFigure(figure, { ...figure, numerator: null, value: null, status: 'NOT_DELIVERED' })).toBe('CHANGED')
  })

  it('is decided on once', () => {
    expect([canDecide('CHECKED'), canDecide('CONFIRMED'), canDecide('CANCELLED')]).toEqual([{ can: true }, { can: false, reason: 'imports.decided' }, { can: false, reason: 'imports.decided' }])
  })
})

describe('a batch', () => {
  const figure = { regionCode: 'GM0321', year: 2024, numerator: 1, denominator: 2, value: 0.5, status: 'FINAL' as const }
  const other = { ...figure, numerator: 2, value: 1 }

  it('may be written where nothing or the same stands as when it was read, or already what it says', () => {
    expect([canOverwrite(figure, null, undefined), canOverwrite(figure, other, other), canOverwrite(figure, null, figure), canOverwrite(figure, other, figure)]).toEqual([true, true, true, true])
  })

  it('may not be written over what came in since', () => {
    expect([canOverwrite(figure, null, other), canOverwrite(figure, other, undefined), canOverwrite(figure, other, { ...other, value: 3, numerator: 6 })]).toEqual([false, false, false])
  })

  it('can be undone once it was written and changed something', () => {
    expect([canUndo('CONFIRMED', 3), canUndo('CONFIRMED', 0), canUndo('CHECKED', 3), canUndo('UNDONE', 3)].map((one) => one.can)).toEqual([true, false, false, false])
  })
})

describe('a known file that lacks columns', () => {
  const whole = ['Jaar', 'Gemeentecode', 'Inwoners', 'Jeugdzorg totaal (x 1 000 euro)', 'Jeugdzorg per inwoner (euro)']

  it('is told all of them, in whatever order the others stand', () => {
    expect(columnsLacking(whole)).toEqual([])
    expect(columnsLacking(['Gemeente', ...whole.slice(2)].reverse())).toEqual(['Jaar', 'Gemeentecode'])
    expect(columnsLacking(whole.slice(0, 4))).toEqual(['Jeugdzorg per inwoner (euro)'])
  })

  it('is another file when what tells it is not there, or when half is not', () => {
    expect([columnsLacking(whole.slice(0, 3)), columnsLacking(whole.slice(3)), columnsLacking(['Wijk', 'Aantal']), columnsLacking([])]).toEqual([[], [], [], []])
  })
})

describe('what is wrong with a file', () => {
  it('travels to the page that says it, with row and column', () => {
    const failure = { code: 'imports.encoding' as const, params: { row: 2, column: 3 } }
    expect(readUploadFailure(writeUploadFailure(failure))).toMatchObject({ code: 'imports.encoding', params: { row: '2', column: '3' } })
    expect(readUploadFailure(writeUploadFailure({ code: 'imports.personal_column', params: { column: 'BSN' } }))).toMatchObject({ params: { column: 'BSN' } })
    const missing = { code: 'imports.columns_missing' as const, params: { columns: '‘Jaar’, ‘Jeugdzorg totaal (x 1 000 euro)’', count: 2 } }
    expect(readUploadFailure(writeUploadFailure(missing))).toMatchObject(missing)
  })

  it('is one of our own sentences, whatever an address asks for', () => {
    expect([readUploadFailure('code=row_twice'), readUploadFailure('code=__proto__'), readUploadFailure(''), readUploadFailure(undefined), readUploadFailure(['code=empty'])]).toEqual(Array(5).fill(undefined))
    expect(readUploadFailure(`code=encoding&row=${'x'.repeat(900)}`)?.params?.row).toHaveLength(200)
  })
})
