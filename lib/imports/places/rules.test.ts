import { describe, expect, it } from 'vitest'
import { existed, findPlace, placeKey, placesOf } from './rules'

const municipality = (code: string, name: string, provinceCode: string, firstYear = 2010, lastYear = 2026) => ({ code, name, provinceCode, firstYear, lastYear })

const places = placesOf([
  municipality('GM0164', 'Hengelo (O.)', 'PV23'), municipality('GM0373', 'Bergen (NH.)', 'PV27'), municipality('GM0893', 'Bergen (L.)', 'PV31'), municipality('GM0518', "'s-Gravenhage", 'PV28'),
  municipality('GM0796', "'s-Hertogenbosch", 'PV30'), municipality('GM1900', 'Súdwest-Fryslân', 'PV21', 2011), municipality('GM0344', 'Utrecht', 'PV26'), municipality('GM0321', 'Houten', 'PV26'),
  municipality('GM0820', 'Nuenen, Gerwen en Nederwetten', 'PV30'), municipality('GM0388', 'Enkhuizen', 'PV27'), municipality('GM0971', 'Stein', 'PV31'), municipality('GM1702', 'Sint Anthonis', 'PV30', 2010, 2021),
  municipality('GM0014', 'Groningen', 'PV20'),
])

const find = (text: string, year?: number, answers = new Map<string, string | null>()) => findPlace(text, places, answers, year)
const sure = (text: string) => { const found = find(text, 2021); return found.kind === 'SURE' ? found.code : found.kind }

describe('a place is found', () => {
  it.each([
    ['GM0321', 'GM0321'], ['GM1900    ', 'GM1900'], ['gm321', 'GM0321'], ['0321', 'GM0321'], ['321', 'GM0321'], ['NL01  ', 'NL00'], ['PV23  ', 'PV23'], ['BU03210001', 'BU03210001'], ['03210001', 'BU03210001'],
  ])('by its code, %s is %s', (text, code) => expect(sure(text)).toBe(code))

  it.each([
    ['Hengelo (O.)', 'GM0164'], ['Hengelo', 'GM0164'], ["'s-Gravenhage (gemeente)", 'GM0518'], ['Den Haag', 'GM0518'], ['den bosch', 'GM0796'], ['’s-Hertogenbosch', 'GM0796'], ['Sudwest Fryslan', 'GM1900'],
    ['Gemeente Houten', 'GM0321'], ['Utrecht (gemeente)', 'GM0344'], ['Nuenen', 'GM0820'], ['Stein (L.)', 'GM0971'], ['St. Anthonis', 'GM1702'], ['Bergen (L.)', 'GM0893'], ['Bergen (Noord-Holland)', 'GM0373'],
    ['Bergen NH', 'GM0373'], ['Nederland', 'NL00'], ['Noord-Brabant', 'PV30'], ['Groningen', 'GM0014'], ['Groningen (PV)', 'PV20'],
  ])('by its name, %s is %s', (text, code) => expect(sure(text)).toBe(code))
})

describe('a place is asked about', () => {
  it('when a name is of two, and when it only looks like one', () => {
    expect(find('Bergen', 2021)).toMatchObject({ kind: 'UNSURE', candidates: [{ code: 'GM0373' }, { code: 'GM0893' }] })
    expect(find('Houteb', 2021)).toMatchObject({ kind: 'UNSURE', candidates: [{ code: 'GM0321' }] })
    expect(find('Enkhuisen', 2021)).toMatchObject({ kind: 'UNSURE', candidates: [{ code: 'GM0388' }] })
  })

  it('until somebody answered: for every way to write it', () => {
    expect(find('  BERGEN ', 2021, new Map([[placeKey('Bergen'), 'GM0373']]))).toEqual({ kind: 'SURE', code: 'GM0373' })
    expect(find('Houteb', 2021, new Map([[placeKey('houteb'), null]]))).toEqual({ kind: 'LEFT_OUT' })
  })
})

describe('a place is unknown', () => {
  it.each(['Nergenshuizen', 'GM9999', 'BU99990001', 'Hengelo (Gld.)', 'Stein (Z.)', 'x'])('%s', (text) => expect(find(text, 2021).kind).toBe('UNKNOWN'))

  it('in a year in which it was no more', () => {
    expect([existed('GM1702', places, 2021), existed('GM1702', places, 2022), existed('BU03210001', places, 1990)]).toEqual([true, false, true])
  })
})
