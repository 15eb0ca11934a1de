import { describe, expect, it } from 'vitest'
import { readCard } from '@/lib/challenges/card/queries'
import { readChallenge } from '@/lib/challenges/queries'
import { readProfile } from '@/lib/coalitions/queries'
import { readBend } from '@/lib/goals/bend/queries'
import { readEffects } from '@/lib/goals/effects/queries'
import { readMission } from '@/lib/goals/mission/queries'
import { readParentCheck } from '@/lib/goals/parent/queries'
import { readStances } from '@/lib/goals/stances/queries'
import { readOutcome } from '@/lib/indicators/queries'
import { keepRecord } from '@/lib/plan/records/commands'
import { newId } from '@/lib/platform/ids'
import { fill } from '@/tests/support/filled'
import { invalid, NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { fillIn, form, open, send } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { key } from '@/tests/support/world'
import { listSheetStates, listSheetSubjects, readSheet } from '../queries'
import { NEW_SUBJECT } from '../schema'

// The sheets of step 3 feed the records that have a page of their own: what is filled in stands there, and what stands
// there is not typed again.

describe('the mission as a worksheet', () => {
  it('writes the sentence and what each partner said of it aloud; another sentence takes no word along', async () => {
    const { coalition, ids: { partnerIds: [first, second] } } = await fill('Missieblad')
    const before = await open(coalition, 'F3.1', NEW_SUBJECT)
    expect(before.answers).toMatchObject({ missie: 'Missie Missieblad', hardopGezegd_0_partner: first, hardopGezegd_0_standpunt: 'DOUBTS', hardopGezegd_0_persoon: 'Missieblad', hardopGezegdOp: '' })
    expect(before.partners.map((one) => one.id)).toEqual([first, second])
    const row = { hardopGezegd_1_partner: second, hardopGezegd_1_standpunt: 'SUPPORTS', hardopGezegd_1_persoon: 'de directeur', hardopGezegd_1_bedenking: '' }
    await expectRefusal(coalition, () => send(coalition, form('F3.1', NEW_SUBJECT, { ...before.answers, ...row }, before.mark)), invalid({ hardopGezegdOp: 'goals.verdict_day_missing' }))
    await expectRefusal(coalition, () => send(coalition, form('F3.1', NEW_SUBJECT, { ...before.answers, ...row, hardopGezegd_1_standpunt: 'DOUBTS', hardopGezegdOp: '2026-11-20' }, before.mark)), invalid({ hardopGezegd_1_bedenking: 'goals.stance_reason_missing' }))
    await expectRefusal(coalition, () => send(coalition, form('F3.1', NEW_SUBJECT, { ...before.answers, missie: Array.from({ length: 26 }, () => 'kind').join(' ') }, before.mark)), invalid({ missie: 'coalitions.mission_too_long' }))
    await send(coalition, form('F3.1', NEW_SUBJECT, { ...before.answers, ...row, hardopGezegdOp: '2026-11-20' }, before.mark))
    const words = async () => (await coalition.as('COORDINATOR', readMission)).current?.words.map(({ partnerId, stance, saidOn }) => [partnerId, stance, saidOn])
    expect(await words()).toEqual([[first, 'DOUBTS', expect.any(String)], [second, 'SUPPORTS', '2026-11-20']])
    await fillIn(coalition, 'F3.1', NEW_SUBJECT, { ...(await open(coalition, 'F3.1', NEW_SUBJECT)).answers, missie: 'Half' }, 'save')
    const again = await open(coalition, 'F3.1', NEW_SUBJECT)
    await send(coalition, form('F3.1', NEW_SUBJECT, { ...again.answers, missie: 'Elk kind telt mee' }, again.mark))
    expect((await coalition.as('COORDINATOR', readProfile)).mission).toBe('Elk kind telt mee')
    expect(await words()).toEqual([])
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F3.1', over: NEW_SUBJECT }))).toEqual(['COORDINATOR'])
  })
})

describe('the card of an opgave as a worksheet', () => {
  const CARD = {
    opgave: 'Ouders vinden te laat hulp', voorWie: 'ouders met een baby', levensfase: ['AGE_0_2'], waar: 'De Kade', oorzakenLeefwereld: 'Ze durven niet te bellen', oorzakenSysteemwereld: 'Elk loket heeft een formulier',
    watVindenOuders: 'Eén nummer is genoeg', ouders: 'Vragen wat ze nodig hebben', school: '', gemeente: 'Eén formulier maken', partners: '', generatieEffect: '',
  }

  it('makes a new opgave, and changes one that is there; the core question comes from its own sheet', async () => {
    const { coalition, ids: { challengeId } } = await fill('Opgaveblad')
    const { recordId } = await fillIn(coalition, 'F3.2', NEW_SUBJECT, CARD)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readChallenge(tx, ctx, recordId))).toMatchObject({ title: CARD.opgave, lifePhases: ['AGE_0_2'], parentsSay: CARD.watVindenOuders })
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readCard(tx, ctx, recordId))).toMatchObject({ causesLife: CARD.oorzakenLeefwereld, municipalityPart: CARD.gemeente, schoolPart: null })
    expect((await open(coalition, 'F3.2', recordId)).answers).toEqual(CARD)
    expect((await open(coalition, 'F3.2', recordId)).facts).toEqual([{ kind: 'core', challengeId: recordId, text: null }])
    await coalition.as('COORDINATOR', (tx, ctx) => keepRecord(tx, ctx, {
      key: 'F1.4', over: recordId, ...key(), answers: { startvraag: 'a', waarom1: 'b', waarom2: 'c', waarom3: 'd', symptoomOfKern: 'CORE', kernvraag: 'Wie belt er terug?', getoetstBij: ['PARENT'] },
    }))
    expect((await open(coalition, 'F3.2', recordId)).facts).toEqual([{ kind: 'core', challengeId: recordId, text: 'Wie belt er terug?' }])
    await fillIn(coalition, 'F3.2', recordId, { ...CARD, voorWie: 'alle ouders' })
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readChallenge(tx, ctx, recordId))).forWhom).toBe('alle ouders')
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listSheetSubjects(tx, ctx, 'F3.2'))).map(({ id, isFilled }) => [id, isFilled])).toEqual([[challengeId, false], [recordId, true]])
    await expectRefusal(coalition, async () => fillIn(coalition, 'F3.2', recordId, { ...CARD, oorzakenLeefwereld: '' }), invalid({ oorzakenLeefwereld: 'plan.field_missing' }))
    await expectRefusal(coalition, async () => fillIn(coalition, 'F3.2', recordId, { ...CARD, watVindenOuders: 'Bel 06-12345678' }), invalid({ watVindenOuders: 'privacy.phone' }))
    await expectRefusal(coalition, async () => open(coalition, 'F3.2', newId()), NOT_FOUND)
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F3.2', over: recordId }))).toEqual(['COORDINATOR'])
  })
})

