import * as actionItems from '@/lib/action-items/commands'
import * as readActionItems from '@/lib/action-items/queries'
import * as agreements from '@/lib/agreements/commands'
import * as readAgreements from '@/lib/agreements/queries'
import * as challenges from '@/lib/challenges/commands'
import * as readChallenges from '@/lib/challenges/queries'
import * as coalitions from '@/lib/coalitions/commands'
import * as governance from '@/lib/partners/governance/commands'
import * as readGovernance from '@/lib/partners/governance/queries'
import * as groundRules from '@/lib/coalitions/ground-rules/commands'
import * as readGroundRules from '@/lib/coalitions/ground-rules/queries'
import * as readCoalitions from '@/lib/coalitions/queries'
import * as providers from '@/lib/coalitions/providers/commands'
import * as readProviders from '@/lib/coalitions/providers/queries'
import * as contributions from '@/lib/contributions/commands'
import * as readContributions from '@/lib/contributions/queries'
import * as goals from '@/lib/goals/commands'
import * as readGoals from '@/lib/goals/queries'
import * as imports from '@/lib/imports/commands'
import * as readHistory from '@/lib/history/queries'
import * as readImports from '@/lib/imports/queries'
import * as loop from '@/lib/loop/commands'
import * as readLoop from '@/lib/loop/queries'
import * as members from '@/lib/members/commands'
import * as readMembers from '@/lib/members/queries'
import * as resets from '@/lib/members/resets/commands'
import * as readResets from '@/lib/members/resets/queries'
import * as readNotifications from '@/lib/notifications/queries'
import * as readMyPlaces from '@/lib/notifications/places/queries'
import * as readStanding from '@/lib/notifications/standing/queries'
import * as plan from '@/lib/plan/commands'
import * as readPlan from '@/lib/plan/queries'
import { ensureAccount } from '@/lib/platform/auth/accounts'
import { newId } from '@/lib/platform/ids'
import * as signals from '@/lib/signals/commands'
import * as readSignals from '@/lib/signals/queries'
import * as sparks from '@/lib/sparks/commands'
import * as readSparks from '@/lib/sparks/queries'
import { inCommons } from '@/lib/platform/tenancy/commons'
import { GOVERNANCE } from '@/tests/support/governance'
import { GROUND_RULES } from '@/tests/support/ground-rules'
import { NO_BASIS, NO_MORE } from '@/tests/support/agreement-words'
import { openFile } from '@/lib/imports/reading/documents'
import { stageFile } from '@/lib/imports/staging/commands'
import * as batches from '@/lib/indicators/batches/commands'
import * as readBatches from '@/lib/indicators/batches/queries'
import { FIGURES, goalInput, sparkInput } from '@/tests/support/filled'
import { WEBM } from '@/tests/support/recordings'
import { key, makeCoalition } from '@/tests/support/world'
import { ADMINISTRATION } from './administration'
import { AGREEMENTS } from './agreements'
import { COMING_AND_GOING } from './coming-and-going'
import { GOALS } from './goals'
import { RANKINGS } from './contributions'
import { INDICATORS } from './indicators'
import { MEETINGS } from './meetings'
import { PLACES } from './places'
import { REGISTER } from './register'
import { as, byLink, coordinator, executive, job, lists, newProvider, waitingReset, type Case } from './ways'

