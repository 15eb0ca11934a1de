import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { typeset } from '@/lib/platform/files/typeset'
import { readPdf, tagsOf, type ReadPdf } from '@/tests/support/pdf'
import { figure, letterRead, pageRead, quarterRead, reportedAgreement, reportedGoal } from '@/tests/support/reports'
import { plainText, REPORT_LAYOUT, reportName } from './documents'
import { letterOf } from './letter/documents'
import { pageOf } from './page/documents'
import { quarterOf } from './quarter/documents'
import { quartersTo } from './rules'
import type { Report } from './types'

const NOW = new Date('2026-11-22T10:00:00.000Z')

const made = async (report: Report): Promise<ReadPdf> => readPdf(await typeset({ source: REPORT_LAYOUT, data: report, madeAt: NOW }))

const said = (pdf: ReadPdf): string => pdf.tags.map((one) => one.text).join(' ')

/** What would be an order to the maker of the document, were it not only data. */
const SOURCE = 'Let op # * ] \\ $x$ _a_ `b` <c> @d // e /* f */ #import "g": h'

const headings = (pdf: ReadPdf): readonly string[] => tagsOf(pdf.tags, 'H1', 'H2').map((one) => `${one.role} ${one.text}`)

describe('the draft of the letter to the council', () => {
  const report = letterOf(letterRead({ goals: [reportedGoal({ title: SOURCE })] }), NOW)
  let pdf: ReadPdf
  beforeAll(async () => { pdf = await made(report) })

  it('is tagged, in Dutch, called by its title, and says that it is a draft', () => {
    expect([pdf.isMarked, pdf.language, pdf.title, pdf.untagged]).toEqual([true, 'nl-NL', 'Raadsinformatiebrief: Testbrug', ''])
    expect(said(pdf)).toContain('Concept Concept van het college aan de raad, zoals de werkruimte was op 22 november 2026. Nog niet vastgesteld')
  })

  it('has its headings in order, and the same as bookmarks', () => {
    expect(headings(pdf)).toEqual([
      'H1 Aanleiding', 'H1 Waar het om gaat', 'H1 De doelen', `H2 ${SOURCE}`, 'H1 De cijfers', 'H2 Jeugdzorg', 'H1 Wat partners hebben afgesproken', 'H2 Samen rond de baby',
      'H1 Wat van de werkvloer bij het bestuur kwam', 'H2 Ruimte in de regel', 'H1 Wat van de raad wordt gevraagd', 'H1 Bronnen',
    ])
    expect(pdf.bookmarks).toEqual(headings(pdf).map((one) => one.slice(3)))
  })

  it('says of a figure its year, how certain it is, the country, what it does not say and where it comes from', () => {
    expect(tagsOf(pdf.tags, 'LI').map((one) => one.text.replaceAll('\u00a0', ' '))).toEqual(expect.arrayContaining([
      '• € 1.234 per inwoner in 2024, voorlopig.', '• In heel Nederland was het € 1.100.', '• Gestegen sinds 2020.', '• Wat dit cijfer niet zegt: Of het geld goed besteed is', '• Bron: CBS. Ingelezen op 2 oktober 2026.',
    ]))
  })

  it('says of a goal where it began and stands in Dutch numbers, and no small number', () => {
    expect(plainText(report)).toContain('- Beginstand: minder dan 10.\n- Tussenstand: 1.500 ouders, gemeten op 1 november 2026.\n- Streefcijfer: 2.000 ouders, uiterlijk 31 december 2026.')
  })

  it('says how many of how many signed, what was put to the board, and that it knows of no decision for the council', () => {
    const text = plainText(report)
    expect(text).toContain('2 van de 3 partners hebben getekend.\n- Opvang De Wigwam: Belt binnen een dag terug')
    expect(text).toContain('Nog geen antwoord. Nodig voor 1 december 2026.')
    expect(text).toContain('In Samenspel staat geen voorstel voor een besluit van de raad.')
    expect(text.startsWith('CONCEPT. Raadsinformatiebrief: Testbrug')).toBe(true)
  })

  it('never says that one thing came of another', () => {
    expect(plainText(report)).toContain('wat daarmee samengaat. Zij bewijzen niet waardoor dat komt.')
    expect(plainText(report)).not.toMatch(/dankzij|als gevolg|effect van|veroorzaak|daardoor|leidt tot|omdat/i)
  })

  it('says in a sentence what is not known yet', async () => {
    const nothing = letterOf(letterRead({ figures: [], goals: [], agreements: [], challenges: [], requests: [], municipality: null }), NOW)
    const text = plainText(nothing)
    for (const sentence of ['Er is nog geen opgave beschreven.', 'Er loopt nog geen doel.', 'Er zijn nog geen cijfers van de gemeente.', 'Partners hebben nog niets afgesproken.', 'Er is niets aan het bestuur voorgelegd.']) expect(text).toContain(sentence)
    expect(text).not.toMatch(/null|undefined|NaN/)
    expect((await made(nothing)).isMarked).toBe(true)
  })

  it('of a coalition that was made up says that it is an example', () => {
    expect(plainText(letterOf(letterRead({ isFictional: true }), NOW))).toContain('\n\nEen voorbeeld: Testbrug is verzonnen, en wie erin genoemd worden ook.')
    expect(plainText(report)).not.toContain('verzonnen')
  })

  it('shows no figure that may not be shown, and says why there is none', () => {
    const text = plainText(letterOf(letterRead({ figures: [figure({ finding: null, status: 'SUPPRESSED', trend: 'UNKNOWN', without: [{ year: 2024, why: 'SUPPRESSED' }] })] }), NOW))
    expect(text).toContain('Er is geen cijfer dat getoond mag worden.\n- 2024: niet getoond, want het gaat om weinig mensen.')
    expect(text).not.toContain('1.234')
  })

  it('names no trend where chance can make the difference', () => {
    const found = figure().finding
    if (!found) throw new Error('no finding')
    const text = plainText(letterOf(letterRead({ figures: [figure({ trend: 'UNCLEAR', finding: { ...found, isTooSmall: true, band: { least: 1000, most: 1400 } } })] }), NOW))
    expect(text.replaceAll('\u00a0', ' ')).toContain('Het verschil met 2020 is te klein om een trend te zien.\n- Houd rekening met toeval: het ligt tussen € 1.000 en € 1.400.')
    expect(text).not.toContain('Gestegen')
  })
})

