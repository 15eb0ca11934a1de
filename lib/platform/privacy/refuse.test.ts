import { describe, expect, it } from 'vitest'
import { InvalidInput } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from './refuse'

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

describe('a text about structures', () => {
  it('passes, and so does a field that was left empty', () => {
    expect(refusalOf({ what: 'Ouders wachten 12 weken op een intake. In 2024 was dat 8.', place: null, note: undefined, reason: '' })).toBeUndefined()
  })
})
