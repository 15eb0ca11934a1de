import { describe, expect, it } from 'vitest'
import { addPartner, savePartnerContact } from '@/lib/partners/commands'
import { fill } from '@/tests/support/filled'
import { invalid, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { readEvidence } from '../queries'
import { decideGate } from './commands'
import { listGateDecisions } from './queries'
import type { GateForm } from './schema'

const decide = (coalition: TestCoalition, form: Partial<GateForm>) => coalition.as('COORDINATOR', (tx, ctx) => decideGate(tx, ctx, { step: 1, decision: 'NOT_YET', reason: 'Wij wachten op de school', ...key(), ...form }))

const read = (coalition: TestCoalition) => coalition.as('ALDERMAN', (tx, ctx) => listGateDecisions(tx, ctx, 1))

describe('deciding about a gate', () => {
  it('keeps who, when, why and what was missing; the history stays readable, newest first', async () => {
    const coalition = await makeCoalition()
    await decide(coalition, {})
    await decide(coalition, { decision: 'GO_WITHOUT', reason: 'De school komt na de zomer' })
    await decide(coalition, { decision: 'REOPENED', reason: 'Er is een nieuwe wethouder' })
    const history = await read(coalition)
    expect(history.map((one) => [one.decision, one.reason, one.byName])).toEqual([
      ['REOPENED', 'Er is een nieuwe wethouder', 'Coen'], ['GO_WITHOUT', 'De school komt na de zomer', 'Coen'], ['NOT_YET', 'Wij wachten op de school', 'Coen'],
    ])
    expect(history[1]?.missing).toEqual(expect.arrayContaining(['HAS_CHALLENGE', 'HAS_FIRST_ACTION']))
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'gate_decided', changes: { step: 1, gateDecision: 'REOPENED' } })
  })

  it('does not say that all is there while something is missing, and offers the way on', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => decide(coalition, { decision: 'GO' }), invalid({ decision: 'plan.gate_still_missing' }))
    await decide(coalition, { decision: 'GO_WITHOUT' })
    await expectRefusal(coalition, () => decide(coalition, { decision: 'NOT_YET' }), ruleBroken('plan.gate_not_next'))
  })

  it('goes on without more when all that the software looks for is there', async () => {
    const { coalition } = await fill('POORTopen')
    const evidence = await coalition.as('COORDINATOR', readEvidence)
    expect([evidence.HAS_CHALLENGE, evidence.HAS_FIRST_ACTION, evidence.HAS_DOERS]).toEqual([true, true, false])
    await decide(coalition, { decision: 'GO_WITHOUT', reason: 'Twee doeners is genoeg' })
    expect((await read(coalition))[0]?.missing).toEqual(['HAS_STORIES', 'HAS_DOERS', 'HAS_TESTED_QUESTION'])
  })

  it('is the coordinator\'s, with its event, and names nobody', async () => {
    const coalition = await makeCoalition()
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => decideGate(tx, ctx, { step: 2, decision: 'NOT_YET', reason: 'x', ...key() }))
    await expectRefusal(coalition, () => decide(coalition, { reason: 'Bel 06-12345678' }), invalid({ reason: 'privacy.phone' }))
    expect(await rolesThatCan(coalition, (tx, ctx) => decideGate(tx, ctx, { step: 2, decision: 'NOT_YET', reason: 'x', ...key() }))).toEqual(['COORDINATOR'])
  })

  it('is one decision, sent twice: also after it the second says nothing else than the first', async () => {
    const coalition = await makeCoalition()
    for (const decision of ['NOT_YET', 'GO_WITHOUT', 'REOPENED'] as const) {
      const form = { step: 1 as const, decision, reason: 'Wij zijn het eens', ...key() }
      expect(await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => decideGate(tx, ctx, form))).toBe(1)
    }
    expect((await read(coalition)).map((one) => one.decision)).toEqual(['REOPENED', 'GO_WITHOUT', 'NOT_YET'])
  })

  it('of two at the same moment one decides', async () => {
    const coalition = await makeCoalition()
    const outcomes = await Promise.allSettled([decide(coalition, { decision: 'GO_WITHOUT' }), decide(coalition, { decision: 'GO_WITHOUT' })])
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await countRows(coalition, 'gate_decision')).toBe(1)
  })
})

describe('what the software sees of a gate', () => {
  it('knows whether of every partner that takes part the work floor and the board are reached', async () => {
    const coalition = await makeCoalition()
    const seen = async () => (await coalition.as('COORDINATOR', readEvidence)).ALL_PARTNERS_REACHED
    expect(await seen()).toBe(false)
    const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Klimop', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    const contact = (level: 'FRONTLINE' | 'EXECUTIVE') => coalition.as('COORDINATOR', (tx, ctx) => savePartnerContact(tx, ctx, { partnerId, level, jobTitle: 'Directeur', contactName: null, contactEmail: null, contactPhone: null, expectedVersion: 0 }))
    await contact('FRONTLINE')
    expect(await seen()).toBe(false)
    await contact('EXECUTIVE')
    expect(await seen()).toBe(true)
  })

  it('knows that a place that is needed now has who invites, once somebody looked', async () => {
    const { coalition } = await fill('POORTplek')
    expect((await coalition.as('COORDINATOR', readEvidence)).ALL_PLACES_INVITED).toBe(true)
    expect((await (await makeCoalition()).as('COORDINATOR', readEvidence)).ALL_PLACES_INVITED).toBe(false)
  })
})
