import { describe, expect, it } from 'vitest'
import { addPartner } from '@/lib/partners/commands'
import { listMembers } from '@/lib/members/queries'
import { emailOf, ensureAccount } from '@/lib/platform/auth/accounts'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { enterAsMember, enterByLink } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { fill } from '@/tests/support/filled'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { askedFor, countRows, readChain, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { acceptInvitation, giveInvitation, inviteList, invitePerson, moveInvitation, remindInvited, sendInvitationAgain, withdrawInvitation } from './commands'
import { listInvitations, listInvitationsBy, listInvitationsFor, readInvitationByLink } from './queries'
import type { InviteForm } from './schema'

const DAY = 86_400_000
const later = (days: number) => new Date(NOW.getTime() + days * DAY)
const address = () => `gast-${newId()}@test.example`

const input = (about: Partial<InviteForm> = {}): InviteForm => ({ registeredName: 'Gerrit Gast', email: address(), role: 'PROFESSIONAL', partnerId: null, ...key(), ...about })

const invite = (coalition: TestCoalition, about: Partial<InviteForm> = {}, now?: Date) => coalition.as('COORDINATOR', (tx, ctx) => invitePerson(tx, ctx, input(about)), now)

/** The link that works now, as the mail has it. */
async function tokenOf(coalition: TestCoalition, id: string): Promise<string> {
  const [row] = await coalition.as('COORDINATOR', (tx) => openTx(tx).query<{ link: string }>(sql`SELECT link_id AS link FROM invitation WHERE id = ${id}::uuid`))
  return makeLinkToken(coalition.id, row?.link ?? '')
}

async function accept(token: string, about: { displayName?: string; account?: 'invited' | 'current'; currentUserId?: string } = {}, now = NOW): Promise<string> {
  const ctx = await enterByLink(token, 'JOIN', { now })
  return inCoalition(ctx, (tx) => acceptInvitation(tx, ctx, { displayName: '', account: 'invited', ...about }))
}

const look = async (token: string, now = NOW) => {
  const ctx = await enterByLink(token, 'JOIN', { now })
  return inCoalition(ctx, (tx) => readInvitationByLink(tx, ctx))
}

const rowOf = async (coalition: TestCoalition, id: string) => {
  const [row] = await coalition.as('COORDINATOR', (tx) => openTx(tx).query<Record<string, unknown>>(sql`
    SELECT email, address, registered_name AS name, times_sent AS times, version, withdrawn_at IS NOT NULL AS withdrawn, accepted_at IS NOT NULL AS accepted FROM invitation WHERE id = ${id}::uuid`))
  return row
}

const partner = (coalition: TestCoalition, name: string) => coalition.as('COORDINATOR', (tx, ctx) =>
  addPartner(tx, ctx, { name, partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))

const member = { id: newId(), expectedVersion: 1 }

describe('inviting somebody', () => {
  it('is kept with a link for fourteen days, and a task to mail it', async () => {
    const coalition = await makeCoalition()
    const email = 'Gast@Käse.Example'.toLowerCase()
    const id = await invite(coalition, { email })
    const [found] = await coalition.as('COORDINATOR', listInvitations)
    expect(found).toMatchObject({ id, registeredName: 'Gerrit Gast', email, role: 'PROFESSIONAL', partnerName: null, invitedBy: 'Coen', timesSent: 1, version: 1, expiresAt: later(14) })
    expect(await rowOf(coalition, id)).toMatchObject({ address: 'gast@xn--kse-qla.example' })
    expect(await askedFor(coalition)).toEqual([{ topic: 'invitations.mail', subjectId: id }])
    expect(await trail(coalition)).toEqual([{ event: 'member_invited', actorRole: 'COORDINATOR', subjectId: id, changes: { role: 'PROFESSIONAL' } }])
  })

  it('twice by the same form is once, and is one with its event', async () => {
    const coalition = await makeCoalition()
    const form = input()
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => invitePerson(tx, ctx, form))
    expect(await countRows(coalition, 'invitation')).toBe(1)
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => invitePerson(tx, ctx, input()))
  })

  it('is a coordinator\'s, as is everything else with it', async () => {
    const coalition = await makeCoalition()
    expect(await rolesThatCan(coalition, (tx, ctx) => invitePerson(tx, ctx, input()))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, (tx, ctx) => inviteList(tx, ctx, { lines: 'A;a@x.example;professional', intent: 'check', seen: '' }))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, listInvitations)).toEqual(['COORDINATOR'])
    for (const command of [sendInvitationAgain, remindInvited, withdrawInvitation]) {
      await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => command(tx, ctx, member)), refused('COORDINATOR'))
    }
  })

  it('to an address that was invited before says for whom and at which partner, whatever its capitals and spelling', async () => {
    const coalition = await makeCoalition()
    const partnerId = await partner(coalition, 'De Oever')
    await invite(coalition, { email: 'gast@käse.example', partnerId })
    await invite(coalition, { email: 'los@test.example', registeredName: 'Lies Los' })
    await expectRefusal(coalition, () => invite(coalition, { email: 'GAST@XN--KSE-QLA.example' }), { kind: 'invalid', problems: [{ field: 'email', code: 'invitations.invited_at', params: { name: 'Gerrit Gast', partner: 'De Oever' } }] })
    await expectRefusal(coalition, () => invite(coalition, { email: 'Los@test.example' }), { kind: 'invalid', problems: [{ field: 'email', code: 'invitations.invited', params: { name: 'Lies Los' } }] })
    const elsewhere = await makeCoalition()
    await expect(invite(elsewhere, { email: 'gast@käse.example' }), 'another coalition knows nothing of it').resolves.toEqual(expect.any(String))
  })

  it('who is a member is refused, by the name that others see', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => invite(coalition, { email: coalition.people.EXPERIENCE_EXPERT.email.toUpperCase() }), { kind: 'invalid', problems: [{ field: 'email', code: 'invitations.member', params: { name: 'Pluis' } }] })
  })

  it('for an organisation of another coalition, or to sign for none, is refused; so is a name that is none', async () => {
    const [ours, theirs] = [await makeCoalition(), await makeCoalition()]
    const partnerId = await partner(theirs, 'Elders')
    await expectRefusal(ours, () => invite(ours, { partnerId }), invalid({ partnerId: 'members.partner_missing' }))
    await expectRefusal(ours, () => invite(ours, { role: 'PARTNER_EXECUTIVE' }), invalid({ partnerId: 'members.partner_missing' }))
    await expectRefusal(ours, () => invite(ours, { registeredName: 'bel 06-12345678' }), invalid({ registeredName: 'privacy.phone' }))
    await expect(invite(ours, { role: 'PARTNER_EXECUTIVE', partnerId: await partner(ours, 'Eigen') })).resolves.toEqual(expect.any(String))
  })

  it('by two coordinators at the same moment is done by one of them', async () => {
    const coalition = await makeCoalition()
    const email = address()
    const results = await Promise.allSettled([invite(coalition, { email }), invite(coalition, { email })])
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await countRows(coalition, 'invitation')).toBe(1)
  })
})

