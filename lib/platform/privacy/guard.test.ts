import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData, isElevenProof, type GuardKind } from './guard'

const TODAY = '2026-11-22'

/** What was found, as the fragments of the text. */
const found = (text: string) => findPersonalData(text, TODAY).map((hit) => ({ kind: hit.kind, says: text.slice(hit.start, hit.end) }))

const kinds = (text: string): GuardKind[] => findPersonalData(text, TODAY).map((hit) => hit.kind)

/** The texts in which something of this kind was overlooked. */
const overlooked = (kind: GuardKind, texts: readonly string[]) => texts.filter((text) => !kinds(text).includes(kind))

/** The innocent texts in which something was found. */
const wrongly = (texts: readonly string[]) => texts.filter((text) => kinds(text).length > 0).map((text) => [text, ...kinds(text)])

describe('a burgerservicenummer', () => {
  it('passes the 11-proof, or is none', () => {
    expect(['123456782', '111222333', '999999990'].map(isElevenProof)).toEqual([true, true, true])
    expect(['123456789', '000000000', '12345678', '1234567820', '12345678a', ''].map(isElevenProof)).toEqual([false, false, false, false, false, false])
  })

  it('is found with a word for it near, however it is written', () => {
    expect(overlooked('bsn', [
      'BSN 123456782', 'bsn: 123456782', 'bsn.123456782', 'Zijn bsn is 123.456.782.', 'bsn nr 1234 56 782', 'bsn 123-456-782', 'bsn 123–456–782',
      'burgerservicenummer 111222333', 'burger service nr 111222333', 'sofinummer 111222333', 'persoonsnummer 111222333', 'onderwijsnummer 111222333',
      'PGN 111222333', '123456782 is het bsn', 'Kind 111222333 wacht', 'leerling: 123456782', 'Het gaat om cliënt (123.456.782)', 'het kind (bsn 123456782) kwam weer',
    ])).toEqual([])
  })

  it('is no other number of nine digits, and not one that stands alone', () => {
    expect(wrongly([
      'Het budget is 123456782 euro', 'Dossier 111222333 van de gemeente', 'Voor elk kind is er 1 en in totaal 111222333', 'Kind 123456789 wacht', 'bsn 123456789', 'bsn 1234567820', 'bsn 12345678', 'Wij vragen nooit om een bsn',
      'bsn 123456782,50',
    ])).toEqual([])
  })
})

describe('a phone number', () => {
  it('is found in every way in which people write it', () => {
    expect(overlooked('phone', [
      '0612345678', '06-12345678', '06 12 34 56 78', '06 - 12345678', '06.12.34.56.78', '06–12345678', '06\u201112345678', '+31612345678', '+31 6 12345678',
      '+31 (0)6 1234 5678', '0031 6 12345678', '(010) 123 45 67', '010-1234567', '0165-123456', 'tel.0612345678', 'bel,0612345678', 'Bel 0612345678.',
      'app naar 06 1234 5678!',
    ])).toEqual([])
  })

  it('is no year, amount, day with an hour or helpline', () => {
    expect(wrongly([
      'van 2017-2024', 'in 2017, 2018, 2019 en 2020', 'Het kost 1.234.567,89 euro', 'Het is 10.612345678 procent', 'op 03-12-2026 14.00 uur', 'op 03-12-2026 14:00 uur',
      'op 01.09.2026 12.30', 'De Kindertelefoon is 0800-0432', 'Bel 112 of 113', 'kinderen van 0-18 jaar in 2026', '0612345', '061234567890',
    ])).toEqual([])
  })
})

describe('an e-mail address', () => {
  it('is found, also with the at sign written out', () => {
    expect(overlooked('email', [
      'jan@school.nl', 'Mail jan.de-vries+x@sub.school.nl.', 'jan [at] school.nl', 'jan(at)school.nl', 'jan @ school.nl', 'José@school.nl', 'Jose\u0301@school.nl',
      'moeder.van@gemeente.amsterdam',
    ])).toEqual([])
  })

  it('is no name behind an at sign', () => {
    expect(wrongly(['@gemeente', 'jan@gemeente', 'volg ons @ het plein', 'www.school.nl', 'we zijn om 10.00 @ school'])).toEqual([])
  })
})

