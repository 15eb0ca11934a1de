import { describe, expect, it } from 'vitest'
import { readCells, refusedCsv } from './documents'

describe('the cells of a CSV text', () => {
  it('are read by semicolon, or by comma when the header has more of those', () => {
    expect(readCells('Jaar;Naam\r\n2024;"Bergen (L.); Limburg"\r\n')).toEqual([['Jaar', 'Naam'], ['2024', 'Bergen (L.); Limburg']])
    expect(readCells('Jaar,Naam\n2024,"Bergen, L."')).toEqual([['Jaar', 'Naam'], ['2024', 'Bergen, L.']])
    expect(readCells('Jaar;Bedrag\n2024;1,5,2')).toEqual([['Jaar', 'Bedrag'], ['2024', '1,5,2']])
  })

  it('keep their rows, also empty and longer ones, so that row numbers stay those of a spreadsheet', () => {
    expect(readCells('a;b\n\n1;2;3\n4')).toEqual([['a', 'b'], [''], ['1', '2', '3'], ['4']])
  })

  it('are not read past a quote that does not close, and the place of it is known', () => {
    expect(() => readCells('a;b\n1;2\n3;"4\n5;6\n')).toThrow(expect.objectContaining({ code: 'CSV_QUOTE_NOT_CLOSED', records: 2 }))
    expect(() => readCells('a;b\n1;2\n3;De "Klimop"\n')).toThrow(expect.objectContaining({ records: 2 }))
  })
})

describe('the refused rows to take along', () => {
  const refused = [
    { rowNumber: 3, cells: ['2024', 'GM9999', '1.000'], problems: [{ column: 'Gemeentecode', code: 'imports.unknown_municipality' as const, value: 'GM9999' }] },
    { rowNumber: 7, cells: ['2024', '=1+1', ''], problems: [{ column: 'Inwoners', code: 'imports.cell_empty' as const, value: '' }, { column: 'Gemeentecode', code: 'imports.row_twice' as const, value: 'GM0321 2024', otherRow: 2 }] },
  ]
  const csv = refusedCsv(['Jaar', 'Gemeentecode', 'Inwoners'], refused)

  it('stand there as they stood in the file, with what is wrong behind them', () => {
    expect(readCells(csv)).toEqual([
      ['Jaar', 'Gemeentecode', 'Inwoners', 'Wat klopt er niet'],
      ['2024', 'GM9999', '1.000', 'Rij 3, kolom ‘Gemeentecode’: gemeente ‘GM9999’ kennen we niet. Een code ziet eruit als GM0321.'],
      ['2024', "'=1+1", '', 'Rij 7, kolom ‘Inwoners’: hier staat niets. Rij 7, kolom ‘Gemeentecode’: ‘GM0321 2024’ staat ook op rij 2.'],
    ])
  })

  it('open in a Dutch spreadsheet', () => {
    expect(csv.startsWith('\ufeffJaar;Gemeentecode;Inwoners;')).toBe(true)
  })
})
