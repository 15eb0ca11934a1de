import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { gateForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the form of a gate', () => {
  it('asks what is decided and why, always', () => {
    expect(gateForm.parse({ step: '3', decision: 'GO', reason: 'Wij zijn het eens', requestKey: ID })).toEqual({ step: 3, decision: 'GO', reason: 'Wij zijn het eens', requestKey: ID })
    expect(problemsOf(gateForm, { step: '7', decision: '', reason: '', requestKey: ID })).toEqual({ step: 'form_broken', decision: 'plan.gate_missing', reason: 'plan.gate_reason_missing' })
  })
})
