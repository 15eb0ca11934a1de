import { describe, expect, it } from 'vitest'
import { canDecide, canOverwrite, canUndo, compareFigure, readUploadFailure, writeUploadFailure } from './rules'

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

describe('what is wrong with a file', () => {
  it('travels to the page that says it, with row and column', () => {
    const failure = { code: 'imports.encoding' as const, params: { row: 2, column: 3 } }
    expect(readUploadFailure(writeUploadFailure(failure))).toMatchObject({ code: 'imports.encoding', params: { row: '2', column: '3' } })
    expect(readUploadFailure(writeUploadFailure({ code: 'imports.personal_column', params: { column: 'BSN' } }))).toMatchObject({ params: { column: 'BSN' } })
    const missing = { code: 'imports.column_missing' as const, params: { column: 'Jeugdzorg totaal (x 1 000 euro)' } }
    expect(readUploadFailure(writeUploadFailure(missing))).toMatchObject(missing)
  })

  it('is one of our own sentences, whatever an address asks for', () => {
    expect([readUploadFailure('code=row_twice'), readUploadFailure('code=__proto__'), readUploadFailure(''), readUploadFailure(undefined), readUploadFailure(['code=empty'])]).toEqual(Array(5).fill(undefined))
    expect(readUploadFailure(`code=encoding&row=${'x'.repeat(900)}`)?.params?.row).toHaveLength(200)
  })
})
