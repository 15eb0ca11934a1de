import { describe, expect, it } from 'vitest'
import { addPartner } from '@/lib/partners/commands'
import { decideGate } from '@/lib/plan/gates/commands'
import { newId } from '@/lib/platform/ids'
import { conflict, invalid, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal, toldToTheSecond, type Work } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { addMoneyFlow, changeMoneyFlow, overrideMoneyLock } from './commands'
import { listMoneyFlows, readMoneyFlow, readMoneyLock } from './queries'
import type { NewMoneyFlowForm } from './schema'

const LOCKED = ruleBroken('money.locked')

async function withPartner() {
  const coalition = await makeCoalition()
  const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Klimop', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
  return { coalition, partnerId }
}

const flow = (partnerId: string, over: Partial<NewMoneyFlowForm> = {}): NewMoneyFlowForm => ({
  name: 'Subsidie voor opvang', partnerId, purpose: 'Eén dagdeel extra', amountPerYear: 12_500, certainty: 'SOFT', runsUntil: '2027-12-31', bundling: 'NO', ruleInTheWay: 'Alleen voor werkende ouders',
  howThen: 'De gemeente betaalt het dagdeel van de anderen', gainerId: null, ...key(), ...over,
})

const add = (coalition: TestCoalition, form: NewMoneyFlowForm) => coalition.as('COORDINATOR', (tx, ctx) => addMoneyFlow(tx, ctx, form))

const gate = (coalition: TestCoalition, decision: 'GO_WITHOUT' | 'REOPENED', now?: Date) => coalition.as('COORDINATOR', (tx, ctx) => decideGate(tx, ctx, { step: 3, decision, reason: 'Wij zijn het eens', ...key() }), now)

const override = (coalition: TestCoalition, to: 'open' | 'closed', now?: Date) => coalition.as('COORDINATOR', (tx, ctx) => overrideMoneyLock(tx, ctx, { to, reason: 'De subsidie sluit vrijdag' }), now)

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('the lock on money', () => {
  it('refuses every command and every question until gate 3 is decided', async () => {
    const { coalition, partnerId } = await withPartner()
    await expectRefusal(coalition, () => add(coalition, flow(partnerId)), LOCKED)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => changeMoneyFlow(tx, ctx, { ...flow(partnerId), id: newId(), expectedVersion: 1 })), LOCKED)
    await expect(coalition.as('ALDERMAN', listMoneyFlows)).rejects.toMatchObject(LOCKED)
    await expect(coalition.as('COORDINATOR', (tx, ctx) => readMoneyFlow(tx, ctx, newId()))).rejects.toMatchObject(LOCKED)
    expect(await coalition.as('ALDERMAN', readMoneyLock)).toEqual({ isOpen: false, decider: null, gate: null, overrides: [] })
  })

  it('closes again when the gate is opened again: also what stands there is read no more', async () => {
    const { coalition, partnerId } = await withPartner()
    await gate(coalition, 'GO_WITHOUT')
    const id = await add(coalition, flow(partnerId))
    expect(await coalition.as('ALDERMAN', listMoneyFlows)).toMatchObject([{ id, name: 'Subsidie voor opvang', partnerName: 'De Klimop' }])
    await gate(coalition, 'REOPENED')
    await expect(coalition.as('ALDERMAN', listMoneyFlows)).rejects.toMatchObject(LOCKED)
    await expect(coalition.as('COORDINATOR', (tx, ctx) => readMoneyFlow(tx, ctx, id))).rejects.toMatchObject(LOCKED)
  })

  it('is opened by the core group before the gate with name and reason, and closed again', async () => {
    const { coalition, partnerId } = await withPartner()
    await override(coalition, 'open')
    await expectRefusal(coalition, () => override(coalition, 'open'), ruleBroken('already_there'))
    await add(coalition, flow(partnerId))
    expect(await coalition.as('ALDERMAN', readMoneyLock)).toMatchObject({ isOpen: true, overrides: [{ opens: true, reason: 'De subsidie sluit vrijdag', byName: 'Coen' }] })
    await override(coalition, 'closed')
    await expectRefusal(coalition, () => add(coalition, flow(partnerId)), LOCKED)
    expect((await trail(coalition)).map((one) => one.event).filter((event) => event.startsWith('money'))).toEqual(['money_opened', 'money_flow_added', 'money_closed'])
  })

  it('closes when the core group says so after the gate, and is said to be closed only then', async () => {
    const { coalition, partnerId } = await withPartner()
    await override(coalition, 'open')
    await gate(coalition, 'GO_WITHOUT', later(1))
    await expectRefusal(coalition, () => override(coalition, 'open', later(2)), ruleBroken('already_there'))
    await override(coalition, 'closed', later(3))
    expect(await coalition.as('ALDERMAN', readMoneyLock)).toMatchObject({ isOpen: false, decider: 'OVERRIDE' })
    await expectRefusal(coalition, () => add(coalition, flow(partnerId)), LOCKED)
    await expectRefusal(coalition, () => override(coalition, 'closed', later(4)), ruleBroken('already_there'))
    await override(coalition, 'open', later(5))
    await add(coalition, flow(partnerId))
  })

  it('that was opened before the gate closes when the gate is opened again, and can be opened anew', async () => {
    const { coalition, partnerId } = await withPartner()
    await override(coalition, 'open')
    await gate(coalition, 'GO_WITHOUT', later(1))
    await gate(coalition, 'REOPENED', later(2))
    expect(await coalition.as('ALDERMAN', readMoneyLock)).toMatchObject({ isOpen: false, decider: 'GATE' })
    await expectRefusal(coalition, () => add(coalition, flow(partnerId)), LOCKED)
    await override(coalition, 'open', later(3))
    await add(coalition, flow(partnerId))
  })

  it('is overridden by the coordinator alone, once at a time, with its event', async () => {
    const { coalition } = await withPartner()
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => overrideMoneyLock(tx, ctx, { to: 'open', reason: 'x' })), refused('COORDINATOR'))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => overrideMoneyLock(tx, ctx, { to: 'open', reason: 'x' }))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => overrideMoneyLock(tx, ctx, { to: 'open', reason: 'Bel 06-12345678' })), invalid({ reason: 'privacy.phone' }))
    const outcomes = await Promise.allSettled([override(coalition, 'open'), override(coalition, 'open')])
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await countRows(coalition, 'money_override')).toBe(1)
  })
})

