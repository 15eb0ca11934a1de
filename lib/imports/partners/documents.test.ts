import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { goodRows, LIST_HEADINGS, workbookOf, workbookWithFormula } from '@/tests/support/partner-list'
import { MOST_UNPACKED } from './definitions'
import { isWorkbook, readText, readWorkbook } from './documents'

describe('a workbook', () => {
  it('is read from its first sheet, with the rows where they stand', () => {
    const bytes = workbookOf(goodRows(2))
    expect(isWorkbook(bytes)).toBe(true)
    const table = readWorkbook(bytes)
    expect(table?.[0]?.[0]).toBe('Partnerlijst 2026')
    expect(table?.[2]).toEqual(LIST_HEADINGS)
    expect(table?.[3]?.slice(0, 6)).toEqual(['Partner 001', 'basisschool', 'doet mee', '4-12', 'Zorg en gezondheid', '10000000'])
  })

  it('has formulas that are not calculated: what they last came to is what is read', () => {
    expect(readWorkbook(workbookWithFormula())?.[1]).toEqual(['Oudergroep Noord', 'Ouders'])
  })

  it('that is none, or that unpacks to something far too large, is refused', () => {
    expect(readWorkbook(Buffer.from('PK\u0003\u0004 maar verder niets'))).toBeUndefined()
    expect(isWorkbook(Buffer.from('Naam;Soort'))).toBe(false)
    const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(MOST_UNPACKED + 1), '[Content_Types].xml': strToU8('<Types/>') }))
    expect(bomb.length).toBeLessThan(MOST_UNPACKED / 100)
    expect(readWorkbook(bomb)).toBeUndefined()
  })
})

describe('a text', () => {
  it('is cells with tabs as pasted, with semicolons or with commas', () => {
    expect(readText('Naam\tSoort\r\nDe "Oever"\tOuders')).toEqual([['Naam', 'Soort'], ['De "Oever"', 'Ouders']])
    expect(readText('\ufeffNaam;Soort\n"De; Oever";Ouders')).toEqual([['Naam', 'Soort'], ['De; Oever', 'Ouders']])
    expect(readText('Naam,Soort\nDe Oever,Ouders')).toEqual([['Naam', 'Soort'], ['De Oever', 'Ouders']])
  })

  it('with a quote that never closes is refused', () => expect(readText('Naam;Soort\n"De Oever;Ouders')).toBeUndefined())
})
