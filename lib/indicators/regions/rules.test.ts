import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MERGERS } from './definitions'
import { addUp, divisionOf, everPartOf, inDivision, isSameGround, mayCompare, municipalityOf, parseRegion, partsIn, scaleOf } from './rules'

const SHARED = path.resolve(import.meta.dirname, '../../../../shared/data')
const LAND_VAN_CUIJK = ['GM0756', 'GM0786', 'GM0815', 'GM1684', 'GM1702']

/** Inhabitants on 1 January 2021 (CBS, Regionale kerncijfers Nederland) of the five that became Land van Cuijk, and a made-up percentage with what it was counted from. */
const INHABITANTS_2021 = [29_609, 12_486, 11_004, 25_404, 11_691]
const figure = (regionCode: string, divisionYear: number, value: number | null, counted: { numerator?: number; denominator?: number } = {}) =>
  ({ regionCode, divisionYear, value, numerator: counted.numerator ?? null, denominator: counted.denominator ?? null })
const FIVE = LAND_VAN_CUIJK.map((code, index) => figure(code, 2021, INHABITANTS_2021[index] ?? null))

describe('a code of CBS', () => {
  it.each([
    ['GM1982    ', 'GM1982', 'MUNICIPALITY'], ['NL01  ', 'NL00', 'COUNTRY'], ['NL00', 'NL00', 'COUNTRY'], ['PV23  ', 'PV23', 'PROVINCE'], ['CR35', 'CR35', 'COROP'], ['JZ33', 'JZ33', 'YOUTH_REGION'],
    ['GG5406', 'GG5406', 'GGD_REGION'], ['MC36', 'MC36', 'RMC_REGION'], ['WK030801', 'WK030801', 'WIJK'], ['BU03080001', 'BU03080001', 'BUURT'],
  ])('%s is known, padded or not', (text, code, kind) => expect(parseRegion(text)).toEqual({ code, kind }))

  it.each(['', 'Boxmeer', 'GM198', '1982', 'XX01', 'WK03080001'])('%s is not guessed', (text) => expect(parseRegion(text)).toBeUndefined())

  it('of a wijk or buurt says in which municipality it lies', () => {
    expect(['BU03080001', 'WK030801', 'GM0308', 'NL00'].map(municipalityOf)).toEqual(['GM0308', 'GM0308', 'GM0308', undefined])
  })
})

describe('the merger is right', () => {
  it('Boxmeer, Cuijk, Grave, Mill en Sint Hubert and Sint Anthonis are Land van Cuijk since 2022', () => {
    expect(partsIn('GM1982', 2022, 2021)).toEqual({ can: true, codes: LAND_VAN_CUIJK })
    expect(partsIn('GM1982', 2024, 2017)).toEqual({ can: true, codes: LAND_VAN_CUIJK })
    expect(partsIn('GM1982', 2024, 2022)).toEqual({ can: true, codes: ['GM1982'] })
  })

  it('municipal counts of the five old municipalities add up beside GM1982', () => {
    const found = inDivision(FIVE, 'GM1982', 2022, 'COUNT')
    expect(found).toEqual({ how: 'ADDED_UP', figure: { numerator: 90_194, denominator: null, value: 90_194 }, of: FIVE })
  })

  it('a percentage is made anew from what was counted, never as the middle of percentages', () => {
    const parts = [figure('GM0756', 2021, 10, { numerator: 100, denominator: 1_000 }), figure('GM0786', 2021, 50, { numerator: 50, denominator: 100 })]
    expect(addUp(parts, 'RATIO', 100)).toEqual({ can: true, figure: { numerator: 150, denominator: 1_100, value: 13.6364 } })
  })

  it('percentages without denominators are not added up, and the reason is said', () => {
    const percents = LAND_VAN_CUIJK.map((code) => figure(code, 2021, 10))
    expect(inDivision(percents, 'GM1982', 2022, 'RATIO', 100)).toEqual({ how: 'OTHER_BORDERS', reason: 'NO_DENOMINATOR' })
  })

  it('four of the five are not the whole, and a figure that one did not deliver is no zero', () => {
    expect(inDivision(FIVE.slice(1), 'GM1982', 2022, 'COUNT')).toEqual({ how: 'OTHER_BORDERS', reason: 'MISSING' })
    expect(inDivision([...FIVE.slice(1), figure('GM0756', 2021, null)], 'GM1982', 2022, 'COUNT')).toEqual({ how: 'OTHER_BORDERS', reason: 'MISSING' })
    expect(addUp([], 'COUNT')).toEqual({ can: false, reason: 'NOTHING' })
  })

  it('what CBS itself counted in the new borders goes before what we add up', () => {
    const measured = figure('GM1982', 2022, 90_200)
    expect(inDivision([...FIVE, measured], 'GM1982', 2022, 'COUNT')).toEqual({ how: 'MEASURED', figure: measured })
  })

  it('two mergers after each other are both followed', () => {
    expect(partsIn('GM1945', 2016, 2014)).toEqual({ can: true, codes: ['GM0241', 'GM0265', 'GM0282'] })
    expect(everPartOf('GM1945')).toEqual(['GM0241', 'GM0265', 'GM0282', 'GM1945'])
  })
})

