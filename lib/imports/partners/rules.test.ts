import { describe, expect, it } from 'vitest'
import { PARTNER_TYPES } from '@/lib/partners/definitions'
import { PARTNER_DOMAINS, PARTNER_STATUSES, type PartnerRead } from '@/lib/partners/types'
import nl from '@/lib/platform/i18n/messages/nl/partners.json'
import { LIST_HEADINGS } from '@/tests/support/partner-list'
import { headerRow, missingFields, proposeMapping, readDomains, readPhases, readStatus, readType, stageRows } from './rules'

const KNOWN: PartnerRead = {
  id: 'k', name: 'De Oever', partnerType: 'CHILDCARE', status: 'PARTICIPATING', canBeMailed: false, domains: ['EDUCATION'], lifePhases: ['AGE_0_2'], kvkNumber: '12345678',
  otherCoalitions: null, contactName: 'Anna', contactEmail: null, hasSigned: false, version: 3,
}

const MAPPING = ['name', 'partnerType', 'status', 'lifePhases', 'kvkNumber'] as const
const HEADINGS = ['Naam', 'Soort', 'Stand', 'Leeftijd', 'KvK'] as const
const stage = (...rows: string[][]) => stageRows([HEADINGS, ...rows], MAPPING, [KNOWN], (text) => text.includes('06 1234'))
const problemsOf = (...row: string[]) => stage(row).bad.flatMap(({ rowNumber, problems }) => problems.map(({ column, code, value }) => `${rowNumber} ${column} ${code} ${value}`))

describe('the columns of a list', () => {
  it('are recognised by the headings that people use', () => {
    expect(proposeMapping(LIST_HEADINGS.map(String))).toEqual(['name', 'partnerType', 'status', 'lifePhases', 'domains', 'kvkNumber', 'contactName', 'contactEmail', null])
    expect(proposeMapping(['Organisatie', 'TYPE', 'E-mail contactpersoon', 'Contactpersoon'])).toEqual(['name', 'partnerType', 'contactEmail', 'contactName'])
  })

  it('are each one thing, and unknown ones are left out', () => {
    expect(proposeMapping(['Naam', 'Organisatie', 'Zalm', ''])).toEqual(['name', null, null, null])
    expect(missingFields(['name', null])).toEqual(['partnerType'])
    expect(missingFields(['partnerType', 'name'])).toEqual([])
  })

  it('stand below a title', () => {
    expect([headerRow([['Lijst 2026'], [], ['Naam', 'Soort'], ['a', 'b']]), headerRow([['a'], ['b']]), headerRow([])]).toEqual([2, -1, -1])
  })
})

describe('the words of a list', () => {
  it('are those of our screens', () => {
    expect(PARTNER_TYPES.map((type) => readType(nl.types[type]))).toEqual([...PARTNER_TYPES])
    expect(PARTNER_STATUSES.map((status) => readStatus(nl.statuses[status]))).toEqual([...PARTNER_STATUSES])
    expect(PARTNER_DOMAINS.map((domain) => readDomains(nl.domains[domain]))).toEqual(PARTNER_DOMAINS.map((domain) => [domain]))
  })

  it('and those that people write', () => {
    expect([readType('JGZ'), readType('po-bestuur'), readType('wijkagent'), readType('CHILDCARE'), readType('bank')]).toEqual(['YOUTH_HEALTH', 'PRIMARY_SCHOOL', 'POLICE', 'CHILDCARE', undefined])
    expect([readStatus('Betrokken'), readStatus('IN GESPREK'), readStatus('misschien')]).toEqual(['PARTICIPATING', 'IN_TALKS', undefined])
    expect([readDomains('onderwijs, welzijn'), readDomains('Zorg en gezondheid; wonen'), readDomains('onderwijs en wonen'), readDomains('onderwijs, ruimtevaart')])
      .toEqual([['EDUCATION', 'YOUTH_WELFARE'], ['CARE_HEALTH', 'HOUSING'], ['EDUCATION', 'HOUSING'], undefined])
  })

  it.each([
    ['4-12', ['AGE_4_12']], ['0–4 jaar', ['AGE_0_2', 'AGE_2_4']], ['−9 maanden–0', ['PRENATAL']], ['-9 maanden-0; 0-4', ['PRENATAL', 'AGE_0_2', 'AGE_2_4']], ['12+', ['AGE_12_18', 'AGE_18_27']],
    ['0 tot 4 en 12 t/m 18', ['AGE_0_2', 'AGE_2_4', 'AGE_12_18']], ['zwangerschap', ['PRENATAL']], ['AGE_2_4', ['AGE_2_4']], ['5-6', undefined], ['jong', undefined],
  ])('say with %s which ages are meant', (text, phases) => expect(readPhases(text)).toEqual(phases))

  it('say all ages in a word', () => expect(readPhases('alle leeftijden')).toHaveLength(6))
})

