import { describe, expect, it } from 'vitest'
import { addCommitment, draftAgreement, startSigning } from '@/lib/agreements/commands'
import { readAgreement } from '@/lib/agreements/queries'
import { listMandates } from '@/lib/mandates/queries'
import { saveOffer } from '@/lib/partners/cards/commands'
import { readOwnInterest, readPartnerCards } from '@/lib/partners/cards/queries'
import { addPartner, changePartner } from '@/lib/partners/commands'
import { listPartners, readPartnerCard } from '@/lib/partners/queries'
import { newId } from '@/lib/platform/ids'
import { NO_BASIS, NO_MORE } from '@/tests/support/agreement-words'
import { mandate } from '@/tests/support/mandates'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { fillIn, form, open, send, withPartner } from '@/tests/support/sheets'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import type { Answers } from '../types'
import { saveSheet, throwAwayDraft } from './commands'
import { listSheetStates, listSheetSubjects, readSheet } from './queries'
import { NEW_SUBJECT } from './schema'

const CARD: Answers = {
  naam: 'De Oever', partnertype: 'CHILDCARE', status: 'IDENTIFIED', domeinen: ['EDUCATION'], levensfasen: ['AGE_0_2', 'AGE_2_4'], aanspreekpunt: 'Ingrid', mailadres: 'ingrid@oever.example',
  werkvloer: 'Pedagogisch coach', management: '', bestuur: 'Directeur', kvk: '', regionaalActief: '',
}

const MANDATE: Answers = {
  functie: 'Projectleider', naam: 'Ingrid', inhoudelijkMandaat: 'Uren en ruimte', financieelMandaat: '5000', zonderRuggespraakTot: '1000', geldigVan: '2026-11-22', geldigTot: '2027-12-31',
  dekkingDoor: 'Bea', dekkingFunctie: 'Directeur',
}

