import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { newTermForm, TERM_LIMITS } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the form to explain a word', () => {
  it('asks for the word and what is meant by it', () => {
    expect(newTermForm.parse({ term: 'opgave', meaning: 'Wat beter moet', requestKey: ID })).toEqual({ term: 'opgave', meaning: 'Wat beter moet', requestKey: ID })
    expect(problemsOf(newTermForm, { term: '', meaning: '', requestKey: ID })).toEqual({ term: 'coalitions.term_missing', meaning: 'coalitions.meaning_missing' })
    expect(Object.keys(problemsOf(newTermForm, { term: 'x'.repeat(TERM_LIMITS.term + 1), meaning: 'x'.repeat(TERM_LIMITS.meaning + 1), requestKey: ID }) ?? {}).sort()).toEqual(['meaning', 'term'])
  })
})
