import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEADER } from '@/tests/support/youth-spending'
import { YOUTH_SPENDING } from './definitions'
import { canDecide, checkRow, compareFigure, decodeText, findColumns, readUploadFailure, writeUploadFailure, type KnownMunicipality } from './rules'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

const problemOf = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes)
  return decoded.ok ? undefined : decoded.problem
}

describe('the bytes of a file', () => {
  it('are text when they are UTF-8, with or without a BOM', () => {
    expect(decodeText(utf8('\ufeffJaar;Gemeente\r\n2024;Súdwest-Fryslân'))).toEqual({ ok: true, text: 'Jaar;Gemeente\r\n2024;Súdwest-Fryslân' })
    expect(decodeText(utf8('Jaar\n2024'))).toEqual({ ok: true, text: 'Jaar\n2024' })
  })

  it('are named when they are something else: a web page, a spreadsheet, UTF-16, or no text at all', () => {
    const others: [Uint8Array, string][] = [
      [new Uint8Array(0), 'imports.empty'], [utf8('<!DOCTYPE html><html>'), 'imports.is_html'], [utf8('\ufeff\n  <html lang="nl">'), 'imports.is_html'],
      [utf8('<?xml version="1.0"?>'), 'imports.is_html'], [latin1('PK\u0003\u0004rest'), 'imports.is_spreadsheet'], [latin1('\u00d0\u00cf\u0011\u00e0'), 'imports.is_spreadsheet'],
      [latin1('\u00ff\u00feJ\u0000'), 'imports.utf16'], [latin1('\u00fe\u00ff\u0000J'), 'imports.utf16'], [latin1('Jaar\u0000;'), 'imports.not_text'],
    ]
    expect(others.map(([bytes]) => problemOf(bytes)?.code)).toEqual(others.map(([, code]) => code))
  })

  it('of windows-1252 are refused with the row and column of the first character that cannot be read', () => {
    expect(problemOf(latin1('Jaar;Code;Naam\r\n2024;GM1900;S\u00fadwest-Frysl\u00e2n\r\n'))).toEqual({ code: 'imports.encoding', params: { row: 2, column: 3 } })
    expect(problemOf(latin1('Jaar,Code,Naam\n2024,GM0321,Houten\n2024,GM1900,S\u00fadwest'))).toEqual({ code: 'imports.encoding', params: { row: 3, column: 3 } })
    expect(problemOf(latin1('Gemeente \u00e9;Jaar'))).toEqual({ code: 'imports.encoding', params: { row: 1, column: 1 } })
  })

  it('are pointed at exactly, wherever the wrong byte stands', () => {
    fc.assert(fc.property(fc.nat(30), fc.nat(5), fc.constantFrom('a', 'é', '€', '🙂'), (row, column, filler) => {
      const line = `${Array(7).fill(filler).join(';')}\n`
      const before = utf8(line.repeat(row) + `${filler};`.repeat(column))
      const after = utf8(`${filler};\n${line.repeat(3)}`)
      expect(problemOf(Uint8Array.from([...before, 0xe9, ...after]))).toEqual({ code: 'imports.encoding', params: { row: row + 1, column: column + 1 } })
    }))
  })
})

describe('the columns', () => {
  it('are found by name, in any order', () => {
    const header = [...HEADER].reverse()
    expect(findColumns(YOUTH_SPENDING, header)).toEqual({ ok: true, places: { year: 8, code: 7, inhabitants: 4, total: 1, perHead: 0 } })
    expect(findColumns(YOUTH_SPENDING, HEADER.map((name) => ` ${name} `))).toMatchObject({ ok: true })
  })

  it('that are missing are all named at once', () => {
    expect(findColumns(YOUTH_SPENDING, HEADER.filter((name) => name !== 'Jaar' && name !== 'Inwoners'))).toEqual({
      ok: false, problem: { code: 'imports.columns_missing', params: { columns: '‘Jaar’, ‘Inwoners’', count: 2 } },
    })
  })

  it('may be there once', () => {
    expect(findColumns(YOUTH_SPENDING, [...HEADER, 'Inwoners'])).toEqual({ ok: false, problem: { code: 'imports.column_twice', params: { column: 'Inwoners' } } })
  })
})