describe('the partner card as a worksheet', () => {
  it('makes a partner with everything that was filled in, whom to reach too; then it shows the register and keeps no copy', async () => {
    const coalition = await makeCoalition()
    const { recordId } = await fillIn(coalition, 'F2.1', NEW_SUBJECT, CARD)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readPartnerCard(tx, ctx, recordId))).toMatchObject({
      name: 'De Oever', partnerType: 'CHILDCARE', status: 'IDENTIFIED', domains: ['EDUCATION'], lifePhases: ['AGE_0_2', 'AGE_2_4'], person: { name: 'Ingrid', email: 'ingrid@oever.example' },
      contacts: [{ level: 'FRONTLINE', jobTitle: 'Pedagogisch coach' }, { level: 'EXECUTIVE', jobTitle: 'Directeur' }],
    })
    expect(await open(coalition, 'F2.1', recordId)).toMatchObject({ isKnown: true, draft: null, answers: { naam: 'De Oever', werkvloer: 'Pedagogisch coach', domeinen: ['EDUCATION'] } })
    expect((await open(coalition, 'F2.1', NEW_SUBJECT)).answers).toMatchObject({ naam: '', status: 'IDENTIFIED' })
    expect((await trail(coalition)).map((one) => one.event)).toEqual(expect.arrayContaining(['partner_added', 'partner_changed', 'partner_contact_saved', 'worksheet_finished']))
  })

  it('of a partner that is there opens with the register, changes it, and leaves names at a level alone', async () => {
    const { coalition, partnerId } = await withPartner()
    const { answers } = await open(coalition, 'F2.1', partnerId)
    expect(answers).toMatchObject({ naam: 'De Klimop', partnertype: 'PRIMARY_SCHOOL', aanspreekpunt: 'Bo' })
    expect(answers.status).toBeUndefined()
    await fillIn(coalition, 'F2.1', partnerId, { ...answers, domeinen: ['SAFETY'], levensfasen: ['AGE_4_12'], management: 'Teamleider' })
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readPartnerCard(tx, ctx, partnerId))).toMatchObject({ status: 'PARTICIPATING', domains: ['SAFETY'], contacts: [{ level: 'MANAGEMENT', jobTitle: 'Teamleider' }] })
  })

  it('refuses at the answer what its page refuses, and keeps nothing of it', async () => {
    const { coalition, partnerId } = await withPartner()
    const { mark } = await open(coalition, 'F2.1', NEW_SUBJECT)
    await expectRefusal(coalition, () => send(coalition, form('F2.1', NEW_SUBJECT, { ...CARD, naam: 'De Klimop' }, mark)), invalid({ naam: 'partners.name_taken' }))
    await expectRefusal(coalition, () => send(coalition, form('F2.1', NEW_SUBJECT, { ...CARD, kvk: '12' }, mark)), invalid({ kvk: 'partners.kvk_wrong' }))
    await expectRefusal(coalition, () => send(coalition, form('F2.1', NEW_SUBJECT, { ...CARD, bestuur: 'Bel 06-12345678' }, mark)), invalid({ bestuur: 'privacy.phone' }))
    await expectRefusal(coalition, () => send(coalition, form('F2.1', NEW_SUBJECT, { naam: 'Half' }, mark)), invalid({ partnertype: 'plan.field_missing', status: 'plan.field_missing', domeinen: 'plan.field_missing', levensfasen: 'plan.field_missing' }))
    await fillIn(coalition, 'F2.1', partnerId, { ...CARD, naam: 'De Klimop' })
    const again = await open(coalition, 'F2.1', partnerId)
    await coalition.as('COORDINATOR', async (tx, ctx) => {
      const { contacts, version } = await readPartnerCard(tx, ctx, partnerId)
      expect(contacts).toHaveLength(2)
      await changePartner(tx, ctx, {
        id: partnerId, name: 'De Klimop aan de Laan', partnerType: 'CHILDCARE', domains: [], lifePhases: [], contactName: null, contactEmail: null, kvkNumber: null, otherCoalitions: null, expectedVersion: version,
      })
    })
    await expectRefusal(coalition, () => send(coalition, form('F2.1', partnerId, again.answers, again.mark)), { kind: 'conflict', details: { theirs: { naam: 'De Klimop aan de Laan' } } })
  })

  it('finished twice, by a double click, is one partner', async () => {
    const coalition = await makeCoalition()
    const { mark } = await open(coalition, 'F2.1', NEW_SUBJECT)
    const sent = form('F2.1', NEW_SUBJECT, CARD, mark)
    const first = await send(coalition, sent)
    expect(await Promise.all([send(coalition, sent), send(coalition, sent)])).toEqual([first, first])
    expect(await coalition.as('ALDERMAN', listPartners)).toHaveLength(1)
  })

  it('is for who may change the register', async () => {
    const { coalition, partnerId } = await withPartner()
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F2.1', over: partnerId }))).toEqual(['COORDINATOR'])
    const { mark } = await open(coalition, 'F2.1', partnerId)
    await expectRefusal(coalition, () => send(coalition, form('F2.1', partnerId, CARD, mark), coalition.people.PROFESSIONAL), refused('COORDINATOR'))
  })
})

