import { describe, expect, it } from 'vitest'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan } from '@/tests/support/refusals'
import { newId } from '@/lib/platform/ids'
import { enterByLink } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { insertLink } from '@/lib/platform/tenancy/links'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal, toldToTheSecond, type Work } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { addPartner, becomeSignatory, changePartner, leavePartner, movePartner, savePartnerContact } from './commands'
import { listPartners, readPartner, readPartnerCard } from './queries'
import type { ContactForm, MoveForm, NewPartnerForm, PartnerForm } from './schema'

const typed = (over: Partial<NewPartnerForm> = {}): NewPartnerForm =>
  ({ name: 'Kinderopvang De Vlieger', partnerType: 'CHILDCARE', status: 'INVITED', contactName: 'Anna Vos', contactEmail: 'anna@opvang.example', ...key(), ...over })

const add = (coalition: TestCoalition, over: Partial<NewPartnerForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, typed(over)))

const content = (over: Partial<PartnerForm> = {}) => {
  const { requestKey: _key, status: _status, ...rest } = typed()
  return { ...rest, domains: [], lifePhases: [], kvkNumber: null, otherCoalitions: null, ...over }
}

const moving = (id: string, over: Partial<MoveForm>, expectedVersion: number): Work<string> => (tx, ctx) =>
  movePartner(tx, ctx, { id, status: 'PARTICIPATING', reason: 'Zij waren bij het overleg', expectedVersion, ...over })

const move = (coalition: TestCoalition, id: string, over: Partial<MoveForm> = {}, expectedVersion = 1) =>
  coalition.as('COORDINATOR', moving(id, over, expectedVersion))

const contact = (coalition: TestCoalition, partnerId: string, over: Partial<ContactForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => savePartnerContact(tx, ctx, {
  partnerId, level: 'EXECUTIVE', jobTitle: 'Directeur', contactName: 'Anna Vos', contactEmail: 'anna@opvang.example', contactPhone: '06 12345678', expectedVersion: 0, ...over,
}))

/** The partner itself signs, by its personal link. */
async function signByLink(coalition: TestCoalition, id: string): Promise<void> {
  const linkId = await coalition.as('COORDINATOR', (tx, ctx) => insertLink(tx, ctx, { verb: 'SIGN', subjectId: newId(), days: 30 }))
  const link = await enterByLink(makeLinkToken(coalition.id, linkId), 'SIGN', { now: NOW })
  await inCoalition(link, (tx) => becomeSignatory(tx, link, id))
}

const cardOf = (coalition: TestCoalition, id: string) => coalition.as('COORDINATOR', (tx, ctx) => readPartnerCard(tx, ctx, id))

const changing = (id: string, over: Partial<PartnerForm>, expectedVersion: number): Work<string> => (tx, ctx) =>
  changePartner(tx, ctx, { ...content(over), id, expectedVersion })

const change = (coalition: TestCoalition, id: string, over: Partial<PartnerForm>, expectedVersion = 1) =>
  coalition.as('COORDINATOR', changing(id, over, expectedVersion))

