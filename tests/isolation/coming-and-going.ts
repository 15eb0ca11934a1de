import * as departures from '@/lib/departures/commands'
import * as readDepartures from '@/lib/departures/queries'
import * as invitations from '@/lib/invitations/commands'
import * as readInvitations from '@/lib/invitations/queries'
import { newId } from '@/lib/platform/ids'
import { foundCoalition } from '@/lib/platform/tenancy/found-coalition'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { key, NOW } from '@/tests/support/world'
import { byLink, coordinator, guest, job, lists, type Case } from './ways'

// The cases of who comes in and who leaves, for the matrix.

export const COMING_AND_GOING: Readonly<Record<string, Case>> = {
  'departures.endMembership': coordinator(departures.endMembership, ({ ids, coalition }) => ({
    membershipId: ids.membershipId, reason: 'Andere baan',
    decisions: [
      { kind: 'GOAL', id: ids.goalId, choice: 'GIVE', toId: coalition.people.COORDINATOR.membershipId, reason: null },
      { kind: 'ACTION', id: ids.openActionId, choice: 'END', toId: null, reason: null },
    ],
  })),
  'departures.resumeMembership': { run: async (here, there) => {
    const { membershipId } = there.coalition.people.SUPPORTER
    await here.coalition.as('COORDINATOR', (tx, ctx) => departures.endMembership(tx, ctx, { membershipId, reason: 'Even weg', decisions: [] }))
    return here.coalition.as('COORDINATOR', (tx, ctx) => departures.resumeMembership(tx, ctx, { membershipId }))
  } },
  'departures.endPartner': coordinator(departures.endPartner, ({ ids }) => ({
    partnerId: ids.partnerIds[1], reason: 'Opgeheven',
    decisions: [
      { kind: 'GOAL_PARTNER', id: ids.goalId, choice: 'END', toId: null, reason: null },
      { kind: 'SIGNATURE_REQUEST', id: ids.requestIds[1], choice: 'END', toId: null, reason: null },
    ],
  })),
  'departures.handOver': lists('COORDINATOR', departures.handOver, key()),
  'departures.readMembershipDeparture': coordinator(readDepartures.readMembershipDeparture, ({ ids }) => ids.membershipId),
  'departures.readPartnerDeparture': coordinator(readDepartures.readPartnerDeparture, ({ ids }) => ids.partnerIds[0]),
  'departures.reviewMembershipEnd': coordinator(readDepartures.reviewMembershipEnd, ({ ids }) => ({ membershipId: ids.membershipId, reason: 'Andere baan', decisions: [] })),
  'departures.reviewPartnerEnd': coordinator(readDepartures.reviewPartnerEnd, ({ ids }) => ({ partnerId: ids.partnerIds[0], reason: 'Gestopt', decisions: [] })),
  'departures.findHindrance': coordinator(readDepartures.findHindrance, ({ ids }) => ({ kind: 'MEMBER', id: ids.membershipId })),
  'departures.listThoseWhoLeft': lists('COORDINATOR', readDepartures.listThoseWhoLeft),
  'departures.readOpenLoops': lists('COORDINATOR', readDepartures.readOpenLoops),
  'departures.listHandoverCards': lists('COORDINATOR', readDepartures.listHandoverCards),
  'departures.readHandoverCard': coordinator(readDepartures.readHandoverCard, ({ ids }) => ids.handoverCardId),
  'departures.findNewHandover': lists('COORDINATOR', readDepartures.findNewHandover),

  'invitations.invitePerson': coordinator(invitations.invitePerson, ({ ids }) => ({ registeredName: 'Nieuw', email: `${newId()}@test.example`, role: 'PROFESSIONAL', partnerId: ids.partnerIds[0], ...key() })),
  'invitations.inviteList': lists('COORDINATOR', invitations.inviteList, { lines: 'Nieuw; nieuw@test.example; professional', intent: 'check', seen: '' }),
  'invitations.inviteFirstCoordinator': { withoutIds: true, run: async () => {
    const bare = await foundCoalition({ slug: `e-${newId().slice(-12)}`, name: 'Leeg', isFictional: false })
    await inCoalition(bare, (tx) => invitations.inviteFirstCoordinator(tx, bare, { coordinatorName: 'Noor', coordinatorEmail: `${newId()}@test.example` }))
  } },
  'invitations.readFirstInvitation': { withoutIds: true, run: (here) => here.asJob(readInvitations.readFirstInvitation) },
  'invitations.sendInvitationAgain': coordinator(invitations.sendInvitationAgain, ({ ids }) => ({ id: ids.invitationId, expectedVersion: 1 })),
  'invitations.remindInvited': { run: (here, there) => here.coalition.as('COORDINATOR', (tx, ctx) => invitations.remindInvited(tx, ctx, { id: there.ids.invitationId, expectedVersion: 1 }), new Date(NOW.getTime() + 2 * 86_400_000)) },
  'invitations.withdrawInvitation': coordinator(invitations.withdrawInvitation, ({ ids }) => ({ id: ids.invitationId, expectedVersion: 1 })),
  'invitations.giveInvitation': { run: async (here, there) => {
    const { membershipId } = await here.coalition.join('COORDINATOR', 'Nina')
    return here.coalition.as('COORDINATOR', (tx, ctx) => invitations.giveInvitation(tx, ctx, { id: there.ids.invitationId, toId: membershipId }))
  } },
  'invitations.moveInvitation': { run: (here, there) => here.coalition.as('COORDINATOR', (tx, ctx) => invitations.moveInvitation(tx, ctx, { id: there.ids.invitationId, toPartnerId: here.ids.partnerIds[1] })) },
  'invitations.listInvitationsBy': coordinator(readInvitations.listInvitationsBy, ({ coalition }) => coalition.people.COORDINATOR.membershipId),
  'invitations.listInvitationsFor': coordinator(readInvitations.listInvitationsFor, ({ ids }) => ids.partnerIds[0]),
  'invitations.forgetInvited': { withoutIds: true, run: async (here) => here.asJob((tx, ctx) => invitations.forgetInvited(tx, ctx)) },
  'invitations.acceptInvitation': byLink(invitations.acceptInvitation, () => ({ displayName: '', account: 'invited' }), 'JOIN'),
  'invitations.listInvitations': lists('COORDINATOR', readInvitations.listInvitations),
  'invitations.readInvitation': coordinator(readInvitations.readInvitation, ({ ids }) => ids.invitationId),
  'invitations.readInvitationByLink': byLink(readInvitations.readInvitationByLink, () => undefined, 'JOIN'),
  'invitations.readInvitationMail': job(readInvitations.readInvitationMail, ({ ids }) => ids.invitationId),
  'invitations.findKnownAddresses': coordinator(readInvitations.findKnownAddresses, (there) => [guest(there), there.coalition.people.PROFESSIONAL.email]),
  'invitations.checkList': coordinator(readInvitations.checkList, (there) => `Gast; ${guest(there)}; professional\nLid; ${there.coalition.people.PROFESSIONAL.email}; professional`),
}