describe('the page to leave behind', () => {
  it('has the figures with the way they went, the goal, what partners do and what comes, on one page', async () => {
    const pdf = await made(pageOf(pageRead({ figures: [figure({ direction: 'DOWN_IS_GOOD' })] }), NOW))
    expect([pdf.pages, pdf.isMarked, pdf.language, pdf.title, pdf.untagged]).toEqual([1, true, 'nl-NL', 'Testbrug: hoe staat het ervoor?', ''])
    expect(headings(pdf)).toEqual(['H1 De cijfers', 'H1 Het doel dat loopt', 'H2 Ouders weten wie ze bellen', 'H1 Wat partners doen', 'H1 Wat komt'])
    const text = said(pdf).replaceAll('\u00a0', ' ')
    expect(text).toContain('Jeugdzorg: € 1.234 per inwoner, 2024 Gestegen sinds 2020: dat is niet de goede kant op. Voorlopig. Bron: CBS. Ingelezen op 2 oktober 2026.')
    expect(text).toContain('3 december 2026: overleg van de coalitie.')
  })

  it('counts and tells: the newest story beside its figure and its goal stands there, with the chosen name', async () => {
    const told = { teller: 'PARENT', chosenName: 'Vlinder', quote: 'Ik belde één nummer', indicatorId: 'i1', goalId: 'g1' } as const
    const stories = [told, { ...told, quote: 'Een ouder verhaal' }, { ...told, quote: 'Van elders', indicatorId: 'i9', goalId: null }]
    const pdf = await made(pageOf(pageRead({ stories }), NOW))
    expect([pdf.pages, pdf.isMarked, pdf.untagged]).toEqual([1, true, ''])
    expect(said(pdf).split('Tellen én vertellen: “Ik belde één nummer” Een ouder, hier Vlinder genoemd.').length - 1).toBe(2)
    expect(said(pdf)).not.toMatch(/Een ouder verhaal|Van elders/)
    const letter = said(await made(letterOf(letterRead({ stories }), NOW)))
    expect([letter.split('“Ik belde').length, letter.split('“Een ouder verhaal”').length, letter.includes('Van elders')]).toEqual([3, 3, false])
  })

  it('is one page when everything is as long as it can be', async () => {
    const long = (most: number) => 'Samenwerkingsverbandovereenkomst '.repeat(40).slice(0, most)
    const found = figure().finding
    if (!found) throw new Error('no finding')
    const figures = Array.from({ length: 5 }, (_, index) => figure({
      id: `i${index}`, name: long(200), unit: long(60), source: long(300), direction: 'UP_IS_GOOD', decimals: 2, finding: { ...found, own: 123456.78, band: { least: 111111.11, most: 222222.22 } },
    }))
    const promises = Array.from({ length: 40 }, () => ({ what: long(400), partnerName: long(120), status: 'RUNNING' as const }))
    const signing = Array.from({ length: 9 }, () => reportedAgreement({ status: 'SIGNING', title: long(200), promises: [] }))
    const pdf = await made(pageOf(pageRead({
      coalition: long(80), figures, goals: Array.from({ length: 3 }, () => reportedGoal({ title: long(300), forWhom: long(300) })), agreements: [reportedAgreement({ promises }), ...signing],
      stories: Array.from({ length: 5 }, (_, index) => ({ teller: 'EXPERIENCE_EXPERT', chosenName: long(30), quote: long(200), indicatorId: `i${index}`, goalId: 'g1' }) as const),
    }), NOW))
    expect(pdf.pages).toBe(1)
    expect(said(pdf)).toContain('En nog 34 andere.')
    expect(tagsOf(pdf.tags, 'H1').map((one) => one.text)).toEqual(['De cijfers', 'Het doel dat loopt', 'Wat partners doen', 'Wat komt'])
  })

  it('says what is not there yet', async () => {
    const pdf = await made(pageOf(pageRead({ figures: [], goals: [], agreements: [], meetings: [] }), NOW))
    for (const sentence of ['Er zijn nog geen cijfers van de gemeente.', 'Er loopt nog geen doel.', 'Partners hebben nog niets afgesproken.', 'Er staat nog niets gepland.']) expect(said(pdf)).toContain(sentence)
  })
})