describe('a partner', () => {
  it('is added, with a contact person for the coordinator only', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readPartner(tx, ctx, id))).toEqual({
      id, name: 'Kinderopvang De Vlieger', partnerType: 'CHILDCARE', status: 'INVITED', contactName: 'Anna Vos', contactEmail: 'anna@opvang.example', canBeMailed: true,
      domains: [], lifePhases: [], kvkNumber: null, otherCoalitions: null, hasSigned: false, version: 1,
    })
    const listed = await coalition.as('ALDERMAN', listPartners)
    expect(listed).toEqual([{ id, name: 'Kinderopvang De Vlieger', partnerType: 'CHILDCARE', status: 'INVITED', canBeMailed: true }])
    expect(await rolesThatCan(coalition, (tx, ctx) => readPartner(tx, ctx, id))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, listPartners)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(await trail(coalition)).toEqual([{ event: 'partner_added', actorRole: 'COORDINATOR', subjectId: id, changes: null }])
  })

  it('without an address can be there, but not be mailed', async () => {
    const coalition = await makeCoalition()
    await add(coalition, { contactEmail: null, contactName: null })
    expect(await coalition.as('PROFESSIONAL', listPartners)).toMatchObject([{ canBeMailed: false }])
  })

  it('sent twice is one partner', async () => {
    const coalition = await makeCoalition()
    const form = typed()
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => addPartner(tx, ctx, form))
  })

  it('is one with its event', async () => {
    await expectOneWithItsEvent(await makeCoalition(), 'COORDINATOR', (tx, ctx) => addPartner(tx, ctx, typed()))
  })

  it('is added and changed by the coordinator only', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => addPartner(tx, ctx, typed({ name: 'X' }))), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => changePartner(tx, ctx, { ...content(), id, expectedVersion: 1 })), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => movePartner(tx, ctx, { id, status: 'PAUSED', reason: 'x', expectedVersion: 1 })), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => addPartner(tx, ctx, typed({ name: newId() })))).toEqual(['COORDINATOR'])
  })

  it('stands there once, however its name is written', async () => {
    const coalition = await makeCoalition()
    await add(coalition)
    const other = await add(coalition, { name: 'Bibliotheek' })
    const taken = invalid({ name: 'partners.name_taken' })
    await expectRefusal(coalition, () => add(coalition, { name: 'KINDEROPVANG DE VLIEGER' }), taken)
    await expectRefusal(coalition, () => change(coalition, other, { name: 'kinderopvang de vlieger' }), taken)
    await change(coalition, other, { name: 'Bibliotheek Meerbrug' })
  })

  it('has a name that another coalition may use too', async () => {
    const [ours, theirs] = await Promise.all([makeCoalition(), makeCoalition()])
    await add(ours)
    await add(theirs)
    expect(await theirs.as('COORDINATOR', listPartners)).toHaveLength(1)
  })
})

describe('a change of a partner', () => {
  it('is kept, with what it does, for which ages and where else; its state stays', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    const said: Partial<PartnerForm> = { contactName: 'Bo', domains: ['EDUCATION', 'CARE_HEALTH'], lifePhases: ['AGE_0_2', 'AGE_2_4'], kvkNumber: '12345678', otherCoalitions: 'Coalitie De Buren' }
    await change(coalition, id, said)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readPartner(tx, ctx, id))).toMatchObject({ ...said, status: 'INVITED', version: 2 })
    expect(await trail(coalition)).toMatchObject([{ event: 'partner_added' }, { event: 'partner_changed', subjectId: id, changes: null }])
  })

  it('with a phone number in where it takes part is refused', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectRefusal(coalition, () => change(coalition, id, { otherCoalitions: 'Bel 06 12345678' }), invalid({ otherCoalitions: 'privacy.phone' }))
  })

  it('never writes the contact person into the trail', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { contactName: 'Geheim', contactEmail: 'geheim@opvang.example' })
    expect(JSON.stringify(await trail(coalition))).not.toMatch(/Geheim|Anna|example/i)
  })

  it('of two people at once: the second sees who was first and both texts', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { contactName: 'Eerste', lifePhases: ['AGE_0_2'] })
    const theirs = {
      name: 'Kinderopvang De Vlieger', partnerType: 'CHILDCARE', contactName: 'Eerste', contactEmail: 'anna@opvang.example', domains: [], lifePhases: ['AGE_0_2'], kvkNumber: '', otherCoalitions: '',
    }
    await expectRefusal(coalition, () => change(coalition, id, { contactName: 'Tweede' }), conflict('Coen', 2, theirs))
    await change(coalition, id, { contactName: 'Tweede' }, 2)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readPartner(tx, ctx, id))).toMatchObject({ contactName: 'Tweede', version: 3 })
  })

  it('at the same moment as another shows the second what the first has made of it', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    const changed = await toldToTheSecond(coalition, changing(id, { contactName: 'Eerste' }, 1), changing(id, { contactName: 'Tweede' }, 1))
    expect(changed).toMatchObject({ kind: 'conflict', details: { currentVersion: 2, theirs: { contactName: 'Eerste' } } })
    const moved = await toldToTheSecond(coalition, moving(id, {}, 2), moving(id, { status: 'IN_TALKS' }, 2))
    expect(moved).toMatchObject({ kind: 'conflict', details: { currentVersion: 3, theirs: { status: 'PARTICIPATING' } } })
  })

  it('while it signed by its link is a conflict that says so: the partner itself was first', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await signByLink(coalition, id)
    await expectRefusal(coalition, () => change(coalition, id, {}), { kind: 'conflict', details: { changedBy: 'Kinderopvang De Vlieger', changedAt: NOW, currentVersion: 2 } })
  })

  it('of a partner that is not there is not found', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => change(coalition, newId(), {}), NOT_FOUND)
  })

  it('is one with its event', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => changePartner(tx, ctx, { ...content({ kvkNumber: '12345678' }), id, expectedVersion: 1 }))
  })
})

