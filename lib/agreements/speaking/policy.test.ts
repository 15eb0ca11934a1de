import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { speakingPolicy, type SpeakingRow } from './policy'
import type { SpeakingStep } from './types'

const A = 'partner-a'
const B = 'partner-b'

const row = (step: SpeakingStep, over: Partial<SpeakingRow> = {}): SpeakingRow =>
  ({ step, speakerPartnerId: A, partnerId: B, readers: [{ membershipId: ME, partnerId: A }, { membershipId: ME, partnerId: B }], ...over })

const WORKERS = ['PROFESSIONAL', 'PARTNER_EXECUTIVE'] as const

describe('what is between two partners', () => {
  it('is read by their people only, and by no coordinator, alderman or adviser', () => {
    expect(whoMay(speakingPolicy, 'read', row('PRIVATE'))).toEqual([])
    for (const role of WORKERS) expect([A, B, 'partner-c', null].map((partnerId) => may(speakingPolicy, asRole(role, partnerId), 'read', row('PRIVATE')))).toEqual([true, true, false, false])
    for (const role of ['COORDINATOR', 'ALDERMAN', 'POLICY_ADVISER'] as const) expect(may(speakingPolicy, asRole(role, A), 'read', row('PRIVATE'))).toBe(false)
  })

  it('is not read by who came to one of the two later, nor by who was there for the other', () => {
    for (const role of WORKERS) {
      expect(may(speakingPolicy, asRole(role, A), 'read', row('PRIVATE', { readers: [{ membershipId: SOMEBODY_ELSE, partnerId: A }] }))).toBe(false)
      expect(may(speakingPolicy, asRole(role, A), 'read', row('PRIVATE', { readers: [{ membershipId: ME, partnerId: B }] }))).toBe(false)
    }
  })

  it('is opened to a colleague by who reads it, and by nobody else', () => {
    for (const role of WORKERS) {
      expect([A, B, 'partner-c'].map((partnerId) => may(speakingPolicy, asRole(role, partnerId), 'let_in', row('PRIVATE')))).toEqual([true, true, false])
      expect(may(speakingPolicy, asRole(role, A), 'let_in', row('PRIVATE', { readers: [{ membershipId: SOMEBODY_ELSE, partnerId: A }] }))).toBe(false)
    }
    expect(whoMay(speakingPolicy, 'let_in', row('PRIVATE', { speakerPartnerId: null }))).toEqual([])
  })

  it('is read by the coordinators when the core group speaks', () => {
    const own = row('PRIVATE', { speakerPartnerId: null })
    expect([whoMay(speakingPolicy, 'read', own), whoMay(speakingPolicy, 'raise', own), whoMay(speakingPolicy, 'take_back', own)]).toEqual(Array(3).fill(['COORDINATOR']))
  })
})

describe('a step further', () => {
  it('is read by the coordinators, and by all of the two partners', () => {
    expect(whoMay(speakingPolicy, 'read', row('CORE_GROUP'))).toEqual(['COORDINATOR'])
    for (const role of WORKERS) expect([A, B, 'partner-c'].map((partnerId) => may(speakingPolicy, asRole(role, partnerId), 'read', row('CORE_GROUP', { readers: [] })))).toEqual([true, true, false])
  })

  it('is read at the board table by aldermen and executives too', () => {
    expect(whoMay(speakingPolicy, 'read', row('BOARD'))).toEqual(['COORDINATOR', 'ALDERMAN', 'PARTNER_EXECUTIVE'])
  })
})

describe('what is done with it', () => {
  it('begins with people of a partner, and with a coordinator for the core group', () => {
    expect(whoMay(speakingPolicy, 'speak')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'PARTNER_EXECUTIVE'])
    for (const role of WORKERS) expect([A, B, null].map((partnerId) => may(speakingPolicy, asRole(role, partnerId), 'speak', row('PRIVATE')))).toEqual([true, false, false])
  })

  it('is answered by who is spoken to, and raised and taken back by who speaks', () => {
    for (const role of WORKERS) {
      expect([A, B].map((partnerId) => may(speakingPolicy, asRole(role, partnerId), 'answer', row('PRIVATE')))).toEqual([false, true])
      for (const operation of ['raise', 'take_back', 'settle', 'stop'] as const) expect([A, B].map((partnerId) => may(speakingPolicy, asRole(role, partnerId), operation, row('PRIVATE')))).toEqual([true, false])
    }
    for (const operation of ['raise', 'stop'] as const) expect(whoMay(speakingPolicy, operation, row('CORE_GROUP'))).toEqual([])
  })

  it('is settled in each step by who reads it there and leads it', () => {
    expect([whoMay(speakingPolicy, 'settle', row('PRIVATE')), whoMay(speakingPolicy, 'settle', row('CORE_GROUP')), whoMay(speakingPolicy, 'settle', row('BOARD'))]).toEqual([[], ['COORDINATOR'], ['COORDINATOR', 'ALDERMAN']])
  })

  it('ends with a partner that leaves, by the coordinator', () => {
    expect(whoMay(speakingPolicy, 'end_with_partner')).toEqual(['COORDINATOR'])
  })
})
