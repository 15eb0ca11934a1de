import { describe, expect, it } from 'vitest'
import { InvalidInput } from '@/lib/platform/errors/domain-error'
import { OF_ORGANISATIONS } from './guard'
import { personalDataIn, refusePersonalData } from './refuse'

const NOW = new Date('2026-11-22T10:00:00.000Z')

function refusalOf(texts: Parameters<typeof refusePersonalData>[1]): InvalidInput | undefined {
  try {
    refusePersonalData(NOW, texts)
    return undefined
  } catch (error) {
    if (error instanceof InvalidInput) return error
    throw error
  }
}

describe('a text that points at one person', () => {
  it('is refused per field, each with its own kind', () => {
    const refusal = refusalOf({ title: 'Rust in huis', what: 'Bel 06-12345678', place: 'bsn 123456782', note: 'jan@school.nl', where: '1234 AB 12', when: '12-03-2015' })
    expect(refusal?.problems).toEqual([
      { field: 'what', code: 'privacy.phone' }, { field: 'place', code: 'privacy.bsn' }, { field: 'note', code: 'privacy.email' },
      { field: 'where', code: 'privacy.address' }, { field: 'when', code: 'privacy.birth_date' },
    ])
  })

  it('stands nowhere in the refusal', () => {
    const refusal = refusalOf({ what: 'Bel moeder Fatima op 06-12345678' })
    expect(`${refusal?.message} ${JSON.stringify(refusal)}`).not.toMatch(/Fatima|12345678/)
  })

  it('names the first thing only, so that one field has one sentence', () => {
    expect(refusalOf({ what: 'jan@school.nl of 06-12345678' })?.problems).toEqual([{ field: 'what', code: 'privacy.email' }])
  })
})

describe('a text in which an organisation may be named', () => {
  it('lets its number and address through, and nothing that is of a person alone', () => {
    const way = (childRoute: string) => personalDataIn(NOW, { childRoute }, OF_ORGANISATIONS).map((one) => one.code)
    expect(way('Lokaal team, 030 123 45 67, team@oost.example, 1234 AB 12')).toEqual([])
    expect(way('Bel 030 123 45 67 over bsn 123456782')).toEqual(['privacy.bsn'])
    expect(way('Geboren op 12-03-2019')).toEqual(['privacy.birth_date'])
  })
})

describe('a text about structures', () => {
  it('passes, and so does a field that was left empty', () => {
    expect(refusalOf({ what: 'Ouders wachten 12 weken op een intake. In 2024 was dat 8.', place: null, note: undefined, reason: '' })).toBeUndefined()
  })
})