describe('de oudertoets as a worksheet', () => {
  it('writes the answer and the verdict; a verdict stays with the answer that it is about', async () => {
    const { coalition, ids: { goalId } } = await fill('Ouderblad')
    const check = () => coalition.as('COORDINATOR', (tx, ctx) => readParentCheck(tx, ctx, goalId))
    const before = await open(coalition, 'F3.4', goalId)
    expect(before.answers).toMatchObject({ antwoord: 'Eén vast gezicht', oordeelED: 'PARTLY', waarom: 'Ouderblad', getoetstMet: 'EXPERIENCE_EXPERT' })
    await send(coalition, form('F3.4', goalId, { ...before.answers, hoeMerktDeOuderHet: 'Er ligt een kaartje' }, before.mark))
    expect(await check()).toMatchObject({ notices: 'Er ligt een kaartje', verdicts: [{ kind: 'PARTLY', isCurrent: true }] })
    const other = await open(coalition, 'F3.4', goalId)
    await send(coalition, form('F3.4', goalId, { ...other.answers, antwoord: 'Je belt één nummer' }, other.mark))
    expect(await check()).toMatchObject({ answer: 'Je belt één nummer', verdicts: [{ kind: 'PARTLY', isCurrent: false }] })
    const anew = await open(coalition, 'F3.4', goalId)
    expect([anew.answers.oordeelED, anew.facts]).toEqual(['', [{ kind: 'olderVerdict', goalId }]])
    await expectRefusal(coalition, () => send(coalition, form('F3.4', goalId, anew.answers, anew.mark)), invalid({ getoetstMet: 'plan.field_missing', getoetstOp: 'plan.field_missing', oordeelED: 'plan.field_missing', waarom: 'plan.field_missing' }))
    await expectRefusal(coalition, () => send(coalition, form('F3.4', goalId, { ...anew.answers, antwoord: Array.from({ length: 41 }, () => 'ja').join(' '), getoetstMet: 'PARENT', getoetstOp: '2026-11-20', oordeelED: 'YES', waarom: 'Dit had ik nodig' }, anew.mark)), invalid({ antwoord: 'goals.parent_answer_too_long' }))
    await send(coalition, form('F3.4', goalId, { ...anew.answers, getoetstMet: 'PARENT', getoetstOp: '2026-11-20', oordeelED: 'YES', waarom: 'Dit had ik nodig' }, anew.mark))
    expect((await check()).verdicts.find((one) => one.isCurrent)).toMatchObject({ kind: 'YES', voice: 'PARENT', byThemselves: false, givenOn: '2026-11-20' })
    expect((await coalition.as('COORDINATOR', listSheetStates))['F3.4']).toEqual({ filled: 1, total: 1, drafts: 0 })
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F3.4', over: goalId }))).toEqual(['COORDINATOR'])
  })
})

