import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, delimiterOf, findTable, isMissing, readNumber, styleOf } from './rules'

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

  it('of windows-1252, as older programs write them, are read too', () => {
    expect(decodeText(latin1('Jaar;Code;Naam\r\n2024;GM1900;S\u00fadwest-Frysl\u00e2n\r\n'))).toEqual({ ok: true, text: 'Jaar;Code;Naam\r\n2024;GM1900;Súdwest-Fryslân\r\n' })
    expect(decodeText(Uint8Array.from([0x80, 0x20, 0x31]))).toEqual({ ok: true, text: '€ 1' })
  })

  it('that are no letter of either are refused with the row and column where they stand', () => {
    expect(problemOf(latin1('Jaar;Code;Naam\r\n2024;GM1900;S\u0081dwest\r\n'))).toEqual({ code: 'imports.encoding', params: { row: 2, column: 3 } })
    expect(problemOf(latin1('Jaar,Code,Naam\n2024,GM0321,Houten\n2024,GM1900,S\u00fa\u0007'))).toEqual({ code: 'imports.encoding', params: { row: 3, column: 3 } })
  })

  it('are pointed at exactly, wherever the wrong byte stands', () => {
    fc.assert(fc.property(fc.nat(30), fc.nat(5), fc.constantFrom('a', 'é', 'ü'), (row, column, filler) => {
      const line = `${Array(7).fill(filler).join(';')}\n`
      const before = utf8(line.repeat(row) + `${filler};`.repeat(column))
      const after = utf8(`${filler};\n${line.repeat(3)}`)
      expect(problemOf(Uint8Array.from([...before, 0xe9, 0x01, ...after]))).toEqual({ code: 'imports.encoding', params: { row: row + 1, column: column + 1 } })
    }))
  })
})


describe('the separator', () => {
  it.each([
    [';', 'Jaar;Bedrag\n2024;1,5\n2023;2,5'], [',', 'Jaar,Naam\n2024,"Bergen, L."'], ['\t', 'Jaar\tBedrag\n2024\t1,5'], [';', '"";"Bevolking|Totaal"\n"a";"1,5"'], ['|', 'a|b\n1|2'], [';', 'een regel'],
  ])('is %j', (separator, text) => expect(delimiterOf(text)).toBe(separator))
})

describe('a number', () => {
  it.each([
    ['1.234,5', 'COMMA', 1234.5], ['1.234', 'COMMA', 1234], ['1234,5', 'COMMA', 1234.5], ['12.5', 'COMMA', 12.5], ['1 234 567', 'COMMA', 1_234_567], ['   595', 'DOT', 595], ['1,234.5', 'DOT', 1234.5],
    ['1.234', 'DOT', 1.234], ['-3', 'COMMA', -3], ['12,5%', 'COMMA', 12.5], ['€ 1.000', 'COMMA', 1000], ['123*', 'COMMA', 123], [0.5, 'COMMA', 0.5], ['1,5', 'DOT', undefined], ['1.23.4', 'COMMA', undefined],
    ['=1+1', 'COMMA', undefined], ['veel', 'DOT', undefined],
  ] as const)('%j with %s is %j', (cell, style, value) => expect(readNumber(cell, style)).toBe(value))

  it('is written with a comma or a dot by what can be read in one way only', () => {
    expect([styleOf(['1.234', '5,5'], 'DOT'), styleOf(['1,234', '5.5'], 'COMMA'), styleOf(['1.234'], 'COMMA'), styleOf(['1.234'], 'DOT')]).toEqual(['COMMA', 'DOT', 'COMMA', 'DOT'])
  })

  it.each(['', '.', '..', '-', '–', 'x', 'X', 'n.b.', '-99997', '-99995.0', '       .', 'onbekend'])('%j says that it is not known', (cell) => expect(isMissing(cell)).toBe(true))

  it.each(['0', '-9', '-999', '1', 'nee'])('%j says something', (cell) => expect(isMissing(cell)).toBe(false))
})

describe('the table in a file', () => {
  const lines = (...rows: string[][]) => rows.map((cells, index) => ({ number: index + 1, cells }))

  it('begins at once, or under a title and a block of headings that become one', () => {
    expect(findTable(lines(['Jaar', 'Code', 'Aantal'], ['2024', 'GM0321', '12']))).toEqual({ headings: ['Jaar', 'Code', 'Aantal'], firstRow: 2 })
    expect(findTable(lines(['Titel'], [''], ['', '', 'Onderwerp'], ['', '', 'Bevolking'], ["Regio's", 'Perioden', 'aantal'], ['Houten', '2021', '12']))).toEqual({ headings: ["Regio's", 'Perioden', 'aantal'], firstRow: 6 })
  })

  it('has years for headings, which are no row of figures', () => {
    expect(findTable(lines(['Gemeente', '2021', '2022'], ['Houten', '10', '12']))).toEqual({ headings: ['Gemeente', '2021', '2022'], firstRow: 2 })
  })

  it('may not be there', () => expect(findTable(lines(['Jaar', 'Code'], ['een', 'twee']))).toBeUndefined())
})
