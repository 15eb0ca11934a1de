import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { gateForm } from './schema'

describe('the form of a gate', () => {
  it('asks what is decided and why, always', () => {
    expect(gateForm.parse({ step: '3', decision: 'GO', reason: 'Wij zijn het eens' })).toEqual({ step: 3, decision: 'GO', reason: 'Wij zijn het eens' })
    expect(problemsOf(gateForm, { step: '7', decision: '', reason: '' })).toEqual({ step: 'form_broken', decision: 'plan.gate_missing', reason: 'plan.gate_reason_missing' })
  })
})