describe('de bocht as a worksheet', () => {
  it('links an indicator of the coalition, and says which partner does what', async () => {
    const { coalition, ids: { goalId, partnerIds: [first, second] } } = await fill('Bochtblad')
    const series = (await coalition.as('COORDINATOR', readOutcome)).series
    const before = await open(coalition, 'F3.5', goalId)
    expect(before.answers).toMatchObject({ trend: '', verhaalAchterDeLijn: 'Verhaal Bochtblad', ideeZonderGeld: 'Koffie Bochtblad', wieDoetWat_0_partner: first, wieDoetWat_0_wat: 'Bochtblad' })
    expect(before.partners.map((one) => one.id)).toEqual([first, second])
    expect(before.choices.indicators?.map((one) => one.id)).toEqual(series.map((one) => one.id))
    await expectRefusal(coalition, () => send(coalition, form('F3.5', goalId, { ...before.answers, trend: newId() }, before.mark)), invalid({ trend: 'plan.choice_wrong' }))
    await expectRefusal(coalition, () => send(coalition, form('F3.5', goalId, { ...before.answers, wieDoetWat_1_partner: second }, before.mark)), invalid({ wieDoetWat_1_wat: 'goals.contribution_missing' }))
    const trend = series[0]?.id ?? ''
    await send(coalition, form('F3.5', goalId, { ...before.answers, trend, wieDoetWat_1_partner: second, wieDoetWat_1_wat: 'Geeft het kaartje mee' }, before.mark))
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readBend(tx, ctx, goalId))).bend?.trendIndicatorId ?? '').toBe(trend)
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readStances(tx, ctx, goalId))).partners.map(({ stance, contribution }) => [stance, contribution])).toEqual([['TAKES_PART', 'Bochtblad'], ['TAKES_PART', 'Geeft het kaartje mee']])
    expect((await open(coalition, 'F3.5', goalId)).isKnown).toBe(true)
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F3.5', over: goalId }))).toEqual(['COORDINATOR'])
  })
})

describe('the chain of effects as a worksheet', () => {
  it('adds a chain under a goal, and changes one that is there, with its sources in rows', async () => {
    const { coalition, ids: { goalId, effectId } } = await fill('Ketenblad')
    const chains = async () => (await coalition.as('COORDINATOR', (tx, ctx) => readEffects(tx, ctx, goalId))).effects.map(({ action, shortSource, middleSource, longSource }) => [action, shortSource, middleSource, longSource])
    const before = await open(coalition, 'F3.6', effectId)
    expect(before.answers).toMatchObject({ actie: 'Bellen Ketenblad', hoeZekerKort: 'HIGH', bron_0_stap: 'middle', bron_0_bron: 'Gesprekken' })
    await send(coalition, form('F3.6', effectId, { ...before.answers, bron_1_stap: 'long', bron_1_bron: 'Onderzoek', bron_2_stap: 'long', bron_2_bron: 'Werkvloer' }, before.mark))
    expect(await chains()).toEqual([['Bellen Ketenblad', null, 'Gesprekken', 'Onderzoek; Werkvloer']])
    await fillIn(coalition, 'F3.6', goalId, { ...before.answers, actie: 'Koffie drinken' })
    expect(await chains()).toEqual([['Bellen Ketenblad', null, 'Gesprekken', 'Onderzoek; Werkvloer'], ['Koffie drinken', null, 'Gesprekken', null]])
    const again = await open(coalition, 'F3.6', effectId)
    await expectRefusal(coalition, () => send(coalition, form('F3.6', effectId, { ...again.answers, bron_1_stap: 'middle', bron_1_bron: 'x'.repeat(155) }, again.mark)), invalid({ bron_1_bron: 'too_long' }))
    await expectRefusal(coalition, () => send(coalition, form('F3.6', effectId, { ...again.answers, bron_3_stap: '', bron_3_bron: 'Boek' }, again.mark)), invalid({ bron_3_stap: 'plan.choice_wrong' }))
    await expectRefusal(coalition, () => open(coalition, 'F3.6', newId()), NOT_FOUND)
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listSheetSubjects(tx, ctx, 'F3.6'))).map((one) => one.isThere)).toEqual([false, true, true])
  })
})
