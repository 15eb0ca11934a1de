import { describe, expect, it } from 'vitest'
import { endMembership, endPartner } from '@/lib/departures/commands'
import { changeMember } from '@/lib/members/commands'
import { listWaiting, openOwnInvitations, openPartnerInvitations } from '@/lib/notifications/queries'
import { addPartner, leavePartner, movePartner } from '@/lib/partners/commands'
import { listRegister, readPartner, readPartnerCard } from '@/lib/partners/queries'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { enterByLink, type LinkContext } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { readMatrix } from '../missing/queries'
import { answerInvitation, invitePartner, recordPartnerAnswer, withdrawPartnerInvitation } from './commands'
import { listOwnInvitations, listPartnerInvitations, readPartnerInvitationByLink } from './queries'
import type { AnswerForm, PartnerInvitationForm } from './schema'
import type { PartnerInvitationRead } from './types'

const TODAY = dayOf(NOW)

const NO: AnswerForm = { kind: 'NO', reason: 'Dit jaar geen tijd' }

async function withPartner(email: string | null = 'bo@klimop.example') {
  const coalition = await makeCoalition()
  const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Klimop', partnerType: 'PRIMARY_SCHOOL', status: 'IDENTIFIED', contactName: 'Bo', contactEmail: email, ...key() }))
  return { coalition, partnerId }
}

const asked = ({ people }: TestCoalition, partnerId: string, over: Partial<PartnerInvitationForm> = {}): PartnerInvitationForm => ({
  partnerId, inviterId: people.PROFESSIONAL.membershipId, way: 'MAIL', contactEmail: null, whyYou: 'Jullie zien de ouders', hours: 2, gains: null, firstOn: null, answerBy: addDays(TODAY, 10), ...key(), ...over,
})

const invite = (coalition: TestCoalition, form: Parameters<typeof invitePartner>[2]) => coalition.as('COORDINATOR', (tx, ctx) => invitePartner(tx, ctx, form))

const read = (coalition: TestCoalition, partnerId: string) => coalition.as('ALDERMAN', (tx, ctx) => listPartnerInvitations(tx, ctx, partnerId))

const statusOf = async (coalition: TestCoalition, partnerId: string) => (await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCard(tx, ctx, partnerId))).status

/** Who opens the personal link of the newest invitation of this partner, so many days later. */
async function linkOf(coalition: TestCoalition, partnerId: string, days = 0): Promise<LinkContext> {
  const [newest] = await read(coalition, partnerId)
  return enterByLink(makeLinkToken(coalition.id, newest?.linkId ?? newId()), 'ANSWER', { now: new Date(NOW.getTime() + days * 86_400_000) })
}

async function answer(coalition: TestCoalition, partnerId: string, form: AnswerForm, days = 0): Promise<void> {
  const ctx = await linkOf(coalition, partnerId, days)
  await inCoalition(ctx, (tx) => answerInvitation(tx, ctx, form))
}

async function seen(coalition: TestCoalition, partnerId: string): Promise<PartnerInvitationRead> {
  const ctx = await linkOf(coalition, partnerId)
  return inCoalition(ctx, (tx) => readPartnerInvitationByLink(tx, ctx))
}