describe('a row', () => {
  const places = { year: 0, code: 1, inhabitants: 2, total: 3, perHead: 4 }
  const known = new Map<string, KnownMunicipality>([['GM0321', { code: 'GM0321', firstYear: 2010, lastYear: 2026 }], ['GM0003', { code: 'GM0003', firstYear: 2010, lastYear: 2020 }]])
  const check = (...cells: string[]) => checkRow(YOUTH_SPENDING, places, cells, known, 2026)
  const codes = (...cells: string[]) => {
    const checked = check(...cells)
    return checked.ok ? [] : checked.problems.map((problem) => `${problem.column}: ${problem.code}`)
  }

  it('becomes a figure: thousands of euros become euros', () => {
    expect(check('2024', 'GM0321', '50847', '16409', '322,7')).toEqual({
      ok: true, figure: { regionCode: 'GM0321', year: 2024, numerator: 16_409_000, denominator: 50_847, value: 322.7132, status: 'FINAL' },
    })
    expect(check(' 2024 ', ' GM0321 ', '50.847', '16.409', '322,7')).toMatchObject({ ok: true })
  })

  it('with a zero was not delivered', () => {
    expect(check('2024', 'GM0321', '50847', '0', '0')).toMatchObject({ ok: true, figure: { value: null, numerator: null, status: 'NOT_DELIVERED' } })
  })

  it('is refused with every cell that is wrong, by its column', () => {
    expect(codes('24', 'GM9999', '', 'veel', '-1')).toEqual([
      'Jaar: imports.not_a_year', 'Gemeentecode: imports.unknown_municipality', 'Inwoners: imports.cell_empty', 'Jeugdzorg totaal (x 1 000 euro): imports.not_a_number',
      'Jeugdzorg per inwoner (euro): imports.not_a_number',
    ])
    expect(codes('1999', 'GM0321', '50847', '16409', '322,7')).toEqual(['Jaar: imports.not_a_year', 'Gemeentecode: imports.not_in_that_year'])
    expect(codes('2027', 'GM0321', '50847', '16409', '322,7')).toEqual(['Jaar: imports.not_a_year', 'Gemeentecode: imports.not_in_that_year'])
  })

  it('of a municipality in a year in which it was no more is refused', () => {
    expect(codes('2021', 'GM0003', '11971', '3565', '297,8')).toEqual(['Gemeentecode: imports.not_in_that_year'])
    expect(codes('2020', 'GM0003', '11971', '3565', '297,8')).toEqual([])
  })

  it('that does not add up was damaged; a rounding of a tenth is none', () => {
    expect(codes('2024', 'GM0321', '50847', '16409', '422,7')).toEqual(['Jeugdzorg per inwoner (euro): imports.does_not_add_up'])
    expect(codes('2024', 'GM0321', '50847', '16409', '322,8')).toEqual([])
    expect(codes('2024', 'GM0321', '50847', '0', '322,7')).toEqual(['Jeugdzorg per inwoner (euro): imports.does_not_add_up'])
  })

  it('without inhabitants cannot be, and neither can a figure that no country has', () => {
    expect(codes('2024', 'GM0321', '0', '16409', '0')).toEqual(['Inwoners: imports.no_inhabitants'])
    expect(codes('2024', 'GM0321', '1'.padEnd(18, '0'), '1'.padEnd(15, '0'), '1,0')).toEqual(['Inwoners: imports.not_a_number', 'Jeugdzorg totaal (x 1 000 euro): imports.not_a_number'])
  })

  it('says no more of a cell than its first sixty characters', () => {
    const checked = check('2024', 'x'.repeat(500), '50847', '16409', '322,7')
    expect(checked.ok ? '' : checked.problems[0]?.value).toBe('x'.repeat(60))
  })
})

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

describe('what is wrong with a file', () => {
  it('travels to the page that says it, with row and column', () => {
    const failure = { code: 'imports.encoding' as const, params: { row: 2, column: 3 } }
    expect(readUploadFailure(writeUploadFailure(failure))).toMatchObject({ code: 'imports.encoding', params: { row: '2', column: '3' } })
    expect(readUploadFailure(writeUploadFailure({ code: 'imports.columns_missing', params: { columns: '‘Jaar’', count: 1 } }))).toMatchObject({ params: { columns: '‘Jaar’', count: 1 } })
  })

  it('is one of our own sentences, whatever an address asks for', () => {
    expect([readUploadFailure('code=row_twice'), readUploadFailure('code=__proto__'), readUploadFailure(''), readUploadFailure(undefined), readUploadFailure(['code=empty'])]).toEqual(Array(5).fill(undefined))
    expect(readUploadFailure(`code=encoding&row=${'x'.repeat(900)}`)?.params?.row).toHaveLength(200)
  })
})
