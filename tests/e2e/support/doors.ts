import type { MemberRole } from '../../../lib/members/types'
import { EVERY_MEMBER } from './permissions'
import type { FilledWorkspace } from './test'

export interface Door {
  /** The operation in docs/permissions.md that decides, or every member. */
  readonly operation: string
  /** The address, with the ids of a filled workspace. */
  readonly path: (ids: FilledWorkspace['ids']) => string
  /** A page that sends some roles on to another of theirs. */
  readonly sentOn?: readonly MemberRole[]
}

/** Every page of a coalition, by its route. A page that is not here fails the first test. */
export const DOORS: Readonly<Record<string, Door>> = {
  '': { operation: EVERY_MEMBER, path: () => '', sentOn: ['ALDERMAN', 'POLICY_ADVISER'] },
  '/meer': { operation: EVERY_MEMBER, path: () => '/meer' },
  '/instellingen/missie': { operation: 'coalitions.change mission', path: () => '/instellingen/missie' },
  '/instellingen/huisstijl': { operation: 'coalitions.change look', path: () => '/instellingen/huisstijl' },
  '/opgaven': { operation: 'challenges.read', path: () => '/opgaven' },
  '/opgaven/nieuw': { operation: 'challenges.create', path: () => '/opgaven/nieuw' },
  '/opgaven/[id]': { operation: 'challenges.read', path: (ids) => `/opgaven/${ids.challengeId}` },
  '/doelen': { operation: 'goals.read', path: () => '/doelen' },
  '/doelen/nieuw': { operation: 'goals.create', path: () => '/doelen/nieuw' },
  '/doelen/[id]': { operation: 'goals.read', path: (ids) => `/doelen/${ids.goalId}` },
  '/doelen/[id]/wijzig': { operation: 'goals.change', path: (ids) => `/doelen/${ids.goalId}/wijzig` },
  '/doelen/[id]/stand': { operation: 'goals.change status', path: (ids) => `/doelen/${ids.goalId}/stand` },
  '/doelen/[id]/tussenstand': { operation: 'goals.measure', path: (ids) => `/doelen/${ids.goalId}/tussenstand` },
  '/partners': { operation: 'partners.list', path: () => '/partners' },
  '/partners/nieuw': { operation: 'partners.add', path: () => '/partners/nieuw' },
  '/mandaten': { operation: 'mandates.list', path: () => '/mandaten' },
  '/mandaten/[id]': { operation: 'mandates.list', path: (ids) => `/mandaten/${ids.mandateId}` },
  '/mandaten/nieuw': { operation: 'mandates.give', path: () => '/mandaten/nieuw' },
  '/partners/inlezen': { operation: 'imports.read', path: () => '/partners/inlezen' },
  '/partners/inlezen/[id]': { operation: 'imports.read', path: (ids) => `/partners/inlezen/${ids.partnerImportId}` },
  '/partners/[id]': { operation: 'partners.list', path: (ids) => `/partners/${ids.partnerIds[0]}` },
  '/partners/[id]/wijzig': { operation: 'partners.read', path: (ids) => `/partners/${ids.partnerIds[0]}/wijzig` },
  '/partners/[id]/stand': { operation: 'partners.read', path: (ids) => `/partners/${ids.partnerIds[0]}/stand` },
  '/partners/[id]/contact/[niveau]': { operation: 'partners.read', path: (ids) => `/partners/${ids.partnerIds[0]}/contact/bestuur` },
  '/afspraken': { operation: 'agreements.read', path: () => '/afspraken' },
  '/afspraken/nieuw': { operation: 'agreements.draft', path: () => '/afspraken/nieuw' },
  '/afspraken/[id]': { operation: 'agreements.read', path: (ids) => `/afspraken/${ids.signingId}` },
  '/afspraken/[id]/nieuw': { operation: 'agreements.add commitment', path: (ids) => `/afspraken/${ids.draftId}/nieuw` },
  '/afspraken/[id]/ondertekenen': { operation: 'agreements.start signing', path: (ids) => `/afspraken/${ids.draftId}/ondertekenen` },
  '/plan': { operation: 'plan.read', path: () => '/plan' },
  '/plan/stap/[stap]': { operation: 'plan.read', path: () => '/plan/stap/3' },
  '/plan/tekst': { operation: 'plan.publish text', path: () => '/plan/tekst' },
  '/plan/werkbladen/[werkblad]': { operation: 'plan.save worksheet', path: () => '/plan/werkbladen/F3.3' },
  '/plan/inbreng/[stuk]': { operation: 'contributions.give', path: () => '/plan/inbreng/0' },
  '/inbreng': { operation: 'contributions.read', path: () => '/inbreng' },
  '/inbreng/[id]': { operation: 'contributions.read', path: (ids) => `/inbreng/${ids.contributionId}` },
  '/inbreng/[id]/weghalen': { operation: 'contributions.withdraw', path: (ids) => `/inbreng/${ids.contributionId}/weghalen` },
  '/acties': { operation: 'action items.list', path: () => '/acties' },
  '/acties/nieuw': { operation: 'action items.log', path: () => '/acties/nieuw' },
  // Others read only what is theirs to do, and this one is not.
  '/acties/[id]': { operation: 'action items.list', path: (ids) => `/acties/${ids.openActionId}` },
  '/signalen': { operation: 'signals.list own', path: () => '/signalen' },
  '/signalen/nieuw': { operation: 'signals.give', path: () => '/signalen/nieuw' },
  '/signalen/[id]': { operation: 'signals.read', path: (ids) => `/signalen/${ids.signalId}` },
  '/vuurtjes': { operation: 'sparks.list own', path: () => '/vuurtjes' },
  '/vuurtjes/nieuw': { operation: 'sparks.give', path: () => '/vuurtjes/nieuw' },
  '/vuurtjes/[vuurtje]/adopteren': { operation: 'sparks.adopt', path: (ids) => `/vuurtjes/${ids.sparkId}/adopteren` },
  '/leden/toegang': { operation: 'members.approve factor reset', path: () => '/leden/toegang' },
  '/partners/[id]/vertrek': { operation: 'departures.end partner', path: (ids) => `/partners/${ids.partnerIds[0]}/vertrek` },
  '/leden/[id]/vertrek': { operation: 'departures.end membership', path: (ids) => `/leden/${ids.membershipId}/vertrek` },
  '/weg': { operation: 'departures.leave', path: () => '/weg' },
  '/vertrokken': { operation: 'departures.list left', path: () => '/vertrokken' },
  '/overdracht': { operation: 'departures.hand over', path: () => '/overdracht' },
  '/overdracht/[id]': { operation: 'departures.hand over', path: (ids) => `/overdracht/${ids.handoverCardId}` },
  '/inbreng/[id]/delen': { operation: 'contributions.share', path: (ids) => `/inbreng/${ids.contributionId}/delen` },
  '/logboek': { operation: 'history.read', path: () => '/logboek' },
  '/mijn-naam': { operation: 'members.change own name', path: () => '/mijn-naam' },
  '/leden': { operation: 'members.list', path: () => '/leden' },
  '/leden/[id]': { operation: 'members.change', path: (ids) => `/leden/${ids.membershipId}` },
  '/leden/uitnodigen': { operation: 'invitations.invite', path: () => '/leden/uitnodigen' },
  '/leden/uitnodigen/lijst': { operation: 'invitations.invite', path: () => '/leden/uitnodigen/lijst' },
  '/leden/uitnodigingen/[id]': { operation: 'invitations.list', path: (ids) => `/leden/uitnodigingen/${ids.invitationId}` },
  '/instellingen/inloggen': { operation: 'coalitions.configure sign in', path: () => '/instellingen/inloggen' },
  '/instellingen/inloggen/nieuw': { operation: 'coalitions.configure sign in', path: () => '/instellingen/inloggen/nieuw' },
  '/instellingen/inloggen/[id]': { operation: 'coalitions.configure sign in', path: (ids) => `/instellingen/inloggen/${ids.identityProviderId}` },
  '/cijfers': { operation: 'indicators.read', path: () => '/cijfers' },
  '/cijfers/inlezen': { operation: 'imports.read', path: () => '/cijfers/inlezen' },
  '/cijfers/inlezen/[id]': { operation: 'imports.read', path: (ids) => `/cijfers/inlezen/${ids.importId}` },
  '/cijfers/vragen': { operation: 'loop.ask', path: () => '/cijfers/vragen' },
  '/cijfers/vragen/nieuw': { operation: 'loop.ask', path: () => '/cijfers/vragen/nieuw' },
}
