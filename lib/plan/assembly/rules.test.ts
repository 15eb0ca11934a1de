import { describe, expect, it } from 'vitest'
import { FIRST_CLAUSES } from '@/lib/agreements/definitions'
import { assemble } from './rules'
import type { AssemblyRecords } from './types'

const NOTHING: AssemblyRecords = { mission: null, goals: [], governance: null, mandates: [], places: [], groundRules: null }

const ALL: AssemblyRecords = {
  mission: 'Elk kind in Meerbrug groeit op met een eerlijke kans.',
  goals: [{ title: 'Minder thuiszitters', forWhom: 'leerlingen van 10 tot 14' }, { title: 'Elk gezin kent één gezicht', forWhom: 'gezinnen met een baby' }],
  governance: { form: 'LEAD_ORGANISATION', processHolder: 'Het programmabureau', reviewOn: '2027-11-22' },
  mandates: [{ partnerName: 'De Klimop', holderFunction: 'directeur' }], places: ['De Wilg', 'De Oever'],
  groundRules: { alsoNotRecorded: 'Wat in een gesprek onder vier ogen is gezegd', signalRetentionMonths: 12, speakingUp: 'Eerst met zijn tweeën', decisionRule: 'CONSENT' },
}

describe('the text of an agreement, from what the workspace says', () => {
  it('begins with the first sentences when there is nothing, and says what is missing', () => {
    const { purpose, clauses, from } = assemble(NOTHING)
    expect([purpose, clauses]).toEqual(['', FIRST_CLAUSES])
    expect(from.filter((one) => one.isThere)).toEqual([])
  })

  it('says the mission, the goals, who decides, who leads and what is not recorded', () => {
    const { purpose, clauses, from } = assemble(ALL)
    expect(purpose).toBe('Elk kind in Meerbrug groeit op met een eerlijke kans.\nHier werken we samen aan:\n– Minder thuiszitters.\n– Elk gezin kent één gezicht.')
    expect(clauses.FOR_WHOM).toContain('We beginnen bij: leerlingen van 10 tot 14 en gezinnen met een baby.')
    expect(clauses.PROMISES).toContain('het gaat door als niemand een zwaar bezwaar heeft.')
    expect(clauses.PROMISES).toContain('Een kernteam met één coördinator is er op: De Wilg en De Oever.')
    expect(clauses.MANDATE).toContain('Nu geregeld: De Klimop (directeur).')
    expect(clauses.LEARNING).toContain('Eén partner leidt het netwerk. Het programmabureau houdt het proces vast. Op 22 november 2027 kijken we of dat nog past.')
    expect(clauses.SPEAKING_UP).toBe('Eerst met zijn tweeën.')
    expect(clauses.NOT_RECORDED).toContain('Ook niet: Wat in een gesprek onder vier ogen is gezegd. Signalen bewaren we 12 maanden.')
    expect([clauses.JOINING_AND_LEAVING, clauses.TERM]).toEqual([FIRST_CLAUSES.JOINING_AND_LEAVING, FIRST_CLAUSES.TERM])
    expect(from.every((one) => one.isThere)).toBe(true)
  })

  it('never grows out of its section, and cuts no sentence in two', () => {
    const many = Array.from({ length: 40 }, (_, index) => `Doel ${String(index)} ${'x'.repeat(60)}`)
    const { purpose, clauses } = assemble({ ...ALL, goals: many.map((title) => ({ title, forWhom: title })), places: many, mandates: many.map((partnerName) => ({ partnerName, holderFunction: 'directeur' })) })
    expect(purpose.length).toBeLessThanOrEqual(1200)
    expect(purpose.endsWith('x.')).toBe(true)
    expect(clauses.FOR_WHOM).toBe(FIRST_CLAUSES.FOR_WHOM)
    expect(clauses.PROMISES.endsWith('Elke plek met een kernteam heeft één coördinator.')).toBe(true)
    expect(clauses.MANDATE).toBe(FIRST_CLAUSES.MANDATE)
  })
})
