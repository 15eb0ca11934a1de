import { describe, expect, it } from 'vitest'
import { Conflict, DomainError, InvalidInput, notFound, ruleBroken, SignInNeeded } from './domain-error'

describe('what can go wrong', () => {
  it('is one of six kinds, each with the code of a sentence', () => {
    const conflict = new Conflict({ changedBy: 'Sanne', changedAt: new Date(), currentVersion: 2, theirs: { title: 'Haar tekst' } })
    const errors = [new InvalidInput([{ field: 'title', code: 'too_long' }]), new SignInNeeded(), ruleBroken('goals.no_baseline', { words: 30 }), conflict, notFound()]
    expect(errors.map((error) => [error.kind, error.code])).toEqual([
      ['invalid', 'invalid'], ['refused', 'sign_in_needed'], ['rule_broken', 'goals.no_baseline'], ['conflict', 'conflict'], ['not_found', 'not_found'],
    ])
    expect(errors.every((error) => error instanceof DomainError && error.name === 'DomainError')).toBe(true)
  })

  it('keeps what the sentence is filled with', () => {
    expect(ruleBroken('coalitions.mission_too_long', { words: 30, max: 25 }).params).toEqual({ words: 30, max: 25 })
  })

  it('says nothing in its message that somebody typed', () => {
    expect(new InvalidInput([{ field: 'body', code: 'privacy.bsn' }]).message).toBe('invalid: invalid')
    expect(new Conflict({ changedBy: 'Sanne', changedAt: new Date(), currentVersion: 2, theirs: { title: 'Haar tekst' } }).message).toBe('conflict: conflict')
  })

  it('tells what is not there and what is not yours apart in nothing', () => {
    expect(Object.entries(notFound())).toEqual(Object.entries(notFound()))
    expect(notFound().params).toEqual({})
  })
})
