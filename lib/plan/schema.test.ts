import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { planTextForm, stepForm, worksheetForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the form of a step', () => {
  it('takes one of the five and what happens to it', () => {
    expect(stepForm.parse({ step: '3', state: 'DONE', reason: '' })).toEqual({ step: 3, state: 'DONE', reason: null })
    expect(problemsOf(stepForm, { step: '6', state: '' })).toEqual({ step: 'form_broken', state: 'plan.state_missing' })
  })
})

describe('the form of a worksheet', () => {
  it('takes every answer apart from what the form itself carries', () => {
    expect(worksheetForm.parse({ worksheet: 'F3.3', expectedVersion: '0', intent: 'save', requestKey: ID, doel: 'x', meedoeners: ['a'] })).toEqual({
      worksheet: 'F3.3', expectedVersion: 0, intent: 'save', requestKey: ID, answers: { doel: 'x', meedoeners: ['a'] },
    })
  })

  it('knows its worksheets, and keeps to its limits', () => {
    expect(problemsOf(worksheetForm, { worksheet: 'F9.9', expectedVersion: 'x', intent: 'erase', requestKey: ID })).toEqual({ worksheet: 'form_broken', expectedVersion: 'form_broken', intent: 'form_broken' })
    const right = { worksheet: 'F3.3', expectedVersion: 0, intent: 'save', requestKey: ID }
    expect(Object.keys(problemsOf(worksheetForm, { ...right, doel: 'x'.repeat(20_001) }) ?? {})).toEqual(['doel'])
    expect(problemsOf(worksheetForm, { ...right, doel: 'x'.repeat(1_001) }), 'how much a question takes says its definition').toBeUndefined()
    const seen = JSON.stringify({ answers: {}, register: {}, fixed: '', hasDraft: true })
    expect(worksheetForm.parse({ ...right, seen, 'take:doel': 'theirs', 'take:voorWie': 'mine' }).together?.take).toEqual(['doel'])
    expect(Object.keys(problemsOf(worksheetForm, { ...right, meedoeners: Array(61).fill('a') }) ?? {})).toEqual(['meedoeners'])
  })
})

describe('the form of the plan text', () => {
  it('asks for the text; the plain-language twin may come later', () => {
    expect(planTextForm.parse({ body: 'Wij', expectedNumber: '0' })).toEqual({ body: 'Wij', bodyB1: null, expectedNumber: 0 })
    expect(problemsOf(planTextForm, { body: '', expectedNumber: 'x' })).toEqual({ body: 'plan.text_missing', expectedNumber: 'form_broken' })
    expect(problemsOf(planTextForm, { body: 'x'.repeat(6_001), expectedNumber: 0 })).toEqual({ body: 'too_long' })
  })
})
