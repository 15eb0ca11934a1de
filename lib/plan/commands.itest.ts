import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { endPartner } from '@/lib/departures/commands'
import { changeGoalStatus, createGoal } from '@/lib/goals/commands'
import { listGoals, readGoal } from '@/lib/goals/queries'
import { addPartner } from '@/lib/partners/commands'
import { chooseGovernance } from '@/lib/partners/governance/commands'
import { newId } from '@/lib/platform/ids'
import { goalInput } from '@/tests/support/filled'
import { GOVERNANCE } from '@/tests/support/governance'
import { location, seat } from '@/tests/support/locations'
import { conflict, invalid, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { changeStep, publishPlanText, saveWorksheet } from './commands'
import { listSteps, readEvidence, readPlanText, readWorksheets } from './queries'
import type { StepForm, WorksheetForm } from './schema'
import type { Answers } from './types'
import { readSheetUse } from './usage/queries'

const step = (coalition: TestCoalition, form: StepForm, minutes = 0) =>
  coalition.as('COORDINATOR', (tx, ctx) => changeStep(tx, ctx, form), new Date(NOW.getTime() + minutes * 60_000))

describe('a step of the plan', () => {
  it('is started, done and opened again, with who decided it, when and why; the plan says where it is now', async () => {
    const coalition = await makeCoalition()
    expect((await coalition.as('ALDERMAN', listSteps)).map((one) => [one.state, one.isNow])).toEqual([['NOT_STARTED', true], ...Array<unknown>(4).fill(['NOT_STARTED', false])])
    await step(coalition, { step: 1, state: 'STARTED', reason: null }, 1)
    await step(coalition, { step: 1, state: 'DONE', reason: null }, 2)
    await step(coalition, { step: 2, state: 'SKIPPED', reason: 'Iedereen kent elkaar al' }, 3)
    expect((await coalition.as('EXPERIENCE_EXPERT', listSteps)).slice(0, 3)).toMatchObject([
      { state: 'DONE', isNow: false }, { state: 'SKIPPED', reason: 'Iedereen kent elkaar al', changedAt: new Date(NOW.getTime() + 180_000) }, { isNow: true },
    ])
    await step(coalition, { step: 1, state: 'REOPENED', reason: 'Er kwam een partner bij' }, 4)
    expect((await coalition.as('PROFESSIONAL', listSteps))[0]).toMatchObject({ state: 'REOPENED', isNow: true })
    expect((await trail(coalition)).map((one) => [one.event, one.changes])).toEqual([
      ['step_changed', { step: 1, state: 'STARTED' }], ['step_changed', { step: 1, state: 'DONE' }], ['step_changed', { step: 2, state: 'SKIPPED' }], ['step_changed', { step: 1, state: 'REOPENED' }],
    ])
  })

  it('is skipped or opened again with a reason only, and goes to a next state only', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => step(coalition, { step: 1, state: 'SKIPPED', reason: null }), invalid({ reason: 'plan.reason_missing' }))
    await expectRefusal(coalition, () => step(coalition, { step: 1, state: 'REOPENED', reason: 'x' }), ruleBroken('plan.state_not_next'))
    await expectRefusal(coalition, () => step(coalition, { step: 1, state: 'SKIPPED', reason: 'bel 06-12345678' }), invalid({ reason: 'privacy.phone' }))
  })

  it('that two people finish at the same moment is finished once, and whoever comes later reads that it was', async () => {
    const coalition = await makeCoalition()
    const form: StepForm = { step: 1, state: 'DONE', reason: null }
    const answers = await Promise.allSettled([step(coalition, form), step(coalition, form), step(coalition, form)])
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await trail(coalition)).toHaveLength(1)
    for (const answer of answers) if (answer.status === 'rejected') expect([ruleBroken('already_there'), ruleBroken('plan.state_not_next')]).toContainEqual(expect.objectContaining({ code: (answer.reason as { code: string }).code }))
    await expectRefusal(coalition, () => step(coalition, form), ruleBroken('plan.state_not_next'))
  })

  it('is changed by the coordinator only, and is one with its event', async () => {
    const coalition = await makeCoalition()
    const form: StepForm = { step: 1, state: 'DONE', reason: null }
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => changeStep(tx, ctx, form)), refused('COORDINATOR'))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => changeStep(tx, ctx, form))
    expect(await rolesThatCan(coalition, (tx, ctx) => changeStep(tx, ctx, form))).toEqual(['COORDINATOR'])
  })
})