describe('an invitation that waits', () => {
  it('is sent again with a new link; the old one dies at once', async () => {
    const coalition = await makeCoalition()
    const id = await invite(coalition)
    const old = await tokenOf(coalition, id)
    await coalition.as('COORDINATOR', (tx, ctx) => sendInvitationAgain(tx, ctx, { id, expectedVersion: 1 }), later(20))
    const fresh = await tokenOf(coalition, id)
    await expect(look(old, later(20))).rejects.toMatchObject(NOT_FOUND)
    await expect(accept(old, {}, later(1))).rejects.toMatchObject(NOT_FOUND)
    expect(await look(fresh, later(33))).toMatchObject({ registeredName: 'Gerrit Gast', expiresAt: later(34) })
    expect(await rowOf(coalition, id)).toMatchObject({ times: 2, version: 2 })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => sendInvitationAgain(tx, ctx, { id, expectedVersion: 1 })), ruleBroken('invitations.changed'))
  })

  it('is reminded with the same link, once a day, while it works', async () => {
    const coalition = await makeCoalition()
    const id = await invite(coalition)
    const token = await tokenOf(coalition, id)
    const remind = (version: number, day: number) => coalition.as('COORDINATOR', (tx, ctx) => remindInvited(tx, ctx, { id, expectedVersion: version }), later(day))
    await expectRefusal(coalition, () => remind(1, 0.5), ruleBroken('invitations.reminded_today'))
    await remind(1, 2)
    await expectRefusal(coalition, () => remind(2, 2.5), ruleBroken('invitations.reminded_today'))
    await expectRefusal(coalition, () => remind(2, 15), ruleBroken('invitations.expired'))
    expect(await tokenOf(coalition, id)).toBe(token)
    expect((await askedFor(coalition)).map((one) => one.topic)).toEqual(['invitations.mail', 'invitations.mail_reminder'])
    expect((await trail(coalition)).map((one) => one.event)).toEqual(['member_invited', 'invitation_reminded'])
  })

  it('is withdrawn: the link is dead, and name and address are gone; the address can be invited again', async () => {
    const coalition = await makeCoalition()
    const email = address()
    const id = await invite(coalition, { email })
    const token = await tokenOf(coalition, id)
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawInvitation(tx, ctx, { id, expectedVersion: 1 }))
    await expect(accept(token)).rejects.toMatchObject(NOT_FOUND)
    expect(await rowOf(coalition, id)).toMatchObject({ email: null, address: null, name: null, withdrawn: true })
    for (const command of [sendInvitationAgain, remindInvited, withdrawInvitation]) {
      await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => command(tx, ctx, { id, expectedVersion: 2 })), ruleBroken('invitations.over'))
    }
    await expect(invite(coalition, { email })).resolves.toEqual(expect.any(String))
  })
})

