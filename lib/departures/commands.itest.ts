import { describe, expect, it } from 'vitest'
import { listActions } from '@/lib/action-items/queries'
import { signAgreement } from '@/lib/agreements/commands'
import { readAgreement } from '@/lib/agreements/queries'
import { measureGoal } from '@/lib/goals/commands'
import { readGoal } from '@/lib/goals/queries'
import { readPartner } from '@/lib/partners/queries'
import { closeWayIn } from '@/lib/platform/auth/way-in'
import { authPool } from '@/lib/platform/db/pools'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { enterAsJob, enterAsMember, enterByLink } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { fill, type Filled } from '@/tests/support/filled'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { askedFor, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { endMembership, endPartner, handOver, resumeMembership } from './commands'
import { departureJobs } from './jobs'
import { findNewHandover, listHandoverCards, listThoseWhoLeft, readHandoverCard, readMembershipDeparture, readPartnerDeparture, reviewMembershipEnd } from './queries'
import { fieldOf, whyFieldOf } from './rules'
import { endMembershipDraft } from './schema'
import type { Decision, ItemKind } from './types'

const decision = (kind: ItemKind, id: string, over: Partial<Decision> = {}): Decision => ({ kind, id, choice: 'END', toId: null, reason: null, ...over })

const end = (coalition: TestCoalition, membershipId: string, decisions: readonly Decision[] = [], as: Parameters<TestCoalition['as']>[0] = 'COORDINATOR') =>
  coalition.as(as, (tx, ctx) => endMembership(tx, ctx, { membershipId, reason: 'Andere baan', decisions: [...decisions] }))

/** The professional of a filled coalition owns a goal and an open action. */
const handled = ({ ids, coalition }: Filled, toId = coalition.people.COORDINATOR.membershipId): Decision[] =>
  [decision('GOAL', ids.goalId, { choice: 'GIVE', toId }), decision('ACTION', ids.openActionId, { choice: 'GIVE', toId })]

const rowsOf = (coalition: TestCoalition, table: 'departure' | 'departure_decision') =>
  coalition.as('COORDINATOR', (tx) => openTx(tx).query<Record<string, unknown>>(table === 'departure' ? sql`SELECT * FROM departure` : sql`SELECT * FROM departure_decision ORDER BY item`))

async function session(userId: string): Promise<void> {
  await authPool().query("INSERT INTO session (id, session_token, user_id, expires) VALUES ($1, $2, $3, now() + interval '1 day')", [newId(), newId(), userId])
}
const sessionsOf = async (userId: string) => (await authPool().query('SELECT 1 FROM session WHERE user_id = $1', [userId])).rowCount
const signpostsOf = async (userId: string) => (await authPool().query('SELECT 1 FROM account_coalition WHERE user_id = $1', [userId])).rowCount

describe('a membership that ends', () => {
  it('shows what hangs on it, and gives each to somebody else in one go', async () => {
    const filled = await fill('WEGgeven')
    const { coalition, ids } = filled
    const { membershipId, userId } = coalition.people.PROFESSIONAL
    const before = await coalition.as('COORDINATOR', (tx, ctx) => readMembershipDeparture(tx, ctx, membershipId))
    expect(before).toMatchObject({ leaver: { displayName: 'Prue', role: 'PROFESSIONAL' }, isSelf: false, refusal: null, record: null })
    expect(before.items.map(({ kind, id }) => [kind, id])).toEqual([['GOAL', ids.goalId], ['ACTION', ids.openActionId]])
    expect(await end(coalition, membershipId, handled(filled))).toEqual({ userIds: [userId], isSelf: false })
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readGoal(tx, ctx, ids.goalId))).ownerName).toBe('Coen')
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listActions(tx, ctx, { mine: true }))).map((one) => one.id)).toEqual([ids.openActionId])
    await expect(enterAsMember(userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
    expect((await trail(coalition)).slice(-4).map(({ event, changes }) => ({ event, changes }))).toEqual([
      { event: 'goal_given', changes: { ownerId: { from: membershipId, to: coalition.people.COORDINATOR.membershipId } } },
      { event: 'action_given', changes: { ownerId: { from: membershipId, to: coalition.people.COORDINATOR.membershipId } } },
      { event: 'member_left', changes: { role: 'PROFESSIONAL' } },
      { event: 'departure_recorded', changes: { kind: 'membership', given: 2, ended: 0, kept: 0 } },
    ])
    expect(JSON.stringify(await trail(coalition))).not.toContain('Andere baan')
    const after = await coalition.as('COORDINATOR', (tx, ctx) => readMembershipDeparture(tx, ctx, membershipId))
    expect(after).toMatchObject({ refusal: 'departures.has_left', items: [], record: { reason: 'Andere baan', leftBy: 'Coen', leftAt: NOW } })
  })

  it('can stop a goal with a reason and an action without', async () => {
    const { coalition, ids } = await fill('WEGstoppen')
    const { membershipId } = coalition.people.PROFESSIONAL
    await coalition.as('PROFESSIONAL', (tx, ctx) => measureGoal(tx, ctx, { goalId: ids.goalId, value: 20, measuredOn: '2026-11-20', note: null, ...key() }))
    await end(coalition, membershipId, [decision('GOAL', ids.goalId, { reason: 'Niemand kan verder' }), decision('ACTION', ids.openActionId)])
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readGoal(tx, ctx, ids.goalId)))
      .toMatchObject({ status: 'STOPPED', ownerName: 'Prue', measurements: [{ byName: 'Prue', hasLeft: true }], changes: [{ status: 'STOPPED', reason: 'Niemand kan verder', byName: 'Coen', hasLeft: false }] })
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listActions(tx, ctx))).find((one) => one.id === ids.openActionId)?.status).toBe('STOPPED')
    expect((await rowsOf(coalition, 'departure_decision')).map(({ item, choice, reason }) => [item, choice, reason])).toEqual([['GOAL', 'END', 'Niemand kan verder'], ['ACTION', 'END', null]])
  })

  it('leaves nothing without an owner: each thing without a decision is named, and nothing happens', async () => {
    const { coalition, ids } = await fill('WEGniets')
    const { membershipId } = coalition.people.PROFESSIONAL
    const [goal, action] = [{ kind: 'GOAL' as const, id: ids.goalId }, { kind: 'ACTION' as const, id: ids.openActionId }]
    await expectRefusal(coalition, () => end(coalition, membershipId), invalid({ [fieldOf(goal)]: 'departures.undecided', [fieldOf(action)]: 'departures.undecided' }))
    await expectRefusal(coalition, () => end(coalition, membershipId, [decision('GOAL', ids.goalId), decision('ACTION', ids.openActionId, { choice: 'KEEP' })]),
      invalid({ [whyFieldOf(goal)]: 'departures.why_missing', [fieldOf(action)]: 'departures.not_offered' }))
    await expectRefusal(coalition, () => end(coalition, membershipId, handled({ ids, coalition } as Filled, membershipId)), invalid({ [fieldOf(goal)]: 'departures.nobody_there', [fieldOf(action)]: 'departures.nobody_there' }))
  })

  it('says all at once: what has no decision, and every reason that points at a person', async () => {
    const { coalition, ids } = await fill('WEGallebei')
    const { membershipId } = coalition.people.PROFESSIONAL
    const [goal, action] = [{ kind: 'GOAL' as const, id: ids.goalId }, { kind: 'ACTION' as const, id: ids.openActionId }]
    const decisions = [decision('GOAL', ids.goalId, { reason: 'Bel 06-12345678' })]
    const wrong = { [fieldOf(action)]: 'departures.undecided', [whyFieldOf(goal)]: 'privacy.phone', reason: 'privacy.email' } as const
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => endMembership(tx, ctx, { membershipId, reason: 'Mail noor@meerbrug.example', decisions })),
      invalid(wrong))
    // The same of a form of which something else is not filled in, such as the word of why.
    const { decisions: typed, ...rest } = endMembershipDraft.parse({ membershipId, reason: '', [fieldOf(goal)]: 'END', [whyFieldOf(goal)]: 'Bel 06-12345678' })
    const review = (draft: Parameters<typeof reviewMembershipEnd>[2]) => coalition.as('COORDINATOR', (tx, ctx) => reviewMembershipEnd(tx, ctx, draft))
    expect(await review({ ...rest, decisions: typed })).toEqual([{ field: fieldOf(action), code: 'departures.undecided' }, { field: whyFieldOf(goal), code: 'privacy.phone' }])
    expect(await review({ ...rest, decisions: handled({ ids, coalition } as Filled) })).toEqual([])
  })

  it('keeps no personal data in its reasons', async () => {
    const filled = await fill('WEGtekst')
    await expectRefusal(filled.coalition, () => filled.coalition.as('COORDINATOR', (tx, ctx) => endMembership(tx, ctx, {
      membershipId: filled.ids.membershipId, reason: 'Bel 06-12345678', decisions: handled(filled),
    })), invalid({ reason: 'privacy.phone' }))
  })

  it('is never the last coordinator; with two, one can go, and hands over by itself', async () => {
    const { coalition, ids, mark } = await fill('WEGlaatste')
    const { membershipId } = coalition.people.COORDINATOR
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readMembershipDeparture(tx, ctx, membershipId))).toMatchObject({ refusal: 'departures.last_coordinator', isSelf: true })
    await expectRefusal(coalition, () => end(coalition, membershipId), ruleBroken('departures.last_coordinator'))
    const next = await coalition.join('COORDINATOR', 'Nina')
    const give = { choice: 'GIVE', toId: next.membershipId } as const
    await end(coalition, membershipId, [decision('SIGNALS', membershipId, give), decision('CONTRIBUTIONS', membershipId, { choice: 'KEEP', reason: 'Samen' }), decision('EXECUTIVE_REQUEST', ids.executiveRequestId, give), decision('INVITATION', ids.invitationId, give)])
    const card = await coalition.asPerson(next, findNewHandover)
    expect(card).toMatchObject({ madeBy: 'Coen', madeAt: NOW })
    const { content } = await coalition.asPerson(next, (tx, ctx) => readHandoverCard(tx, ctx, card?.id ?? ''))
    expect(content).toMatchObject({
      signals: [{ id: ids.signalId, theme: 'SCHOOL', day: '2026-12-06' }], contributions: [{ id: ids.contributionId, by: 'Pluis' }], requests: [{ title: `Vraag ${mark}`, talkFirst: false }],
      goals: [{ id: ids.goalId, owner: 'Prue' }], actions: [{ what: `Actie straks ${mark}`, owner: 'Prue' }], agreements: [{ id: ids.signingId, signed: 0, requested: 2, waiting: [`Eerste ${mark}`, `Tweede ${mark}`] }],
      invitations: [{ id: ids.invitationId, role: 'PROFESSIONAL', partner: `Eerste ${mark}`, by: 'Nina', day: '2026-12-06' }],
    })
    // A card is kept for longer than an invitation runs.
    expect(JSON.stringify(content)).not.toContain(`Gast ${mark}`)
    // What was written in a signal or a contribution stays there.
    expect(JSON.stringify(content)).not.toMatch(new RegExp(`(Signaal|Inbreng) ${mark}`))
  })

  it('of two coordinators who leave at the same moment one stays', async () => {
    const coalition = await makeCoalition()
    const other = await coalition.join('COORDINATOR', 'Nina')
    const leave = (id: string) => (tx: Parameters<typeof endMembership>[0], ctx: Parameters<typeof endMembership>[1]) => endMembership(tx, ctx, { membershipId: id, reason: 'x', decisions: [] })
    const outcomes = await Promise.allSettled([
      coalition.as('COORDINATOR', leave(coalition.people.COORDINATOR.membershipId)), coalition.asPerson(other, leave(other.membershipId)),
    ])
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is one’s own for everybody, and another’s for the coordinator only', async () => {
    const coalition = await makeCoalition()
    const { SUPPORTER, ALDERMAN } = coalition.people
    expect(await rolesThatCan(coalition, (tx, ctx) => readMembershipDeparture(tx, ctx, ALDERMAN.membershipId))).toEqual(['COORDINATOR', 'ALDERMAN'])
    await expectRefusal(coalition, () => end(coalition, ALDERMAN.membershipId, [], 'SUPPORTER'), refused('COORDINATOR'))
    expect(await end(coalition, SUPPORTER.membershipId, [], 'SUPPORTER')).toEqual({ userIds: [SUPPORTER.userId], isSelf: true })
    await expect(enterAsMember(SUPPORTER.userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
  })

  it('by oneself gives work to a coordinator, and stops no goal', async () => {
    const filled = await fill('WEGzelf')
    const { coalition, ids } = filled
    const { membershipId } = coalition.people.PROFESSIONAL
    const { items } = await coalition.as('PROFESSIONAL', (tx, ctx) => readMembershipDeparture(tx, ctx, membershipId))
    expect(items.map(({ offer, receivers }) => [offer.give, receivers.map((one) => one.name)])).toEqual([['COORDINATOR', ['Coen']], ['COORDINATOR', ['Coen']]])
    await expectRefusal(coalition, () => end(coalition, membershipId, [decision('GOAL', ids.goalId, { reason: 'x' }), decision('ACTION', ids.openActionId)], 'PROFESSIONAL'),
      invalid({ [fieldOf({ kind: 'GOAL', id: ids.goalId })]: 'departures.not_offered' }))
    await end(coalition, membershipId, handled(filled), 'PROFESSIONAL')
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readGoal(tx, ctx, ids.goalId))).ownerName).toBe('Coen')
  })

  it('ends all sessions and takes the signpost away, at once and once more by a task; not of who came back', async () => {
    const coalition = await makeCoalition()
    const { membershipId, userId } = coalition.people.ALDERMAN
    await session(userId)
    await session(userId)
    await end(coalition, membershipId)
    await closeWayIn(userId, coalition.id)
    expect([await sessionsOf(userId), await signpostsOf(userId)]).toEqual([0, 0])
    const [task] = (await askedFor(coalition)).filter((one) => one.topic === 'departures.close_way_in')
    expect(task?.subjectId).toBe(membershipId)
    await session(userId)
    const run = async () => departureJobs[0]?.run(await enterAsJob(coalition.id, 'test'), membershipId)
    await run()
    expect(await sessionsOf(userId)).toBe(0)
    await coalition.as('COORDINATOR', (tx, ctx) => resumeMembership(tx, ctx, { membershipId }))
    await session(userId)
    await run()
    expect([await sessionsOf(userId), await signpostsOf(userId)]).toEqual([1, 1])
  })

  it('can run again, in the same role; only what ended can', async () => {
    const coalition = await makeCoalition()
    const { membershipId, userId } = coalition.people.EXPERIENCE_EXPERT
    const resume = () => coalition.as('COORDINATOR', (tx, ctx) => resumeMembership(tx, ctx, { membershipId }))
    await expectRefusal(coalition, resume, ruleBroken('departures.takes_part'))
    await end(coalition, membershipId)
    expect((await coalition.as('COORDINATOR', listThoseWhoLeft)).members).toMatchObject([{ displayName: 'Pluis', endedAt: NOW }])
    await expectRefusal(coalition, () => end(coalition, membershipId), ruleBroken('departures.has_left'))
    await resume()
    expect((await enterAsMember(userId, coalition.id)).actor).toMatchObject({ membershipId, role: 'EXPERIENCE_EXPERT' })
    expect((await rowsOf(coalition, 'departure'))[0]).toMatchObject({ membership_id: membershipId, undone_at: NOW })
    expect((await coalition.as('COORDINATOR', listThoseWhoLeft)).members).toEqual([])
  })

  it('is one with its events', async () => {
    const coalition = await makeCoalition()
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => endMembership(tx, ctx, { membershipId: coalition.people.SUPPORTER.membershipId, reason: 'x', decisions: [] }))
  })
})