describe('what the software sees of the gates', () => {
  it('follows from what people did', async () => {
    const coalition = await makeCoalition({ mission: 'Samen' })
    const before = await coalition.as('ALDERMAN', readEvidence)
    expect([before.HAS_MISSION, before.HAS_CHALLENGE, before.HAS_TWO_PARTNERS, before.HAS_PARENT_VOICE, before.ALL_SIGNALS_IN_TIME]).toEqual([true, false, false, true, false])
    await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
    expect((await coalition.as('ALDERMAN', readEvidence)).HAS_CHALLENGE).toBe(true)
  })

  it('sees a goal that runs with a baseline, or with how it will be measured', async () => {
    const ownFigures = { figure: { baseline: 14, baselinePlan: null }, plan: { baseline: null, baselinePlan: 'Vragen bij het consultatiebureau' } }
    for (const [name, baseline] of Object.entries(ownFigures)) {
      const coalition = await makeCoalition()
      const as = <T,>(work: Parameters<typeof coalition.as<T>>[1]) => coalition.as('COORDINATOR', work)
      const challengeId = await as((tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
      const id = await as((tx, ctx) => createGoal(tx, ctx, { ...goalInput(name, { challengeId, ownerId: coalition.people.PROFESSIONAL.membershipId }), ...baseline }))
      expect((await as(readEvidence)).HAS_COMPLETE_GOAL, name).toBe(false)
      await as((tx, ctx) => changeGoalStatus(tx, ctx, { id, status: 'ACTIVE', reason: null, despite: 'De ouders zijn nog niet gevraagd', expectedVersion: 1 }))
      expect((await as(readEvidence)).HAS_COMPLETE_GOAL, name).toBe(true)
    }
  })

  it('sees who holds the process, and that every place that needs a team has a coordinator who takes part', async () => {
    const coalition = await makeCoalition()
    const seen = async () => {
      const { HAS_PROCESS_HOLDER, ALL_TEAMS_COORDINATED } = await coalition.as('ALDERMAN', readEvidence)
      return [HAS_PROCESS_HOLDER, ALL_TEAMS_COORDINATED]
    }
    await location(coalition, { name: 'Leeszaal', locationType: 'LIBRARY' })
    expect(await seen(), 'a library needs no team').toEqual([false, false])
    await coalition.as('COORDINATOR', (tx, ctx) => chooseGovernance(tx, ctx, GOVERNANCE))
    const school = await location(coalition)
    expect(await seen()).toEqual([true, false])
    const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'Welzijn', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    const place = await seat(coalition, school, { partnerId, role: 'COORDINATOR' })
    expect(await seen()).toEqual([true, true])
    const childcare = await location(coalition, { name: 'Opvang', locationType: 'CHILDCARE' })
    expect(await seen(), 'one without a coordinator is too many').toEqual([true, false])
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'Stopt', decisions: [{ kind: 'PARTNER_SEAT', id: place, choice: 'KEEP', toId: null, reason: 'Nog even' }] }))
    await seat(coalition, childcare, { personName: null, membershipId: coalition.people.PROFESSIONAL.membershipId, role: 'COORDINATOR' })
    expect(await seen(), 'who coordinates the school takes no part any more').toEqual([true, false])
  })
})

async function withSheet() {
  const coalition = await makeCoalition()
  const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
  const full: Answers = {
    opgave: challengeId, doel: 'Veertig gezinnen weten wie ze bellen', voorWie: 'gezinnen', watTellenWe: 'FAMILIES', nulmeting: '14', streefwaarde: '40', klaarOp: '2026-12-18',
    eigenaar: coalition.people.PROFESSIONAL.membershipId, watLatenWeVoorNu: 'Geen app', meedoeners: [],
  }
  const form = (intent: 'save' | 'finish', answers: Answers, expectedVersion = 0): WorksheetForm => ({ worksheet: 'F3.3', intent, expectedVersion, answers, ...key() })
  const send = (sent: WorksheetForm) => coalition.as('COORDINATOR', (tx, ctx) => saveWorksheet(tx, ctx, sent))
  const read = () => coalition.as('PROFESSIONAL', (tx, ctx) => readWorksheets(tx, ctx, 'F3.3'))
  return { coalition, full, form, send, read }
}

