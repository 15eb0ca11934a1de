import { beforeAll, describe, expect, it } from 'vitest'
import { typeset } from '@/lib/platform/files/typeset'
import { commitmentRead, documentRead, HASH, signedParty } from '@/tests/support/documents'
import { readPdf, tagsOf, type ReadPdf } from '@/tests/support/pdf'
import type { DocumentRead } from './types'
import { AGREEMENT_LAYOUT, agreementData, documentName, qrSvg } from './documents'

const CIRCUMSTANCES = { coalition: 'Lokale coalitie Testbrug', now: new Date('2026-11-22T10:00:00.000Z'), appUrl: 'https://samenspel.test' }

const made = async (read: DocumentRead): Promise<ReadPdf> => readPdf(await typeset({ source: AGREEMENT_LAYOUT, data: agreementData(read, CIRCUMSTANCES), madeAt: CIRCUMSTANCES.now }))

const said = (pdf: ReadPdf): string => pdf.tags.map((one) => one.text).join(' ')

/** What would be an order to the maker of the document, were it not only data. */
const SOURCE = 'Let op # * ] \\ $x$ _a_ `b` <c> @d // e /* f */ #import "g": h'

describe('the document of an agreement in force', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await made(documentRead(
      { versionNumber: 2, commitments: [commitmentRead({ what: SOURCE }), commitmentRead({ id: 'c2', what: 'Leest voor', place: 'Wijk Noord', startsOn: '2026-01-01', endsOn: '2026-12-31', room: 'Als het regent', speaksUp: 'De buurt' })] },
      {
        parties: [
          signedParty({ versionNumber: 2 }), signedParty({ partnerId: 'p3', partnerName: 'School', way: 'PAPER', paperOn: '2026-11-01', contentHash: 'ff00ff00'.repeat(8) }),
          signedParty({ partnerId: 'p4', partnerName: 'Gemeente', way: 'MEMBER', versionNumber: 2 }),
        ],
        withdrawn: [{ partnerId: 'p5', partnerName: 'Oude partner', leavesOn: '2026-02-02', reason: 'gestopt', consequences: null }],
        scans: [{ partnerName: 'School', sha256: 'ab12cd34'.repeat(8), addedAt: new Date('2026-11-03T10:00:00.000Z') }],
      },
    ))
  })

  it('is tagged, in Dutch, and called by its title', () => {
    expect([pdf.isMarked, pdf.language, pdf.title]).toEqual([true, 'nl-NL', 'Samen rond de baby'])
    expect(pdf.untagged).toBe('')
  })

  it('has its headings in order, none skipped, and the same as bookmarks', () => {
    const headings = tagsOf(pdf.tags, 'H1', 'H2')
    expect(headings.map((one) => `${one.role} ${one.text}`)).toEqual([
      'H1 Waar het ons om gaat', 'H1 In gewone taal', 'H1 Waar dit op rust', 'H1 Wat we hebben afgesproken', `H2 1. ${SOURCE}`, 'H2 2. Leest voor', 'H1 De rest van de tekst', 'H2 Voor wie',
      'H1 Bewijs van ondertekening', 'H2 Wie ondertekende', 'H2 Nog niet ondertekend', 'H2 Uitgetreden', 'H2 Scans van papier', 'H2 Kenmerk van de tekst', 'H2 Waar je dit controleert',
    ])
    expect(pdf.bookmarks).toEqual(headings.map((one) => one.text))
  })

  it('puts down what somebody wrote as it is, whatever it looks like', () => expect(said(pdf)).toContain(SOURCE))

  it('says of an afspraak what belongs to it, as a list', () => {
    const facts = tagsOf(pdf.tags, 'LI').map((one) => one.text)
    expect(facts).toEqual(expect.arrayContaining(['Wie doet het: Opvang De Wigwam', 'Waar: Wijk Noord', 'Wanneer: van 1 januari 2026 tot en met 31 december 2026', 'Afwijken mag als: Als het regent', 'Wie spreekt wie aan: De buurt']))
  })

  it('names the mark of a scan of a signature on paper', () => {
    expect(said(pdf)).toContain('Scan van School, toegevoegd op 3 november 2026')
    expect(said(pdf).replaceAll(' ', '')).toContain('ab12cd34'.repeat(8))
  })

  it('says who signed, in a table with headers', () => {
    const [table] = tagsOf(pdf.tags, 'Table')
    expect(tagsOf(table ? [table] : [], 'TH').map((one) => one.text)).toEqual(['Organisatie', 'Wie tekende', 'Mandaat', 'Wanneer', 'Hoe', 'Versie'])
    // Without spaces: a word may be broken over two lines.
    const rows = tagsOf(table ? [table] : [], 'TR').map((row) => tagsOf([row], 'TD').map((one) => one.text.replaceAll(' ', '')).join('|')).filter((row) => row !== '')
    expect(rows).toEqual([
      'OpvangDeWigwam|AnnaVos,directeur|uiteigenfunctie|2november2026,10.30uur|meteenpersoonlijkelink|2',
      'School|AnnaVos,directeur|staatophetpapier|1november2026|oppapier,vastgelegdop2november2026,10.30uur|1',
      'Gemeente|AnnaVos,directeur|uiteigenfunctie|2november2026,10.30uur|ingelogdindewerkruimte|2',
    ])
    expect(said(pdf)).toContain('3 van 4 ondertekend. De overeenkomst is van kracht.')
  })

  it('shows the mark of each version that was signed, and where anybody checks it', () => {
    expect(said(pdf)).toContain(`Versie 2 ${HASH.match(/.{8}/g)?.join(' ')} `)
    expect(said(pdf)).toContain(`Versie 1 ${'ff00ff00 '.repeat(8).trim()}`)
    expect(tagsOf(pdf.tags, 'Link').map((one) => one.text.replaceAll(' ', ''))).toContain(`https://samenspel.test/controle?kenmerk=${HASH}`)
    expect(tagsOf(pdf.tags, 'Figure').map((one) => one.alt)).toEqual(['QR-code naar de controlepagina https://samenspel.test/controle met dit kenmerk'])
  })
})

