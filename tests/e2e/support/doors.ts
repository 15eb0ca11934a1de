import type { MemberRole } from '../../../lib/members/types'
import { EVERY_MEMBER } from './permissions'
import type { FilledWorkspace } from './test'

export interface Door {
  /** The operation in docs/permissions.md that decides, or every member. */
  readonly operation: string
  /** The address, with the ids of a filled workspace. */
  readonly path: (ids: FilledWorkspace['ids']) => string
  /** Who of those finds their own here; for others it is the same page as for who may not. Left out: all of them. */
  readonly here?: readonly MemberRole[]
  /** What the refusal says instead of who can and whom to ask. */
  readonly says?: string
  /** A page that sends some roles on to another of theirs. */
  readonly sentOn?: readonly MemberRole[]
}

const FOR_TWO = 'Dit is voor de mensen van de twee partners om wie het gaat. Anderen lezen pas mee als het een stap verder gaat.'
const FOR_SPEAKER = 'Dit doen de mensen die hierover begonnen.'

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
  '/doelen/[id]/partners': { operation: 'goal stances.list', path: (ids) => `/doelen/${ids.goalId}/partners` },
  '/partners': { operation: 'partners.list', path: () => '/partners' },
  '/partners/nieuw': { operation: 'partners.add', path: () => '/partners/nieuw' },
  '/netwerk': { operation: 'network.read', path: () => '/netwerk' },
  '/locaties': { operation: 'locations.list', path: () => '/locaties' },
  '/locaties/nieuw': { operation: 'locations.add', path: () => '/locaties/nieuw' },
  '/locaties/kernteams': { operation: 'locations.list', path: () => '/locaties/kernteams' },
  '/locaties/[id]': { operation: 'locations.list', path: (ids) => `/locaties/${ids.locationId}` },
  '/locaties/aanwezigheid': { operation: 'locations.list', path: () => '/locaties/aanwezigheid' },
  // Others only of a location that they answer for, and this one is nobody's.
  '/locaties/[id]/wijzig': { operation: 'locations.add', path: (ids) => `/locaties/${ids.locationId}/wijzig` },
  '/locaties/[id]/aanwezigheid': { operation: 'locations.add', path: (ids) => `/locaties/${ids.locationId}/aanwezigheid` },
  '/locaties/[id]/team': { operation: 'locations.add', path: (ids) => `/locaties/${ids.locationId}/team` },
  '/locaties/[id]/team/nieuw': { operation: 'locations.add', path: (ids) => `/locaties/${ids.locationId}/team/nieuw` },
  '/locaties/[id]/team/[plek]': { operation: 'locations.add', path: (ids) => `/locaties/${ids.locationId}/team/${ids.seatId}` },
  '/mandaten': { operation: 'mandates.list', path: () => '/mandaten' },
  '/mandaten/[id]': { operation: 'mandates.list', path: (ids) => `/mandaten/${ids.mandateId}` },
  '/mandaten/nieuw': { operation: 'mandates.give', path: () => '/mandaten/nieuw' },
  '/partners/wie-mist': { operation: 'goals.read missing', path: () => '/partners/wie-mist?niveau=werkvloer' },
  '/partners/wie-mist/cel': { operation: 'goals.judge missing', path: () => '/partners/wie-mist/cel?soort=PARENTS&fase=AGE_0_2&niveau=werkvloer' },
  '/partners/antwoorden': { operation: 'goals.see answer', path: () => '/partners/antwoorden' },
  '/partners/inlezen': { operation: 'imports.read', path: () => '/partners/inlezen' },
  '/partners/inlezen/[id]': { operation: 'imports.read', path: (ids) => `/partners/inlezen/${ids.partnerImportId}` },
  '/partners/[id]': { operation: 'partners.list', path: (ids) => `/partners/${ids.partnerIds[0]}` },
  '/partners/[id]/wijzig': { operation: 'partners.read', path: (ids) => `/partners/${ids.partnerIds[0]}/wijzig` },
  '/partners/[id]/brengen-en-halen': { operation: 'partners.save offer', here: ['COORDINATOR'], path: (ids) => `/partners/${ids.partnerIds[0]}/brengen-en-halen` },
  '/partners/[id]/belang': { operation: 'partners.keep interest', here: [], path: (ids) => `/partners/${ids.partnerIds[0]}/belang` },
  '/partners/[id]/antwoord': { operation: 'goals.invite partner', path: (ids) => `/partners/${ids.partnerIds[1]}/antwoord` },
  '/partners/[id]/stand': { operation: 'partners.read', path: (ids) => `/partners/${ids.partnerIds[0]}/stand` },
  '/partners/[id]/contact/[niveau]': { operation: 'partners.read', path: (ids) => `/partners/${ids.partnerIds[0]}/contact/bestuur` },
  '/afspraken': { operation: 'agreements.read', path: () => '/afspraken' },
  '/afspraken/nieuw': { operation: 'agreements.draft', path: () => '/afspraken/nieuw' },
  '/afspraken/[id]': { operation: 'agreements.read', path: (ids) => `/afspraken/${ids.signingId}` },
  '/afspraken/[id]/afspraak/[afspraak]': { operation: 'commitment life.read', path: (ids) => `/afspraken/${ids.signingId}/afspraak/${ids.commitmentId}` },
  '/afspraken/[id]/afspraak/[afspraak]/afwijking': { operation: 'commitment life.note', here: ['COORDINATOR'], path: (ids) => `/afspraken/${ids.signingId}/afspraak/${ids.commitmentId}/afwijking` },
  // Whoever belongs to no partner has nobody to speak for.
  '/afspraken/[id]/afspraak/[afspraak]/aanspreken': { operation: 'speaking up.speak', path: (ids) => `/afspraken/${ids.signingId}/afspraak/${ids.commitmentId}/aanspreken`, here: ['COORDINATOR'] },
  // No coordinator is named: what is between two partners is not theirs to open.
  '/aanspreken': { operation: 'speaking up.list', path: () => '/aanspreken', says: FOR_TWO },
  // At the board table; who works for no partner reads none of them.
  '/aanspreken/[id]': { operation: 'speaking up.read', path: (ids) => `/aanspreken/${ids.settledSpeakingId}`, here: ['COORDINATOR', 'ALDERMAN', 'PARTNER_EXECUTIVE'], says: FOR_TWO },
  // Of the core group.
  '/aanspreken/[id]/verder': { operation: 'speaking up.raise', path: (ids) => `/aanspreken/${ids.speakingId}/verder`, here: ['COORDINATOR'], says: FOR_SPEAKER },
  '/aanspreken/[id]/terugnemen': { operation: 'speaking up.take back', path: (ids) => `/aanspreken/${ids.speakingId}/terugnemen`, here: ['COORDINATOR'], says: FOR_SPEAKER },
  '/afspraken/[id]/geland': { operation: 'landing.overview', path: (ids) => `/afspraken/${ids.signingId}/geland` },
  '/afspraken/[id]/geland/antwoord': { operation: 'landing.answer', path: (ids) => `/afspraken/${ids.signingId}/geland/antwoord` },
  '/afspraken/[id]/nieuw': { operation: 'agreements.add commitment', path: (ids) => `/afspraken/${ids.draftId}/nieuw` },
  '/afspraken/[id]/herziening': { operation: 'agreements.read', path: (ids) => `/afspraken/${ids.signingId}/herziening` },
  '/afspraken/[id]/toetreden': { operation: 'agreements.admit', path: (ids) => `/afspraken/${ids.signingId}/toetreden` },
  '/afspraken/[id]/uittreden': { operation: 'agreements.withdraw party', path: (ids) => `/afspraken/${ids.signingId}/uittreden` },
  '/afspraken/[id]/voortgang': { operation: 'agreements.follow', path: (ids) => `/afspraken/${ids.signingId}/voortgang` },
  '/afspraken/[id]/voortgang/[antwoord]': { operation: 'agreements.follow', path: (ids) => `/afspraken/${ids.signingId}/voortgang/${ids.signingReplyId}` },
  '/afspraken/[id]/papier': { operation: 'agreements.follow', path: (ids) => `/afspraken/${ids.signingId}/papier` },
  '/afspraken/[id]/terughalen': { operation: 'agreements.follow', path: (ids) => `/afspraken/${ids.signingId}/terughalen` },
  '/afspraken/[id]/ingaan': { operation: 'agreements.follow', path: (ids) => `/afspraken/${ids.signingId}/ingaan` },
  '/afspraken/[id]/openbaar': { operation: 'agreements.publish', path: (ids) => `/afspraken/${ids.signingId}/openbaar` },
  '/afspraken/[id]/tekst': { operation: 'agreements.write', path: (ids) => `/afspraken/${ids.draftId}/tekst` },
  '/afspraken/[id]/volgorde': { operation: 'agreements.write', path: (ids) => `/afspraken/${ids.draftId}/volgorde` },
  '/afspraken/[id]/wijzig/[afspraak]': { operation: 'agreements.write', path: (ids) => `/afspraken/${ids.draftId}/wijzig/${ids.draftCommitmentId}` },
  '/afspraken/[id]/opmerkingen/[opmerking]': { operation: 'agreements.answer remark', path: (ids) => `/afspraken/${ids.draftId}/opmerkingen/${ids.draftRemarkId}` },
  '/afspraken/[id]/ondertekenen': { operation: 'agreements.start signing', path: (ids) => `/afspraken/${ids.draftId}/ondertekenen` },
  '/partners/bestuursvorm': { operation: 'partners.list', path: () => '/partners/bestuursvorm' },
  '/spelregels': { operation: 'coalitions.read ground rules', path: () => '/spelregels' },
  '/plan': { operation: 'plan.read', path: () => '/plan' },
  '/plan/stap/[stap]': { operation: 'plan.read', path: () => '/plan/stap/3' },
  '/geld': { operation: 'money.read lock', path: () => '/geld' },
  '/geld/nieuw': { operation: 'money.write', path: () => '/geld/nieuw' },
  '/geld/[id]': { operation: 'money.write', path: (ids) => `/geld/${ids.moneyFlowId}` },
  '/overleg': { operation: 'meetings.read', path: () => '/overleg' },
  '/overleg/nieuw': { operation: 'meetings.plan', path: () => '/overleg/nieuw' },
  '/overleg/[id]': { operation: 'meetings.read', path: (ids) => `/overleg/${ids.meetingId}` },
  '/overleg/[id]/wijzig': { operation: 'meetings.plan', path: (ids) => `/overleg/${ids.meetingId}/wijzig` },
  '/overleg/[id]/sluiten': { operation: 'meetings.close', path: (ids) => `/overleg/${ids.meetingId}/sluiten` },
  '/plan/stap/[stap]/poort': { operation: 'plan.read', path: () => '/plan/stap/3/poort' },
  '/plan/huiswerk': { operation: 'homework.list', path: () => '/plan/huiswerk' },
  '/plan/huiswerk/nieuw': { operation: 'homework.set', path: () => '/plan/huiswerk/nieuw' },
  // Of a partner that nobody belongs to: not there for others.
  '/plan/huiswerk/[id]': { operation: 'homework.list', path: (ids) => `/plan/huiswerk/${ids.homeworkId}`, here: ['COORDINATOR'] },
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
