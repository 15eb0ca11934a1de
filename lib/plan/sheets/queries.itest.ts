import { describe, expect, it } from 'vitest'
import { readAgreement } from '@/lib/agreements/queries'
import { changeMission } from '@/lib/coalitions/commands'
import { readGroundRules } from '@/lib/coalitions/ground-rules/queries'
import { changeSeat } from '@/lib/locations/commands'
import { readLocation, readSeat, readTeam } from '@/lib/locations/queries'
import { readGovernance } from '@/lib/partners/governance/queries'
import { newId } from '@/lib/platform/ids'
import { addPartner } from '@/lib/partners/commands'
import { location, seat } from '@/tests/support/locations'
import { invalid, NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { fillIn, form, open, send, withPartner } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { key } from '@/tests/support/world'
import type { Answers } from '../types'
import { listSheetStates, listSheetSubjects, readSheet } from './queries'
import { NEW_SUBJECT } from './schema'

// How the network is organised, on its sheets: they open with what holds, and what is finished there opens again so.

const TEAM: Answers = {
  coordinator: '', coordinatorNaam: '', disciplineCoordinator: 'CARE_COORDINATOR', vervanger: '', disciplineVervanger: '', gewensteDisciplines: ['CARE_COORDINATOR', 'YOUTH_NURSE'],
  hoeBereikbaar: 'Loop binnen', wanneerBereikbaar: 'Op dinsdag', telefoon: '030 123 45 67', startdatum: '2027-02-01',
}

describe('a core team as a worksheet', () => {
  async function withSchool() {
    const { coalition, partnerId, own } = await withPartner()
    const id = await location(coalition, { partnerId })
    const prue = coalition.people.PROFESSIONAL.membershipId
    const roles = async () => (await coalition.as('COORDINATOR', (tx, ctx) => readTeam(tx, ctx, id))).seats.map(({ name, role, discipline }) => [name, role, discipline])
    return { coalition, partnerId, own, id, prue, roles }
  }

  it('gives the place a coordinator, what the team misses, and how parents reach it; whoever was there keeps their days', async () => {
    const { coalition, id, prue, roles, partnerId } = await withSchool()
    const nurse = await seat(coalition, id, { partnerId })
    expect(await fillIn(coalition, 'F4.4', id, { ...TEAM, coordinator: prue, vervanger: nurse })).toMatchObject({ recordId: id, isDone: true })
    expect(await coalition.as('PROFESSIONAL', (tx, ctx) => readLocation(tx, ctx, id))).toMatchObject({
      hasCoordinator: true, wanted: ['CARE_COORDINATOR', 'YOUTH_NURSE'], missing: [], reachHow: 'Loop binnen', reachWhen: 'Op dinsdag', reachPhone: '030 123 45 67', teamStartedOn: '2027-02-01', mayChangeTeam: true,
      seats: [{ id: nurse, role: 'DEPUTY', days: ['TUE'], hoursPerWeek: 4, person: { phone: '030 123 45 67' } }, { role: 'COORDINATOR', discipline: 'CARE_COORDINATOR' }],
    })
    const again = await open(coalition, 'F4.4', id)
    expect(again).toMatchObject({ isKnown: true, draft: null, answers: { ...TEAM, vervanger: nurse, coordinator: prue, disciplineCoordinator: '' }, team: { missing: [] } })
    await fillIn(coalition, 'F4.4', id, { ...again.answers, coordinator: nurse, vervanger: '' })
    expect(await roles()).toEqual([['Karim Haddad', 'COORDINATOR', 'YOUTH_NURSE'], ['Prue', 'MEMBER', 'CARE_COORDINATOR']])
    expect((await coalition.as('ALDERMAN', listSheetStates))['F4.4']).toEqual({ filled: 1, total: 1, drafts: 0 })
  })

  it('is filled in by who runs the place, with a name of their own organisation', async () => {
    const { coalition, id, own, roles } = await withSchool()
    expect((await coalition.asPerson(own, (tx, ctx) => listSheetSubjects(tx, ctx, 'F4.4'))).map((one) => one.name)).toEqual(['De Wilg'])
    expect((await open(coalition, 'F4.4', id, own)).teamPeople).toEqual([])
    await fillIn(coalition, 'F4.4', id, { ...TEAM, coordinatorNaam: 'Sanne Kok' }, 'finish', own)
    expect(await roles()).toEqual([['Sanne Kok', 'COORDINATOR', 'CARE_COORDINATOR']])
    const stranger = coalition.people.PARTNER_EXECUTIVE
    expect(await coalition.asPerson(stranger, (tx, ctx) => listSheetSubjects(tx, ctx, 'F4.4'))).toEqual([])
    await expect(open(coalition, 'F4.4', id, stranger)).rejects.toMatchObject({ kind: 'refused' })
  })

  it('is handed on by its coordinator, who becomes the deputy, and by a deputy who stops being it', async () => {
    const { coalition, id, prue, roles } = await withSchool()
    const teun = await coalition.join('PROFESSIONAL', 'Teun')
    await fillIn(coalition, 'F4.4', id, { ...TEAM, coordinator: prue })
    await fillIn(coalition, 'F4.4', id, { ...TEAM, coordinator: teun.membershipId, vervanger: prue }, 'finish', coalition.people.PROFESSIONAL)
    expect(await roles()).toEqual([['Prue', 'DEPUTY', 'CARE_COORDINATOR'], ['Teun', 'COORDINATOR', 'CARE_COORDINATOR']])
    await fillIn(coalition, 'F4.4', id, { ...TEAM, coordinator: teun.membershipId, disciplineCoordinator: 'PEDAGOGUE' }, 'finish', coalition.people.PROFESSIONAL)
    expect(await roles()).toEqual([['Prue', 'MEMBER', 'CARE_COORDINATOR'], ['Teun', 'COORDINATOR', 'CARE_COORDINATOR']])
  })

  it('refuses at the answer what does not fit, and keeps nothing of it', async () => {
    const { coalition, id, prue } = await withSchool()
    const { mark } = await open(coalition, 'F4.4', id)
    const refusal = (answers: Answers, problems: Parameters<typeof invalid>[0]) => expectRefusal(coalition, () => send(coalition, form('F4.4', id, { ...TEAM, ...answers }, mark)), invalid(problems))
    await refusal({}, { coordinator: 'locations.who_missing' })
    await refusal({ coordinator: prue, disciplineCoordinator: '' }, { disciplineCoordinator: 'locations.discipline_missing' })
    await refusal({ coordinator: prue, coordinatorNaam: 'Sanne' }, { coordinatorNaam: 'locations.who_twice' })
    await refusal({ coordinator: newId() }, { coordinator: 'locations.person_gone' })
    await refusal({ coordinator: prue, vervanger: newId() }, { vervanger: 'locations.person_gone' })
    await refusal({ coordinator: prue, vervanger: prue }, { vervanger: 'locations.deputy_is_coordinator' })
    await refusal({ coordinator: prue, vervanger: coalition.people.COORDINATOR.membershipId }, { disciplineVervanger: 'locations.discipline_missing' })
    await refusal({ coordinator: prue, telefoon: 'bel maar' }, { telefoon: 'locations.phone_wrong' })
    const alone = await location(coalition, { name: 'Zonder partner' })
    const other = await open(coalition, 'F4.4', alone)
    await expectRefusal(coalition, () => send(coalition, form('F4.4', alone, { ...TEAM, coordinatorNaam: 'Sanne Kok' }, other.mark)), invalid({ coordinatorNaam: 'locations.place_without_partner' }))
  })

  it('gives others a place too, with a discipline, hours and a day, and asks it no more after that', async () => {
    const { coalition, id, prue, roles } = await withSchool()
    const teun = await coalition.join('PROFESSIONAL', 'Teun')
    const rows = { leden_0_wie: teun.membershipId, leden_0_discipline: 'PEDAGOGUE', leden_0_uren: '6', leden_0_dag: 'TUE', leden_2_naam: 'Sanne Kok', leden_2_discipline: 'TEACHER' }
    await fillIn(coalition, 'F4.4', id, { ...TEAM, coordinator: prue, ...rows }, 'save')
    expect((await open(coalition, 'F4.4', id)).answers).toMatchObject(rows)
    await fillIn(coalition, 'F4.4', id, { ...TEAM, coordinator: prue, ...rows })
    expect((await roles()).sort()).toEqual([['Prue', 'COORDINATOR', 'CARE_COORDINATOR'], ['Sanne Kok', 'MEMBER', 'TEACHER'], ['Teun', 'MEMBER', 'PEDAGOGUE']])
    const { seats } = await coalition.as('PROFESSIONAL', (tx, ctx) => readLocation(tx, ctx, id))
    expect(seats.find((one) => one.person?.name === 'Teun')).toMatchObject({ hoursPerWeek: 6, days: ['TUE'] })
    expect(seats.find((one) => one.person?.name === 'Sanne Kok')).toMatchObject({ partnerName: 'De Klimop', days: [] })
    const again = await open(coalition, 'F4.4', id)
    expect(Object.keys(again.answers).filter((name) => name.startsWith('leden'))).toEqual([])
    expect(again.teamPeople.filter((one) => one.discipline === null).map((one) => one.id)).not.toContain(teun.membershipId)
    expect((await trail(coalition)).filter((one) => one.event === 'seat_added')).toHaveLength(3)
    expect(JSON.stringify(await trail(coalition))).not.toContain('Sanne')
  })

  it('gives others a place also when the one who fills it in hands the team on', async () => {
    const { coalition, id, prue, roles } = await withSchool()
    const teun = await coalition.join('PROFESSIONAL', 'Teun')
    await fillIn(coalition, 'F4.4', id, { ...TEAM, coordinator: prue })
    await fillIn(coalition, 'F4.4', id, { ...TEAM, coordinator: teun.membershipId, disciplineCoordinator: 'TEACHER', leden_0_naam: 'Sanne Kok', leden_0_discipline: 'PEDAGOGUE' }, 'finish', coalition.people.PROFESSIONAL)
    expect((await roles()).sort()).toEqual([['Prue', 'MEMBER', 'CARE_COORDINATOR'], ['Sanne Kok', 'MEMBER', 'PEDAGOGUE'], ['Teun', 'COORDINATOR', 'TEACHER']])
  })

  it('refuses a row at the cell where it does not fit, and then nobody gets a place', async () => {
    const { coalition, id, prue, roles } = await withSchool()
    const { mark } = await open(coalition, 'F4.4', id)
    const refusal = (rows: Answers, problems: Parameters<typeof invalid>[0]) =>
      expectRefusal(coalition, () => send(coalition, form('F4.4', id, { ...TEAM, coordinator: prue, leden_0_naam: 'Sanne Kok', leden_0_discipline: 'TEACHER', ...rows }, mark)), invalid(problems))
    await refusal({ leden_1_naam: 'Mila' }, { leden_1_discipline: 'locations.discipline_missing' })
    await refusal({ leden_1_discipline: 'TEACHER' }, { leden_1_naam: 'locations.who_missing' })
    await refusal({ leden_1_naam: ' sanne  KOK ', leden_1_discipline: 'TEACHER' }, { leden_1_naam: 'locations.already_in_team' })
    await refusal({ leden_1_wie: newId(), leden_1_discipline: 'TEACHER' }, { leden_1_wie: 'locations.who_missing' })
    await refusal({ leden_1_wie: prue, leden_1_naam: 'Mila', leden_1_discipline: 'TEACHER' }, { leden_1_naam: 'locations.who_twice' })
    await refusal({ leden_1_uren: 'veel' }, { leden_1_uren: 'not_a_number' })
    await refusal({ leden_1_naam: 'Bel 06-12345678', leden_1_discipline: 'TEACHER' }, { leden_1_naam: 'privacy.phone' })
    expect(await roles()).toEqual([])
    const alone = await location(coalition, { name: 'Zonder partner' })
    const other = await open(coalition, 'F4.4', alone)
    await expectRefusal(coalition, () => send(coalition, form('F4.4', alone, { ...TEAM, coordinator: prue, leden_0_naam: 'Sanne Kok', leden_0_discipline: 'TEACHER' }, other.mark)), invalid({ leden_0_naam: 'locations.place_without_partner' }))
  })
})

describe('a core team that changes while its sheet is open', () => {
  it('is a conflict when under the same choice there is somebody else by now, and names who stands there', async () => {
    const { coalition, partnerId } = await withPartner()
    const id = await location(coalition, { partnerId })
    const place = await seat(coalition, id, { partnerId })
    const { mark } = await open(coalition, 'F4.4', id)
    const { isEnded: _e, name: _n, locationId: _l, ...content } = await coalition.as('COORDINATOR', (tx, ctx) => readSeat(tx, ctx, place))
    await coalition.as('COORDINATOR', (tx, ctx) => changeSeat(tx, ctx, { ...content, days: [...content.days], personName: 'Mila Kok', role: 'COORDINATOR', expectedVersion: content.version }))
    await expectRefusal(coalition, () => send(coalition, form('F4.4', id, { ...TEAM, coordinator: place, vervanger: '' }, mark)), { kind: 'conflict', details: { names: { coordinator: 'Mila Kok' } } })
  })

  it('counts places where a team is meant to be alone', async () => {
    const { coalition, partnerId } = await withPartner()
    const library = await location(coalition, { name: 'Leeszaal', locationType: 'LIBRARY', partnerId })
    await location(coalition, { partnerId })
    await seat(coalition, library, { partnerId, role: 'COORDINATOR' })
    expect((await coalition.as('PROFESSIONAL', listSheetStates))['F4.4']).toEqual({ filled: 0, total: 1, drafts: 0 })
  })

  it('keeps no number of a person in a draft, and no number that is none', async () => {
    const { coalition, partnerId } = await withPartner()
    const id = await location(coalition, { partnerId })
    const { mark } = await open(coalition, 'F4.4', id)
    const draft = (answers: Answers) => () => send(coalition, form('F4.4', id, answers, mark, 'save'))
    await expectRefusal(coalition, draft({ coordinatorNaam: 'Bel 06-12345678' }), invalid({ coordinatorNaam: 'privacy.phone' }))
    await expectRefusal(coalition, draft({ telefoon: 'bel maar' }), invalid({ telefoon: 'locations.phone_wrong' }))
    await draft({ coordinatorNaam: 'Sanne Kok', telefoon: '030 123 45 67' })()
  })
})

describe('the ground rules as a worksheet', () => {
  const RULES: Answers = {
    watLeggenWeNietVast: 'Geen verhalen', wieZietRuweSignalen: 'De coördinator', bewaartermijnSignalen: '12', routeIndividueelKind: 'Lokaal team, 030 123 45 67', hoeSprekenWeElkaarAan: 'Met zijn tweeën', besluitregel: 'CONSENT',
  }

  it('are one of the coalition: begun with twelve months, kept as a draft, set, and opened again with what holds', async () => {
    const { coalition, partnerId } = await withPartner()
    expect((await open(coalition, 'F4.6', NEW_SUBJECT)).answers).toMatchObject({ bewaartermijnSignalen: '12', besluitregel: '' })
    await fillIn(coalition, 'F4.6', NEW_SUBJECT, { ...RULES, besluitregel: '' }, 'save')
    expect(await coalition.as('PROFESSIONAL', readGroundRules)).toBeNull()
    await fillIn(coalition, 'F4.6', NEW_SUBJECT, RULES)
    expect(await coalition.as('PROFESSIONAL', readGroundRules)).toMatchObject({ number: 1, rawSignalReaders: 'De coördinator', signalRetentionMonths: 12, decisionRule: 'CONSENT' })
    expect(await open(coalition, 'F4.6', NEW_SUBJECT)).toMatchObject({ isKnown: true, draft: null, answers: RULES })
    await fillIn(coalition, 'F4.6', NEW_SUBJECT, { ...RULES, bewaartermijnSignalen: '6' })
    expect(await coalition.as('PROFESSIONAL', readGroundRules)).toMatchObject({ number: 2, signalRetentionMonths: 6 })
    expect((await coalition.as('PROFESSIONAL', listSheetStates))['F4.6']).toEqual({ filled: 1, total: 1, drafts: 0 })
    await expect(open(coalition, 'F4.6', partnerId)).rejects.toMatchObject(NOT_FOUND)
  })

  it('are refused at the answer, and are for the coordinator', async () => {
    const { coalition } = await withPartner()
    const { mark } = await open(coalition, 'F4.6', NEW_SUBJECT)
    await expectRefusal(coalition, () => send(coalition, form('F4.6', NEW_SUBJECT, { ...RULES, bewaartermijnSignalen: '2,5' }, mark)), invalid({ bewaartermijnSignalen: 'coalitions.months_wrong' }))
    await expectRefusal(coalition, () => send(coalition, form('F4.6', NEW_SUBJECT, { ...RULES, hoeSprekenWeElkaarAan: 'Bel 06-12345678' }, mark)), invalid({ hoeSprekenWeElkaarAan: 'privacy.phone' }))
    await expectRefusal(coalition, () => send(coalition, form('F4.6', NEW_SUBJECT, { routeIndividueelKind: 'Over bsn 123456782' }, mark, 'save')), invalid({ routeIndividueelKind: 'privacy.bsn' }))
    await expectRefusal(coalition, () => send(coalition, form('F4.6', NEW_SUBJECT, { ...RULES, bewaartermijnSignalen: '200' }, mark)), invalid({ bewaartermijnSignalen: 'coalitions.months_range' }))
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F4.6', over: NEW_SUBJECT }))).toEqual(['COORDINATOR'])
  })
})

describe('the form of governance as a worksheet', () => {
  const CHOICE: Answers = { vertrouwen: '5', doelOvereenstemming: '5', behoefteNetwerkcompetenties: '1', keuze: 'LEAD_ORGANISATION', wieHoudtProcesVast: 'Programmabureau', herijkenOp: '2027-11-22' }

  it('counts the partners, says what fits once the three questions are answered, and leaves the choice to people', async () => {
    const { coalition } = await withPartner()
    expect(await open(coalition, 'F4.1', NEW_SUBJECT)).toMatchObject({ governance: { partners: 1, advice: null }, answers: { herijkenOp: '2027-11-22' } })
    await fillIn(coalition, 'F4.1', NEW_SUBJECT, { vertrouwen: '5', doelOvereenstemming: '5', behoefteNetwerkcompetenties: '1' }, 'save')
    expect((await open(coalition, 'F4.1', NEW_SUBJECT)).governance, 'one partner is no network').toEqual({ partners: 1, advice: null })
    await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Beuk', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    expect((await open(coalition, 'F4.1', NEW_SUBJECT)).governance?.advice?.form).toBe('SELF_GOVERNED')
    await fillIn(coalition, 'F4.1', NEW_SUBJECT, CHOICE)
    expect((await coalition.as('ALDERMAN', readGovernance)).chosen).toMatchObject({ form: 'LEAD_ORGANISATION', trust: 5, partners: 2, processHolder: 'Programmabureau' })
    expect(await open(coalition, 'F4.1', NEW_SUBJECT)).toMatchObject({ isKnown: true, draft: null, answers: CHOICE })
    expect((await coalition.as('PROFESSIONAL', listSheetStates))['F4.1']).toEqual({ filled: 1, total: 1, drafts: 0 })
  })

  it('is refused at the answer', async () => {
    const { coalition } = await withPartner()
    const { mark } = await open(coalition, 'F4.1', NEW_SUBJECT)
    await expectRefusal(coalition, () => send(coalition, form('F4.1', NEW_SUBJECT, { ...CHOICE, vertrouwen: '9' }, mark)), invalid({ vertrouwen: 'partners.scale_missing' }))
    await expectRefusal(coalition, () => send(coalition, form('F4.1', NEW_SUBJECT, { ...CHOICE, herijkenOp: '2026-11-22' }, mark)), invalid({ herijkenOp: 'partners.review_not_ahead' }))
  })
})

describe('the agreement as a worksheet', () => {
  it('is written from what the workspace says, changed by people, and stands in a draft with the law it rests on', async () => {
    const { coalition } = await withPartner()
    await coalition.as('COORDINATOR', (tx, ctx) => changeMission(tx, ctx, { mission: 'Elk gezin kent één gezicht.', expectedVersion: 1 }))
    const empty = await open(coalition, 'F4.8', NEW_SUBJECT)
    expect(empty.answers).toMatchObject({ bedoeling: 'Elk gezin kent één gezicht.', aanspreken: expect.stringContaining('Dan spreken we eerst elkaar aan') as string })
    expect(empty.assembledFrom?.filter((one) => one.isThere).map((one) => one.source)).toEqual(['mission'])
    await fillIn(coalition, 'F4.6', NEW_SUBJECT, { wieZietRuweSignalen: 'De coördinator', bewaartermijnSignalen: '6', routeIndividueelKind: 'Lokaal team', hoeSprekenWeElkaarAan: 'Eerst met zijn tweeën', besluitregel: 'MAJORITY' })
    const { answers } = await open(coalition, 'F4.8', NEW_SUBJECT)
    expect(answers).toMatchObject({ aanspreken: 'Eerst met zijn tweeën.', watWeAfspreken: expect.stringContaining('We besluiten met de meeste stemmen.') as string, watWeNietVastleggen: expect.stringContaining('Signalen bewaren we 6 maanden.') as string })
    const { recordId } = await fillIn(coalition, 'F4.8', NEW_SUBJECT, { ...answers, titel: 'Samen voor jeugd', looptijd: '' })
    const agreement = await coalition.as('PROFESSIONAL', (tx, ctx) => readAgreement(tx, ctx, recordId))
    expect(agreement).toMatchObject({ title: 'Samen voor jeugd', purpose: 'Elk gezin kent één gezicht.', status: 'DRAFT', legalBasis: 'Jeugdwet, artikel 2.1 en 2.2' })
    expect(agreement.clauses.find((one) => one.kind === 'SPEAKING_UP')?.body).toBe('Eerst met zijn tweeën.')
    expect(agreement.clauses.filter((one) => one.kind === 'TERM' && one.body !== '')).toEqual([])
    expect((await coalition.as('PROFESSIONAL', listSheetStates))['F4.8']).toEqual({ filled: 1, total: null, drafts: 0 })
  })

  it('opens again with the draft as it stands, and changes its text only', async () => {
    const { coalition } = await withPartner()
    const { recordId } = await fillIn(coalition, 'F4.8', NEW_SUBJECT, { titel: 'Samen', bedoeling: 'Eerst', voorWie: 'Voor iedereen' })
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listSheetSubjects(tx, ctx, 'F4.8'))).map((one) => [one.id, one.name])).toEqual([[recordId, 'Samen']])
    const again = await open(coalition, 'F4.8', recordId)
    expect(again).toMatchObject({ isKnown: true, answers: { bedoeling: 'Eerst', voorWie: 'Voor iedereen', looptijd: '' } })
    await fillIn(coalition, 'F4.8', recordId, { ...again.answers, bedoeling: 'Daarna' })
    expect(await coalition.as('PROFESSIONAL', (tx, ctx) => readAgreement(tx, ctx, recordId))).toMatchObject({ title: 'Samen', purpose: 'Daarna', legalBasis: 'Jeugdwet, artikel 2.1 en 2.2' })
  })

  it('is for who writes agreements, and keeps out what is about one person', async () => {
    const { coalition } = await withPartner()
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F4.8', over: NEW_SUBJECT }))).toEqual(['COORDINATOR'])
    const { mark } = await open(coalition, 'F4.8', NEW_SUBJECT)
    await expectRefusal(coalition, () => send(coalition, form('F4.8', NEW_SUBJECT, { titel: 'Samen', bedoeling: '' }, mark)), invalid({ bedoeling: 'plan.field_missing' }))
    await expectRefusal(coalition, () => send(coalition, form('F4.8', NEW_SUBJECT, { titel: 'Samen', bedoeling: 'Bel 06-12345678' }, mark)), invalid({ bedoeling: 'privacy.phone' }))
  })
})