describe('a partner that leaves', () => {
  const leave = (coalition: TestCoalition, partnerId: string, decisions: readonly Decision[]) =>
    coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'De organisatie stopt', decisions: [...decisions] }))

  it('is seen to: its goal goes to another partner, its afspraak expires, what it did not sign is withdrawn', async () => {
    const { coalition, ids, mark } = await fill('PARTNERweg')
    const [first, second] = ids.partnerIds
    const { items } = await coalition.as('COORDINATOR', (tx, ctx) => readPartnerDeparture(tx, ctx, first))
    expect(items.map((one) => one.kind)).toEqual(['MEMBER', 'GOAL_PARTNER', 'COMMITMENT', 'COMMITMENT', 'MANDATE', 'PRESENCE', 'SIGNATURE_REQUEST', 'PARTNER_INVITATION'])
    const decisions = items.map(({ kind, id }) => (kind === 'GOAL_PARTNER' ? decision(kind, id, { choice: 'GIVE', toId: second }) : decision(kind, id)))
    await leave(coalition, first, decisions)
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readPartner(tx, ctx, first))).status).toBe('LEFT')
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readGoal(tx, ctx, ids.goalId))).partnerNames).toEqual([`Tweede ${mark}`])
    const agreement = await coalition.as('COORDINATOR', (tx, ctx) => readAgreement(tx, ctx, ids.signingId))
    expect(agreement).toMatchObject({ commitments: [{ status: 'EXPIRED', partnerName: `Eerste ${mark}` }], signatories: [{ partnerName: `Tweede ${mark}` }] })
    expect((await coalition.as('COORDINATOR', listThoseWhoLeft)).partners).toMatchObject([{ id: first, leftAt: NOW }])
    await expectRefusal(coalition, () => leave(coalition, first, []), ruleBroken('departures.partner_has_left'))
  })

  it('cannot sign any more with the link it had', async () => {
    const { coalition, ids, asJob } = await fill('PARTNERlink')
    const [request] = await asJob((tx) => openTx(tx).query<{ linkId: string }>(sql`SELECT link_id AS "linkId" FROM signature_request WHERE partner_id = ${ids.partnerIds[1]}::uuid`))
    const token = makeLinkToken(coalition.id, request?.linkId ?? '')
    expect((await enterByLink(token, 'SIGN', { now: NOW })).actor.subjectId).toBe(ids.requestIds[1])
    await leave(coalition, ids.partnerIds[1], [decision('GOAL_PARTNER', ids.goalId), decision('SIGNATURE_REQUEST', ids.requestIds[1])])
    await expect(enterByLink(token, 'SIGN', { now: NOW })).rejects.toMatchObject(NOT_FOUND)
  })

  it('and who signed already stays under the text', async () => {
    const { coalition, ids } = await fill('PARTNERgetekend')
    const ctx = await enterByLink(makeLinkToken(coalition.id, ids.linkId), 'SIGN', { now: NOW })
    const { inCoalition } = await import('@/lib/platform/tenancy/transaction')
    await inCoalition(ctx, (tx) => signAgreement(tx, ctx, { signerName: 'X', signerFunction: 'Y', onBehalf: false, hasAuthority: true, contentHash: ids.signingHash }))
    const signed = (await coalition.as('COORDINATOR', (tx, member) => readAgreement(tx, member, ids.signingId))).signatories.find((one) => one.signature)?.partnerId ?? ''
    const { items } = await coalition.as('COORDINATOR', (tx, member) => readPartnerDeparture(tx, member, signed))
    expect(items.some((one) => one.kind === 'SIGNATURE_REQUEST')).toBe(false)
    await leave(coalition, signed, items.map(({ kind, id }) => decision(kind, id, kind === 'COMMITMENT' ? { choice: 'KEEP', reason: 'Loopt af in januari' } : {})))
    expect((await coalition.as('COORDINATOR', (tx, member) => readAgreement(tx, member, ids.signingId))).signatories.find((one) => one.partnerId === signed)?.signature?.signerName).toBe('X')
  })

  it('takes a member along only when nothing hangs on them; or the member goes on without it', async () => {
    const { coalition, ids } = await fill('PARTNERlid')
    const { PROFESSIONAL, SUPPORTER } = coalition.people
    const partnerId = ids.partnerIds[1]
    await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE membership SET partner_id = ${partnerId}::uuid WHERE id IN (${PROFESSIONAL.membershipId}::uuid, ${SUPPORTER.membershipId}::uuid)`))
    const rest = [decision('GOAL_PARTNER', ids.goalId), decision('SIGNATURE_REQUEST', ids.requestIds[1], { choice: 'KEEP', reason: 'De opvolger tekent' })]
    const work = { kind: 'MEMBER' as const, id: PROFESSIONAL.membershipId }
    await expectRefusal(coalition, () => leave(coalition, partnerId, [...rest, decision('MEMBER', work.id), decision('MEMBER', SUPPORTER.membershipId)]), invalid({ [fieldOf(work)]: 'departures.member_has_work' }))
    const supporter = { kind: 'MEMBER' as const, id: SUPPORTER.membershipId }
    await expectRefusal(coalition, () => leave(coalition, partnerId, [...rest, decision('MEMBER', work.id)]), invalid({ [fieldOf(supporter)]: 'departures.undecided', [fieldOf(work)]: 'departures.member_has_work' }))
    expect(await leave(coalition, partnerId, [...rest, decision('MEMBER', work.id, { choice: 'KEEP' }), decision('MEMBER', SUPPORTER.membershipId)])).toEqual({ userIds: [SUPPORTER.userId], isSelf: false })
    expect((await enterAsMember(PROFESSIONAL.userId, coalition.id)).actor.partnerId).toBeNull()
    await expect(enterAsMember(SUPPORTER.userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
  })

  it('is the coordinator’s to record', async () => {
    const { coalition, ids } = await fill('PARTNERwie')
    expect(await rolesThatCan(coalition, (tx, ctx) => readPartnerDeparture(tx, ctx, ids.partnerIds[0]))).toEqual(['COORDINATOR'])
  })
})

describe('an overdrachtskaart', () => {
  it('is kept once, however often the form is sent', async () => {
    const coalition = await makeCoalition()
    const form = key()
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => handOver(tx, ctx, form))
    expect(await coalition.as('COORDINATOR', listHandoverCards)).toHaveLength(1)
    expect(await coalition.as('COORDINATOR', findNewHandover)).toBeNull()
  })

  it('does not change when the coalition does', async () => {
    const filled = await fill('KAARTvast')
    const { coalition, ids } = filled
    const read = () => coalition.as('COORDINATOR', (tx, ctx) => readHandoverCard(tx, ctx, ids.handoverCardId))
    const before = await read()
    await end(coalition, coalition.people.PROFESSIONAL.membershipId, handled(filled))
    expect(await read()).toEqual(before)
    await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE handover_card SET content = '{}'`))).rejects.toMatchObject({ code: '42501' })
  })
})
