import * as actionItems from '@/lib/action-items/commands'
import * as actionCards from '@/lib/action-items/card/commands'
import * as readActionCards from '@/lib/action-items/card/queries'
import * as readActionItems from '@/lib/action-items/queries'
import * as rewards from '@/lib/contributions/rewards/commands'
import * as readRewards from '@/lib/contributions/rewards/queries'
import * as words from '@/lib/coalitions/words/commands'
import * as readWords from '@/lib/coalitions/words/queries'
import * as stances from '@/lib/goals/stances/commands'
import * as readStances from '@/lib/goals/stances/queries'
import * as locations from '@/lib/locations/commands'
import * as teamLeads from '@/lib/locations/leads/commands'
import * as readTeamLeads from '@/lib/locations/leads/queries'
import * as presences from '@/lib/locations/presence/commands'
import * as readPresence from '@/lib/locations/presence/queries'
import * as readLocations from '@/lib/locations/queries'
import * as mandates from '@/lib/mandates/commands'
import * as readMandates from '@/lib/mandates/queries'
import * as readNetwork from '@/lib/network/queries'
import * as readReports from '@/lib/reports/queries'
import type { Filled } from '@/tests/support/filled'
import { locationInput, presenceInput, seatInput } from '@/tests/support/locations'
import { mandateInput } from '@/tests/support/mandates'
import { key } from '@/tests/support/world'
import { as, byLink, coordinator, lists, type Case } from './ways'

// The cases of who may decide for a partner, for the matrix.

const actionCard = ({ goalId, membershipId, locationId, mandateId }: Filled['ids']) => ({
  what: 'Actie', goalId, parentBenefit: null, ownerId: membershipId, togetherWith: null, plannedOn: '2026-12-20', locationId, preventionType: 'UNIVERSAL', cover: { kind: 'MANDATE', id: mandateId }, status: 'PLANNED', evidence: null,
})