describe('inviting a partner', () => {
  it('makes it invited, with who asked and what; the mail goes out in the background', async () => {
    const { coalition, partnerId } = await withPartner()
    expect(await invite(coalition, asked(coalition, partnerId, { gains: 'Eén vast gezicht', firstOn: addDays(TODAY, 5) }))).toBe(partnerId)
    expect(await read(coalition, partnerId)).toMatchObject([{ inviterName: 'Prue', way: 'MAIL', whyYou: 'Jullie zien de ouders', hours: 2, gains: 'Eén vast gezicht', answer: null, withdrawnAt: null }])
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCard(tx, ctx, partnerId))).toMatchObject({ status: 'INVITED', history: [{ status: 'INVITED', cause: 'INVITED', changedBy: 'Coen' }, { cause: 'ADDED' }] })
    expect((await trail(coalition)).slice(-2)).toMatchObject([{ event: 'partner_invited', changes: { partnerId } }, { event: 'partner_status_changed' }])
  })

  it('that is not in the register yet puts it there, with its kind and age', async () => {
    const { coalition } = await withPartner()
    const { partnerId: _, ...form } = asked(coalition, newId(), { contactEmail: 'hallo@honk.example' })
    const id = await invite(coalition, { ...form, partnerId: null, name: 'Jongerenraad', partnerType: 'YOUNG_PEOPLE', lifePhases: ['AGE_12_18'] })
    const { partners } = await coalition.as('ALDERMAN', (tx, ctx) => listRegister(tx, ctx, { partnerType: 'YOUNG_PEOPLE' }))
    expect(partners).toMatchObject([{ id, name: 'Jongerenraad', status: 'INVITED', lifePhases: ['AGE_12_18'], canBeMailed: true }])
    const { matrix } = await coalition.as('PROFESSIONAL', (tx, ctx) => readMatrix(tx, ctx, { level: 'FRONTLINE', goalId: null }))
    const cells = matrix.rows.find((row) => row.partnerType === 'YOUNG_PEOPLE')?.cells.filter((cell) => cell.invited)
    expect(cells).toMatchObject([{ lifePhase: 'AGE_12_18', state: 'EMPTY', invited: { by: 'Prue' } }])
  })

  it('needs an address for a mail, a day that is to come, and somebody who takes part', async () => {
    const { coalition, partnerId } = await withPartner(null)
    await expectRefusal(coalition, () => invite(coalition, asked(coalition, partnerId)), invalid({ contactEmail: 'goals.invite_without_email' }))
    await expectRefusal(coalition, () => invite(coalition, asked(coalition, partnerId, { answerBy: addDays(TODAY, -1) })), invalid({ answerBy: 'goals.invite_by_past' }))
    await expectRefusal(coalition, () => invite(coalition, asked(coalition, partnerId, { inviterId: newId() })), invalid({ inviterId: 'goals.inviter_gone' }))
    await expectRefusal(coalition, () => invite(coalition, asked(coalition, partnerId, { whyYou: 'Bel 06-12345678' })), invalid({ whyYou: 'privacy.phone' }))
    await invite(coalition, asked(coalition, partnerId, { contactEmail: 'nieuw@klimop.example' }))
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readPartnerCard(tx, ctx, partnerId))).person?.email).toBe('nieuw@klimop.example')
  })

  it('sent twice is one; a second one takes the place of the first, whose link opens nothing any more', async () => {
    const { coalition, partnerId } = await withPartner()
    const form = asked(coalition, partnerId)
    await Promise.all([invite(coalition, form), invite(coalition, form)])
    expect(await countRows(coalition, 'partner_invitation')).toBe(1)
    const [first] = await read(coalition, partnerId)
    await invite(coalition, asked(coalition, partnerId))
    const token = makeLinkToken(coalition.id, first?.linkId ?? '')
    await expect(enterByLink(token, 'ANSWER', { now: NOW })).rejects.toMatchObject(NOT_FOUND)
    expect((await read(coalition, partnerId)).map((one) => one.withdrawnAt === null)).toEqual([true, false])
  })

  it('is the coordinator\'s, of a partner that has not left, and is one with its event', async () => {
    const { coalition, partnerId } = await withPartner()
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => invitePartner(tx, ctx, asked(coalition, partnerId))), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => invitePartner(tx, ctx, asked(coalition, partnerId)))).toEqual(['COORDINATOR'])
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => invitePartner(tx, ctx, asked(coalition, partnerId)))
    await coalition.as('COORDINATOR', (tx, ctx) => leavePartner(tx, ctx, { partnerId }))
    await expectRefusal(coalition, () => invite(coalition, asked(coalition, partnerId)), ruleBroken('goals.invite_who_left'))
  })
})

