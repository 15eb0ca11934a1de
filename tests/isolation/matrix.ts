import { enterByLink } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import * as actionItems from '@/lib/action-items/commands'
import * as readActionItems from '@/lib/action-items/queries'
import * as agreements from '@/lib/agreements/commands'
import * as readAgreements from '@/lib/agreements/queries'
import * as challenges from '@/lib/challenges/commands'
import * as readChallenges from '@/lib/challenges/queries'
import * as coalitions from '@/lib/coalitions/commands'
import * as readCoalitions from '@/lib/coalitions/queries'
import * as providers from '@/lib/coalitions/providers/commands'
import * as readProviders from '@/lib/coalitions/providers/queries'
import * as contributions from '@/lib/contributions/commands'
import * as readContributions from '@/lib/contributions/queries'
import * as goals from '@/lib/goals/commands'
import * as readGoals from '@/lib/goals/queries'
import * as imports from '@/lib/imports/commands'
import * as readImports from '@/lib/imports/queries'
import * as indicators from '@/lib/indicators/commands'
import * as readIndicators from '@/lib/indicators/queries'
import * as loop from '@/lib/loop/commands'
import * as readLoop from '@/lib/loop/queries'
import * as members from '@/lib/members/commands'
import * as readMembers from '@/lib/members/queries'
import * as readNotifications from '@/lib/notifications/queries'
import * as partners from '@/lib/partners/commands'
import * as readPartners from '@/lib/partners/queries'
import * as plan from '@/lib/plan/commands'
import * as readPlan from '@/lib/plan/queries'
import { ensureAccount } from '@/lib/platform/auth/accounts'
import { newId } from '@/lib/platform/ids'
import * as signals from '@/lib/signals/commands'
import * as readSignals from '@/lib/signals/queries'
import { key, makeCoalition } from '@/tests/support/world'
import { FIGURES, goalInput, type Filled } from '@/tests/support/filled'

/** Every command and query there is, by capability: what the suite must cover. */
export const MODULES = {
  'action-items': { ...actionItems, ...readActionItems }, agreements: { ...agreements, ...readAgreements }, challenges: { ...challenges, ...readChallenges },
  coalitions: { ...coalitions, ...readCoalitions, ...providers, ...readProviders }, contributions: { ...contributions, ...readContributions }, goals: { ...goals, ...readGoals },
  imports: { ...imports, ...readImports }, indicators: { ...indicators, ...readIndicators }, loop: { ...loop, ...readLoop }, members: { ...members, ...readMembers },
  notifications: { ...readNotifications }, partners: { ...partners, ...readPartners }, plan: { ...plan, ...readPlan }, signals: { ...signals, ...readSignals },
}

/**
 * Does it as a person of `here` with the ids of `there`. With `here` and `there` the same it must succeed; with the ids
 * of another coalition it must find nothing, refuse, or speak of its own only, and change nothing over there.
 */
export interface Case {
  readonly run: (here: Filled, there: Filled) => Promise<unknown>
  /** Takes no ids: it always speaks of its own coalition, and must never show the other's mark. */
  readonly withoutIds?: true
}

type Role = Parameters<Filled['coalition']['as']>[0]

/** A command or query of whatever input; that the input fits is what the rightful twin proves. */
type Anything = (...args: never[]) => Promise<unknown>

const apply = (fn: Anything, ...args: unknown[]): Promise<unknown> => Reflect.apply(fn, undefined, args) as Promise<unknown>

/** A question or command without an id of a row. */
const lists = (role: Role, fn: Anything, ...input: readonly unknown[]): Case => ({ withoutIds: true, run: (here) => here.coalition.as(role, (tx, ctx) => apply(fn, tx, ctx, ...input)) })

/** With ids of a coalition, as this role of our own. */
const as = (role: Role, fn: Anything, input: (there: Filled) => unknown): Case => ({ run: (here, there) => here.coalition.as(role, (tx, ctx) => apply(fn, tx, ctx, input(there))) })

const coordinator = (fn: Anything, input: (there: Filled) => unknown): Case => as('COORDINATOR', fn, input)

const job = (fn: Anything, input: (there: Filled) => unknown): Case => ({ run: (here, there) => here.asJob((tx, ctx) => apply(fn, tx, ctx, input(there))) })