describe('a draft of a sheet', () => {
  it('is saved half filled and gone on with by another; then the register says it and the draft is empty', async () => {
    const { coalition, partnerId, own } = await withPartner()
    await fillIn(coalition, 'F2.3', partnerId, { breng: ['TIME'], uren: '4' }, 'save', own)
    expect(await open(coalition, 'F2.3', partnerId)).toMatchObject({ isKnown: false, answers: { breng: ['TIME'], uren: '4' }, draft: { updatedByName: 'Ingrid' } })
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listSheetSubjects(tx, ctx, 'F2.3'))).map((one) => one.hasDraft)).toEqual([true])
    expect((await coalition.as('PROFESSIONAL', listSheetStates))['F2.3']).toEqual({ filled: 0, total: 1, drafts: 1 })
    await fillIn(coalition, 'F2.3', partnerId, { breng: ['TIME'], uren: '4', haal: ['ROOM'] })
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).offer).toMatchObject({ brings: ['TIME'], needs: ['ROOM'], hoursPerWeek: 4 })
    expect((await coalition.as('PROFESSIONAL', listSheetStates))['F2.3']).toEqual({ filled: 1, total: 1, drafts: 0 })
    expect(await open(coalition, 'F2.3', partnerId)).toMatchObject({ isKnown: true, draft: null, answers: { uren: '4' } })
  })

  it('of two people at once: the second sees who was first and both texts', async () => {
    const { coalition, partnerId, own } = await withPartner()
    const { mark } = await open(coalition, 'F2.3', partnerId)
    await send(coalition, form('F2.3', partnerId, { toelichtingBreng: 'Van de eerste' }, mark, 'save'), own)
    await expectRefusal(coalition, () => send(coalition, form('F2.3', partnerId, { toelichtingBreng: 'Van de tweede' }, mark, 'save')), { kind: 'conflict', details: { changedBy: 'Ingrid', theirs: { toelichtingBreng: 'Van de eerste' } } })
    const now = await open(coalition, 'F2.3', partnerId)
    await send(coalition, form('F2.3', partnerId, { toelichtingBreng: 'Van de tweede' }, now.mark, 'save'))
    expect((await open(coalition, 'F2.3', partnerId)).answers.toelichtingBreng).toBe('Van de tweede')
  })

  it('that was begun before the register changed does not overwrite it unseen', async () => {
    const { coalition, partnerId } = await withPartner()
    await fillIn(coalition, 'F2.3', partnerId, { toelichtingBreng: 'Concept' }, 'save')
    const { mark } = await open(coalition, 'F2.3', partnerId)
    await coalition.as('COORDINATOR', (tx, ctx) => saveOffer(tx, ctx, { partnerId, brings: [], bringsNote: 'Op de pagina', needs: [], needsNote: null, hoursPerWeek: null, expectedVersion: 0 }))
    await expectRefusal(coalition, () => send(coalition, form('F2.3', partnerId, { toelichtingBreng: 'Concept' }, mark)), { kind: 'conflict' })
  })

  it('takes over what the register says since, keeps what was typed, and names both', async () => {
    const { coalition, partnerId, own } = await withPartner()
    const offer = (bringsNote: string, hoursPerWeek: number, expectedVersion: number) =>
      coalition.as('COORDINATOR', (tx, ctx) => saveOffer(tx, ctx, { partnerId, brings: ['TIME'], bringsNote, needs: [], needsNote: null, hoursPerWeek, expectedVersion }))
    await offer('Eerst', 2, 0)
    const begun = (await open(coalition, 'F2.3', partnerId)).answers
    await fillIn(coalition, 'F2.3', partnerId, { ...begun, toelichtingBreng: 'In het concept' }, 'save', own)
    const { mark } = await open(coalition, 'F2.3', partnerId)
    await offer('Op de pagina', 6, 1)
    const meanwhile = [{ field: 'uren', register: '6', isKept: false }, { field: 'toelichtingBreng', register: 'Op de pagina', isKept: true }]
    expect(await open(coalition, 'F2.3', partnerId)).toMatchObject({ answers: { uren: '6', toelichtingBreng: 'In het concept' }, draft: { meanwhile } })
    // Whoever had it open is told what the register says, and nobody is named for it.
    await expectRefusal(coalition, () => send(coalition, form('F2.3', partnerId, { ...begun, toelichtingBreng: 'In het concept' }, mark)), { kind: 'conflict', details: { changedBy: '', theirs: { uren: '6', toelichtingBreng: 'Op de pagina' } } })
    await fillIn(coalition, 'F2.3', partnerId, { ...begun, uren: '6', toelichtingBreng: 'In het concept' }, 'save')
    expect((await open(coalition, 'F2.3', partnerId)).draft?.meanwhile).toEqual([])
  })

  it('is thrown away and put back, until somebody begins again; by who could finish it alone', async () => {
    const { coalition, partnerId, own } = await withPartner()
    const standing = async () => {
      const { draft, thrownAway } = await open(coalition, 'F2.3', partnerId)
      return (draft ?? thrownAway)?.version ?? 1
    }
    const away = async (isAway: boolean, person = coalition.people.COORDINATOR, expectedVersion?: number) => {
      const seen = expectedVersion ?? await standing()
      return coalition.asPerson(person, (tx, ctx) => throwAwayDraft(tx, ctx, { worksheet: 'F2.3', over: partnerId, expectedVersion: seen, isAway }))
    }
    await expectRefusal(coalition, () => away(true), NOT_FOUND)
    await fillIn(coalition, 'F2.3', partnerId, { toelichtingBreng: 'Concept' }, 'save', own)
    await expectRefusal(coalition, () => away(true, coalition.people.PARTNER_EXECUTIVE), { kind: 'refused' })
    const seen = await standing()
    await fillIn(coalition, 'F2.3', partnerId, { toelichtingBreng: 'Concept' }, 'save', own)
    await expectRefusal(coalition, () => away(true, coalition.people.COORDINATOR, seen), ruleBroken('plan.draft_changed'))
    await away(true)
    expect(await away(true, coalition.people.COORDINATOR, seen)).toEqual({ key: 'F2.3', over: partnerId, isAway: true })
    expect(await open(coalition, 'F2.3', partnerId)).toMatchObject({ draft: null, thrownAway: { updatedByName: 'Coen' }, answers: { toelichtingBreng: '' } })
    expect((await coalition.as('PROFESSIONAL', listSheetStates))['F2.3']).toEqual({ filled: 0, total: 1, drafts: 0 })
    await away(false, own)
    expect(await open(coalition, 'F2.3', partnerId)).toMatchObject({ draft: { updatedByName: 'Ingrid' }, thrownAway: null, answers: { toelichtingBreng: 'Concept' } })
    await away(true)
    await fillIn(coalition, 'F2.3', partnerId, { toelichtingBreng: 'Opnieuw' }, 'save')
    expect(await open(coalition, 'F2.3', partnerId)).toMatchObject({ thrownAway: null, answers: { toelichtingBreng: 'Opnieuw' } })
    await fillIn(coalition, 'F2.3', partnerId, { breng: ['TIME'] })
    await expectRefusal(coalition, () => away(false), NOT_FOUND)
  })

  it('is one with its events', async () => {
    const { coalition, partnerId } = await withPartner()
    const { mark } = await open(coalition, 'F2.3', partnerId)
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => saveSheet(tx, ctx, form('F2.3', partnerId, { breng: [] }, mark, 'save')))
  })
})

