import { describe, expect, it } from 'vitest'
import { isHeadingOfPerson, PersonSearch } from './rules'

const TODAY = '2026-11-22'

const judged = (headings: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const search = new PersonSearch(headings, TODAY)
  for (const row of rows) row.forEach((cell, index) => { search.look(index, cell) })
  return search.verdict()?.code
}

describe('a heading', () => {
  it.each(['BSN', 'bsn_nummer', 'BurgerserviceNummer', 'Geboortedatum', 'geb.datum', 'Voornaam', 'achternaam', 'Naam kind', 'naam van de ouder', 'Leerlingnummer', 'cliënt-id', 'E-mailadres', 'Telefoonnummer', 'Huisnummer'])(
    '%s names a person', (heading) => expect(isHeadingOfPerson(heading)).toBe(true))

  it.each(['Gemeentenaam', 'buurtnaam', 'geboorte_totaal', 'Aantal cliënten', 'Naam', 'meest_voorkomende_postcode', 'Jongeren', 'ThuiswonendKindBijEenPaar_7', 'Leerlingen', 'Telefoonaansluitingen', 'Kinderen'])(
    '%s does not', (heading) => expect(isHeadingOfPerson(heading)).toBe(false))
})

describe('cells', () => {
  it('of three people or more are found, whatever the column is called', () => {
    expect(judged(['a'], ['123456782'], ['111222333'], ['999999990'])).toBe('imports.personal_cells')
    expect(judged(['a'], ['0612345678'], ['0612345679'], ['0101234567'])).toBe('imports.personal_cells')
    expect(judged(['a'], ['12-03-2015'], ['14-05-2016'], ['2012-09-09'])).toBe('imports.personal_cells')
    expect(judged(['a'], ['bel jan@school.nl'])).toBe('imports.personal_cells')
  })

  it('of figures are not: large numbers, days on which something is measured, codes and names of areas', () => {
    expect(judged(['a'], ['100000000'], ['123456782'], ['200000001'], ['300000007'], ['400000003'])).toBeUndefined()
    expect(judged(['a'], ['01-01-2015'], ['31-12-2016'], ['2017-01-01'], ['2018-01-01'])).toBeUndefined()
    expect(judged(['a', 'b'], ['BU03080000', "'s-Gravenhage (gemeente)"], ['2022JJ00', '135.5'], ['Bergen (NH.)', '1.234.567,8'])).toBeUndefined()
  })
})