describe('an invitation that is withdrawn', () => {
  const withdrawn = (coalition: TestCoalition, partnerId: string) => coalition.as('COORDINATOR', (tx, ctx) => withdrawPartnerInvitation(tx, ctx, { partnerId }))
  const moved = async (coalition: TestCoalition, partnerId: string, status: 'INVITED' | 'IN_TALKS' | 'PAUSED') => {
    const { version } = await coalition.as('COORDINATOR', (tx, ctx) => readPartner(tx, ctx, partnerId))
    await coalition.as('COORDINATOR', (tx, ctx) => movePartner(tx, ctx, { id: partnerId, status, reason: 'Gebeld', expectedVersion: version }))
  }

  it('puts the partner back where it stood, with a row and an event; also after a second one', async () => {
    const { coalition, partnerId } = await withPartner()
    await moved(coalition, partnerId, 'PAUSED')
    await invite(coalition, asked(coalition, partnerId))
    await invite(coalition, asked(coalition, partnerId))
    expect(await statusOf(coalition, partnerId)).toBe('INVITED')
    await withdrawn(coalition, partnerId)
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCard(tx, ctx, partnerId))).toMatchObject({
      status: 'PAUSED', history: [{ status: 'PAUSED', cause: 'WITHDRAWN', changedBy: 'Coen' }, { cause: 'INVITED' }, { status: 'PAUSED', cause: 'MOVED' }, { cause: 'ADDED' }],
    })
    expect((await trail(coalition)).slice(-2)).toMatchObject([{ event: 'partner_invitation_withdrawn' }, { event: 'partner_status_changed', changes: { status: { from: 'INVITED', to: 'PAUSED' } } }])
    await withdrawn(coalition, partnerId)
    expect(await countRows(coalition, 'partner_status_change')).toBe(4)
  })

  it('leaves a partner that was moved or answered since', async () => {
    for (const [happens, stays] of [
      [(coalition: TestCoalition, id: string) => moved(coalition, id, 'IN_TALKS'), 'IN_TALKS'],
      [(coalition: TestCoalition, id: string) => moved(coalition, id, 'IN_TALKS').then(() => moved(coalition, id, 'INVITED')), 'INVITED'],
      [(coalition: TestCoalition, id: string) => answer(coalition, id, { kind: 'YES', reason: null }), 'IN_TALKS'],
    ] as const) {
      const { coalition, partnerId } = await withPartner()
      await invite(coalition, asked(coalition, partnerId))
      await happens(coalition, partnerId)
      await withdrawn(coalition, partnerId)
      expect(await statusOf(coalition, partnerId)).toBe(stays)
    }
  })

  it('because the partner leaves is no move of its own', async () => {
    const { coalition, partnerId } = await withPartner()
    await invite(coalition, asked(coalition, partnerId))
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'Opgeheven', decisions: [] }))
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCard(tx, ctx, partnerId))).history.map((one) => one.cause)).toEqual(['LEFT', 'INVITED', 'ADDED'])
    expect((await read(coalition, partnerId))[0]?.withdrawnAt).toEqual(NOW)
  })
})

