import { describe, expect, it } from 'vitest'
import { asItem, fieldOf, judge, offerFor, receiversFor, whyFieldOf } from './rules'
import { ITEM_KINDS, type Candidate, type Decision, type Hanging, type ItemKind } from './types'

const ID = '0197a3c4-5b6d-7e8f-9012-00000000000a'
const COORDINATOR: Candidate = { id: ID, name: 'Noor', role: 'COORDINATOR' }
const WORKER: Candidate = { id: `${ID.slice(0, -1)}b`, name: 'Samir', role: 'PROFESSIONAL' }
const EXPERT: Candidate = { id: `${ID.slice(0, -1)}c`, name: 'Vlinder', role: 'EXPERIENCE_EXPERT' }
const PARTNER: Candidate = { id: `${ID.slice(0, -1)}d`, name: 'Opvang', role: null }
const SUPPORTER: Candidate = { id: `${ID.slice(0, -1)}e`, name: 'Marja', role: 'SUPPORTER' }
const OFFICER: Candidate = { id: `${ID.slice(0, -1)}f`, name: 'Fien', role: 'PRIVACY_OFFICER' }
const PEOPLE = [COORDINATOR, WORKER, EXPERT, SUPPORTER, OFFICER]

const thing = (kind: ItemKind): Hanging => ({ kind, id: ID, title: 'x', day: null, count: 1, pageId: ID })
const item = (kind: ItemKind, byCoordinator = true) => asItem(thing(kind), byCoordinator, PEOPLE, [PARTNER])
const decision = (kind: ItemKind, over: Partial<Decision>): Decision => ({ kind, id: ID, choice: 'KEEP', toId: null, reason: null, ...over })

describe('what can be decided', () => {
  it('leaves no goal and no action without an owner', () => {
    expect([offerFor('GOAL', true).keep, offerFor('ACTION', true).keep, offerFor('GOAL', false).keep, offerFor('ACTION', false).keep]).toEqual([false, false, false, false])
  })

  it('always is something, for everything', () => {
    for (const kind of ITEM_KINDS) for (const by of [true, false]) { const { give, end, keep } = offerFor(kind, by); expect(give !== null || end || keep, kind).toBe(true) }
  })

  it('stops no goal and withdraws no request when who leaves is no coordinator', () => {
    expect([offerFor('GOAL', false), offerFor('SIGNATURE_REQUEST', false), offerFor('INVITATION', false)])
      .toMatchObject([{ give: 'COORDINATOR', end: false }, { end: false, keep: true }, { give: 'COORDINATOR', end: false, keep: false }])
  })

  it('goes to people who can take it', () => {
    expect([receiversFor('MEMBER', PEOPLE, []), receiversFor('OWNER', PEOPLE, []), receiversFor('WORKER', PEOPLE, []), receiversFor('COORDINATOR', PEOPLE, []), receiversFor('PARTNER', PEOPLE, [PARTNER]), receiversFor(null, PEOPLE, [PARTNER])])
      .toEqual([PEOPLE, [COORDINATOR, WORKER, EXPERT], [COORDINATOR, WORKER], [COORDINATOR], [PARTNER], []])
  })
})

