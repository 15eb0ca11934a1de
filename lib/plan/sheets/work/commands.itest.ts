import { describe, expect, it } from 'vitest'
import { readActionCard } from '@/lib/action-items/card/queries'
import { listActions } from '@/lib/action-items/queries'
import { answerForParent } from '@/lib/goals/parent/commands'
import { readParentCheck } from '@/lib/goals/parent/queries'
import { endMember } from '@/lib/members/commands'
import { overrideMoneyLock } from '@/lib/money/commands'
import { listMoneyFlows } from '@/lib/money/queries'
import { saveMoneySheet, throwAwayMoneyDraft } from '@/lib/money/sheet/commands'
import { listMoneySubjects, readMoneySheet } from '@/lib/money/sheet/queries'
import { newId } from '@/lib/platform/ids'
import { listOwnSignals, readSignal } from '@/lib/signals/queries'
import { fill } from '@/tests/support/filled'
import { invalid, NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { fillIn, form, open, send } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { listLeftDrafts } from '../left/queries'
import { listSheetStates, listSheetSubjects, readSheet } from '../queries'
import { NEW_SUBJECT } from '../schema'

// The sheets of what is done feed the actions, the signals and the map of money.

describe('the card of an action as a worksheet', () => {
  it('makes an action of one’s own, with what the parent gains taken from the goal and the afspraak as its cover', async () => {
    const { coalition, ids } = await fill('Actieblad')
    const prue = coalition.people.PROFESSIONAL
    const { answers, choices, mark } = await open(coalition, 'F5.1', NEW_SUBJECT, prue)
    expect(answers).toMatchObject({ doel: ids.goalId, eigenaar: prue.membershipId, status: 'PLANNED', watSchietDeOuderHiermeeOp: 'Eén vast gezicht' })
    const cover = choices.covers?.find((one) => one.id === `COMMITMENT-${ids.commitmentId}`)?.id ?? ''
    const typed = { ...answers, actie: 'Kaartje meegeven', samenMet: 'De wijkverpleging', locatie: ids.locationId, preventietype: 'SELECTIVE', afspraak: cover, bewijs: 'De stapel kaartjes is op' }
    await expectRefusal(coalition, () => send(coalition, form('F5.1', NEW_SUBJECT, { ...typed, eigenaar: coalition.people.COORDINATOR.membershipId }, mark), prue), invalid({ eigenaar: 'actions.owner_not_you' }))
    await expectRefusal(coalition, () => send(coalition, form('F5.1', NEW_SUBJECT, { ...typed, locatie: newId() }, mark), prue), invalid({ locatie: 'actions.location_missing' }))
    await expectRefusal(coalition, () => send(coalition, form('F5.1', NEW_SUBJECT, { ...typed, afspraak: `MANDATE-${newId()}` }, mark), prue), invalid({ afspraak: 'actions.cover_missing' }))
    await expectRefusal(coalition, () => send(coalition, form('F5.1', NEW_SUBJECT, { ...typed, status: 'DONE' }, mark), prue), invalid({ deadline: 'actions.done_in_future' }))
    await expectRefusal(coalition, () => send(coalition, form('F5.1', NEW_SUBJECT, { ...typed, samenMet: 'Bel 06-12345678' }, mark), prue), invalid({ samenMet: 'privacy.phone' }))
    const { recordId } = await send(coalition, form('F5.1', NEW_SUBJECT, typed, mark), prue)
    const card = () => coalition.asPerson(prue, (tx, ctx) => readActionCard(tx, ctx, recordId))
    expect(await card()).toMatchObject({ what: 'Kaartje meegeven', parentBenefit: null, goalBenefit: 'Eén vast gezicht', togetherWith: 'De wijkverpleging', locationName: 'Locatie Actieblad', evidence: typed.bewijs, cover: { kind: 'COMMITMENT' } })
    // The goal says it in other words, and the action goes along.
    const { version } = await coalition.as('COORDINATOR', (tx, ctx) => readParentCheck(tx, ctx, ids.goalId))
    await coalition.as('COORDINATOR', (tx, ctx) => answerForParent(tx, ctx, { goalId: ids.goalId, answer: 'Je kent iemand', notices: 'Een kaartje', drawback: null, expectedVersion: version }))
    expect((await open(coalition, 'F5.1', recordId, prue)).answers.watSchietDeOuderHiermeeOp).toBe('Je kent iemand')
    const again = await open(coalition, 'F5.1', recordId, prue)
    await send(coalition, form('F5.1', recordId, { ...again.answers, watSchietDeOuderHiermeeOp: 'Je hoeft niet te zoeken', status: 'STUCK', afspraak: '' }, again.mark), prue)
    expect(await card()).toMatchObject({ parentBenefit: 'Je hoeft niet te zoeken', status: 'STUCK', cover: null })
    expect((await trail(coalition)).slice(-3).map((one) => one.event)).toEqual(['action_changed', 'action_covered', 'worksheet_finished'])
  })

  it('is changed by who does it and by the coordinator, who gives it to somebody else; of another it is not there', async () => {
    const { coalition, ids: { openActionId } } = await fill('Kaartbeurt')
    const kim = await coalition.join('PROFESSIONAL', 'Kim')
    await expect(open(coalition, 'F5.1', openActionId, kim)).rejects.toMatchObject({ kind: 'refused' })
    expect((await coalition.asPerson(kim, (tx, ctx) => listSheetSubjects(tx, ctx, 'F5.1')))).toEqual([])
    await fillIn(coalition, 'F5.1', openActionId, { ...(await open(coalition, 'F5.1', openActionId)).answers, eigenaar: kim.membershipId, status: 'DONE', deadline: '2026-11-20' })
    expect((await coalition.as('COORDINATOR', listActions)).find((one) => one.id === openActionId)).toMatchObject({ ownerName: 'Kim', status: 'DONE', plannedOn: '2026-11-20' })
    expect((await trail(coalition)).slice(-4).map((one) => one.event)).toEqual(['action_changed', 'action_given', 'action_finished', 'worksheet_finished'])
    const seen = await open(coalition, 'F5.1', openActionId, kim)
    await fillIn(coalition, 'F5.1', openActionId, { ...seen.answers, bewijs: 'De lijst' })
    await expectRefusal(coalition, () => send(coalition, form('F5.1', openActionId, { ...seen.answers, bewijs: 'De foto' }, seen.mark), kim), { kind: 'conflict', details: { theirs: { bewijs: 'De lijst' } } })
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F5.1', over: NEW_SUBJECT }))).toEqual(['COORDINATOR', 'PROFESSIONAL'])
  })
})

describe('the preventiecheck as a worksheet', () => {
  it('says of one action for whom it is and which domains do it together; the share is counted', async () => {
    const { coalition, ids: { openActionId, goalId } } = await fill('Preventieblad')
    const { answers, facts } = await open(coalition, 'F3.7', openActionId)
    expect([answers, facts]).toEqual([{ preventietype: 'UNIVERSAL', domeinenSamen: [] }, [{ kind: 'prevention', goalId, title: 'Doel Preventieblad', share: 100, actions: 2 }]])
    expect((await coalition.as('COORDINATOR', listSheetStates))['F3.7']).toEqual({ filled: 0, total: 2, drafts: 0 })
    await fillIn(coalition, 'F3.7', openActionId, { preventietype: 'CURATIVE', domeinenSamen: ['EDUCATION', 'CARE_HEALTH'] })
    const again = await open(coalition, 'F3.7', openActionId)
    expect([again.answers, again.facts]).toMatchObject([{ preventietype: 'CURATIVE', domeinenSamen: ['EDUCATION', 'CARE_HEALTH'] }, [{ share: 50 }]])
    expect((await trail(coalition)).at(-2)).toMatchObject({ event: 'action_prevention_checked', changes: { preventionType: { from: 'UNIVERSAL', to: 'CURATIVE' } } })
    expect((await coalition.as('COORDINATOR', listSheetStates))['F3.7']).toEqual({ filled: 1, total: 2, drafts: 0 })
    expect((await coalition.as('PROFESSIONAL', (tx, ctx) => listSheetSubjects(tx, ctx, 'F3.7'))).map(({ id, isFilled }) => [id === openActionId, isFilled])).toEqual([[true, true], [false, false]])
    await expectRefusal(coalition, () => fillIn(coalition, 'F3.7', openActionId, { preventietype: '' }), invalid({ preventietype: 'plan.field_missing' }))
    await expectRefusal(coalition, () => open(coalition, 'F3.7', newId()), NOT_FOUND)
  })
})

describe('the card of a signal as a worksheet', () => {
  const CARD = { thema: 'SCHOOL', watLoopjeTegenaan: 'Ouders haken af' }

  it('gives a signal with the theme and the words alone; every time a new one', async () => {
    const { coalition } = await fill('Signaalblad')
    const prue = coalition.people.PROFESSIONAL
    expect((await open(coalition, 'F5.2', NEW_SUBJECT, prue)).answers).toMatchObject({ anoniemVoorCoalitie: 'YES', wilAntwoord: 'YES', hoeVaak: '' })
    const { recordId } = await fillIn(coalition, 'F5.2', NEW_SUBJECT, { ...CARD, anoniemVoorCoalitie: 'NO', wilAntwoord: 'YES', alGeprobeerd: 'Een poster', urgentie: 'SOON' }, 'finish', prue)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readSignal(tx, ctx, recordId))).toMatchObject({ body: 'Ouders haken af', frequency: null, lifePhases: [], alreadyTried: 'Een poster', urgency: 'SOON', wantsAnswer: true, byName: 'Prue' })
    await fillIn(coalition, 'F5.2', NEW_SUBJECT, { ...CARD, watLoopjeTegenaan: 'Nog iets' }, 'finish', prue)
    expect((await coalition.asPerson(prue, listOwnSignals)).map((one) => one.body)).toEqual(['Nog iets', 'Ouders haken af', 'Signaal Signaalblad'])
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.2', NEW_SUBJECT, { ...CARD, watLoopjeTegenaan: 'Bel 06-12345678' }, 'finish', prue), invalid({ watLoopjeTegenaan: 'privacy.phone' }))
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.2', NEW_SUBJECT, {}, 'finish', prue), invalid({ thema: 'plan.field_missing', watLoopjeTegenaan: 'plan.field_missing' }))
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F5.2', over: NEW_SUBJECT }))).toEqual(['COORDINATOR', 'PROFESSIONAL'])
  })

  it('that somebody began and left is nobody else’s', async () => {
    const { coalition } = await fill('Signaalweg')
    const kim = await coalition.join('PROFESSIONAL', 'Kim')
    await fillIn(coalition, 'F5.2', NEW_SUBJECT, CARD, 'save', kim)
    expect((await open(coalition, 'F5.2', NEW_SUBJECT)).draft).toBeNull()
    await coalition.as('COORDINATOR', (tx, ctx) => endMember(tx, ctx, { membershipId: kim.membershipId }))
    expect(await coalition.as('COORDINATOR', (tx, ctx) => listLeftDrafts(tx, ctx, 'F5.2'))).toEqual([])
  })
})