describe('brengen en halen as a worksheet', () => {
  it('is filled in by the partner itself, not by another', async () => {
    const { coalition, partnerId } = await withPartner()
    const otherId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Beuk', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    const other = await coalition.join('PARTNER_EXECUTIVE', 'Bo', otherId)
    expect((await coalition.asPerson(other, (tx, ctx) => listSheetSubjects(tx, ctx, 'F2.3'))).map((one) => one.name)).toEqual(['De Beuk'])
    await expect(open(coalition, 'F2.3', partnerId, other)).rejects.toMatchObject(refused('COORDINATOR'))
    await expect(open(coalition, 'F2.3', newId())).rejects.toMatchObject(NOT_FOUND)
  })

  it('takes whole hours', async () => {
    const { coalition, partnerId } = await withPartner()
    const { mark } = await open(coalition, 'F2.3', partnerId)
    await expectRefusal(coalition, () => send(coalition, form('F2.3', partnerId, { breng: [], haal: [], uren: '2,5' }, mark)), invalid({ uren: 'partners.whole_hours' }))
  })
})

describe('the interest of a partner as a worksheet', () => {
  const INTEREST: Answers = { eigenBelang: 'Rust in de klas', zorg: 'Dat alles bij ons komt', vrijgeven: 'KEEP' }

  it('is for its own people alone, has no draft that others could read, and is released on purpose', async () => {
    const { coalition, partnerId, own } = await withPartner()
    await expect(open(coalition, 'F2.4', partnerId)).rejects.toMatchObject({ kind: 'refused' })
    const { mark } = await open(coalition, 'F2.4', partnerId, own)
    await expectRefusal(coalition, () => send(coalition, form('F2.4', partnerId, INTEREST, mark, 'save'), own), ruleBroken('plan.no_draft'))
    await fillIn(coalition, 'F2.4', partnerId, INTEREST, 'finish', own)
    expect([await countRows(coalition, 'worksheet_entry'), await countRows(coalition, 'released_interest')]).toEqual([0, 0])
    expect(await open(coalition, 'F2.4', partnerId, own)).toMatchObject({ isKnown: true, answers: { eigenBelang: 'Rust in de klas', vrijgeven: '' } })
    await fillIn(coalition, 'F2.4', partnerId, { ...INTEREST, eigenBelang: 'Rust op school', vrijgeven: 'RELEASE' }, 'finish', own)
    expect((await coalition.asPerson(own, (tx, ctx) => readOwnInterest(tx, ctx, partnerId))).released).toMatchObject({ interest: 'Rust op school' })
    expect(JSON.stringify(await trail(coalition))).not.toContain('Rust')
    await fillIn(coalition, 'F2.4', partnerId, INTEREST, 'finish', own)
    expect(await countRows(coalition, 'released_interest'), 'no is no, also afterwards').toBe(0)
    // Who came later hears before they type that it is not theirs to read.
    await expect(open(coalition, 'F2.4', partnerId, await coalition.join('PROFESSIONAL', 'Sem', partnerId))).rejects.toMatchObject({ code: 'partners.interest_closed' })
  })
})

