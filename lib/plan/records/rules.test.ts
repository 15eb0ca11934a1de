import { describe, expect, it } from 'vitest'
import { WORKSHEETS } from '../definitions'
import type { Answers } from '../types'
import { definitionOf, RECORD_SHEETS, type RecordDefinition, type RecordKey } from './definitions'
import { checkChosen, collected, hide, isHidden, isPrivate, isTyped, nameOf, readersOf } from './rules'
import type { KeptSheet } from './types'

const kept = (answers: KeptSheet['answers'], more: Partial<KeptSheet> = {}): KeptSheet => ({
  id: 'x', worksheet: 'F1.4', definitionVersion: 1, answers, readers: 'MEMBERS', version: 1, challengeId: 'o', partnerId: null, membershipId: null, indicatorId: null, goalId: null, actionId: null, commitmentId: null, facts: null,
  createdAt: new Date(0), createdBy: 'm', createdByName: 'Noor', creatorHasLeft: false, updatedAt: new Date(0), updatedByName: 'Noor', hasLeft: false, about: null, voiceId: null, ...more,
})

describe('a kept sheet', () => {
  it('is read by the questions of its own version, also after they changed', () => {
    const now = RECORD_SHEETS['F1.6']
    const before: RecordDefinition = { ...now, version: 0, fields: now.fields.slice(1) }
    expect([definitionOf('F1.6', 0, [before]), definitionOf('F1.6', now.version, [before])]).toEqual([before, now])
  })

  it('has one version of each of its questions, and every choice has something to choose', () => {
    for (const { key, fields } of Object.values(RECORD_SHEETS)) {
      expect([key, new Set(fields.map((field) => field.name)).size]).toEqual([key, fields.length])
      const empty = fields.filter(({ kind, choices, options }) => (kind === 'choice' || kind === 'choices') && !options && (choices ?? []).length < 2)
      expect([key, empty]).toEqual([key, []])
    }
    expect(WORKSHEETS['F1.6']).toBe(RECORD_SHEETS['F1.6'])
  })

  it('is for who was agreed with; without a word, for the smallest group', () => {
    const story = RECORD_SHEETS['F1.2']
    expect((['CORE_GROUP', 'MEMBERS', 'PUBLIC', ''] as const).map((toestemming) => readersOf(story, { toestemming }))).toEqual(['CORE_GROUP', 'MEMBERS', 'PUBLIC', 'CORE_GROUP'])
    expect([readersOf(RECORD_SHEETS['F2.6'], {}), readersOf(RECORD_SHEETS['F1.4'], {})]).toEqual(['PERSON', 'MEMBERS'])
    expect((['MEMBERS', 'PUBLIC', 'CORE_GROUP', 'PERSON'] as const).filter(isPrivate)).toEqual(['CORE_GROUP', 'PERSON'])
  })

  it('takes only what can be chosen; what stood there before can stay', () => {
    const scan = RECORD_SHEETS['F1.6']
    const chosen = (wieLostOp: string, before = '') => checkChosen(scan, { wieLostOp }, { here: { members: ['noor'] }, before: { wieLostOp: before } }).map((one) => one.field)
    expect([chosen('noor'), chosen(''), chosen('weg'), chosen('weg', 'weg')]).toEqual([[], [], ['wieLostOp'], []])
    expect(checkChosen(RECORD_SHEETS['F1.5'], { levensfase: ['AGE_0_2', 'AGE_99'] }, { here: {}, before: null }).map((one) => one.field)).toEqual(['levensfase'])
  })

  it('is called by one of its answers, where there are many', () => {
    expect([nameOf(RECORD_SHEETS['F1.5'], { initiatief: 'Stevig van start' }), nameOf(RECORD_SHEETS['F1.6'], {})]).toEqual(['Stevig van start', ''])
  })

  it('shows no count of people below ten, and every other number', () => {
    const hidden = (key: RecordKey, name: string, answers: Answers) => RECORD_SHEETS[key].fields.some((field) => field.name === name && isHidden(field, answers))
    const value = (soort: string, waarde: string, name = 'waarde') => hidden('F1.3', name, { soort, waarde, jaar: '9' })
    expect([value('PEOPLE', '9'), value('PEOPLE', '10'), value('PEOPLE', '0'), value('MONEY', '9'), value('PEOPLE', '9', 'jaar')]).toEqual([true, false, false, false, false])
    expect(['1', '9', '10', '0', ''].map((bereik) => hidden('F1.5', 'bereik', { bereik }))).toEqual([true, true, false, false, false])
    expect(hide(RECORD_SHEETS['F1.5'], { bereik: '4', initiatief: 'Stevig van start' }, '<10')).toEqual({ bereik: '<10', initiatief: 'Stevig van start' })
  })

  it('puts what goes on to a list there, with who looks into it, and nothing that was left empty', () => {
    const question = kept({ watWetenWeNiet: 'Hoe lang', wieZoektUit: 'noor' }, { id: 'y', worksheet: 'F1.3' })
    const sheets = [kept({ oplossingDieWeAlHadden: 'Een app' }), kept({ oplossingDieWeAlHadden: '' }, { id: 'z' }), question]
    expect(collected(sheets, 'parking', {})).toEqual([{ text: 'Een app', recordId: 'x', worksheet: 'F1.4', carrier: null }])
    expect(collected(sheets, 'questions', { noor: 'Noor' })).toEqual([{ text: 'Hoe lang', recordId: 'y', worksheet: 'F1.3', carrier: 'Noor' }])
  })
})

describe('what was told', () => {
  const told = (verhaal: string) => kept({ verhaal }, { worksheet: 'F1.2' })

  it('is to be written down until somebody did; of other sheets nothing is', () => {
    expect([told(''), told('  '), told('Ik belde'), kept({})].map(isTyped)).toEqual([false, false, true, true])
  })
})
