import { describe, expect, it } from 'vitest'
import type { KeptSheet } from '@/lib/plan/records/types'
import { betterOffIn, namedOn, sheetsOf, storiesIn, yieldSheets } from './rules'

const sheet = (id: string, worksheet: KeptSheet['worksheet'], day: string, answers: KeptSheet['answers'], goalId: string | null = 'goal'): KeptSheet => ({
  id, worksheet, definitionVersion: 1, challengeId: null, partnerId: null, membershipId: null, indicatorId: null, goalId, actionId: null, commitmentId: null, readers: 'MEMBERS', answers, facts: null, version: 1,
  createdAt: new Date(`${day}T10:00:00Z`), createdBy: 'm', createdByName: 'Noor', creatorHasLeft: false, updatedAt: new Date(`${day}T10:00:00Z`), updatedByName: 'Noor', hasLeft: false, about: null, voiceId: null,
})

const review = sheet('r', 'F5.4', '2026-10-01', { wieIsErBeter: 'Gezinnen die nog niemand kenden', verhaal: 's1', indicatoren: ['i1'] })
const older = sheet('o', 'F5.6', '2026-09-01', { hoeZeker: '', watHetNietBewijst: 'Niet dat er minder zorg nodig is', verhaal: 's1', indicatoren: ['i1', 'i2'], bijdrageVanWie: ['p1', 'p9'] })
const newest = sheet('n', 'F5.6', '2026-11-01', { hoeZeker: 'MIDDLE', watHetNietBewijst: 'Niet dat het overal werkt', verhaal: 's2', indicatoren: [] })

describe('what a goal brings', () => {
  it('is put together from its reviews and what was written of it, the newest first; not from another goal or another sheet', () => {
    const others = [sheet('x', 'F5.6', '2026-11-02', {}, 'other'), sheet('y', 'F5.3', '2026-11-03', {})]
    expect(sheetsOf([older, review, newest, ...others], 'goal').map(({ id }) => id)).toEqual(['n', 'r', 'o'])
  })

  it('names each figure and each story once', () => {
    expect(namedOn([newest, review, older])).toEqual({ indicatorIds: ['i1', 'i2'], storyIds: ['s2', 's1'] })
  })

  it('says who is better off in the words of a review, and tells no story that cannot be read', () => {
    expect(betterOffIn([newest, review, older])).toEqual([{ sheetId: 'r', text: 'Gezinnen die nog niemand kenden', day: review.createdAt }])
    expect(storiesIn([newest, review, older], { s1: 'Ik wist wie ik kon bellen' }).map(({ text }) => text)).toEqual(['Ik wist wie ik kon bellen'])
  })

  it('says how sure people are, who contributed and what it does not prove', () => {
    expect(yieldSheets([newest, review, older], { p1: 'Opvang' }).map(({ id, certainty, provesNot, contributors }) => [id, certainty, provesNot, contributors])).toEqual([
      ['n', 'MIDDLE', 'Niet dat het overal werkt', []], ['o', '', 'Niet dat er minder zorg nodig is', ['Opvang']],
    ])
  })
})