describe('whom a partner knows, on its worksheet', () => {
  it('is kept at the partner, opens again, and goes when its rows are emptied', async () => {
    const { coalition, partnerId, own } = await withPartner()
    const otherId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'Twee', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    expect((await open(coalition, 'F2.3', partnerId, own)).partners.map((one) => one.name)).toEqual(['Twee'])
    await fillIn(coalition, 'F2.3', partnerId, { breng: ['ROOM'], kenIk_1_partner: otherId, kenIk_1_schaal: '4' }, 'finish', own)
    const again = await open(coalition, 'F2.3', partnerId, own)
    expect(again.answers).toMatchObject({ breng: ['ROOM'], kenIk_0_partner: otherId, kenIk_0_schaal: '4' })
    await expectRefusal(coalition, () => send(coalition, form('F2.3', partnerId, { kenIk_0_partner: otherId }, again.mark), own), invalid({ kenIk_0_schaal: 'partners.scale_missing' }))
    // A draft from before somebody else said it takes that over.
    await fillIn(coalition, 'F2.3', partnerId, { breng: ['TIME'], kenIk_0_partner: otherId, kenIk_0_schaal: '4' }, 'save', own)
    await coalition.as('COORDINATOR', (tx, ctx) => saveOffer(tx, ctx, { partnerId, brings: ['ROOM'], bringsNote: null, needs: [], needsNote: null, hoursPerWeek: null, knows: [], expectedVersion: 1 }))
    expect(await open(coalition, 'F2.3', partnerId, own)).toMatchObject({ answers: { breng: ['TIME'] }, draft: { meanwhile: [{ field: 'kenIk', isKept: false, register: [] }] } })
    const taken = await open(coalition, 'F2.3', partnerId, own)
    expect(Object.keys(taken.answers).filter((name) => name.startsWith('kenIk'))).toEqual([])
    await fillIn(coalition, 'F2.3', partnerId, taken.answers, 'finish', own)
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).offer).toMatchObject({ brings: ['TIME'], knows: [] })
  })
})

