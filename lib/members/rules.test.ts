import { describe, expect, it } from 'vitest'
import { canEnd, canOwn, canResume, canTakeRole, choosesName, isMeant, isSameName, needsPartner } from './rules'
import { MEMBER_ROLES } from './types'

describe('the roles', () => {
  it('of who may go by another name, own something, and need an organisation', () => {
    expect(MEMBER_ROLES.filter(choosesName)).toEqual(['EXPERIENCE_EXPERT', 'SUPPORTER'])
    expect(MEMBER_ROLES.filter((role) => !canOwn(role))).toEqual(['SUPPORTER', 'PRIVACY_OFFICER'])
    expect(MEMBER_ROLES.filter(needsPartner)).toEqual(['PARTNER_EXECUTIVE'])
  })
})

describe('the last coordinator', () => {
  it('cannot stop being one; with another beside them they can', () => {
    expect(canTakeRole('COORDINATOR', 'PROFESSIONAL', 1)).toEqual({ can: false, reason: 'members.last_coordinator' })
    expect(canTakeRole('COORDINATOR', 'PROFESSIONAL', 2)).toEqual({ can: true })
    expect([canTakeRole('COORDINATOR', 'COORDINATOR', 1), canTakeRole('PROFESSIONAL', 'ALDERMAN', 1), canTakeRole('PROFESSIONAL', 'COORDINATOR', 1)]).toEqual([{ can: true }, { can: true }, { can: true }])
  })
})

describe('who looks for somebody in a long list', () => {
  const known = ['Şükrü van der Meulen', 'Name: S. Yıldız', 's.yildiz@school.example', 'Basisschool De Waterlelie']

  it('types a part of a name, an address or an organisation, in any order', () => {
    expect(['meulen', 'SUKRU', 'waterlelie sukru', '@school', '  ', 'şükrü Basis'].filter((typed) => !isMeant(typed, known))).toEqual([])
  })

  it('does not find who has only one of the words', () => {
    expect(['meulen deur', 'sukru2', 'waterlelies'].filter((typed) => isMeant(typed, known))).toEqual([])
  })
})

describe('two names', () => {
  it('are the same whatever the capitals, accents and spaces', () => {
    expect([isSameName('Vlinder', ' vlínder'), isSameName('Zonne straal', 'Zonnestraal'), isSameName('Vlinder', 'Vlinders')]).toEqual([true, true, false])
  })

  it('are the same when what differs is a sign that nobody sees', () => {
    expect(['Vlin\u200bder', 'Vlinder\u202e', '\ufeffVlinder', 'Vlin\u00adder', 'Vlinder\u2060'].filter((name) => !isSameName(name, 'Vlinder'))).toEqual([])
  })
})

const RUNS = { endedAt: null } as const
const LEFT = { endedAt: new Date('2026-11-01') } as const

it('the last coordinator cannot leave; anybody else can, once', () => {
  expect(canEnd({ role: 'COORDINATOR', ...RUNS }, 1)).toEqual({ can: false, reason: 'departures.last_coordinator' })
  expect([canEnd({ role: 'COORDINATOR', ...RUNS }, 2), canEnd({ role: 'PROFESSIONAL', ...RUNS }, 1)]).toEqual([{ can: true }, { can: true }])
  expect(canEnd({ role: 'PROFESSIONAL', ...LEFT }, 3)).toEqual({ can: false, reason: 'departures.has_left' })
})

it('only who left can take part again', () => {
  expect([canResume(LEFT), canResume(RUNS)]).toEqual([{ can: true }, { can: false, reason: 'departures.takes_part' }])
})