describe('a worksheet', () => {
  it('is counted as it is begun, left and finished, as every other sheet', async () => {
    const { coalition, full, form, send } = await withSheet()
    await send(form('save', { doel: full.doel ?? '' }))
    await send(form('finish', full, 1))
    expect(await coalition.as('COORDINATOR', readSheetUse)).toEqual([{ key: 'F3.3', begun: 1, finished: 1, said: 0, stops: [{ field: 'doel', count: 1 }] }])
  })

  it('is saved half filled and filled on later; only what the sheet asks for is kept', async () => {
    const { coalition, form, send, read } = await withSheet()
    expect(await send(form('save', { doel: 'Eerste woord', onzin: 'x' }))).toEqual({ goalId: null, isMerged: false })
    expect((await read()).draft).toMatchObject({ answers: { doel: 'Eerste woord' }, version: 1, status: 'DRAFT', updatedByName: 'Coen' })
    await send(form('save', { doel: 'Tweede woord' }, 1))
    expect((await read()).draft).toMatchObject({ answers: { doel: 'Tweede woord', meedoeners: [] }, version: 2 })
    expect(JSON.stringify((await read()).draft)).not.toContain('onzin')
    expect((await trail(coalition)).slice(1)).toMatchObject([{ event: 'worksheet_saved', changes: { worksheet: 'F3.3' } }, { event: 'worksheet_saved' }])
  })

  it('that is finished becomes a goal with everything that was typed, and the next sheet begins empty', async () => {
    const { coalition, full, form, send, read } = await withSheet()
    const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'Opvang', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    await send(form('save', { doel: 'Veertig' }))
    const { goalId } = await send(form('finish', { ...full, meedoeners: [partnerId] }, 1))
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readGoal(tx, ctx, goalId ?? ''))).toMatchObject({
      title: 'Veertig gezinnen weten wie ze bellen', status: 'CANDIDATE', parentBenefit: null, baseline: { value: 14 }, target: 40, ownerName: 'Prue', dueOn: '2026-12-18', partnerNames: ['Opvang'], notNow: 'Geen app',
    })
    expect(await read()).toMatchObject({ draft: undefined, done: [{ goalId, status: 'DONE' }] })
    expect((await trail(coalition)).slice(-2).map((one) => one.event)).toEqual(['goal_created', 'worksheet_finished'])
  })

  it('shows a small number of people to who wrote it down and to coordinators only; of anything else to everybody', async () => {
    const { coalition, full, form, send, read } = await withSheet()
    await send(form('save', { ...full, nulmeting: '4' }))
    expect((await read()).draft?.answers.nulmeting).toBeUndefined()
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readWorksheets(tx, ctx, 'F3.3'))).draft?.answers.nulmeting).toBe('4')
    await send(form('save', { ...full, watTellenWe: 'LOCATIONS', nulmeting: '4' }, 1))
    expect((await read()).draft?.answers.nulmeting).toBe('4')
  })

  it('finished twice, by a double click, is one sheet and one goal', async () => {
    const { coalition, full, form, send, read } = await withSheet()
    const sent = form('finish', full)
    const [first, ...again] = [await send(sent), await send(sent), ...(await Promise.all([send(sent), send(sent)]))]
    expect(again).toEqual([first, first, first])
    expect([(await read()).done.length, (await coalition.as('COORDINATOR', listGoals)).length]).toEqual([1, 1])
    expect((await trail(coalition)).filter((one) => one.event === 'worksheet_finished')).toHaveLength(1)
  })

  it('that is not complete is not finished, and its fields say what is missing', async () => {
    const { coalition, full, form, send } = await withSheet()
    const { doel: _, nulmeting: __, ...half } = full
    await expectRefusal(coalition, () => send(form('finish', half)), invalid({ doel: 'plan.field_missing', nulmeting: 'goals.baseline_or_plan' }))
    await expectRefusal(coalition, () => send(form('finish', { ...full, watTellenWe: 'KITTENS' })), invalid({ watTellenWe: 'plan.field_missing' }))
    await expectRefusal(coalition, () => send(form('save', { streefwaarde: 'veel', klaarOp: '2026-02-31' })), invalid({ streefwaarde: 'not_a_number', klaarOp: 'not_a_day' }))
  })

  it('speaks of an opgave, an owner and partners that stand there; a refusal stands at the answer', async () => {
    const { coalition, full, form, send } = await withSheet()
    await expectRefusal(coalition, () => send(form('finish', { ...full, opgave: newId(), eigenaar: newId(), meedoeners: [newId()] })), invalid({
      opgave: 'goals.challenge_missing', eigenaar: 'goals.owner_missing', meedoeners: 'form_broken',
    }))
  })

  it('names no person', async () => {
    const { coalition, form, send } = await withSheet()
    await expectRefusal(coalition, () => send(form('save', { doel: 'Bel 06-12345678' })), invalid({ doel: 'privacy.phone' }))
    await expectRefusal(coalition, () => send(form('save', { watLatenWeVoorNu: 'mail anna@thuis.example' })), invalid({ watLatenWeVoorNu: 'privacy.email' }))
  })

  it('is not refused for a chosen id that looks like a phone number, or a day that looks like a birthday', async () => {
    const { form, send, read } = await withSheet()
    await send(form('save', { eigenaar: '0197a3c4-0612-7456-80ab-0123456789ab', klaarOp: '2015-04-03' }))
    expect((await read()).draft?.answers.klaarOp).toBe('2015-04-03')
  })

  it('of two people at once: the second sees who was first and both texts', async () => {
    const { coalition, form, send, read } = await withSheet()
    await send(form('save', { doel: 'Van de eerste' }))
    await expectRefusal(coalition, () => send(form('save', { doel: 'Van de tweede' })), conflict('Coen', 1, { doel: 'Van de eerste', meedoeners: '' }))
    await send(form('save', { doel: 'Van de tweede' }, 1))
    expect((await read()).draft?.answers.doel).toBe('Van de tweede')
  })

  it('that somebody else finished meanwhile is not begun anew behind their back', async () => {
    const { coalition, full, form, send, read } = await withSheet()
    await send(form('save', { doel: 'Samen begonnen' }))
    await send(form('finish', full, 1))
    await expectRefusal(coalition, () => send(form('save', { doel: 'Nog bezig' }, 1)), { kind: 'conflict', details: { changedBy: 'Coen', currentVersion: 0, theirs: { doel: full.doel } } })
    await expectRefusal(coalition, () => send(form('finish', { ...full, doel: 'Nog een doel' }, 1)), { kind: 'conflict' })
    // Chosen on purpose, their own text begins the next sheet.
    await send(form('save', { doel: 'Nog bezig' }, 0))
    expect(await read()).toMatchObject({ draft: { answers: { doel: 'Nog bezig' } }, done: [{ status: 'DONE' }] })
  })

  it('is saved by the coordinator, read by professionals too, and is one with its events', async () => {
    const { coalition, full, form } = await withSheet()
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => saveWorksheet(tx, ctx, form('save', {}))), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => readWorksheets(tx, ctx, 'F3.3'))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'POLICY_ADVISER'])
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => saveWorksheet(tx, ctx, form('save', { doel: 'x' })))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => saveWorksheet(tx, ctx, form('finish', full)))
  })
})