describe('the state of a partner', () => {
  it('is a dated row with who and why, the newest first, and an event', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await move(coalition, id)
    await move(coalition, id, { status: 'PAUSED', reason: 'Verhuist, tot 1 maart' }, 2)
    expect((await cardOf(coalition, id)).history).toMatchObject([
      { status: 'PAUSED', cause: 'MOVED', reason: 'Verhuist, tot 1 maart', changedBy: 'Coen', changedAt: NOW, hasLeft: false },
      { status: 'PARTICIPATING', cause: 'MOVED', reason: 'Zij waren bij het overleg' }, { status: 'INVITED', cause: 'ADDED', reason: null },
    ])
    expect(await trail(coalition)).toMatchObject([
      { event: 'partner_added' }, { event: 'partner_status_changed', subjectId: id, changes: { status: { from: 'INVITED', to: 'PARTICIPATING' } } },
      { event: 'partner_status_changed', changes: { status: { from: 'PARTICIPATING', to: 'PAUSED' } } },
    ])
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => movePartner(tx, ctx, { id, status: 'IN_TALKS', reason: 'Terug', expectedVersion: 3 }))
  })

  it('is signatory by signing only: being involved is not signing', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectRefusal(coalition, () => move(coalition, id, { status: 'SIGNATORY' }), invalid({ status: 'partners.signs_elsewhere' }))
    await expectRefusal(coalition, () => add(coalition, { name: 'Tweede', status: 'SIGNATORY' }), invalid({ status: 'partners.signs_elsewhere' }))
    await signByLink(coalition, id)
    expect(await cardOf(coalition, id)).toMatchObject({ status: 'SIGNATORY', hasSigned: true, history: [{ status: 'SIGNATORY', cause: 'SIGNED', changedBy: null }, { cause: 'ADDED' }] })
    // Who paused after signing is a signatory again.
    await move(coalition, id, { status: 'PAUSED' }, 2)
    await move(coalition, id, { status: 'SIGNATORY', reason: 'Weer terug' }, 3)
    expect(await cardOf(coalition, id)).toMatchObject({ status: 'SIGNATORY', version: 4 })
  })

  it('is left by a page of its own, with its reason; and the partner can come back', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectRefusal(coalition, () => move(coalition, id, { status: 'LEFT' }), invalid({ status: 'partners.leaves_elsewhere' }))
    await coalition.as('COORDINATOR', (tx, ctx) => leavePartner(tx, ctx, { partnerId: id, reason: 'Opgeheven' }))
    await move(coalition, id, { status: 'IN_TALKS' }, 2)
    expect((await cardOf(coalition, id)).history).toMatchObject([{ status: 'IN_TALKS' }, { status: 'LEFT', cause: 'LEFT', reason: 'Opgeheven' }, { status: 'INVITED' }])
  })

  it('that stands there already, or a reason that points at a person, is refused', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectRefusal(coalition, () => move(coalition, id, { status: 'INVITED' }), invalid({ status: 'partners.status_same' }))
    await expectRefusal(coalition, () => move(coalition, id, { reason: 'Bel 06 12345678' }), invalid({ reason: 'privacy.phone' }))
    await expectRefusal(coalition, () => move(coalition, newId()), NOT_FOUND)
  })

  it('of two people at once: the second sees what stands there now', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await move(coalition, id, { status: 'IN_TALKS' })
    await expectRefusal(coalition, () => move(coalition, id, { status: 'PAUSED' }), conflict('Coen', 2, { status: 'IN_TALKS', reason: '' }))
  })
})