describe('a money flow', () => {
  it('is written down once, by the coordinator', async () => {
    const { coalition, partnerId } = await withPartner()
    await gate(coalition, 'GO_WITHOUT')
    const form = flow(partnerId)
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => addMoneyFlow(tx, ctx, form))
    expect(await rolesThatCan(coalition, (tx, ctx) => addMoneyFlow(tx, ctx, flow(partnerId)))).toEqual(['COORDINATOR'])
  })

  it('says how it can be done when a rule is in the way, is of a partner that takes part, and names nobody', async () => {
    const { coalition, partnerId } = await withPartner()
    await gate(coalition, 'GO_WITHOUT')
    await expectRefusal(coalition, () => add(coalition, flow(partnerId, { ruleInTheWay: null, howThen: null })), invalid({ ruleInTheWay: 'money.rule_missing', howThen: 'money.how_then_missing' }))
    await expectRefusal(coalition, () => add(coalition, flow(newId())), invalid({ partnerId: 'money.partner_missing' }))
    await expectRefusal(coalition, () => add(coalition, flow(partnerId, { purpose: 'Bel 06-12345678' })), invalid({ purpose: 'privacy.phone' }))
  })

  it('changes, and a stale change shows both', async () => {
    const { coalition, partnerId } = await withPartner()
    await gate(coalition, 'GO_WITHOUT')
    const { requestKey: _, ...content } = flow(partnerId, { bundling: 'YES', ruleInTheWay: null, howThen: null })
    const id = await add(coalition, flow(partnerId))
    const change = (name: string, expectedVersion = 1): Work<string> => (tx, ctx) => changeMoneyFlow(tx, ctx, { ...content, name, id, expectedVersion })
    await coalition.as('COORDINATOR', change('Anders'))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', change('Nog anders')), conflict('Coen', 2, {
      name: 'Anders', partnerId, purpose: 'Eén dagdeel extra', amountPerYear: '12500', certainty: 'SOFT', runsUntil: '2027-12-31', bundling: 'YES', ruleInTheWay: '', howThen: '', gainerId: '',
    }))
    expect(await toldToTheSecond(coalition, change('Tegelijk', 2), change('Ook', 2)), 'at the same moment').toMatchObject({ kind: 'conflict', details: { theirs: { name: 'Tegelijk' }, currentVersion: 3 } })
  })
})