export const PLACES: Readonly<Record<string, Case>> = {
  'action-items.coverAction': coordinator(actionItems.coverAction, ({ ids }) => ({ actionId: ids.openActionId, cover: { kind: 'MANDATE', id: ids.mandateId } })),
  'action-items.addActionCard': coordinator(actionCards.addActionCard, ({ ids }) => ({ ...actionCard(ids), ...key() })),
  'action-items.changeActionCard': coordinator(actionCards.changeActionCard, ({ ids }) => ({ ...actionCard(ids), actionId: ids.openActionId, expectedVersion: 1 })),
  'action-items.checkPrevention': coordinator(actionCards.checkPrevention, ({ ids }) => ({ actionId: ids.openActionId, preventionType: 'CURATIVE', domains: ['SAFETY'], expectedVersion: 1 })),
  'action-items.readActionCard': coordinator(readActionCards.readActionCard, ({ ids }) => ids.openActionId),
  'action-items.listActionsToChange': lists('PROFESSIONAL', readActionCards.listActionsToChange),
  'action-items.listCovers': lists('COORDINATOR', readActionItems.listCovers),
  'mandates.giveMandate': coordinator(mandates.giveMandate, ({ ids }) => mandateInput(ids.partnerIds[0], { replacesId: ids.mandateId })),
  'mandates.endMandate': coordinator(mandates.endMandate, ({ ids }) => ({ mandateId: ids.mandateId, reason: 'Nieuwe verdeling' })),
  'contributions.agreeRate': coordinator(rewards.agreeRate, ({ ids }) => ({ membershipId: ids.expertId, euros: 30, validFrom: '2026-11-01', ...key() })),
  'contributions.claimReward': coordinator(rewards.claimReward, ({ ids }) => ({ membershipId: ids.expertId, kind: 'HOURS', claimedOn: '2026-11-01', what: 'x', hours: 1, euros: null, ...key() })),
  'contributions.takeBackClaim': as('EXPERIENCE_EXPERT', rewards.takeBackClaim, ({ ids }) => ({ membershipId: ids.expertId, claimId: ids.claimId })),
  'contributions.payClaim': coordinator(rewards.payClaim, ({ ids }) => ({ membershipId: ids.expertId, claimId: ids.claimId, cents: 450 })),
  'contributions.listRewards': lists('COORDINATOR', readRewards.listRewards),
  'contributions.readTalkedRate': coordinator(readRewards.readTalkedRate, ({ ids }) => ids.expertId),
  'contributions.readReward': coordinator(readRewards.readReward, ({ ids }) => ids.expertId),
  'coalitions.addTerm': lists('COORDINATOR', words.addTerm, { term: 'nieuw', meaning: 'x', ...key() }),
  'coalitions.changeTerm': coordinator(words.changeTerm, ({ ids }) => ({ id: ids.termId, term: 'anders', meaning: 'x', expectedVersion: 1 })),
  'coalitions.archiveTerm': coordinator(words.archiveTerm, ({ ids }) => ({ id: ids.termId })),
  'coalitions.listTerms': lists('EXPERIENCE_EXPERT', readWords.listTerms),
  'coalitions.readTerm': coordinator(readWords.readTerm, ({ ids }) => ids.termId),
  'goals.takeStance': coordinator(stances.takeStance, ({ ids }) => ({ goalId: ids.goalId, partnerId: ids.partnerIds[0], stance: 'SUPPORTS', contribution: null, reason: null, ...key() })),
  'goals.readStances': as('ALDERMAN', readStances.readStances, ({ ids }) => ids.goalId),
  'network.readNetwork': lists('POLICY_ADVISER', readNetwork.readNetwork),
  'reports.listReports': lists('PROFESSIONAL', readReports.listReports),
  'reports.readLetter': lists('ALDERMAN', readReports.readLetter),
  'reports.readPage': lists('PARTNER_EXECUTIVE', readReports.readPage),
  'reports.readQuarter': lists('POLICY_ADVISER', readReports.readQuarter, undefined),
  'mandates.warnMandates': { withoutIds: true, run: (here) => here.asJob((tx, ctx) => mandates.warnMandates(tx, ctx)) },
  'mandates.listMandates': lists('COORDINATOR', readMandates.listMandates),
  'mandates.readMandate': as('ALDERMAN', readMandates.readMandate, ({ ids }) => ids.mandateId),
  'mandates.listValidMandates': byLink(readMandates.listValidMandates, ({ ids }) => ids.partnerIds[0]),
  'mandates.listMandatesToRenew': lists('COORDINATOR', readMandates.listMandatesToRenew),

  'locations.addLocation': lists('COORDINATOR', locations.addLocation, locationInput({ name: 'Nieuw' })),
  'locations.changeLocation': coordinator(locations.changeLocation, ({ ids }) => ({ ...locationInput({ name: 'Anders' }), id: ids.locationId, expectedVersion: 1 })),
  'locations.changeTeam': coordinator(locations.changeTeam, ({ ids }) => ({ id: ids.locationId, expectedVersion: 1, wanted: [], reachHow: null, reachWhen: null, reachPhone: null, teamStartedOn: null })),
  'locations.archiveLocation': coordinator(locations.archiveLocation, ({ ids }) => ({ id: ids.locationId, to: 'archived' })),
  'locations.giveLocation': coordinator(locations.giveLocation, ({ ids }) => ({ locationId: ids.locationId, toId: ids.partnerIds[0] })),
  'locations.addSeat': coordinator(locations.addSeat, ({ ids }) => seatInput(ids.locationId, { partnerId: ids.partnerIds[0] })),
  'locations.changeSeat': coordinator(locations.changeSeat, ({ ids }) => ({ ...seatInput(ids.locationId, { partnerId: ids.partnerIds[0], ...key() }), id: ids.seatId, expectedVersion: 1 })),
  'locations.setSeat': coordinator(locations.setSeat, ({ ids }) => ({ id: ids.seatId, to: 'ended' })),
  'locations.giveSeat': coordinator(locations.giveSeat, ({ ids }) => ({ seatId: ids.seatId, toId: ids.membershipId })),
  'locations.setTeamLeads': coordinator(teamLeads.setTeamLeads, ({ ids }) => ({
    locationId: ids.locationId, coordinatorId: ids.membershipId, coordinatorName: null, coordinatorDiscipline: 'TEACHER', deputyId: null, deputyDiscipline: null, ...key(),
  })),
  'locations.listTeamPeople': coordinator(readTeamLeads.listTeamPeople, ({ ids }) => ids.locationId),
  'locations.listLocations': lists('ALDERMAN', readLocations.listLocations),
  'locations.readTeamTotals': lists('ALDERMAN', readLocations.readTeamTotals),
  'locations.readLocation': as('PROFESSIONAL', readLocations.readLocation, ({ ids }) => ids.locationId),
  'locations.readLocationToEdit': coordinator(readLocations.readLocationToEdit, ({ ids }) => ids.locationId),
  'locations.readTeam': coordinator(readLocations.readTeam, ({ ids }) => ids.locationId),
  'locations.listTeamsToChange': lists('COORDINATOR', readLocations.listTeamsToChange),
  'locations.readSeat': coordinator(readLocations.readSeat, ({ ids }) => ids.seatId),
  'locations.listSeatChoices': lists('COORDINATOR', readLocations.listSeatChoices),

  'locations.agreePresence': coordinator(presences.agreePresence, ({ ids }) => presenceInput(ids.locationId, ids.partnerIds[0])),
  'locations.endPresence': coordinator(presences.endPresence, ({ ids }) => ({ id: ids.presenceId })),
  'locations.logPresence': coordinator(presences.logPresence, ({ ids }) => ({ id: ids.presenceId, week: '2026-11-16', hours: 3 })),
  'locations.listPresence': coordinator(readPresence.listPresence, ({ ids }) => ({ locationId: ids.locationId })),
}