describe('an address', () => {
  it('is a postcode with a house number, before it or behind it', () => {
    expect(overlooked('address', [
      '1234 AB 12', '1234AB 12', '1234ab 12', '1234 AB nr. 12', '1234 AB, nummer 12', '1234 AB huisnummer 12', 'Dorpsstraat 12, 1234 AB', 'Dorpsstraat 12a, 1234AB Ons Dorp',
      'Dorpsstraat 12-14 1234 AB', 'Dorpsstraat 12\n1234 AB Ons Dorp', 'Dorpsstraat 7, 3512ab Utrecht',
    ])).toEqual([])
  })

  it('is no year with a small word and a number behind it, no unit, no law and no postcode alone', () => {
    expect(wrongly([
      'in 2024 is 12 procent', 'in 2024 en 12 in 2025', 'van 2020 tm 2024', 'in 2025 de 30 gezinnen', 'tot 2027 ca 40 gezinnen', 'Stb. 2014 nr 105', 'wij reden 1500 km 20 keer',
      'de 3 beste in 2024 we', 'groep 5 2024 zo', 'wijk 1234 AB', 'postcode 1234 AB', '1234 SS 12', '0123 AB 12', 'Q1 2026 40 gezinnen',
    ])).toEqual([])
  })
})

describe('a day of birth', () => {
  it('is a full date two years back or more, in figures or in words', () => {
    expect(overlooked('birth_date', [
      '12-03-2015', '12/03/2015', '12.3.2015', '12 - 3 - 2015', '12–03–2015', '2015-03-12', '12 maart 2015', '12 mrt. 2015', '12e maart 2015', '3 sept 2014', '1 mei 2012', '22-11-2024',
    ])).toEqual([])
  })

  it('is a newer date, or one with a short year, with words of birth near it', () => {
    expect(overlooked('birth_date', [
      'geboren op 3 december 2025', 'geb. 1-2-26', 'geboortedatum: 12-03-2026', 'geboren 12-3-15', 'jarig op 03-02-2026', 'geboren op 2 sept. 2025',
    ])).toEqual([])
  })

  it('is no day of a meeting, no deadline and no range of years', () => {
    expect(wrongly([
      'Op 12 maart 2026 spraken we af', 'het overleg van 12-12-2024', 'klaar op 18 december 2026', 'op 31-12-2027', 'in 2015-2016', 'versie 1.2.24', 'uitslag 3-2-1',
      'op 45-13-2015', '12 maart', 'maart 2015', 'schooljaar 2014/2015',
    ])).toEqual([])
  })

  it('is not something that has still to come: a due date may stand with words of birth', () => {
    expect(kinds('verwacht geboren 31-12-2027')).toEqual([])
  })
})

describe('tricks', () => {
  it('of invisible characters do not help', () => {
    expect(overlooked('bsn', ['b\u200bsn 123456782', 'bsn 1\u200b23456782', 'bsn 12\u202a3456782', 'bsn 12\ufe0f3456782', 'bsn 1\u00ad2\u20603\ufeff456782'])).toEqual([])
  })

  it('of other digits, spaces and signs do not help', () => {
    expect(overlooked('bsn', ['ｂｓｎ １２３４５６７８２', 'bsn 123\u00a0456\u00a0782', 'bsn 𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐', 'bsn ①23456782'])).toEqual([])
    expect(overlooked('phone', ['０６１２３４５６７８', '06\u00a012345678', '06\u2212 12345678'])).toEqual([])
    expect(overlooked('email', ['jan＠school.nl', 'jan@school．nl'])).toEqual([])
  })
})