describe('accepting', () => {
  it('makes the account and the membership once; the link is dead afterwards, name and address are gone from it', async () => {
    const coalition = await makeCoalition()
    const partnerId = await partner(coalition, 'De Oever')
    const email = `Gast-${newId()}@KÄSE.example`
    const id = await invite(coalition, { email: email.toLowerCase(), partnerId })
    const token = await tokenOf(coalition, id)
    expect(await look(token)).toMatchObject({ partnerName: 'De Oever', invitedBy: 'Coen', role: 'PROFESSIONAL' })
    expect(await look(token), 'looking uses nothing up').toMatchObject({ id })
    const userId = await accept(token)
    expect(await emailOf(userId)).toBe(email.toLowerCase().replace('käse', 'xn--kse-qla'))
    const { actor } = await enterAsMember(userId, coalition.id)
    expect(actor).toMatchObject({ role: 'PROFESSIONAL', displayName: 'Gerrit Gast', partnerId })
    expect(await rowOf(coalition, id)).toMatchObject({ email: null, address: null, name: null, accepted: true })
    await expect(accept(token)).rejects.toMatchObject(NOT_FOUND)
    const { rows } = await readChain(coalition)
    expect(rows.slice(-2).map(({ event, actorKind, actorRole, changes }) => [event, actorKind, actorRole, changes])).toEqual([
      ['member_joined', 'link', 'JOIN', { role: 'PROFESSIONAL' }], ['invitation_accepted', 'link', 'JOIN', null],
    ])
  })

  it('by two clicks at the same moment makes one member', async () => {
    const coalition = await makeCoalition()
    const token = await tokenOf(coalition, await invite(coalition))
    const results = await Promise.allSettled([accept(token), accept(token)])
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect((await coalition.as('COORDINATOR', listMembers)).filter((one) => one.displayName === 'Gerrit Gast')).toHaveLength(1)
  })

  it('with a link that is too old, forged, of another coalition or for signing opens nothing', async () => {
    const [coalition, other] = [await fill('Gastbrug'), await makeCoalition()]
    const id = await invite(coalition.coalition)
    const token = await tokenOf(coalition.coalition, id)
    await expect(accept(token, {}, later(14))).rejects.toMatchObject(NOT_FOUND)
    await expect(accept(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).rejects.toMatchObject(NOT_FOUND)
    await expect(accept(makeLinkToken(coalition.coalition.id, coalition.ids.linkId))).rejects.toMatchObject(NOT_FOUND)
    await expect(accept(makeLinkToken(other.id, newId()))).rejects.toMatchObject(NOT_FOUND)
    await expect(accept(token)).resolves.toEqual(expect.any(String))
  })

  it('finds the account that has the address already: one person, two coalitions', async () => {
    const [first, second] = [await makeCoalition(), await makeCoalition()]
    const { email, userId } = first.people.PROFESSIONAL
    expect(await accept(await tokenOf(second, await invite(second, { email, role: 'ALDERMAN' })))).toBe(userId)
    expect((await enterAsMember(userId, second.id)).actor.role).toBe('ALDERMAN')
    expect((await enterAsMember(userId, first.id)).actor.role).toBe('PROFESSIONAL')
  })

  it('with the account that is signed in is possible when they choose so, unless it is a member already', async () => {
    const coalition = await makeCoalition()
    const userId = await ensureAccount({ email: address() })
    const token = await tokenOf(coalition, await invite(coalition))
    await expectRefusal(coalition, () => accept(token, { account: 'current' }), ruleBroken('invitations.signed_out'))
    await expectRefusal(coalition, () => accept(token, { account: 'current', currentUserId: coalition.people.ALDERMAN.userId }), ruleBroken('invitations.member_already'))
    expect(await accept(token, { account: 'current', currentUserId: userId })).toBe(userId)
    expect((await enterAsMember(userId, coalition.id)).actor.displayName).toBe('Gerrit Gast')
  })

  it('asks an experience expert for a name, which is nobody else\'s and says nothing about a person', async () => {
    const coalition = await makeCoalition()
    const token = await tokenOf(coalition, await invite(coalition, { role: 'EXPERIENCE_EXPERT' }))
    await expectRefusal(coalition, () => accept(token), invalid({ displayName: 'invitations.chosen_name_missing' }))
    await expectRefusal(coalition, () => accept(token, { displayName: 'plúis' }), invalid({ displayName: 'members.name_taken' }))
    await expectRefusal(coalition, () => accept(token, { displayName: 'bel 06-12345678' }), invalid({ displayName: 'privacy.phone' }))
    const userId = await accept(token, { displayName: 'Zonnestraal' })
    expect((await enterAsMember(userId, coalition.id)).actor).toMatchObject({ displayName: 'Zonnestraal' })
    expect((await coalition.as('COORDINATOR', listMembers)).find((one) => one.displayName === 'Zonnestraal')).toMatchObject({ registeredName: 'Gerrit Gast' })
  })

  it('by who was a member before makes that membership run again, in the role of now', async () => {
    const coalition = await makeCoalition()
    const { userId, membershipId, email } = coalition.people.PROFESSIONAL
    await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE membership SET ended_at = ${NOW} WHERE id = ${membershipId}::uuid`))
    await expect(enterAsMember(userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
    expect(await accept(await tokenOf(coalition, await invite(coalition, { email, role: 'POLICY_ADVISER', registeredName: 'Prue Terug' })))).toBe(userId)
    expect((await enterAsMember(userId, coalition.id)).actor).toMatchObject({ membershipId, role: 'POLICY_ADVISER', displayName: 'Prue Terug' })
    const { rows } = await readChain(coalition)
    expect(rows.find((row) => row.event === 'member_rejoined')).toMatchObject({ subjectId: membershipId, changes: { role: { from: 'PROFESSIONAL', to: 'POLICY_ADVISER' } } })
  })
})

describe('an invitation for a partner that stopped', () => {
  const stop = (coalition: TestCoalition, id: string, status: 'LEFT' | 'PARTICIPATING') =>
    coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE partner_organization SET status = ${status}::partner_status WHERE id = ${id}::uuid`))

  it('cannot be accepted, sent again or reminded of, and none can be made; back, it can', async () => {
    const coalition = await makeCoalition()
    const partnerId = await partner(coalition, 'De Oever')
    const id = await invite(coalition, { partnerId })
    const token = await tokenOf(coalition, id)
    await stop(coalition, partnerId, 'LEFT')
    expect(await look(token)).toMatchObject({ id, isPartnerGone: true })
    await expectRefusal(coalition, () => accept(token), ruleBroken('invitations.partner_gone_ask'))
    for (const command of [sendInvitationAgain, remindInvited]) {
      await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => command(tx, ctx, { id, expectedVersion: 1 }), later(2)), ruleBroken('invitations.partner_gone'))
    }
    await expectRefusal(coalition, () => invite(coalition, { partnerId }), invalid({ partnerId: 'members.partner_missing' }))
    const list = await coalition.as('COORDINATOR', (tx, ctx) => inviteList(tx, ctx, { lines: 'Gast; nieuw@test.example; professional; De Oever', intent: 'check', seen: '' }))
    expect(list.list.problems).toMatchObject([{ column: 'partner', code: 'invitations.partner_unknown' }])
    await stop(coalition, partnerId, 'PARTICIPATING')
    await expect(accept(token)).resolves.toEqual(expect.any(String))
  })
})

