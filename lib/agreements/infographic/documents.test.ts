import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeset } from '@/lib/platform/files/typeset'
import { textWidth } from '@/lib/platform/files/fonts'
import { readPdf, tagsOf } from '@/tests/support/pdf'
import type { InfographicRead } from './types'
import { SHEET } from './definitions'
import { INFOGRAPHIC_LAYOUT, infographicData, infographicName, infographicOf, infographicSvg, type Infographic } from './documents'

const NOW = new Date('2026-11-22T10:00:00.000Z')

const many = (count: number, what = 'Belt ouders terug') => Array.from({ length: count }, (_, index) => ({ what: `${what} ${index + 1}`, partnerName: `Partner ${index + 1}` }))

const infographicRead = (over: Partial<InfographicRead> = {}): InfographicRead => ({
  title: 'Samen opgroeien', status: 'SIGNING', versionNumber: 2, purpose: 'Waar het om gaat', mission: 'Elk kind doet mee.', signed: 22, requested: 25, commitments: many(12),
  goals: [1, 2, 3].map((number) => ({ title: `Doel ${number}`, forWhom: 'ouders', parentBenefit: 'Iemand belt terug' })), ...over,
})

const drawn = (over: Partial<InfographicRead> = {}, isPublic = true) => infographicOf(infographicRead(over), { coalition: 'Testbrug', now: NOW, liveUrl: 'https://samenspel.test/live', isPublic })

const blocksOf = ({ before, columns, after }: Infographic) => [...before, ...columns.flatMap((one) => one.items.flatMap((item) => item.blocks)), ...after]
const said = (sheet: Infographic): string[] => blocksOf(sheet).map((one) => one.lines.join(' '))

describe('an infographic', () => {
  it('has three goals and twelve afspraken on one sheet, nothing of them shortened or left out', () => {
    const words = said(drawn())
    expect(words).toEqual(expect.arrayContaining(['Testbrug', 'Samen opgroeien', 'Elk kind doet mee.', 'Doel 1', 'Doel 3', 'Belt ouders terug 1', 'Belt ouders terug 12', 'Partner 12', '22 van 25 ondertekend']))
    expect(words).toContain('In ondertekening, versie 2. Zo was het op 22 november 2026.')
    expect(words.filter((one) => one.includes('…') || one.includes('nog'))).toEqual([])
  })

  it('says how many there are besides, and that a long text is shortened', () => {
    const words = said(drawn({ commitments: many(15, 'Een afspraak met zo veel woorden dat zij op geen twee regels past, wat je ook doet, hoe klein de letter'), goals: Array.from({ length: 5 }, () => ({ title: 'Doel', forWhom: 'ouders', parentBenefit: null })) }))
    expect(words).toEqual(expect.arrayContaining(['en nog 2 doelen', 'En nog 3 afspraken. Die staan in de overeenkomst.', 'Een lange tekst eindigt hier op … Alles staat in de overeenkomst.']))
    expect(words.filter((one) => one.endsWith(' …'))).toHaveLength(12)
  })

  it('says what is not there yet, and that a draft is one', () => {
    const words = said(drawn({ status: 'DRAFT', goals: [], commitments: [], signed: 0, requested: 0, mission: null }))
    expect(words).toEqual(expect.arrayContaining(['Concept', 'Waar het om gaat', 'We kiezen nog wat we willen bereiken', 'Er zijn nog geen afspraken', 'Dit is een concept']))
    expect(words.join(' ')).not.toContain('ondertekend')
  })

  it('says for whom the way to how it is now is', () => {
    expect(said(drawn())).toContain('Zo staat het nu. Scan de code.')
    expect(said(drawn({}, false))).toContain('Zo staat het nu. Voor wie meedoet.')
  })

  it('never runs off the sheet or over its edge, whatever somebody wrote', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 })
    fc.assert(fc.property(text, text, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 2, max: 90 }), (title, what, commitments, goals, requested) => {
      for (const { x, y, lines, size, leading, font } of blocksOf(drawn({ title, mission: what, commitments: many(commitments, what), goals: Array.from({ length: goals }, () => ({ title, forWhom: what, parentBenefit: what })), requested, signed: 1 }))) {
        expect(y + leading * (lines.length - 1)).toBeLessThan(SHEET.height - SHEET.margin)
        for (const line of lines) expect(x + textWidth(line, font, size)).toBeLessThan(SHEET.width - SHEET.margin + 1)
      }
    }), { numRuns: 40 })
  })
})

describe('the SVG of an infographic', () => {
  it('has a title, a description and real text, and what somebody wrote is never a part of it', () => {
    const svg = infographicSvg(drawn({ title: '<script>"a" & b</script>', commitments: [{ what: 'Sluit ]]> af\u0007', partnerName: '<b>' }] }))
    expect(svg).toContain('<title id="t">&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;</title>')
    expect(svg).toContain('<desc id="d">Infographic van Testbrug op één bladzijde: 3 doelen en 1 afspraak. 22 van 25 ondertekend.</desc>')
    expect(svg).toContain('>Sluit ]]&gt; af</tspan>')
    expect(svg).not.toContain('<script')
    expect(svg.match(/role="listitem"/g)).toHaveLength(1)
    expect(svg).toContain('role="img" aria-label="QR-code naar https://samenspel.test/live"')
  })

  it('fetches nothing from outside', () => expect(infographicSvg(drawn()).match(/(href|src)="?[^"]*http/g)).toBeNull())
})

describe('the PDF of an infographic', () => {
  it('is one tagged page that says the same, in the same order', async () => {
    const sheet = drawn()
    const pdf = await readPdf(await typeset({ source: INFOGRAPHIC_LAYOUT, data: infographicData(sheet), madeAt: NOW }))
    expect([pdf.pages, pdf.isMarked, pdf.language, pdf.title, pdf.untagged]).toEqual([1, true, 'nl-NL', 'Samen opgroeien', ''])
    expect(tagsOf(pdf.tags, 'H1', 'H2').map((one) => `${one.role} ${one.text}`)).toEqual(['H1 Wat we willen bereiken', 'H2 Doel 1', 'H2 Doel 2', 'H2 Doel 3', 'H1 Wat we elkaar beloven', 'H1 22 van 25 ondertekend'])
    expect(tagsOf(pdf.tags, 'LI').map((one) => one.text)).toEqual(many(12).map((one, index) => `${index + 1} ${one.what} ${one.partnerName}`))
    expect(tagsOf(pdf.tags, 'Figure').map((one) => one.alt)).toEqual(['QR-code naar https://samenspel.test/live'])
    const whole = pdf.tags.map((one) => one.text).join(' ')
    for (const words of said(sheet)) expect(whole).toContain(words)
  })
})

describe('the name of the file', () => {
  it('says what it is of, and what is a draft', () => {
    expect(infographicName('meerbrug', { versionNumber: 2, status: 'IN_FORCE' }, 'svg')).toBe('infographic-meerbrug-versie-2.svg')
    expect(infographicName('meerbrug', { versionNumber: 1, status: 'DRAFT' }, 'pdf')).toBe('infographic-meerbrug-versie-1-concept.pdf')
  })
})
