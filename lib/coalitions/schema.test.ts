import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { missionForm } from './schema'

describe('the form for the mission', () => {
  it('asks for a sentence of at most 200 characters and the version on the screen', () => {
    expect(missionForm.parse({ mission: 'Elk kind telt mee', expectedVersion: '1' })).toEqual({ mission: 'Elk kind telt mee', expectedVersion: 1 })
    expect(problemsOf(missionForm, { mission: '', expectedVersion: 'x' })).toEqual({ mission: 'coalitions.mission_missing', expectedVersion: 'form_broken' })
    expect(problemsOf(missionForm, { mission: 'x'.repeat(201), expectedVersion: 1 })).toEqual({ mission: 'too_long' })
  })
})