describe('an invitation that goes to somebody else', () => {
  it('goes to a coordinator who takes part, by a coordinator or by who sent it', async () => {
    const coalition = await makeCoalition()
    const id = await invite(coalition)
    const next = await coalition.join('COORDINATOR', 'Nina')
    const give = (toId: string) => coalition.as('COORDINATOR', (tx, ctx) => giveInvitation(tx, ctx, { id, toId }))
    await expectRefusal(coalition, () => give(coalition.people.PROFESSIONAL.membershipId), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => giveInvitation(tx, ctx, { id, toId: next.membershipId })), refused('COORDINATOR'))
    await give(next.membershipId)
    expect(await coalition.as('COORDINATOR', listInvitations)).toMatchObject([{ id, invitedBy: 'Nina', version: 2 }])
    expect(await coalition.as('COORDINATOR', (tx, ctx) => listInvitationsBy(tx, ctx, next.membershipId))).toMatchObject([{ id, registeredName: 'Gerrit Gast' }])
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => giveInvitation(tx, ctx, { id, toId: coalition.people.COORDINATOR.membershipId }))
  })

  it('goes to a partner that takes part, or to none unless the role signs for one', async () => {
    const coalition = await makeCoalition()
    const [from, to] = [await partner(coalition, 'De Oever'), await partner(coalition, 'De Brug')]
    const id = await invite(coalition, { partnerId: from, role: 'PARTNER_EXECUTIVE' })
    const move = (toPartnerId: string | null) => coalition.as('COORDINATOR', (tx, ctx) => moveInvitation(tx, ctx, { id, toPartnerId }))
    await expectRefusal(coalition, () => move(null), ruleBroken('members.partner_missing'))
    await expectRefusal(coalition, () => move(newId()), NOT_FOUND)
    await move(to)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => listInvitationsFor(tx, ctx, to))).toMatchObject([{ id, partnerName: 'De Brug' }])
    expect(await rolesThatCan(coalition, (tx, ctx) => listInvitationsFor(tx, ctx, to))).toEqual(['COORDINATOR'])
  })
})
