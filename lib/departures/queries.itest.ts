import { beforeAll, describe, expect, it } from 'vitest'
import { listActions } from '@/lib/action-items/queries'
import { readAgreement } from '@/lib/agreements/queries'
import { answerContribution } from '@/lib/contributions/commands'
import { readContribution } from '@/lib/contributions/queries'
import { listGoals, readGoal } from '@/lib/goals/queries'
import { listImports } from '@/lib/imports/queries'
import { invitePerson } from '@/lib/invitations/commands'
import { listInvitations } from '@/lib/invitations/queries'
import { answerAsExecutive } from '@/lib/loop/commands'
import { listExecutiveRequests } from '@/lib/loop/queries'
import { readWorksheets } from '@/lib/plan/queries'
import { readKeptSheet } from '@/lib/plan/records/queries'
import { sql } from '@/lib/platform/db/sql'
import { enterByLink } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { answerSignal } from '@/lib/signals/commands'
import { readSignal } from '@/lib/signals/queries'
import { listInitiatives } from '@/lib/sparks/queries'
import { fill, type Filled } from '@/tests/support/filled'
import { invalid } from '@/tests/support/refusals'
import { expectRefusal } from '@/tests/support/stored'
import { key, NOW, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { endMembership, endPartner } from './commands'
import { listHandoverCards, readHandoverCard, readMembershipDeparture, readPartnerDeparture } from './queries'
import { fieldOf } from './rules'
import type { Decision, ItemKind } from './types'

const decision = (kind: ItemKind, id: string, over: Partial<Decision> = {}): Decision => ({ kind, id, choice: 'END', toId: null, reason: null, ...over })

const end = (coalition: TestCoalition, membershipId: string, decisions: readonly Decision[]) =>
  coalition.as('COORDINATOR', (tx, ctx) => endMembership(tx, ctx, { membershipId, reason: 'Andere baan', decisions: [...decisions] }))

const invitePersonAs = (coalition: TestCoalition, email: string, partnerId: string | null = null, role: 'PROFESSIONAL' | 'PARTNER_EXECUTIVE' = 'PROFESSIONAL') =>
  coalition.as('COORDINATOR', (tx, ctx) => invitePerson(tx, ctx, { registeredName: 'Gerrit Gast', email, role, partnerId, ...key() }))

// Everywhere where a page shows who did something, the answer says whether they are still there: a name that says nothing
// of it would send people to somebody who is gone.

describe('who left', () => {
  let filled: Filled
  let next: TestPerson
  beforeAll(async () => {
    filled = await fill('OUDnamen')
    const { coalition, ids } = filled
    next = await coalition.join('COORDINATOR', 'Nina')
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'x', whatChanges: 'x' }))
    await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: ids.signalId, body: 'x' }))
    await coalition.as('ALDERMAN', (tx, ctx) => answerAsExecutive(tx, ctx, { requestId: ids.executiveRequestId, answer: 'TALK_FIRST' }))
  })

  const asNext = <T>(question: Parameters<typeof filled.coalition.asPerson<T>>[1]): Promise<T> => filled.coalition.asPerson(next, question)
  const families: Record<string, () => Promise<(boolean | undefined)[]>> = {
    'a goal and its list': async () => [(await asNext((tx, ctx) => readGoal(tx, ctx, filled.ids.goalId))).ownerHasLeft, (await asNext(listGoals)).find((one) => one.id === filled.ids.goalId)?.ownerHasLeft],
    'a partner in a goal': async () => [(await asNext((tx, ctx) => readGoal(tx, ctx, filled.ids.goalId))).formerPartnerNames.includes('Eerste OUDnamen')],
    'an action': async () => [(await asNext(listActions)).find((one) => one.id === filled.ids.actionId)?.hasLeft],
    'a contribution and its receipt': async () => { const one = await asNext((tx, ctx) => readContribution(tx, ctx, filled.ids.contributionId)); return [one.hasLeft, one.receipt?.hasLeft] },
    'the answer to a signal': async () => [(await asNext((tx, ctx) => readSignal(tx, ctx, filled.ids.signalId))).reply?.hasLeft],
    'the answer of an alderman': async () => [(await asNext(listExecutiveRequests)).find((one) => one.id === filled.ids.executiveRequestId)?.answer?.hasLeft],
    'a vuurtje': async () => [(await asNext(listInitiatives))[0]?.hasLeft],
    'a file that was read in': async () => [(await asNext(listImports)).find((one) => one.id === filled.ids.importId)?.hasLeft],
    'a worksheet': async () => [(await asNext((tx, ctx) => readWorksheets(tx, ctx, 'F3.3'))).draft?.hasLeft],
    'a kept sheet': async () => { const one = await asNext((tx, ctx) => readKeptSheet(tx, ctx, filled.ids.storyId)); return [one.creatorHasLeft, one.hasLeft] },
    'an afspraak and who is to sign': async () => {
      const { commitments, signatories } = await asNext((tx, ctx) => readAgreement(tx, ctx, filled.ids.signingId))
      return [commitments[0]?.partnerHasLeft, signatories.find((one) => one.partnerId === filled.ids.partnerIds[0])?.partnerHasLeft]
    },
    'an overdrachtskaart': async () => [(await asNext((tx, ctx) => readHandoverCard(tx, ctx, filled.ids.handoverCardId))).hasLeft, (await asNext(listHandoverCards))[0]?.hasLeft],
  }

  it('is still there, as long as they are', async () => {
    for (const [family, ask] of Object.entries(families)) expect((await ask()).every((one) => one === false), family).toBe(true)
  })

  it('is called so in every family of places', async () => {
    const { coalition, ids } = filled
    await coalition.asPerson(next, async (tx) => {
      await openTx(tx).query(sql`UPDATE membership SET ended_at = now() WHERE coalition_id = ${coalition.id}::uuid AND id <> ${next.membershipId}::uuid`)
      await openTx(tx).query(sql`UPDATE partner_organization SET status = 'LEFT' WHERE coalition_id = ${coalition.id}::uuid AND id = ${ids.partnerIds[0]}::uuid`)
    })
    for (const [family, ask] of Object.entries(families)) expect((await ask()).every((one) => one === true), family).toBe(true)
  })
})