describe('who is reached at a partner', () => {
  it('stands there per level for coordinators; others see the job and no name', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await contact(coalition, id)
    await contact(coalition, id, { level: 'FRONTLINE', jobTitle: 'Leidster', contactName: 'Fleur', contactEmail: null, contactPhone: null })
    expect((await cardOf(coalition, id)).contacts).toEqual([
      { level: 'FRONTLINE', jobTitle: 'Leidster', contactName: 'Fleur', contactEmail: null, contactPhone: null, version: 1 },
      { level: 'EXECUTIVE', jobTitle: 'Directeur', contactName: 'Anna Vos', contactEmail: 'anna@opvang.example', contactPhone: '06 12345678', version: 1 },
    ])
    const shown = await coalition.as('PARTNER_EXECUTIVE', (tx, ctx) => readPartnerCard(tx, ctx, id))
    expect(shown).toMatchObject({ person: null, contacts: [{ level: 'FRONTLINE', jobTitle: 'Leidster' }, { level: 'EXECUTIVE', jobTitle: 'Directeur' }] })
    expect(JSON.stringify(shown)).not.toMatch(/Anna|Fleur|example|0612345678|06 12/)
    expect(JSON.stringify(await trail(coalition))).not.toMatch(/Anna|Fleur|Directeur|example/)
    expect(await rolesThatCan(coalition, (tx, ctx) => readPartnerCard(tx, ctx, id))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('is changed, and taken away by a form that was emptied', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await contact(coalition, id)
    await contact(coalition, id, { jobTitle: 'Bestuurder', expectedVersion: 1 })
    const empty = { jobTitle: '', contactName: null, contactEmail: null, contactPhone: null }
    await expectRefusal(coalition, () => contact(coalition, id, { ...empty, expectedVersion: 1 }), conflict('Coen', 2, { jobTitle: 'Bestuurder', contactName: 'Anna Vos', contactEmail: 'anna@opvang.example', contactPhone: '06 12345678' }))
    await contact(coalition, id, { ...empty, expectedVersion: 2 })
    expect((await cardOf(coalition, id)).contacts).toEqual([])
    expect((await trail(coalition)).slice(1)).toMatchObject([{ event: 'partner_contact_saved' }, { event: 'partner_contact_saved' }, { event: 'partner_contact_removed', changes: { level: 'EXECUTIVE' } }])
  })

  it('that two people fill in at once keeps the first and shows it to the second', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await contact(coalition, id)
    await expectRefusal(coalition, () => contact(coalition, id, { jobTitle: 'Bestuurder' }), { kind: 'conflict', details: { currentVersion: 1, theirs: { jobTitle: 'Directeur' } } })
  })

  it('needs a job, at a partner that is there, and is the coordinator\'s', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectRefusal(coalition, () => contact(coalition, id, { jobTitle: '' }), invalid({ jobTitle: 'partners.job_missing' }))
    await expectRefusal(coalition, () => contact(coalition, newId()), NOT_FOUND)
    const input: ContactForm = { partnerId: id, level: 'FRONTLINE', jobTitle: 'Leidster', contactName: null, contactEmail: null, contactPhone: null, expectedVersion: 0 }
    expect(await rolesThatCan(coalition, (tx, ctx) => savePartnerContact(tx, ctx, input))).toEqual(['COORDINATOR'])
  })
})