describe('the place of a hit', () => {
  it('is that of the fragment in the text as it was typed', () => {
    expect(found('Bel moeder op 06-12345678 of mail jan@school.nl.')).toEqual([{ kind: 'phone', says: '06-12345678' }, { kind: 'email', says: 'jan@school.nl' }])
    expect(found('Het kind 🙂 met bsn 1\u200b23456782 was er')).toEqual([{ kind: 'bsn', says: '1\u200b23456782' }])
    expect(found('bsn 𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐!')).toEqual([{ kind: 'bsn', says: '𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐' }])
  })

  it('is told once when a number looks like two things', () => {
    expect(found('0612345678@school.nl')).toEqual([{ kind: 'email', says: '0612345678@school.nl' }])
    expect(kinds('0612345678, jan@school.nl')).toEqual(['phone', 'email'])
  })
})

describe('for any text', () => {
  const words = fc.array(fc.constantFrom('de', 'ouders', 'van', 'onze', 'wijk', 'missen', 'een', 'vast', 'gezicht', 'op', 'school', 'en', 'wachten', 'te', 'lang', 'bsn', 'geboren'), { maxLength: 30 })
    .map((list) => list.join(' '))
  const pieces = fc.array(fc.oneof(fc.constantFrom('06', '1234', 'AB', '@', 'bsn', '12-03-2015', ' ', '\n', '\u200b', '🙂', '½', '\ud800'), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 25 })
    .map((list) => list.join(''))

  it('it never throws, and every hit lies within the text, in order and apart', () => {
    fc.assert(fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
      let end = 0
      for (const hit of findPersonalData(text, TODAY)) {
        expect(hit.start).toBeGreaterThanOrEqual(end)
        expect(hit.end).toBeGreaterThan(hit.start)
        expect(hit.end).toBeLessThanOrEqual(text.length)
        end = hit.end
      }
    }), { numRuns: 600 })
  })

  it('a planted burgerservicenummer is always found, wherever it stands', () => {
    const bsn = fc.integer({ min: 1_000_000, max: 99_999_999 }).map((number) => String(number).padStart(8, '0'))
      .map((eight) => [...'0123456789'].map((last) => eight + last).find(isElevenProof))
      .filter((number) => number !== undefined)
    const written = fc.constantFrom((nine: string) => nine, (nine: string) => nine.replace(/(...)(?=.)/g, '$1.'), (nine: string) => nine.replace(/(...)(?=.)/g, '$1 '))
    fc.assert(fc.property(words, bsn, written, words, (before, number, write, after) => {
      const text = `${before} bsn ${write(number)} ${after}`
      expect(found(text)).toContainEqual({ kind: 'bsn', says: write(number) })
    }), { numRuns: 400 })
  })

  it('a sentence of words, years and counts holds nothing', () => {
    const counts = fc.array(fc.oneof(words, fc.integer({ min: 2015, max: 2030 }).map((year) => `in ${year}`), fc.integer({ min: 0, max: 999 }).map((count) => `${count} gezinnen`)), { maxLength: 12 })
    fc.assert(fc.property(counts, (parts) => {
      expect(kinds(parts.join(', '))).toEqual([])
    }), { numRuns: 400 })
  })
})

describe('a text of any length', () => {
  const MANY = 900_000
  it.each([
    ['letters', 'x'], ['digits', '0'], ['dots', 'a.'], ['names without an end', 'a@b.'], ['addresses', 'a@b.nl '], ['numbers that stop halfway', '06-1234567 '], ['land codes', '0031'], ['postcodes', '1234AB 1, '],
    ['days', '1-1-'], ['signs that are many in one', '\ufdfa'], ['signs that nobody sees', '\u200b'], ['months', '1 januari '],
  ])('takes no longer than its length asks: %s', (_what, part) => {
    const began = performance.now()
    findPersonalData(part.repeat(Math.ceil(MANY / part.length)), TODAY)
    // A quadratic one takes minutes.
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('with a land code and a sea of spaces takes no longer either', () => {
    const began = performance.now()
    findPersonalData(`bel 0031${' '.repeat(MANY)}x`, TODAY)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