describe('a decision', () => {
  it.each([
    ['GOAL', { choice: 'GIVE', toId: EXPERT.id }], ['GOAL', { choice: 'END', reason: 'klaar' }], ['ACTION', { choice: 'GIVE', toId: WORKER.id }], ['ACTION', { choice: 'END' }],
    ['SIGNATURE_REQUEST', { choice: 'END' }], ['SIGNATURE_REQUEST', { reason: 'de opvolger tekent' }], ['SIGNALS', { choice: 'GIVE', toId: ID }], ['CONTRIBUTIONS', { reason: 'samen' }],
    ['EXECUTIVE_REQUEST', { choice: 'GIVE', toId: ID }], ['INVITATION', { choice: 'GIVE', toId: ID }], ['INVITATION', { choice: 'END' }],
    ['PARTNER_INVITATION', { choice: 'GIVE', toId: PARTNER.id }], ['PARTNER_INVITATION', { choice: 'END' }], ['PARTNER_INVITATION', {}], ['MEMBER', { choice: 'END' }], ['MEMBER', {}], ['GOAL_PARTNER', { choice: 'GIVE', toId: PARTNER.id }], ['COMMITMENT', { reason: 'loopt af' }],
    ['MANDATE', { choice: 'END' }], ['MANDATE', { reason: 'loopt af' }],
    ['LOCATION', { choice: 'GIVE', toId: PARTNER.id }], ['LOCATION', { choice: 'END' }], ['LOCATION', { reason: 'volgt' }], ['TEAM_SEAT', { choice: 'GIVE', toId: WORKER.id }], ['TEAM_SEAT', { choice: 'END' }], ['PARTNER_SEAT', { choice: 'END' }], ['PARTNER_SEAT', { reason: 'blijft nog' }], ['PRESENCE', { choice: 'END' }], ['PRESENCE', { reason: 'loopt af' }],
    ['DATA_SOURCE', { choice: 'GIVE', toId: EXPERT.id }],
  ] as const)('about %s can be %o', (kind, over) => {
    expect(judge(item(kind), decision(kind, over))).toEqual({ can: true, decision: decision(kind, over) })
  })

  it('must be there', () => {
    expect(judge(item('GOAL'), undefined)).toEqual({ can: false, reason: 'departures.undecided', field: fieldOf(thing('GOAL')) })
  })

  it.each([['GOAL', { choice: 'KEEP', reason: 'x' }], ['ACTION', { choice: 'KEEP' }], ['SIGNALS', { choice: 'END' }], ['INVITATION', {}], ['MEMBER', { choice: 'GIVE', toId: ID }], ['DATA_SOURCE', { choice: 'END' }], ['DATA_SOURCE', { reason: 'x' }]] as const)('that is not offered is refused: %s %o', (kind, over) => {
    expect(judge(item(kind), decision(kind, over))).toMatchObject({ can: false, reason: 'departures.not_offered' })
  })

  it('about an invitation of somebody who signs for the partner that stops is not to let it be', () => {
    const bound = asItem({ ...thing('PARTNER_INVITATION'), mustMove: true }, true, PEOPLE, [PARTNER])
    expect(judge(bound, decision('PARTNER_INVITATION', {}))).toMatchObject({ can: false, reason: 'departures.not_offered' })
    expect(judge(bound, decision('PARTNER_INVITATION', { choice: 'END' }))).toMatchObject({ can: true })
  })

  it('to somebody who cannot take it is refused', () => {
    expect(judge(item('ACTION'), decision('ACTION', { choice: 'GIVE', toId: EXPERT.id }))).toMatchObject({ can: false, reason: 'departures.nobody_there', field: fieldOf(thing('ACTION')) })
    for (const kind of ['GOAL', 'INVITING'] as const) {
      for (const toId of [SUPPORTER.id, OFFICER.id]) expect(judge(item(kind), decision(kind, { choice: 'GIVE', toId }))).toMatchObject({ can: false, reason: 'departures.nobody_there', field: fieldOf(thing(kind)) })
      expect(judge(item(kind), decision(kind, { choice: 'GIVE', toId: EXPERT.id }))).toMatchObject({ can: true })
    }
    expect(judge(item('GOAL', false), decision('GOAL', { choice: 'GIVE', toId: WORKER.id }))).toMatchObject({ can: false, reason: 'departures.nobody_there' })
    expect(judge(item('GOAL'), decision('GOAL', { choice: 'GIVE', toId: 'niemand' }))).toMatchObject({ can: false, reason: 'departures.nobody_there' })
  })

  it.each([['GOAL', 'END'], ['SIGNATURE_REQUEST', 'KEEP'], ['SIGNALS', 'KEEP'], ['CONTRIBUTIONS', 'KEEP'], ['EXECUTIVE_REQUEST', 'KEEP'], ['COMMITMENT', 'KEEP'], ['MANDATE', 'KEEP'], ['LOCATION', 'KEEP'], ['PARTNER_SEAT', 'KEEP'], ['PRESENCE', 'KEEP']] as const)('needs a reason: %s %s', (kind, choice) => {
    expect(judge(item(kind), decision(kind, { choice }))).toEqual({ can: false, reason: 'departures.why_missing', field: whyFieldOf(thing(kind)) })
  })
})
