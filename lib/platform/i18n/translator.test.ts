import { describe, expect, it, vi } from 'vitest'
import { sayError, translator } from './translator'

describe('a code', () => {
  it('is a sentence in the reader\'s language, filled in', () => {
    expect(sayError('nl', 'too_long', { max: 140 })).toBe('Dit is te lang. Hooguit 140 tekens.')
    expect(sayError('en', 'too_long', { max: 140 })).toContain('140')
    expect(sayError('en', 'too_long', { max: 140 })).not.toBe(sayError('nl', 'too_long', { max: 140 }))
  })

  it('names a role as people call it, and a person by name', () => {
    expect(sayError('nl', 'refused', { who: 'COORDINATOR' })).not.toContain('COORDINATOR')
    expect(sayError('nl', 'refused', { who: 'COORDINATOR' })).toContain('coördinator')
    expect(sayError('nl', 'refused', { who: 'ALDERMAN', asker: 'PROFESSIONAL' })).toBe('Dit kan alleen de wethouder. Vraag het aan de coördinator van de coalitie.')
    expect(sayError('nl', 'refused', { who: 'ALDERMAN', asker: 'COORDINATOR' }), 'a coordinator is not sent to the coordinator').toBe('Dit kan alleen de wethouder.')
    expect(sayError('nl', 'refused', { who: 'COORDINATOR', also: 'PROFESSIONAL EXPERIENCE_EXPERT', asker: 'ALDERMAN' }), 'everybody who can is named')
      .toBe('Dit kan alleen de coördinator, een professional of een ervaringsdeskundige. Vraag het aan de coördinator van de coalitie.')
    for (const who of ['Sanne', 'JOB de Vries', 'constructor']) {
      expect(sayError('nl', 'conflict', { who, when: 'vandaag' })).toBe(`${who} was eerder: deze tekst is veranderd op vandaag.`)
    }
  })

  it('tells one minute from more', () => {
    expect(sayError('nl', 'too_often', { minutes: 1 })).toContain('Wacht één minuut en')
    expect(sayError('nl', 'too_often', { minutes: 5 })).toContain('Wacht 5 minuten en')
  })
})

describe('who is addressed with "u"', () => {
  it('reads it in the sentences that differ, and the same in all others', () => {
    expect(translator('nl', 'account', true)('lead')).toBe('Zo zorgt u dat alleen u erin kunt.')
    expect(translator('nl', 'account')('lead')).toBe('Zo zorg je dat alleen jij erin kunt.')
    expect(translator('nl', 'account', true)('title')).toBe(translator('nl', 'account')('title'))
    expect(translator('nl', 'forms', true)('conflict.mine')).toBe('Uw tekst')
    expect(translator('nl', 'forms', true)('conflict.theirs'), 'beside one that differs').toBe(translator('nl', 'forms')('conflict.theirs'))
    expect(sayError('nl', 'sign_in_needed', {}, true)).toMatch(/^U bent uitgelogd/)
  })

  it('makes no difference in English', () => {
    expect(translator('en', 'account', true)('lead')).toBe(translator('en', 'account')('lead'))
  })
})

describe('a translator', () => {
  it('fills in a sentence each time anew, and counts as the language does', () => {
    const t = translator('nl', 'errors')
    expect(t('too_often', { minutes: 1 })).toContain('Wacht één minuut en')
    expect(t('too_often', { minutes: 5 })).toContain('Wacht 5 minuten en')
    expect(t('too_often', { minutes: 1 })).toContain('Wacht één minuut en')
  })

  it('tells of a sentence that lacks a value, and shows its key instead of half a sentence', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const short: unknown = Reflect.apply(translator('nl', 'errors'), undefined, ['too_long', {}])
    const unknown: unknown = Reflect.apply(translator('nl', 'errors'), undefined, ['no_such_sentence'])
    expect([short, unknown]).toEqual(['errors.too_long', 'errors.no_such_sentence'])
    expect(told).toHaveBeenCalledTimes(2)
    told.mockRestore()
  })

  it('keeps the languages apart', () => {
    expect(translator('nl', 'mail')('signIn.subject')).toBe('Je link om in te loggen')
    expect(translator('en', 'mail')('signIn.subject')).not.toBe(translator('nl', 'mail')('signIn.subject'))
  })
})