describe('the report of a quarter', () => {
  const closed = { on: '2026-10-12', reason: 'Het nummer staat in elke map', lesson: 'Vraag het de ouders' }
  const read = quarterRead({
    goals: [
      { goal: reportedGoal({ ownerName: 'Vlinder' }), status: 'REACHED', closed, measured: null, reviews: [] },
      { goal: reportedGoal({ title: 'Tweede doel' }), status: 'ACTIVE', closed: null, measured: { value: { shown: true, value: 1500 }, on: '2026-11-01' }, reviews: [{ id: 'x', createdAt: NOW, createdByName: 'Noor', creatorHasLeft: false, decision: 'ADJUST', nextOn: '2026-12-20', facts: null }] },
    ],
    gates: [{ id: 'd', step: 2, decision: 'GO', reason: 'Iedereen is er', missing: [], decidedAt: NOW, byName: 'Noor', hasLeft: false }],
  })
  const report = quarterOf(read, NOW)

  it('is tagged, with a table of figures, one of signals, and a part with the evidence', async () => {
    const pdf = await made(report)
    expect([pdf.isMarked, pdf.language, pdf.title, pdf.untagged]).toEqual([true, 'nl-NL', 'Kwartaalrapport: 4e kwartaal 2026', ''])
    expect(headings(pdf)).toEqual([
      'H1 De cijfers', 'H2 De cijfers van de gemeente', 'H1 De doelen', 'H2 Ouders weten wie ze bellen', 'H2 Tweede doel', 'H1 De afspraken', 'H2 Samen rond de baby', 'H1 Signalen van de werkvloer', 'H2 Signalen per onderwerp',
      'H1 Besluiten van het bestuur', 'H2 Ruimte in de regel', 'H1 Besluiten over de stappen van het plan', 'H1 Bronnen en onderbouwing', 'H2 Waar de cijfers vandaan komen', 'H2 Wat de cijfers niet zeggen',
    ])
    const [figures, signals] = tagsOf(pdf.tags, 'Table')
    expect(tagsOf(figures ? [figures] : [], 'TH').map((one) => one.text)).toEqual(['Cijfer', 'Jaar', 'Gemeente', 'Nederland', 'Sinds het eerste jaar', 'Stand'])
    expect(tagsOf(signals ? [signals] : [], 'TD').map((one) => one.text)).toEqual(['School', 'minder dan 10', 'Geld', '12', 'Wonen', '0'])
  })

  it('says what was reached and learned, what was decided, and who leads under the name that they chose', () => {
    const text = plainText(report)
    expect(text).toContain('Stand: Gehaald.')
    expect(text).toContain('Trekker: Vlinder.')
    expect(text).toContain('- Gehaald op 12 oktober 2026.\n- Waarom: Het nummer staat in elke map\n- Wat is geleerd: Vraag het de ouders\n- In dit kwartaal is niet op dit doel teruggekeken.')
    expect(text).toContain('Teruggekeken op 22 november 2026. Besluit: bijstellen. Weer op 20 december 2026.')
    expect(text).toContain('22 november 2026: stap 2. We gaan door. Iedereen is er')
    expect(text).toContain('In dit kwartaal is één handtekening gezet.')
    expect(text).toContain('Ingelezen in dit kwartaal: Jeugdzorg.')
    expect(text).toContain('Van kracht. 2 van de 3 partners hebben getekend.\n- Opvang De Wigwam: Belt binnen een dag terug (Loopt)')
  })

  it('says whether the quarter is over', () => {
    expect(report.standing).toBe('Wat gebeurde van 1 oktober 2026 tot nu toe: het kwartaal loopt nog tot en met 31 december 2026. Cijfers en afspraken zoals zij stonden op 22 november 2026.')
    const [, past] = quartersTo(read.today)
    if (!past) throw new Error('no quarter')
    expect(quarterOf({ ...read, quarter: past }, NOW).standing).toBe('Wat gebeurde van 1 juli 2026 tot en met 30 september 2026. Cijfers en afspraken zoals zij stonden op 22 november 2026.')
  })
})

describe('a report', () => {
  it('can be made of whatever people write', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (typed) => {
      const pdf = await made(pageOf(pageRead({ goals: [reportedGoal({ title: typed, forWhom: typed })], agreements: [reportedAgreement({ promises: [{ what: typed, partnerName: typed, status: 'AGREED' }] })] }), NOW))
      expect([pdf.pages, pdf.untagged]).toEqual([1, ''])
    }), { numRuns: 8 })
  })

  it('is called by nobody\'s name, and by its quarter', () => {
    expect([reportName('meerbrug', 'LETTER'), reportName('meerbrug', 'PAGE'), reportName('meerbrug', 'QUARTER', quarterRead().quarter)]).toEqual(['raadsbrief-concept-meerbrug.pdf', 'overzicht-meerbrug.pdf', 'kwartaalrapport-meerbrug-2026-K4.pdf'])
  })
})