describe('a municipality that was divided over others', () => {
  it('is added to none of them, and is named', () => {
    expect(partsIn('GM1949', 2018, 2017)).toEqual({ can: false, reason: 'DIVIDED', codes: ['GM0140'] })
    expect(partsIn('GM0865', 2021, 2020)).toEqual({ can: false, reason: 'DIVIDED', codes: ['GM0788'] })
  })

  it('makes a break in the line of those that got a part', () => {
    const before = figure('GM0865', 2020, 26_000)
    expect(inDivision([before], 'GM0865', 2021, 'COUNT')).toEqual({ how: 'OTHER_BORDERS', reason: 'NOT_KNOWN' })
  })
})

describe('comparing', () => {
  it('happens on the same ground only', () => {
    expect(isSameGround('GM0439', 2021, 2022)).toBe(false)
    expect(isSameGround('GM0321', 2010, 2026)).toBe(true)
    // Weesp came to Amsterdam in the course of 2022.
    expect([isSameGround('GM0363', 2021, 2022), isSameGround('GM0363', 2022, 2023)]).toEqual([true, false])
    expect(isSameGround('BU03080001', 2022, 2023)).toBe(false)
  })

  it('of two areas happens within one division, and the country can stand beside each', () => {
    expect(mayCompare({ regionCode: 'GM0321', divisionYear: 2022 }, { regionCode: 'GM0439', divisionYear: 2022 })).toBe(true)
    expect(mayCompare({ regionCode: 'GM0321', divisionYear: 2021 }, { regionCode: 'GM0439', divisionYear: 2022 })).toBe(false)
    expect(mayCompare({ regionCode: 'GM0321', divisionYear: 2021 }, { regionCode: 'NL00', divisionYear: 2022 })).toBe(true)
    expect(mayCompare({ regionCode: 'GM0439', divisionYear: 2021 }, { regionCode: 'GM0439', divisionYear: 2022 })).toBe(false)
  })

  it('of a municipality that did not change reads an older figure as if it were of today', () => {
    const older = figure('GM0321', 2019, 12)
    expect(inDivision([older], 'GM0321', 2024, 'COUNT')).toEqual({ how: 'MEASURED', figure: older })
    expect(inDivision([older], 'GM0439', 2024, 'COUNT')).toBeUndefined()
  })

  it('knows percents from other units', () => expect(['%', '% van de jongeren', 'procent', 'euro per inwoner'].map(scaleOf)).toEqual([100, 100, 100, 1]))
})

describe.skipIf(!existsSync(path.join(SHARED, 'reference')))('beside the published facts (skipped where they do not lie beside the project)', () => {
  const rows = existsSync(path.join(SHARED, 'reference'))
    ? readFileSync(path.join(SHARED, 'reference/municipalities-by-year-2010-2026.csv'), 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/).slice(1).map((line) => line.split(';')) : []
  const codesIn = (year: number) => new Set(rows.filter(([when]) => Number(when) === year).map(([, code]) => code))

  it('every municipality that disappeared since 2014 is part of a merger of that year, and every new one came from one', () => {
    const years = Array.from({ length: 12 }, (_, index) => 2015 + index)
    const unexplained = years.flatMap((year) => {
      const [before, after] = [codesIn(year - 1), codesIn(year)]
      const of = MERGERS.filter((one) => divisionOf(one) === year)
      const gone = [...before].filter((code) => code && !after.has(code) && !of.some((one) => one.from.includes(code) || one.partsOf?.includes(code)))
      const come = [...after].filter((code) => code && !before.has(code) && !of.some((one) => one.to === code))
      return [...gone, ...come].map((code) => `${year} ${code}`)
    })
    expect(unexplained).toEqual([])
  })

  it('every code in a merger existed just before, and what came of it just after', () => {
    const strange = MERGERS.flatMap((one) => {
      const year = divisionOf(one)
      const before = [...one.from, ...(one.partsOf ?? [])].filter((code) => !codesIn(year - 1).has(code))
      return [...before, ...(codesIn(year).has(one.to) ? [] : [one.to])].map((code) => `${one.on} ${code}`)
    })
    expect(strange).toEqual([])
  })

  it('the inhabitants of the five in 2021, as the accounts and the key figures both give them, stand beside GM1982 a year later', () => {
    const accounts = readFileSync(path.join(SHARED, 'youth-spending/youth-care-spending-by-municipality-2017-2024.csv'), 'utf8').split(/\r?\n/).map((line) => line.split(';'))
    const inhabitants = accounts.flatMap(([year = '', code = '', , , count = '']) =>
      ([...LAND_VAN_CUIJK, 'GM1982'].includes(code) ? [figure(code, Number(year), Number(count))] : []))
    const of2021 = inDivision(inhabitants.filter((one) => one.divisionYear === 2021), 'GM1982', 2022, 'COUNT')
    const of2022 = inDivision(inhabitants.filter((one) => one.divisionYear === 2022), 'GM1982', 2022, 'COUNT')
    expect([of2021?.how, of2021?.how === 'ADDED_UP' && of2021.figure.value]).toEqual(['ADDED_UP', 90_194])
    expect([of2022?.how, of2022?.how === 'MEASURED' && of2022.figure.value]).toEqual(['MEASURED', 90_707])
  })
})