describe('the document of an agreement that is not in force', () => {
  it('is a draft on every page, without evidence', async () => {
    const pdf = await made(documentRead({ status: 'DRAFT', contentHash: null, signatories: [], commitments: [] }, { parties: [] }))
    expect(said(pdf)).toContain('Dit is een concept. De tekst kan nog veranderen. Niemand heeft dit ondertekend.')
    expect(said(pdf)).toContain('Er staan nog geen afspraken in.')
    expect(tagsOf(pdf.tags, 'H1').map((one) => one.text)).not.toContain('Bewijs van ondertekening')
    const data = agreementData(documentRead({ status: 'DRAFT' }), CIRCUMSTANCES)
    expect([data.isDraft, data.evidence]).toEqual([true, null])
  })

  it('says while it is signed who signed and who was asked', async () => {
    const pdf = await made(documentRead({ status: 'SIGNING' }, { parties: [] }))
    expect(said(pdf)).toContain('0 van 1 ondertekend. De overeenkomst is nog niet van kracht.')
    expect(said(pdf)).toContain('Er heeft nog niemand ondertekend.')
    expect(said(pdf)).toContain('Bibliotheek, gevraagd op 2 november 2026')
  })

  it('is made all the same when a font does not have a sign, and says so', async () => {
    const pdf = await made(documentRead({ purpose: 'Een regenboog 🌈', purposeB1: null, basisTitle: null, legalBasis: null, clauses: [] }))
    expect(said(pdf)).toContain('Een regenboog [?]')
    expect(said(pdf)).toContain('Een teken dat dit lettertype niet kent, staat hier als vraagteken tussen haken.')
    expect(tagsOf(pdf.tags, 'H1').map((one) => one.text)).toEqual(['Waar het ons om gaat', 'Wat we hebben afgesproken', 'Bewijs van ondertekening'])
  })
})

describe('the name of the file', () => {
  it('has nobody in it, and says what is a draft', () => {
    expect(documentName('meerbrug', { versionNumber: 2, status: 'IN_FORCE' })).toBe('overeenkomst-meerbrug-versie-2.pdf')
    expect(documentName('meerbrug', { versionNumber: 3, status: 'DRAFT' })).toBe('overeenkomst-meerbrug-versie-3-concept.pdf')
  })
})

describe('a QR code', () => {
  it('is another for another address', () => expect(qrSvg('https://samenspel.test/a')).not.toBe(qrSvg('https://samenspel.test/b')))
})