/** With a link of this coalition that carries the other's link id: the seal fits, the row does not. */
const byLink = (fn: Anything, input: (there: Filled) => unknown): Case => ({
  async run(here, there) {
    const ctx = await enterByLink(makeLinkToken(here.coalition.id, there.ids.linkId), 'SIGN', {})
    return inCoalition(ctx, (tx) => apply(fn, tx, ctx, input(there)))
  },
})

const newPartner = (mark: string) => ({ name: `Derde ${newId()}`, partnerType: 'LIBRARY' as const, status: 'INVITED' as const, contactName: mark, contactEmail: null })

const newProvider = { label: 'Nieuw', issuer: 'https://login.test.example', clientId: 'x', allowedTenants: [] }

/** capability.function -> how it is tried. A function that is not here fails the suite. */
export const CASES: Readonly<Record<string, Case>> = {
  'action-items.logAction': as('PROFESSIONAL', actionItems.logAction, ({ ids }) => ({ what: 'Actie', goalId: ids.goalId, status: 'DONE', plannedOn: '2026-11-20', preventionType: 'UNIVERSAL', ...key() })),
  'action-items.listActions': as('COORDINATOR', readActionItems.listActions, ({ ids }) => ({ goalId: ids.goalId })),

  'agreements.draftAgreement': lists('COORDINATOR', agreements.draftAgreement, { title: 'Nieuw', purpose: 'Nieuw', purposeB1: null, ...key() }),
  'agreements.addCommitment': coordinator(agreements.addCommitment, ({ ids }) => ({ agreementId: ids.draftId, partnerId: ids.partnerIds[0], what: 'x', forWhom: 'x', evidence: 'x', room: null, ...key() })),
  'agreements.startSigning': coordinator(agreements.startSigning, ({ ids }) => ({ agreementId: ids.draftId, partnerIds: [...ids.partnerIds], expectedVersion: 2 })),
  'agreements.signAgreement': byLink(agreements.signAgreement, ({ ids }) => ({ signerName: 'X', signerFunction: 'Y', hasAuthority: true, contentHash: ids.signingHash })),
  'agreements.listAgreements': lists('ALDERMAN', readAgreements.listAgreements),
  'agreements.readAgreement': as('ALDERMAN', readAgreements.readAgreement, ({ ids }) => ids.signingId),
  'agreements.readAgreementToSign': byLink(readAgreements.readAgreementToSign, () => undefined),
  'agreements.readSigningRequest': job(readAgreements.readSigningRequest, ({ ids }) => ids.requestId),

  'challenges.createChallenge': lists('COORDINATOR', challenges.createChallenge, { title: 'Nieuw', forWhom: 'x', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }),
  'challenges.changeChallenge': coordinator(challenges.changeChallenge, ({ ids }) => ({ id: ids.challengeId, title: 'Anders', forWhom: 'x', lifePhases: ['AGE_0_2'], parentsSay: null, expectedVersion: 1 })),
  'challenges.setExampleChallenges': lists('COORDINATOR', challenges.setExampleChallenges, { discarded: true }),
  'challenges.listChallenges': lists('EXPERIENCE_EXPERT', readChallenges.listChallenges),
  'challenges.readChallenge': as('EXPERIENCE_EXPERT', readChallenges.readChallenge, ({ ids }) => ids.challengeId),

  'coalitions.startProfile': { withoutIds: true, run: async () => (await makeCoalition({ mission: 'Nog een' })).id },
  'coalitions.changeMission': lists('COORDINATOR', coalitions.changeMission, { mission: 'Anders', expectedVersion: 1 }),
  'coalitions.readProfile': lists('EXPERIENCE_EXPERT', readCoalitions.readProfile),
  'coalitions.addProvider': lists('COORDINATOR', providers.addProvider, { ...newProvider, clientSecret: 'x', ...key() }),
  'coalitions.changeProvider': coordinator(providers.changeProvider, ({ ids }) => ({ ...newProvider, clientSecret: 'x', id: ids.identityProviderId, expectedVersion: 2 })),
  'coalitions.setProvider': coordinator(providers.setProvider, ({ ids }) => ({ id: ids.identityProviderId, to: 'on', expectedVersion: 2 })),
  'coalitions.listProviders': lists('COORDINATOR', readProviders.listProviders),
  'coalitions.readProvider': coordinator(readProviders.readProvider, ({ ids }) => ids.identityProviderId),

  'contributions.giveContribution': as('EXPERIENCE_EXPERT', contributions.giveContribution, ({ ids }) => ({ textVersionId: ids.textVersionId, passage: 0, body: 'Nieuw', ...key() })),
  'contributions.answerContribution': coordinator(contributions.answerContribution, ({ ids }) => ({ contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'Goed idee' })),
  'contributions.withdrawContribution': as('EXPERIENCE_EXPERT', contributions.withdrawContribution, ({ ids }) => ({ contributionId: ids.contributionId })),
  'contributions.listContributions': lists('COORDINATOR', readContributions.listContributions),
  'contributions.readContribution': coordinator(readContributions.readContribution, ({ ids }) => ids.contributionId),
  'contributions.countWaitingContributions': lists('COORDINATOR', readContributions.countWaitingContributions),
  'contributions.readContributor': job(readContributions.readContributor, ({ ids }) => ids.contributionId),

  'goals.createGoal': coordinator(goals.createGoal, ({ ids, coalition }) => goalInput('nieuw', { challengeId: ids.challengeId, ownerId: coalition.people.COORDINATOR.membershipId })),
  'goals.changeGoal': coordinator(goals.changeGoal, ({ ids, coalition }) => ({ ...goalInput('anders', { challengeId: ids.challengeId, ownerId: coalition.people.COORDINATOR.membershipId }), id: ids.goalId, expectedVersion: 1 })),
  'goals.changeGoalStatus': coordinator(goals.changeGoalStatus, ({ ids }) => ({ id: ids.goalId, status: 'ACTIVE', reason: 'x', expectedVersion: 1 })),
  'goals.measureGoal': coordinator(goals.measureGoal, ({ ids }) => ({ goalId: ids.goalId, value: 20, measuredOn: '2026-11-20', note: null, ...key() })),
  'goals.plantExample': lists('COORDINATOR', goals.plantExample),
  'goals.setExample': lists('COORDINATOR', goals.setExample, { discarded: true }),
  'goals.listGoals': lists('ALDERMAN', readGoals.listGoals),
  'goals.readGoal': as('ALDERMAN', readGoals.readGoal, ({ ids }) => ids.goalId),
  'goals.readGoalToEdit': coordinator(readGoals.readGoalToEdit, ({ ids }) => ids.goalId),

  'imports.checkFile': lists('COORDINATOR', imports.checkFile, { name: 'x.csv', bytes: Buffer.from(FIGURES) }),
  'imports.confirmImport': coordinator(imports.confirmImport, ({ ids }) => ({ importId: ids.importId })),
  'imports.cancelImport': coordinator(imports.cancelImport, ({ ids }) => ({ importId: ids.importId })),
  'imports.listImports': lists('COORDINATOR', readImports.listImports),
  'imports.readImport': coordinator(readImports.readImport, ({ ids }) => ids.importId),
  'imports.readRefusedFile': coordinator(readImports.readRefusedFile, ({ ids }) => ids.importId),

  'indicators.storeFigures': lists('COORDINATOR', indicators.storeFigures, {
    cardKey: 'youth_care_spending', importId: null, figures: [{ regionCode: 'GM0321', year: 2020, numerator: 10, denominator: 1, value: 10, status: 'FINAL' }],
  }),
  'indicators.readOutcome': lists('ALDERMAN', readIndicators.readOutcome),
  'indicators.readFigures': lists('COORDINATOR', readIndicators.readFigures, 'youth_care_spending'),

  'loop.askExecutive': lists('COORDINATOR', loop.askExecutive, { title: 'Nieuw', why: 'x', neededBy: '2026-12-20', ...key() }),
  'loop.answerAsExecutive': as('ALDERMAN', loop.answerAsExecutive, ({ ids }) => ({ requestId: ids.executiveRequestId, answer: 'COVER_GIVEN' })),
  'loop.sendOverview': coordinator(loop.sendOverview, ({ ids }) => ({ membershipId: ids.aldermanId, ...key() })),
  'loop.listExecutiveRequests': lists('ALDERMAN', readLoop.listExecutiveRequests),

  'members.addMember': { withoutIds: true, run: async (here) => {
    const userId = await ensureAccount({ email: `${newId()}@test.example` })
    return here.asJob((tx, ctx) => members.addMember(tx, ctx, { userId, role: 'PROFESSIONAL', displayName: 'Nieuw' }))
  } },
  'members.listMemberNames': lists('PROFESSIONAL', readMembers.listMemberNames),
  'members.listReaders': lists('EXPERIENCE_EXPERT', readMembers.listReaders),
  'members.listAldermen': lists('COORDINATOR', readMembers.listAldermen),
  'members.findAlderman': coordinator(readMembers.findAlderman, ({ ids }) => ids.aldermanId),
  'members.readAccount': job(readMembers.readAccount, ({ ids }) => ids.membershipId),

  'notifications.readCoordinatorHome': lists('COORDINATOR', readNotifications.readCoordinatorHome),
  'notifications.readProfessionalHome': lists('PROFESSIONAL', readNotifications.readProfessionalHome),
  'notifications.readExpertHome': lists('EXPERIENCE_EXPERT', readNotifications.readExpertHome),

  'partners.addPartner': lists('COORDINATOR', partners.addPartner, { ...newPartner('x'), ...key() }),
  'partners.changePartner': coordinator(partners.changePartner, ({ ids }) => ({ ...newPartner('x'), id: ids.partnerIds[0], expectedVersion: 1 })),
  'partners.becomeSignatory': byLink(partners.becomeSignatory, ({ ids }) => ids.partnerIds[1]),
  'partners.listPartners': lists('ALDERMAN', readPartners.listPartners),
  'partners.readPartner': coordinator(readPartners.readPartner, ({ ids }) => ids.partnerIds[0]),
  'partners.readPartnerContact': job(readPartners.readPartnerContact, ({ ids }) => ids.partnerIds[0]),

  'plan.changeStep': lists('COORDINATOR', plan.changeStep, { step: 1, state: 'DONE', reason: null }),
  'plan.saveWorksheet': coordinator(plan.saveWorksheet, ({ ids, coalition }) => ({
    worksheet: 'F3.3', expectedVersion: 1, intent: 'finish', ...key(),
    answers: {
      opgave: ids.challengeId, doel: 'Blad', voorWie: 'x', watTellenWe: 'FAMILIES', nulmeting: '1', streefwaarde: '2', klaarOp: '2026-12-18',
      eigenaar: coalition.people.COORDINATOR.membershipId, watLatenWeVoorNu: 'x', meedoeners: [],
    },
  })),
  'plan.publishPlanText': lists('COORDINATOR', plan.publishPlanText, { body: 'Nieuw', bodyB1: null, expectedNumber: 1 }),
  'plan.listSteps': lists('ALDERMAN', readPlan.listSteps),
  'plan.readEvidence': lists('ALDERMAN', readPlan.readEvidence),
  'plan.readPlanText': lists('EXPERIENCE_EXPERT', readPlan.readPlanText),
  'plan.readWorksheets': lists('PROFESSIONAL', readPlan.readWorksheets, 'F3.3'),

  'signals.giveSignal': lists('PROFESSIONAL', signals.giveSignal, { theme: 'SCHOOL', body: 'Nieuw', place: null, lifePhases: ['AGE_4_12'], frequency: 'FIRST_TIME', wantsAnswer: true, ...key() }),
  'signals.answerSignal': coordinator(signals.answerSignal, ({ ids }) => ({ signalId: ids.signalId, body: 'Antwoord' })),
  'signals.listWaitingSignals': lists('COORDINATOR', readSignals.listWaitingSignals),
  'signals.listDoneSignals': lists('COORDINATOR', readSignals.listDoneSignals),
  'signals.listOwnSignals': lists('PROFESSIONAL', readSignals.listOwnSignals),
  'signals.readSignal': coordinator(readSignals.readSignal, ({ ids }) => ids.signalId),
  'signals.countWaitingSignals': lists('COORDINATOR', readSignals.countWaitingSignals),
  'signals.readSender': job(readSignals.readSender, ({ ids }) => ids.signalId),
}