describe('a row of a list', () => {
  it('is a new partner, of which only a name and a kind must be known', () => {
    expect(stage(['Nieuw', 'ouders', '', '', '']).good).toMatchObject([{ rowNumber: 2, kind: 'NEW', partnerId: null, status: 'IDENTIFIED', content: { name: 'Nieuw', partnerType: 'PARENTS', lifePhases: [] } }])
  })

  it('is a known one by its number or its name; an empty cell leaves what stands there', () => {
    expect(stage(['DE OEVER', '', '', '2-4', '']).good).toMatchObject([{ kind: 'CHANGED', partnerId: 'k', status: 'PARTICIPATING', content: { name: 'De Oever', lifePhases: ['AGE_2_4'], contactName: 'Anna', kvkNumber: '12345678' } }])
    expect(stage(['Opvang De Oever', 'kinderopvang', 'doet mee', '0-2', '1234 5678']).good).toMatchObject([{ kind: 'UNCHANGED', partnerId: 'k' }])
  })

  it('that does not fit says everything that is wrong, by row and column', () => {
    expect(problemsOf('', 'bank', 'misschien', 'jong', '12')).toEqual([
      '2 Naam imports.cell_empty ', '2 KvK imports.no_kvk 12', '2 Soort imports.unknown_type bank', '2 Leeftijd imports.unknown_phase jong', '2 Stand imports.unknown_status misschien',
    ])
    expect(problemsOf('x'.repeat(121), '', '', '', '')).toEqual([`2 Naam imports.cell_too_long ${'x'.repeat(60)}`, '2 Soort imports.cell_empty '])
  })

  it('makes nobody a signatory, and lets nobody leave', () => {
    expect(problemsOf('Nieuw', 'ouders', 'ondertekenaar', '', '')).toEqual(['2 Stand imports.signs_elsewhere ondertekenaar'])
    expect(problemsOf('De Oever', '', 'gestopt', '', '')).toEqual(['2 Stand imports.leaves_elsewhere gestopt'])
    const signed = stageRows([HEADINGS, ['De Oever', '', 'ondertekenaar', '', '']], MAPPING, [{ ...KNOWN, hasSigned: true }], () => false)
    expect(signed.good).toMatchObject([{ kind: 'CHANGED', status: 'SIGNATORY' }])
  })

  it('that stands there twice, or points at a person, is refused', () => {
    const { good, bad } = stage(['Nieuw', 'ouders', '', '', ''], ['', '', '', '', ''], ['nieuw', 'mbo', '', '', ''], ['Bel 06 1234', 'ouders', '', '', ''])
    expect(good).toHaveLength(1)
    expect(bad).toMatchObject([{ rowNumber: 4, problems: [{ code: 'imports.row_twice', otherRow: 2 }] }, { rowNumber: 5, problems: [{ column: 'Naam', code: 'imports.personal', value: '' }] }])
  })
})