describe('the plan as people read it', () => {
  const publish = (coalition: TestCoalition, body: string, expectedNumber: number, bodyB1: string | null = null) =>
    coalition.as('COORDINATOR', (tx, ctx) => publishPlanText(tx, ctx, { body, bodyB1, expectedNumber }))

  it('is published in versions that stay, with a plain-language twin per passage', async () => {
    const coalition = await makeCoalition()
    expect(await coalition.as('EXPERIENCE_EXPERT', readPlanText)).toBeUndefined()
    expect(await publish(coalition, 'Een\n\nTwee', 0)).toBe(1)
    expect(await publish(coalition, 'Een\n\nTwee', 1, 'Eentje\n\nTweetje')).toBe(2)
    expect(await coalition.as('EXPERIENCE_EXPERT', readPlanText)).toMatchObject({ number: 2, passages: [{ text: 'Een', b1: 'Eentje' }, { text: 'Twee', b1: 'Tweetje' }] })
    expect((await trail(coalition)).map((one) => one.changes)).toEqual([{ number: 1 }, { number: 2 }])
  })

  it('has as many passages in plain language as it has itself', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => publish(coalition, 'Een\n\nTwee', 0, 'Eentje'), invalid({ bodyB1: 'plan.not_a_twin' }))
  })

  it('of two people at once: the second sees who was first and both texts, also at the same moment', async () => {
    const coalition = await makeCoalition()
    await publish(coalition, 'Van de eerste', 0)
    await expectRefusal(coalition, () => publish(coalition, 'Van de tweede', 0), conflict('Coen', 1, { body: 'Van de eerste', bodyB1: '' }))
    const answers = await Promise.allSettled([publish(coalition, 'Links', 1), publish(coalition, 'Rechts', 1)])
    expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find((one) => one.status === 'rejected')?.reason).toMatchObject({ kind: 'conflict', details: { currentVersion: 2 } })
  })

  it('is published by the coordinator only, names no person, and is one with its event', async () => {
    const coalition = await makeCoalition()
    const form = { body: 'Tekst', bodyB1: null, expectedNumber: 0 }
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => publishPlanText(tx, ctx, form)), refused('COORDINATOR'))
    await expectRefusal(coalition, () => publish(coalition, 'mail anna@thuis.example', 0), invalid({ body: 'privacy.email' }))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => publishPlanText(tx, ctx, form))
  })
})