describe('an invitation that runs', () => {
  it('of somebody who leaves gets another sender of reference: goes to another coordinator and goes on, or is withdrawn', async () => {
    const { coalition, ids } = await fill('WEGuitnodiging')
    const { membershipId } = coalition.people.COORDINATOR
    const next = await coalition.join('COORDINATOR', 'Nina')
    const mine = (email: string) => invitePersonAs(coalition, email)
    const withdrawn = await mine('weg@test.example')
    const { items } = await coalition.as('COORDINATOR', (tx, ctx) => readMembershipDeparture(tx, ctx, membershipId))
    expect(items.filter((one) => one.kind === 'INVITATION').map(({ id, offer, receivers }) => [id, offer.keep, receivers.map((one) => one.name)]))
      .toEqual([[ids.invitationId, false, ['Nina']], [withdrawn, false, ['Nina']]])
    const rest = items.filter((one) => one.kind !== 'INVITATION').map(({ kind, id }) => decision(kind, id, { choice: 'GIVE', toId: next.membershipId }))
    await expectRefusal(coalition, () => end(coalition, membershipId, rest),
      invalid({ [fieldOf({ kind: 'INVITATION', id: ids.invitationId })]: 'departures.undecided', [fieldOf({ kind: 'INVITATION', id: withdrawn })]: 'departures.undecided' }))
    await end(coalition, membershipId, [...rest, decision('INVITATION', ids.invitationId, { choice: 'GIVE', toId: next.membershipId }), decision('INVITATION', withdrawn)])
    expect(await coalition.asPerson(next, listInvitations)).toMatchObject([{ id: ids.invitationId, invitedBy: 'Nina', version: 2 }])
    const token = makeLinkToken(coalition.id, ids.invitationLinkId)
    expect((await enterByLink(token, 'JOIN', { now: NOW })).actor.subjectId).toBe(ids.invitationId)
  })

  it('of somebody who was a coordinator before is given away without saying to whom it was sent', async () => {
    const { coalition, ids } = await fill('WEGeerder')
    const next = await coalition.join('COORDINATOR', 'Nina')
    const { membershipId } = coalition.people.COORDINATOR
    await coalition.asPerson(next, (tx) => openTx(tx).query(sql`UPDATE membership SET role = 'POLICY_ADVISER' WHERE id = ${membershipId}::uuid`))
    const { items } = await coalition.as('COORDINATOR', (tx, ctx) => readMembershipDeparture(tx, ctx, membershipId))
    expect(items.filter((one) => one.kind === 'INVITATION')).toMatchObject([{ id: ids.invitationId, title: null, offer: { give: 'COORDINATOR', end: false, keep: false } }])
    await end(coalition, membershipId, items.map(({ kind, id }) => decision(kind, id, { choice: 'GIVE', toId: next.membershipId })))
    expect(await coalition.asPerson(next, listInvitations)).toMatchObject([{ id: ids.invitationId, invitedBy: 'Nina' }])
  })

  it('for a partner that leaves goes to another partner, on without one, or is withdrawn', async () => {
    const { coalition, ids, mark } = await fill('PARTNERgast')
    const [first, second] = ids.partnerIds
    const loose = await invitePersonAs(coalition, 'los@test.example', first)
    const executive = await invitePersonAs(coalition, 'bestuur@test.example', first, 'PARTNER_EXECUTIVE')
    const { items } = await coalition.as('COORDINATOR', (tx, ctx) => readPartnerDeparture(tx, ctx, first))
    expect(items.filter((one) => one.kind === 'PARTNER_INVITATION').map(({ id, offer }) => [id, offer.keep])).toEqual([[ids.invitationId, true], [loose, true], [executive, false]])
    const rest = items.filter((one) => one.kind !== 'PARTNER_INVITATION').map(({ kind, id }) => decision(kind, id))
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId: first, reason: 'De organisatie stopt', decisions: [...rest, decision('PARTNER_INVITATION', ids.invitationId, { choice: 'GIVE', toId: second }), decision('PARTNER_INVITATION', loose, { choice: 'KEEP' }), decision('PARTNER_INVITATION', executive)] }))
    expect((await coalition.as('COORDINATOR', listInvitations)).map(({ id, partnerName, isPartnerGone }) => [id, partnerName, isPartnerGone]))
      .toEqual([[ids.invitationId, `Tweede ${mark}`, false], [loose, null, false]])
  })
})
