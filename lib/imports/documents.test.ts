import { describe, expect, it } from 'vitest'
import { cellsOf, refusedCsv } from './documents'

describe('the refused rows to take along', () => {
  const file = Buffer.from('Jaar;Gemeentecode;Inwoners\r\n2024;GM0321;1\r\n2024;GM9999;1.000\r\n2024;=1+1;\r\n')
  const refused = [
    { rowNumber: 3, problems: [{ column: 'Gemeentecode', code: 'imports.unknown_municipality' as const, value: 'GM9999' }] },
    { rowNumber: 4, problems: [{ column: 'Inwoners', code: 'imports.cell_empty' as const, value: '' }, { column: 'Gemeentecode', code: 'imports.row_twice' as const, value: 'GM0321 2024', otherRow: 2 }] },
  ]
  const made = async () => refusedCsv(['Jaar', 'Gemeentecode', 'Inwoners'], refused, await cellsOf(file, new Set([3, 4])))

  it('stand there as they stood in the file, with what is wrong behind them; no cell begins as a formula', async () => {
    expect((await made()).slice(1).split('\r\n')).toEqual([
      'Jaar;Gemeentecode;Inwoners;Wat klopt er niet',
      '2024;GM9999;1.000;Rij 3, kolom ‘Gemeentecode’: gemeente ‘GM9999’ kennen we niet. Een code ziet eruit als GM0321.',
      "2024;'=1+1;;Rij 4, kolom ‘Inwoners’: hier staat niets. Rij 4, kolom ‘Gemeentecode’: ‘GM0321 2024’ staat ook op rij 2.",
      '',
    ])
  })

  it('open in a Dutch spreadsheet', async () => {
    expect((await made()).startsWith('\ufeffJaar;Gemeentecode;Inwoners;')).toBe(true)
  })
})