/** capability.function -> how it is tried. A function that is not here fails the suite. */
export const CASES: Readonly<Record<string, Case>> = {
  ...AGREEMENTS,
  ...COMING_AND_GOING,
  ...MEETINGS,
  ...PLACES, ...GOALS, ...RANKINGS,
  ...REGISTER,
  'action-items.logAction': as('PROFESSIONAL', actionItems.logAction, ({ ids }) => ({ what: 'Actie', goalId: ids.goalId, status: 'DONE', plannedOn: '2026-11-20', preventionType: 'UNIVERSAL', ...key() })),
  'action-items.listActionsUnder': coordinator(readActionItems.listActionsUnder, ({ ids }) => ids.commitmentId),
  'action-items.listActions': as('COORDINATOR', readActionItems.listActions, ({ ids }) => ({ goalId: ids.goalId })),

  'action-items.giveAction': coordinator(actionItems.giveAction, ({ ids }) => ({ actionId: ids.openActionId, toId: ids.aldermanId })),
  'action-items.readAction': coordinator(readActionItems.readAction, ({ ids }) => ids.openActionId),
  'action-items.finishAction': coordinator(actionItems.finishAction, ({ ids }) => ({ actionId: ids.openActionId, doneOn: '2026-11-20' })),
  'action-items.reopenAction': coordinator(actionItems.reopenAction, ({ ids }) => ({ actionId: ids.actionId, plannedOn: '2026-12-20' })),
  'action-items.stopAction': coordinator(actionItems.stopAction, ({ ids }) => ({ actionId: ids.openActionId })),
  ...ADMINISTRATION,

  'agreements.draftAgreement': lists('COORDINATOR', agreements.draftAgreement, { title: 'Nieuw', purpose: 'Nieuw', purposeB1: null, ...NO_BASIS, ...key() }),
  'agreements.addCommitment': coordinator(agreements.addCommitment, ({ ids }) => ({ agreementId: ids.draftId, partnerId: ids.partnerIds[0], what: 'x', forWhom: 'x', evidence: 'x', room: null, ...NO_MORE, ...key() })),
  'agreements.draftCommitment': coordinator(agreements.draftCommitment, ({ ids }) => ({ agreementId: ids.draftId, partnerId: ids.partnerIds[0], what: 'x', forWhom: 'x', evidence: 'x', room: null, ...NO_MORE, ...key() })),
  'agreements.signAgreement': byLink(agreements.signAgreement, ({ ids }) => ({ signerName: 'X', signerFunction: 'Y', onBehalf: false, hasAuthority: true, contentHash: ids.signingHash })),
  'agreements.signAsMember': executive(agreements.signAsMember, ({ ids }) => ({ agreementId: ids.signingId, signerFunction: 'Y', onBehalf: false, hasAuthority: true, contentHash: ids.signingHash })),
  'agreements.listAgreementsToSign': { withoutIds: true, run: (here) => here.coalition.asPerson(here.executive, readAgreements.listAgreementsToSign) },
  'agreements.listOwnCommitments': { withoutIds: true, run: (here) => here.coalition.asPerson(here.executive, readAgreements.listOwnCommitments) },
  'agreements.withdrawSigningRequest': coordinator(agreements.withdrawSigningRequest, ({ ids }) => ({ requestId: ids.requestId })),
  'agreements.expireCommitment': coordinator(agreements.expireCommitment, ({ ids }) => ({ commitmentId: ids.commitmentId, reason: 'x' })),
  'agreements.listOpenRequestsOf': coordinator(readAgreements.listOpenRequestsOf, ({ ids }) => ids.partnerIds[0]),
  'agreements.listMandatedSignatures': lists('ALDERMAN', readAgreements.listMandatedSignatures),
  'agreements.listAgreements': lists('ALDERMAN', readAgreements.listAgreements),
  'agreements.readAgreement': as('ALDERMAN', readAgreements.readAgreement, ({ ids }) => ids.signingId),
  'agreements.readAgreementToSign': byLink(readAgreements.readAgreementToSign, () => undefined),
  'agreements.readSigningRequest': job(readAgreements.readSigningRequest, ({ ids }) => ids.requestId),

  'challenges.createChallenge': lists('COORDINATOR', challenges.createChallenge, { title: 'Nieuw', forWhom: 'x', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }),
  'challenges.changeChallenge': coordinator(challenges.changeChallenge, ({ ids }) => ({ id: ids.challengeId, title: 'Anders', forWhom: 'x', lifePhases: ['AGE_0_2'], parentsSay: null, expectedVersion: 1 })),
  'challenges.setExampleChallenges': lists('COORDINATOR', challenges.setExampleChallenges, { discarded: true }),
  'challenges.plantExampleChallenge': job(challenges.plantExampleChallenge, ({ coalition }) => ({ title: 'Nieuw', forWhom: 'x', lifePhases: ['AGE_0_2'], parentsSay: null, ownerId: coalition.people.COORDINATOR.membershipId })),
  'challenges.listChallenges': lists('EXPERIENCE_EXPERT', readChallenges.listChallenges),
  'challenges.readChallenge': as('EXPERIENCE_EXPERT', readChallenges.readChallenge, ({ ids }) => ids.challengeId),

  'coalitions.startProfile': { withoutIds: true, run: async () => (await makeCoalition({ mission: 'Nog een' })).id },
  'coalitions.changeLook': lists('COORDINATOR', coalitions.changeLook, { mainColor: '#7a1f5c', accentColor: null, expectedVersion: 1 }),
  'coalitions.readLookToChange': lists('COORDINATOR', readCoalitions.readLookToChange),
  'coalitions.changeMission': lists('COORDINATOR', coalitions.changeMission, { mission: 'Anders', expectedVersion: 1 }),
  'coalitions.setGroundRules': lists('COORDINATOR', groundRules.setGroundRules, { ...GROUND_RULES, expectedNumber: 1 }),
  'coalitions.readGroundRules': lists('SUPPORTER', readGroundRules.readGroundRules),
  'partners.chooseGovernance': lists('COORDINATOR', governance.chooseGovernance, { ...GOVERNANCE, expectedNumber: 1 }),
  'coalitions.readGroundRulesVersions': lists('SUPPORTER', readGroundRules.readGroundRulesVersions),
  'partners.readGovernanceVersions': lists('ALDERMAN', readGovernance.readGovernanceVersions),
  'partners.readGovernance': lists('ALDERMAN', readGovernance.readGovernance),
  'coalitions.readProfile': lists('EXPERIENCE_EXPERT', readCoalitions.readProfile),
  'coalitions.addProvider': lists('COORDINATOR', providers.addProvider, { ...newProvider, clientSecret: 'x', ...key() }),
  'coalitions.changeProvider': coordinator(providers.changeProvider, ({ ids }) => ({ ...newProvider, clientSecret: 'x', id: ids.identityProviderId, expectedVersion: 2 })),
  'coalitions.reviewProvider': coordinator(readProviders.reviewProvider, ({ ids }) => ({ ...newProvider, clientSecret: 'x', id: ids.identityProviderId })),
  'coalitions.setProvider': coordinator(providers.setProvider, ({ ids }) => ({ id: ids.identityProviderId, to: 'on', expectedVersion: 2 })),
  'coalitions.listProviders': lists('COORDINATOR', readProviders.listProviders),
  'coalitions.readProvider': coordinator(readProviders.readProvider, ({ ids }) => ids.identityProviderId),

  'contributions.giveContribution': as('EXPERIENCE_EXPERT', contributions.giveContribution, ({ ids }) => ({ textVersionId: ids.textVersionId, passage: 0, body: 'Nieuw', ...key() })),
  'contributions.contributeTo': as('EXPERIENCE_EXPERT', contributions.contributeTo, ({ ids, mark }) => ({ about: 'COMMITMENT', subjectId: ids.commitmentId, part: 'what', seen: `Afspraak ${mark}`, body: 'Nieuw', ...key() })),
  'contributions.speakContribution': as('EXPERIENCE_EXPERT', contributions.speakContribution, ({ ids }) => ({ about: 'PLAN', subjectId: ids.textVersionId, part: '0', seen: '', recording: WEBM, ...key() })),
  'contributions.typeOut': as('EXPERIENCE_EXPERT', contributions.typeOut, ({ ids }) => ({ contributionId: ids.contributionId, body: 'Nieuw', expectedVersion: 2 })),
  'contributions.warnLate': { withoutIds: true, run: (here) => here.asJob((tx, ctx) => contributions.warnLate(tx, ctx)) },
  'contributions.readVoice': coordinator(readContributions.readVoice, ({ ids }) => ids.contributionId),
  'contributions.readSubject': as('EXPERIENCE_EXPERT', readContributions.readSubject, ({ ids }) => ({ about: 'GOAL', id: ids.goalId })),
  'contributions.answerContribution': coordinator(contributions.answerContribution, ({ ids }) => ({ contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'Goed idee', whatChanges: 'Het plan' })),
  'contributions.seeReceipt': as('EXPERIENCE_EXPERT', contributions.seeReceipt, ({ ids }) => ({ contributionId: ids.contributionId })),
  'contributions.listNewReceipts': lists('EXPERIENCE_EXPERT', readContributions.listNewReceipts),
  'contributions.withdrawContribution': as('EXPERIENCE_EXPERT', contributions.withdrawContribution, ({ ids }) => ({ contributionId: ids.contributionId })),
  'contributions.shareContribution': as('EXPERIENCE_EXPERT', contributions.shareContribution, ({ ids }) => ({ contributionId: ids.contributionId, supporterId: ids.supporterId })),
  'contributions.stopSharing': as('EXPERIENCE_EXPERT', contributions.stopSharing, ({ ids }) => ({ contributionId: ids.contributionId, supporterId: ids.supporterId })),
  'contributions.listShares': as('EXPERIENCE_EXPERT', readContributions.listShares, ({ ids }) => ids.contributionId),
  'contributions.listContributions': lists('COORDINATOR', readContributions.listContributions),
  'contributions.readContribution': coordinator(readContributions.readContribution, ({ ids }) => ids.contributionId),
  'contributions.countWaitingContributions': lists('COORDINATOR', readContributions.countWaitingContributions),
  'contributions.listWithdrawnAfterAdoption': lists('COORDINATOR', readContributions.listWithdrawnAfterAdoption),
  'contributions.readAnswerClock': lists('ALDERMAN', readContributions.readAnswerClock),
  'contributions.readContributor': job(readContributions.readContributor, ({ ids }) => ids.contributionId),

  'goals.createGoal': coordinator(goals.createGoal, ({ ids, coalition }) => goalInput('nieuw', { challengeId: ids.challengeId, ownerId: coalition.people.COORDINATOR.membershipId })),
  'goals.changeGoal': coordinator(goals.changeGoal, ({ ids, coalition }) => ({ ...goalInput('anders', { challengeId: ids.challengeId, ownerId: coalition.people.COORDINATOR.membershipId }), id: ids.goalId, expectedVersion: 1 })),
  'goals.changeGoalStatus': coordinator(goals.changeGoalStatus, ({ ids }) => ({ id: ids.goalId, status: 'ACTIVE', reason: 'x', despite: 'x', expectedVersion: 1 })),
  'goals.measureGoal': coordinator(goals.measureGoal, ({ ids }) => ({ goalId: ids.goalId, value: 20, measuredOn: '2026-11-20', note: null, ...key() })),
  'goals.giveGoal': coordinator(goals.giveGoal, ({ ids }) => ({ goalId: ids.goalId, toId: ids.aldermanId })),
  'goals.leaveGoal': coordinator(goals.leaveGoal, ({ ids }) => ({ goalId: ids.goalId, partnerId: ids.partnerIds[0], toId: null })),
  'goals.plantExample': lists('COORDINATOR', goals.plantExample),
  'goals.plantExampleFor': job(goals.plantExampleFor, ({ coalition }) => coalition.people.COORDINATOR.membershipId),
  'goals.setExample': lists('COORDINATOR', goals.setExample, { discarded: true }),
  'goals.listGoals': lists('ALDERMAN', readGoals.listGoals),
  'goals.readGoal': as('ALDERMAN', readGoals.readGoal, ({ ids }) => ids.goalId),
  'goals.readGoalToEdit': coordinator(readGoals.readGoalToEdit, ({ ids }) => ids.goalId),

  'history.listTrail': lists('PRIVACY_OFFICER', readHistory.listTrail),
  'history.exportTrail': lists('PRIVACY_OFFICER', readHistory.exportTrail),
  'history.listTrailPeople': lists('COORDINATOR', readHistory.listTrailPeople),
  'history.readLastCheck': lists('PRIVACY_OFFICER', readHistory.readLastCheck),

  'imports.checkFile': lists('COORDINATOR', imports.checkFile, { name: 'x.csv', bytes: Buffer.from(FIGURES) }),
  'imports.stageFile': { run: async (here, there) => {
    const { survey, mapping } = await there.coalition.as('COORDINATOR', (tx, ctx) => readImports.readImport(tx, ctx, there.ids.importId))
    const opened = openFile(Buffer.from(FIGURES))
    if (!opened.ok) throw new Error('The figures are no file.')
    return here.coalition.as('COORDINATOR', (tx, ctx) => stageFile(tx, ctx, { importId: there.ids.importId, fileName: 'x.csv', source: opened.source, survey, mapping }))
  } },
  'imports.mapColumns': coordinator(imports.mapColumns, ({ ids }) => ({
    importId: ids.importId, columns: new Map([[0, 'PERIOD'], [1, 'REGION'], [3, 'VALUE']]), fixedRegion: null, fixedPeriod: null, target: null,
  })),
  'imports.answerPlaces': coordinator(imports.answerPlaces, ({ ids }) => ({ importId: ids.importId, places: new Map() })),
  'imports.writeImport': job(imports.writeImport, ({ ids }) => ({ importId: ids.importId, progress: async () => undefined })),
  'imports.showProgress': job(imports.showProgress, ({ ids }) => ({ importId: ids.importId, done: 1 })),
  'imports.stopImport': job(imports.stopImport, ({ ids }) => ({ importId: ids.importId, code: 'imports.figures_changed' })),
  'imports.undoImport': { run: async (here, there) => {
    const { importId } = there.ids
    return here.coalition.as('COORDINATOR', async (tx, ctx) => {
      if (here === there) await imports.confirmImport(tx, ctx, { importId, seen: true })
      return imports.undoImport(tx, ctx, { importId, reason: 'Het verkeerde jaar.' })
    })
  } },
  'imports.confirmImport': coordinator(imports.confirmImport, ({ ids }) => ({ importId: ids.importId, seen: true })),
  'imports.cancelImport': coordinator(imports.cancelImport, ({ ids }) => ({ importId: ids.importId })),
  'imports.listImports': lists('COORDINATOR', readImports.listImports),
  'imports.readImport': coordinator(readImports.readImport, ({ ids }) => ids.importId),
  'imports.readRefusedFile': coordinator(readImports.readRefusedFile, ({ ids }) => ids.importId),

  'indicators.keepTarget': lists('COORDINATOR', batches.keepTarget, { name: 'Nieuw', unit: 'aantal', decimals: 0, measure: 'COUNT', hasDenominator: false, source: 'x' }),
  'indicators.takeBackFigures': coordinator(batches.takeBackFigures, ({ ids }) => ({ importId: ids.importId, written: 0 })),
  'indicators.listBatchTargets': lists('COORDINATOR', readBatches.listBatchTargets),
  'indicators.countFiguresOf': coordinator(readBatches.countFiguresOf, ({ ids }) => ids.importId),
  ...INDICATORS,

  'loop.askExecutive': lists('COORDINATOR', loop.askExecutive, { title: 'Nieuw', why: 'x', neededBy: '2026-12-20', ...key() }),
  'loop.answerAsExecutive': as('ALDERMAN', loop.answerAsExecutive, ({ ids }) => ({ requestId: ids.executiveRequestId, answer: 'COVER_GIVEN' })),
  'loop.sendOverview': coordinator(loop.sendOverview, ({ ids }) => ({ membershipId: ids.aldermanId, ...key() })),
  'loop.listExecutiveRequests': lists('ALDERMAN', readLoop.listExecutiveRequests),

  'members.addMember': { withoutIds: true, run: async (here) => {
    const userId = await ensureAccount({ email: `${newId()}@test.example` })
    return here.asJob((tx, ctx) => members.addMember(tx, ctx, { userId, role: 'PROFESSIONAL', displayName: 'Nieuw' }))
  } },
  'members.endMember': coordinator(members.endMember, ({ ids }) => ({ membershipId: ids.aldermanId })),
  'members.resumeMember': { run: async (here, there) => {
    const membershipId = there.ids.aldermanId
    await here.coalition.as('COORDINATOR', (tx, ctx) => members.endMember(tx, ctx, { membershipId }))
    return here.coalition.as('COORDINATOR', (tx, ctx) => members.resumeMember(tx, ctx, { membershipId }))
  } },
  'members.detachMember': coordinator(members.detachMember, ({ ids }) => ({ membershipId: ids.aldermanId })),
  'members.readEndedAccount': job(readMembers.readEndedAccount, ({ ids }) => ids.membershipId),
  'members.changeMember': coordinator(members.changeMember, ({ ids }) => ({ id: ids.membershipId, role: 'POLICY_ADVISER', partnerId: ids.partnerIds[0], expectedVersion: 1 })),
  'members.changeOwnName': lists('EXPERIENCE_EXPERT', members.changeOwnName, { displayName: 'Zonnestraal', expectedVersion: 1 }),
  'members.listMembers': lists('COORDINATOR', readMembers.listMembers),
  'members.readMember': coordinator(readMembers.readMember, ({ ids }) => ids.membershipId),
  'members.readOwnName': lists('EXPERIENCE_EXPERT', readMembers.readOwnName),
  'members.listMembersOf': coordinator(readMembers.listMembersOf, ({ ids }) => [ids.userId]),
  'members.listVisitors': lists('COORDINATOR', readMembers.listVisitors),
  'members.admitVisitor': { withoutIds: true, run: async (here) => {
    const userId = await ensureAccount({ email: `${newId()}@test.example` })
    return here.asJob((tx, ctx) => members.admitVisitor(tx, ctx, { userId, displayName: 'Bezoek', reason: 'HELP', until: new Date(Date.now() + 86_400_000) }))
  } },
  'members.endVisit': job(members.endVisit, () => newId()),
  'members.listMemberNames': lists('PROFESSIONAL', readMembers.listMemberNames),
  'members.listReaders': lists('EXPERIENCE_EXPERT', readMembers.listReaders),
  'members.listSupporters': lists('EXPERIENCE_EXPERT', readMembers.listSupporters),
  'members.listAldermen': lists('COORDINATOR', readMembers.listAldermen),
  'members.findAlderman': coordinator(readMembers.findAlderman, ({ ids }) => ids.aldermanId),
  'members.listAccessRequests': lists('COORDINATOR', readResets.listAccessRequests),
  'members.noteFactorReset': { withoutIds: true, run: (here) => here.asJob((tx, ctx) => resets.noteFactorReset(tx, ctx, { userId: here.coalition.people.PROFESSIONAL.userId, approve: false })) },
  'members.listDeciders': { withoutIds: true, run: (here) => here.asJob((tx, ctx) => readResets.listDeciders(tx, ctx, newId())) },
  'members.decideAccessRequest': { run: async (here, there) => {
    const resetId = await waitingReset(there.coalition.people.PROFESSIONAL.userId)
    return here.coalition.as('COORDINATOR', (tx, ctx) => resets.decideAccessRequest(tx, ctx, { resetId, decision: 'refuse' }))
  } },
  'members.readAccount': job(readMembers.readAccount, ({ ids }) => ids.membershipId),

  'notifications.openContribution': as('EXPERIENCE_EXPERT', readNotifications.openContribution, ({ ids }) => ids.contributionId),
  'notifications.openSignal': as('PROFESSIONAL', readNotifications.openSignal, ({ ids }) => ids.signalId),
  'notifications.readAround': lists('COORDINATOR', readNotifications.readAround),
  'notifications.readCoordinatorHome': lists('COORDINATOR', readNotifications.readCoordinatorHome),
  'notifications.readProfessionalHome': lists('PROFESSIONAL', readNotifications.readProfessionalHome),
  'notifications.readMyPlaces': lists('PROFESSIONAL', readMyPlaces.readMyPlaces),
  'notifications.readStanding': lists('COORDINATOR', readStanding.readStanding),
  'notifications.readSupporterHome': lists('SUPPORTER', readNotifications.readSupporterHome),
  'notifications.readExecutiveHome': lists('PARTNER_EXECUTIVE', readNotifications.readExecutiveHome),
  'notifications.readExpertHome': lists('EXPERIENCE_EXPERT', readNotifications.readExpertHome),

  'notifications.listWaiting': lists('COORDINATOR', readNotifications.listWaiting),


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

  'signals.giveSignal': lists('PROFESSIONAL', signals.giveSignal, { theme: 'SCHOOL', body: 'Nieuw', place: null, lifePhases: ['AGE_4_12'], frequency: 'FIRST_TIME', wantsAnswer: true, alreadyTried: null, urgency: null, isAnonymous: false, ...key() }),
  'signals.seeReply': as('PROFESSIONAL', signals.seeReply, ({ ids }) => ({ signalId: ids.signalId })),
  'signals.listNewReplies': lists('PROFESSIONAL', readSignals.listNewReplies),
  'signals.answerSignal': coordinator(signals.answerSignal, ({ ids }) => ({ signalId: ids.signalId, body: 'Antwoord' })),
  'signals.listWaitingSignals': lists('COORDINATOR', readSignals.listWaitingSignals),
  'signals.listDoneSignals': lists('COORDINATOR', readSignals.listDoneSignals),
  'signals.listOwnSignals': lists('PROFESSIONAL', readSignals.listOwnSignals),
  'signals.readSignal': coordinator(readSignals.readSignal, ({ ids }) => ids.signalId),
  'signals.countWaitingSignals': lists('COORDINATOR', readSignals.countWaitingSignals),
  'sparks.giveSpark': { withoutIds: true, run: () => inCommons((tx, ctx) => sparks.giveSpark(tx, ctx, { ...sparkInput(), municipality: null })) },
  'sparks.giveInitiative': lists('ALDERMAN', sparks.giveInitiative, sparkInput()),
  // What waits in the commons is nobody's: whoever adopts it has a copy of their own. What another adopted is not there.
  'sparks.adoptSpark': { withoutIds: true, run: async (here) => {
    const sparkId = await inCommons((tx, ctx) => sparks.giveSpark(tx, ctx, { ...sparkInput(), municipality: 'Houten' }))
    return here.coalition.as('COORDINATOR', (tx, ctx) => sparks.adoptSpark(tx, ctx, { sparkId, answer: 'Wij nemen het over' }))
  } },
  'sparks.listMunicipalityNames': { withoutIds: true, run: () => inCommons((tx) => readSparks.listMunicipalityNames(tx)) },
  'sparks.readSpark': { withoutIds: true, run: (here) => inCommons((tx, ctx) => readSparks.readSpark(tx, ctx, here.ids.sparkId)) },
  'sparks.listOpenSparks': lists('COORDINATOR', readSparks.listOpenSparks),
  'sparks.readOpenSpark': { withoutIds: true, run: (here) => here.coalition.as('COORDINATOR', (tx, ctx) => readSparks.readOpenSpark(tx, ctx, here.ids.sparkId)) },
  'sparks.listInitiatives': lists('COORDINATOR', readSparks.listInitiatives),
  'sparks.listOwnInitiatives': lists('PROFESSIONAL', readSparks.listOwnInitiatives),
  'signals.readSender': job(readSignals.readSender, ({ ids }) => ids.signalId),
}