describe('the answer of a partner', () => {
  it('sets its state, as its own word, and can change until the day', async () => {
    const { coalition, partnerId } = await withPartner()
    await invite(coalition, asked(coalition, partnerId))
    const states: string[] = []
    for (const form of [{ kind: 'YES', reason: null }, { kind: 'YES', reason: null }, { kind: 'NOT_NOW', reason: null }, NO] as const) {
      await answer(coalition, partnerId, form)
      states.push(await statusOf(coalition, partnerId))
    }
    expect(states).toEqual(['IN_TALKS', 'IN_TALKS', 'PAUSED', 'IDENTIFIED'])
    expect(await countRows(coalition, 'partner_answer')).toBe(3)
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCard(tx, ctx, partnerId))).history[0]).toMatchObject({ cause: 'ANSWERED', reason: null, changedBy: null })
    expect((await seen(coalition, partnerId)).answer).toMatchObject({ kind: 'NO', reason: NO.reason })
    // What a coordinator has said of it since stays when the partner only finds other words.
    await coalition.as('COORDINATOR', (tx, ctx) => movePartner(tx, ctx, { id: partnerId, status: 'PAUSED', reason: 'Even niet', expectedVersion: 5 }))
    await answer(coalition, partnerId, { kind: 'NO', reason: 'Dit jaar echt geen tijd' })
    expect(await statusOf(coalition, partnerId)).toBe('PAUSED')
  })

  it('comes no more after the day, nor when it was withdrawn', async () => {
    const { coalition, partnerId } = await withPartner()
    await invite(coalition, asked(coalition, partnerId))
    await expectRefusal(coalition, () => answer(coalition, partnerId, NO, 12), ruleBroken('goals.invitation_over'))
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawPartnerInvitation(tx, ctx, { partnerId }))
    await expectRefusal(coalition, () => answer(coalition, partnerId, NO), NOT_FOUND)
  })

  it('names no person', async () => {
    const { coalition, partnerId } = await withPartner()
    await invite(coalition, asked(coalition, partnerId))
    await expectRefusal(coalition, () => answer(coalition, partnerId, { kind: 'NO', reason: 'Mail anna@thuis.example' }), invalid({ reason: 'privacy.email' }))
  })

  it('given in person is written down by the coordinator', async () => {
    const { coalition, partnerId } = await withPartner(null)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => recordPartnerAnswer(tx, ctx, { partnerId, ...NO })), NOT_FOUND)
    await invite(coalition, asked(coalition, partnerId, { way: 'IN_PERSON' }))
    expect((await read(coalition, partnerId))[0]?.linkId).toBeNull()
    await coalition.as('COORDINATOR', (tx, ctx) => recordPartnerAnswer(tx, ctx, { partnerId, kind: 'YES', reason: null }))
    expect(await statusOf(coalition, partnerId)).toBe('IN_TALKS')
    expect(await rolesThatCan(coalition, (tx, ctx) => recordPartnerAnswer(tx, ctx, { partnerId, ...NO }))).toEqual(['COORDINATOR'])
  })

  it('waits for who invited until they open it; of who left, for the coordinator', async () => {
    const { coalition, partnerId } = await withPartner()
    const guest = await coalition.join('PROFESSIONAL', 'Teun')
    await invite(coalition, asked(coalition, partnerId, { inviterId: guest.membershipId }))
    await answer(coalition, partnerId, { kind: 'YES', reason: null })
    const waits = async (person = guest) => (await coalition.asPerson(person, listWaiting)).some((one) => one.kind === 'partnerAnswers')
    expect([await waits(), await waits(coalition.people.COORDINATOR)]).toEqual([true, false])
    await coalition.asPerson(coalition.people.COORDINATOR, (tx, ctx) => openPartnerInvitations(tx, ctx, partnerId))
    expect(await waits()).toBe(true)
    await coalition.asPerson(guest, (tx, ctx) => openPartnerInvitations(tx, ctx, partnerId))
    expect(await waits()).toBe(false)
    await answer(coalition, partnerId, NO)
    await coalition.as('COORDINATOR', (tx, ctx) => endMembership(tx, ctx, { membershipId: guest.membershipId, reason: 'Andere baan', decisions: [] }))
    expect(await waits(coalition.people.COORDINATOR)).toBe(true)
  })

  it('is read by who invited, also when they read no register; by nobody else', async () => {
    const { coalition, partnerId } = await withPartner()
    const expert = coalition.people.EXPERIENCE_EXPERT
    await invite(coalition, asked(coalition, partnerId, { inviterId: expert.membershipId }))
    await answer(coalition, partnerId, { kind: 'NOT_NOW', reason: 'Na de zomer' })
    const waits = async () => (await coalition.asPerson(expert, listWaiting)).map((one) => one.kind)
    expect(await waits()).toEqual(['partnerAnswers'])
    await expectRefusal(coalition, () => coalition.asPerson(expert, (tx, ctx) => listPartnerInvitations(tx, ctx, partnerId)), { kind: 'refused' })
    for (const role of ['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN'] as const) expect(await coalition.as(role, openOwnInvitations)).toEqual([])
    expect(await waits()).toEqual(['partnerAnswers'])
    expect(await coalition.asPerson(expert, openOwnInvitations)).toMatchObject([{ partnerName: 'De Klimop', whyYou: 'Jullie zien de ouders', answer: { kind: 'NOT_NOW', reason: 'Na de zomer', seenAt: null } }])
    expect(await waits()).toEqual([])
    expect(await rolesThatCan(coalition, listOwnInvitations)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('to who supports somebody by now is heard by the coordinator instead', async () => {
    const { coalition, partnerId } = await withPartner()
    const guest = await coalition.join('PROFESSIONAL', 'Teun')
    await invite(coalition, asked(coalition, partnerId, { inviterId: guest.membershipId }))
    await coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: guest.membershipId, role: 'SUPPORTER', partnerId: null, expectedVersion: 1 }))
    await answer(coalition, partnerId, { kind: 'YES', reason: null })
    const heard = async (person: TestPerson) => (await coalition.asPerson(person, listWaiting)).some((one) => one.kind === 'partnerAnswers')
    expect([await heard(guest), await heard(coalition.people.COORDINATOR)]).toEqual([false, true])
    expect(await coalition.as('COORDINATOR', openOwnInvitations)).toMatchObject([{ inviterName: 'Teun', inviterHears: false, inviterHasLeft: false }])
    expect(await heard(coalition.people.COORDINATOR)).toBe(false)
  })

  it('of one partner never says anything of another', async () => {
    const { coalition, partnerId } = await withPartner()
    const otherId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Beuk', partnerType: 'CHILDCARE', status: 'IDENTIFIED', contactName: null, contactEmail: 'x@beuk.example', ...key() }))
    await invite(coalition, asked(coalition, partnerId))
    await invite(coalition, asked(coalition, otherId, { whyYou: 'Geheim van de Beuk' }))
    expect(JSON.stringify(await seen(coalition, partnerId))).not.toContain('Beuk')
    await answer(coalition, partnerId, NO)
    expect([await statusOf(coalition, partnerId), await statusOf(coalition, otherId)]).toEqual(['IDENTIFIED', 'INVITED'])
  })
})
