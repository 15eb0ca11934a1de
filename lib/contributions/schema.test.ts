import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { contributionForm, receiptForm, shareForm, withdrawalForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the form to say something about the plan', () => {
  it('belongs to one passage of one version', () => {
    expect(contributionForm.parse({ textVersionId: ID, passage: '2', body: 'Dit snap ik niet', requestKey: ID })).toMatchObject({ passage: 2 })
    expect(problemsOf(contributionForm, { textVersionId: 'x', passage: 'x', body: '', requestKey: ID })).toEqual({
      textVersionId: 'form_broken', passage: 'form_broken', body: 'contributions.body_missing',
    })
    expect(Object.keys(problemsOf(contributionForm, { textVersionId: ID, passage: '-1', body: 'x'.repeat(1_001), requestKey: ID }) ?? {})).toEqual(['body', 'passage'])
  })
})

describe('the form to answer', () => {
  it('asks what is done with it and why: no answer without a reason', () => {
    expect(receiptForm.parse({ contributionId: ID, outcome: 'NOT_ADOPTED', reason: 'Te duur' })).toEqual({ contributionId: ID, outcome: 'NOT_ADOPTED', reason: 'Te duur', whatChanges: null })
    expect(problemsOf(receiptForm, { contributionId: ID, outcome: 'MAYBE', reason: '' })).toEqual({ outcome: 'contributions.outcome_missing', reason: 'contributions.reason_missing' })
  })
})

describe('the form to take something back', () => {
  it('asks for nothing, not even why', () => {
    expect(withdrawalForm.parse({ contributionId: ID })).toEqual({ contributionId: ID })
  })
})

describe('the form to share', () => {
  it('asks with whom', () => {
    expect(shareForm.parse({ contributionId: ID, supporterId: ID })).toEqual({ contributionId: ID, supporterId: ID })
    expect(problemsOf(shareForm, { contributionId: ID })).toEqual({ supporterId: 'contributions.supporter_missing' })
  })
})
