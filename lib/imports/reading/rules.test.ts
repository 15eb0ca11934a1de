import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './rules'

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