describe('the map of money as a worksheet', () => {
  it('is closed with the money, on every way in, also for what somebody began; open, it feeds the map', async () => {
    const { coalition, ids: { moneyFlowId, partnerIds: [first] } } = await fill('Geldblad')
    const as = <T>(work: Parameters<typeof coalition.as<T>>[1]) => coalition.as<T>('COORDINATOR', work)
    const save = (over: string, answers: object, mark: number, intent: 'save' | 'finish' = 'finish') => as((tx, ctx) => saveMoneySheet(tx, ctx, form('F4.7', over, answers as never, mark, intent)))
    const before = await as((tx, ctx) => readMoneySheet(tx, ctx, moneyFlowId))
    expect(before.answers).toMatchObject({ geldstroom: 'Geldstroom Geldblad', eigenaar: first, bedragPerJaar: '12500', hardZacht: 'SOFT', bundelbaar: 'NO' })
    await save(moneyFlowId, { ...before.answers, bedragPerJaar: '20000' }, before.mark)
    expect((await as(listMoneyFlows))[0]?.amountPerYear).toBe(20_000)
    const fresh = await as((tx, ctx) => readMoneySheet(tx, ctx, NEW_SUBJECT))
    const NEW = { geldstroom: 'Subsidie', eigenaar: first, doelVanHetGeld: 'Koffie', hardZacht: 'HARD', looptTot: '2027-12-31', bundelbaar: 'PARTLY' }
    await expectRefusal(coalition, () => save(NEW_SUBJECT, NEW, fresh.mark), invalid({ regelInDeWeg: 'money.rule_missing' }))
    await save(NEW_SUBJECT, { ...NEW, regelInDeWeg: 'Alleen tot vier jaar' }, fresh.mark)
    expect((await as(listMoneySubjects)).map((one) => one.name)).toEqual(['Geldstroom Geldblad', 'Subsidie'])
    const next = await as((tx, ctx) => readMoneySheet(tx, ctx, NEW_SUBJECT))
    await save(NEW_SUBJECT, { geldstroom: 'Half' }, next.mark, 'save')
    await as((tx, ctx) => overrideMoneyLock(tx, ctx, { to: 'closed', reason: 'Eerst het doel' }))
    const shut = ruleBroken('money.locked')
    await expectRefusal(coalition, () => as((tx, ctx) => readMoneySheet(tx, ctx, NEW_SUBJECT)), shut)
    await expectRefusal(coalition, () => as((tx, ctx) => readMoneySheet(tx, ctx, moneyFlowId)), shut)
    await expectRefusal(coalition, () => as(listMoneySubjects), shut)
    await expectRefusal(coalition, () => save(NEW_SUBJECT, NEW, next.mark), shut)
    await expectRefusal(coalition, () => save(NEW_SUBJECT, NEW, next.mark, 'save'), shut)
    await expectRefusal(coalition, () => as((tx, ctx) => throwAwayMoneyDraft(tx, ctx, { worksheet: 'F4.7', over: NEW_SUBJECT, isAway: true, expectedVersion: 1 })), shut)
    // Beside the lock, by the way of the other sheets, there is nothing at all.
    await expectRefusal(coalition, () => open(coalition, 'F4.7', NEW_SUBJECT), NOT_FOUND)
    await expectRefusal(coalition, () => send(coalition, form('F4.7', NEW_SUBJECT, NEW, 0)), NOT_FOUND)
    await expectRefusal(coalition, () => as((tx, ctx) => saveMoneySheet(tx, ctx, form('F5.1', NEW_SUBJECT, {}, 0))), NOT_FOUND)
    expect(await as((tx, ctx) => listLeftDrafts(tx, ctx, 'F4.7'))).toEqual([])
  })
})