describe('an afspraak as a worksheet', () => {
  async function withDraft() {
    const { coalition, partnerId } = await withPartner()
    const agreementId = await coalition.as('COORDINATOR', (tx, ctx) => draftAgreement(tx, ctx, { title: 'Samen', purpose: 'Samen', purposeB1: null, ...NO_BASIS, ...key() }))
    const answers: Answers = { wieDoet: partnerId, wat: 'Belt elk gezin', voorWie: 'gezinnen', waar: '', vanaf: '2026-12-01', tot: '', hoeZienWeHet: 'De bellijst', mandaatNodig: '', ruimte: 'ouders dat willen', aanspreken: '' }
    return { coalition, partnerId, agreementId, answers }
  }

  it('comes into the draft of the agreement, and the sheet then shows and changes it there', async () => {
    const { coalition, agreementId, answers } = await withDraft()
    expect((await fillIn(coalition, 'F4.2', agreementId, answers)).recordId).toBe(agreementId)
    const [made] = (await coalition.as('ALDERMAN', (tx, ctx) => readAgreement(tx, ctx, agreementId))).commitments
    expect(made).toMatchObject({ what: 'Belt elk gezin', evidence: 'De bellijst', startsOn: '2026-12-01', room: 'ouders dat willen' })
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listSheetSubjects(tx, ctx, 'F4.2'))).map(({ name, isThere }) => [name, isThere])).toEqual([['Samen', false], ['De Klimop: Belt elk gezin', true]])
    const known = await open(coalition, 'F4.2', made?.id ?? '')
    expect(known).toMatchObject({ isKnown: true, answers })
    await fillIn(coalition, 'F4.2', made?.id ?? '', { ...known.answers, wat: 'Bezoekt elk gezin' })
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readAgreement(tx, ctx, agreementId))).commitments.map((one) => one.what)).toEqual(['Bezoekt elk gezin'])
  })

  it('names the mandate that it needs, of the partner that does it', async () => {
    const { coalition, partnerId, agreementId, answers } = await withDraft()
    const mandateId = await mandate(coalition, partnerId)
    expect((await open(coalition, 'F4.2', agreementId)).mandates.map((one) => one.id)).toEqual([mandateId])
    await fillIn(coalition, 'F4.2', agreementId, { ...answers, mandaatNodig: mandateId })
    const [made] = (await coalition.as('ALDERMAN', (tx, ctx) => readAgreement(tx, ctx, agreementId))).commitments
    expect(made?.mandateId).toBe(mandateId)
    const { mark, answers: known } = await open(coalition, 'F4.2', made?.id ?? '')
    expect(known.mandaatNodig).toBe(mandateId)
    const other = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'Twee', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: 'x', contactEmail: 'x@test.example', ...key() }))
    await expectRefusal(coalition, () => send(coalition, form('F4.2', made?.id ?? '', { ...known, wieDoet: other }, mark)), invalid({ mandaatNodig: 'agreements.mandate_of_another' }))
  })

  it('is no worksheet any more once the text is frozen', async () => {
    const { coalition, partnerId, agreementId } = await withDraft()
    const other = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'Twee', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: 'x', contactEmail: 'x@test.example', ...key() }))
    await coalition.as('COORDINATOR', (tx, ctx) => addCommitment(tx, ctx, { agreementId, partnerId, what: 'x', forWhom: 'x', evidence: 'x', room: null, ...NO_MORE, ...key() }))
    await coalition.as('COORDINATOR', (tx, ctx) => startSigning(tx, ctx, { agreementId, partnerIds: [partnerId, other], expectedVersion: 2 }))
    expect(await coalition.as('COORDINATOR', (tx, ctx) => listSheetSubjects(tx, ctx, 'F4.2'))).toEqual([])
    await expect(open(coalition, 'F4.2', agreementId)).rejects.toMatchObject(NOT_FOUND)
  })

  it('that ends before it begins is refused at the day', async () => {
    const { coalition, agreementId, answers } = await withDraft()
    const { mark } = await open(coalition, 'F4.2', agreementId)
    await expectRefusal(coalition, () => send(coalition, form('F4.2', agreementId, { ...answers, tot: '2026-11-01' }, mark)), invalid({ tot: 'agreements.ends_before_start' }))
    await expectRefusal(coalition, () => send(coalition, form('F4.2', agreementId, { ...answers, wieDoet: newId() }, mark)), invalid({ wieDoet: 'agreements.partner_missing' }))
  })
})

describe('a mandate as a worksheet', () => {
  it('is written down for a partner, and a next one takes its place', async () => {
    const { coalition, partnerId, own } = await withPartner()
    const { recordId } = await fillIn(coalition, 'F4.3', partnerId, MANDATE, 'finish', own)
    const known = await open(coalition, 'F4.3', recordId)
    expect(known).toMatchObject({ isKnown: true, subject: { name: 'De Klimop' }, answers: MANDATE })
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listSheetSubjects(tx, ctx, 'F4.3'))).map(({ name, of }) => [name, of])).toEqual([['De Klimop', null], ['Projectleider', 'De Klimop']])
    await fillIn(coalition, 'F4.3', recordId, { ...known.answers, financieelMandaat: '7500' })
    const mandates = await coalition.as('COORDINATOR', (tx, ctx) => listMandates(tx, ctx))
    expect(mandates.map((one) => [one.details?.financialRoom, one.endedFrom !== null]).sort()).toEqual([[5000, true], [7500, false]])
  })

  it('that may spend more alone than in all is refused at that amount', async () => {
    const { coalition, partnerId } = await withPartner()
    const { mark } = await open(coalition, 'F4.3', partnerId)
    await expectRefusal(coalition, () => send(coalition, form('F4.3', partnerId, { ...MANDATE, zonderRuggespraakTot: '6000' }, mark)), invalid({ zonderRuggespraakTot: 'mandates.more_than_room' }))
  })
})
