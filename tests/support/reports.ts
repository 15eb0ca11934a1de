import type { ReportedAgreement, ReportedFigure, LetterRead, PageRead, QuarterRead } from '@/lib/reports/types'
import type { GoalRead } from '@/lib/goals/types'
import { quartersTo } from '@/lib/reports/rules'

// What reports are made of, as their tests want it.

export const TODAY = '2026-11-22'

export const figure = (over: Partial<ReportedFigure> = {}): ReportedFigure => ({
  id: 'i1', name: 'Jeugdzorg', unit: 'euro per inwoner', decimals: 0, direction: 'NO_DIRECTION', source: 'CBS', sourceUrl: 'https://cbs.example/tabel', saysNot: 'Of het geld goed besteed is',
  finding: { year: 2024, own: 1234, first: { year: 2020, own: 1000 }, changePercent: 23, isTooSmall: false, band: null, country: 1100, versusCountry: { percent: 12, side: 'MORE' } },
  status: 'PROVISIONAL', isAddedUp: false, trend: 'UP', without: [], enteredOn: '2026-10-02', ...over,
})

export const reportedGoal = (over: Partial<GoalRead> = {}): GoalRead => ({
  id: 'g1', title: 'Ouders weten wie ze bellen', status: 'ACTIVE', challengeId: 'c1', challengeTitle: 'Ouders staan er alleen voor', forWhom: 'gezinnen met een baby', parentBenefit: 'Eén nummer', unit: 'PARENTS',
  baseline: { shown: false, reason: 'small' }, current: { shown: true, value: 1500 }, measuredOn: '2026-11-01', target: 2000, ownerName: 'Samir', ownerHasLeft: false, dueOn: '2026-12-31', isExample: false,
  ownerId: 'm1', baselinePlan: null, notNow: null, stopCriterion: null, partnerNames: [], formerPartnerNames: [], version: 1,
  measurements: [{ value: { shown: true, value: 1500 }, measuredOn: '2026-11-01', note: null, byName: 'Samir', hasLeft: false }],
  changes: [{ status: 'ACTIVE', reason: null, happenedOn: null, lesson: null, celebration: null, despite: null, changedAt: new Date('2026-08-01T10:00:00Z'), byName: 'Noor', hasLeft: false }], ...over,
})

export const reportedAgreement = (over: Partial<ReportedAgreement> = {}): ReportedAgreement => ({
  id: 'a1', title: 'Samen rond de baby', status: 'IN_FORCE', commitments: 1, requested: 3, signed: 2, promises: [{ what: 'Belt binnen een dag terug', partnerName: 'Opvang De Wigwam', status: 'RUNNING' }], signedOn: ['2026-10-05', '2026-09-01'], ...over,
})

const basis = (over: Partial<LetterRead>) => ({ coalition: 'Testbrug', isFictional: false, today: TODAY, municipality: 'Houten', figures: [figure()], goals: [reportedGoal()], agreements: [reportedAgreement()], stories: [], ...over })

export const letterRead = (over: Partial<LetterRead> = {}): LetterRead => ({
  ...basis(over), challenges: [{ title: 'Ouders staan er alleen voor', forWhom: 'gezinnen' }],
  requests: [{ id: 'r1', title: 'Ruimte in de regel', why: 'Het loket vraagt een verwijzing', neededBy: '2026-12-01', createdAt: new Date('2026-10-10T10:00:00Z'), answer: null }], ...over,
})

export const pageRead = (over: Partial<PageRead> = {}): PageRead => ({ ...basis(over), meetings: [{ heldOn: '2026-12-03' }], ...over })

const [present] = quartersTo(TODAY)

export function quarterRead(over: Partial<QuarterRead> = {}): QuarterRead {
  if (!present) throw new Error('no quarter')
  const { goals: _goals, ...rest } = basis({})
  return {
    ...rest, quarter: present,
    goals: [{ goal: reportedGoal(), status: 'ACTIVE', closed: null, measured: { value: { shown: true, value: 1500 }, on: '2026-11-01' }, reviews: [] }],
    signals: [{ theme: 'SCHOOL', count: { shown: false, reason: 'small' } }, { theme: 'MONEY', count: { shown: true, value: 12 } }, { theme: 'HOUSING', count: { shown: true, value: 0 } }],
    requests: letterRead().requests, gates: [], meetings: 2, ...over,
  }
}
