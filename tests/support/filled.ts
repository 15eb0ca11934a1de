import { logAction } from '@/lib/action-items/commands'
import { addCommitment, draftAgreement, startSigning } from '@/lib/agreements/commands'
import { publishAgreement } from '@/lib/agreements/publication/commands'
import { listOpenRequestsOf, readAgreement } from '@/lib/agreements/queries'
import { askChange } from '@/lib/agreements/round/commands'
import { readRound } from '@/lib/agreements/round/queries'
import { giveRemark } from '@/lib/agreements/text/commands'
import { listRemarks, readDraft } from '@/lib/agreements/text/queries'
import { createChallenge } from '@/lib/challenges/commands'
import { setGroundRules } from '@/lib/coalitions/ground-rules/commands'
import { addProvider, setProvider } from '@/lib/coalitions/providers/commands'
import { addTerm } from '@/lib/coalitions/words/commands'
import { shareContribution } from '@/lib/contributions/commands'
import { agreeRate, claimReward } from '@/lib/contributions/rewards/commands'
import { readReward } from '@/lib/contributions/rewards/queries'
import { handOver } from '@/lib/departures/commands'
import { createGoal, plantExample } from '@/lib/goals/commands'
import { writeBend } from '@/lib/goals/bend/commands'
import { addEffect } from '@/lib/goals/effects/commands'
import { readEffects } from '@/lib/goals/effects/queries'
import { confirmMission } from '@/lib/goals/mission/commands'
import { readMission } from '@/lib/goals/mission/queries'
import { giveVerdict } from '@/lib/goals/parent/commands'
import { writeSource } from '@/lib/goals/sources/commands'
import { takeStance } from '@/lib/goals/stances/commands'
import { invitePartner } from '@/lib/goals/inviting/commands'
import { readOpenInvitation } from '@/lib/goals/inviting/queries'
import { judgeCell } from '@/lib/goals/missing/commands'
import { checkFile } from '@/lib/imports/commands'
import { pastePartners } from '@/lib/imports/partners/commands'
import { invitePerson } from '@/lib/invitations/commands'
import { askExecutive } from '@/lib/loop/commands'
import { addLocation } from '@/lib/locations/commands'
import { logPresence } from '@/lib/locations/presence/commands'
import { mondayOf } from '@/lib/locations/presence/rules'
import { giveMandate } from '@/lib/mandates/commands'
import { keepInterest, releaseInterest, saveOffer } from '@/lib/partners/cards/commands'
import { chooseComparison } from '@/lib/indicators/chosen/commands'
import { chooseOverview } from '@/lib/indicators/overview/commands'
import { addItem, planMeeting } from '@/lib/meetings/commands'
import { readMeeting } from '@/lib/meetings/queries'
import { heldSession } from './sessions'
import { handInHomework, setHomework } from '@/lib/meetings/homework/commands'
import { readHomework } from '@/lib/meetings/homework/queries'
import { saveCase } from '@/lib/money/cases/commands'
import { addMoneyFlow, overrideMoneyLock } from '@/lib/money/commands'
import { addPartner, savePartnerContact } from '@/lib/partners/commands'
import { chooseGovernance } from '@/lib/partners/governance/commands'
import { publishPlanText, saveWorksheet } from '@/lib/plan/commands'
import { readPlanText } from '@/lib/plan/queries'
import { keepRecord } from '@/lib/plan/records/commands'
import { tellStory } from '@/lib/plan/stories/commands'
import { recordStory } from '@/lib/plan/voices/commands'
import { giveSheetFeedback } from '@/lib/plan/usage/commands'
import { addDays, dayOf } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db/sql'
import { enterAsJob, enterByLink } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { giveSignal } from '@/lib/signals/commands'
import { giveInitiative, giveSpark } from '@/lib/sparks/commands'
import { inCommons } from '@/lib/platform/tenancy/commons'
import { spoken as spokenInbreng } from './contributions'
import { bendInput, effectInput, sourceInput } from './goals'
import { GOVERNANCE } from './governance'
import { GROUND_RULES } from './ground-rules'
import { caseAnswers } from './cases'
import { scanRound } from './scans'
import { stayOnSheet } from '@/lib/plan/together/commands'
import type { Filled } from './filled-ids'
import { fillIndicators } from './indicators'
import { M4A, WEBM } from './recordings'
import { STORY } from './sheet-answers'
import { storyInput } from './stories'
import { locationInput, presence, seat } from './locations'
import { mandateInput } from './mandates'
import { NO_BASIS, NO_MORE } from './agreement-words'
import { asked, itemsOf } from './ranking'
import { spokenByCoreGroup, spokenToTheEnd } from './speaking-rows'
import { key, makeCoalition, NOW } from './world'

// A coalition with one of everything in it. Every text carries its mark, so that a text that turns up in another
// coalition is recognised whatever way it came.

export type { Filled } from './filled-ids'

export const goalInput = (mark: string, ids: { challengeId: string; ownerId: string; dueOn?: string }) => ({
  challengeId: ids.challengeId, title: `Doel ${mark}`, forWhom: 'gezinnen', parentBenefit: 'Eén vast gezicht', baseline: 14, baselinePlan: null, target: 40,
  unit: 'FAMILIES' as const, ownerId: ids.ownerId, dueOn: ids.dueOn ?? '2026-12-18', notNow: null, stopCriterion: null, ...key(),
})

export const sparkInput = (mark = 'van buiten') => ({
  title: `Vuurtje ${mark}`, observation: 'Kinderen eten niet voor school', forWhom: 'kinderen van de basisschool', lifePhases: ['AGE_4_12' as const], place: null, whyNow: null,
  fun: 4, important: 5, needed: 5, companions: null, firstStep: 'Koffie met de school', withinDays: 7, ...key(),
})

export const FIGURES = 'Jaar;Gemeentecode;Inwoners;Jeugdzorg totaal (x 1 000 euro);Jeugdzorg per inwoner (euro)\r\n2024;GM0321;50847;16409;322,7\r\n2024;GM9999;1;1;1000,0\r\n'

/** Fills a new coalition, at this moment. `mark` must be a word that stands nowhere else. */
export async function fill(mark: string, at = NOW): Promise<Filled> {
  const coalition = await makeCoalition({ name: mark, mission: `Missie ${mark}`, municipalityCode: 'GM0321' }, at)
  const { as, people } = coalition
  const today = dayOf(at)
  const asCoordinator = <T>(work: Parameters<typeof as<T>>[1]) => as<T>('COORDINATOR', work)
  const partner = (name: string) => asCoordinator((tx, ctx) => addPartner(tx, ctx, {
    name: `${name} ${mark}`, partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: mark, contactEmail: `${name.toLowerCase()}@test.example`, ...key(),
  }))
  await asCoordinator((tx, ctx) => plantExample(tx, ctx))
  const partnerIds = [await partner('Eerste'), await partner('Tweede')] as const
  await asCoordinator((tx, ctx) => savePartnerContact(tx, ctx, { partnerId: partnerIds[0], level: 'FRONTLINE', jobTitle: 'Leidster', contactName: mark, contactEmail: null, contactPhone: null, expectedVersion: 0 }))
  const executive = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partnerIds[0])
  await asCoordinator((tx, ctx) => saveOffer(tx, ctx, { partnerId: partnerIds[0], brings: ['ROOM'], bringsNote: mark, needs: ['TIME'], needsNote: null, hoursPerWeek: null, knows: [{ otherId: partnerIds[1], scale: '4' }], expectedVersion: 0 }))
  await coalition.asPerson(executive, (tx, ctx) => keepInterest(tx, ctx, { partnerId: partnerIds[0], interest: `Belang ${mark}`, worry: null, limit: null, gain: null, expectedVersion: 0 }))
  await coalition.asPerson(executive, (tx, ctx) => releaseInterest(tx, ctx, { partnerId: partnerIds[0], expectedVersion: 1 }))
  const challengeId = await asCoordinator((tx, ctx) => createChallenge(tx, ctx, { title: `Opgave ${mark}`, forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: mark, ...key() }))
  const goalId = await asCoordinator((tx, ctx) => createGoal(tx, ctx, goalInput(mark, { challengeId, ownerId: people.PROFESSIONAL.membershipId, dueOn: addDays(today, 26) }), { partnerIds: [...partnerIds] }))
  await asCoordinator((tx, ctx) => takeStance(tx, ctx, { goalId, partnerId: partnerIds[0], stance: 'TAKES_PART', contribution: mark, reason: null, ...key() }))
  await asCoordinator((tx, ctx) => writeBend(tx, ctx, bendInput(goalId, mark)))
  await asCoordinator((tx, ctx) => addEffect(tx, ctx, effectInput(goalId, mark)))
  await asCoordinator((tx, ctx) => writeSource(tx, ctx, sourceInput(goalId, mark)))
  const effectId = (await asCoordinator((tx, ctx) => readEffects(tx, ctx, goalId))).effects[0]?.id ?? ''
  const wordingId = (await asCoordinator(readMission)).current?.id ?? ''
  await asCoordinator((tx, ctx) => confirmMission(tx, ctx, { wordingId, partnerId: partnerIds[0], stance: 'DOUBTS', reason: mark, saidBy: mark, saidOn: today, ...key() }))
  await as('EXPERIENCE_EXPERT', (tx, ctx) => giveVerdict(tx, ctx, { goalId, verdict: 'PARTLY', why: mark, expectedVersion: 1, ...key() }))
  await asCoordinator((tx, ctx) => judgeCell(tx, ctx, {
    goalId: null, partnerType: 'PARENTS', lifePhase: 'AGE_0_2', level: 'FRONTLINE', need: 'NOW', inviterId: people.ALDERMAN.membershipId, reason: mark, expectedVersion: 0,
  }))
  await asCoordinator((tx, ctx) => invitePartner(tx, ctx, {
    partnerId: partnerIds[1], inviterId: people.PROFESSIONAL.membershipId, way: 'IN_PERSON', contactEmail: null, whyYou: `Uitnodiging ${mark}`, hours: 2, gains: mark, firstOn: null, answerBy: addDays(today, 60), ...key(),
  }))
  const partnerInvitationId = (await asCoordinator((tx, ctx) => readOpenInvitation(tx, ctx, partnerIds[1]))).id
  const agreement = async () => {
    const id = await asCoordinator((tx, ctx) => draftAgreement(tx, ctx, { title: `Overeenkomst ${mark}`, purpose: mark, purposeB1: null, ...NO_BASIS, ...key() }))
    await asCoordinator((tx, ctx) => addCommitment(tx, ctx, { agreementId: id, partnerId: partnerIds[0], what: `Afspraak ${mark}`, forWhom: 'ouders', evidence: mark, room: null, ...NO_MORE, ...key() }))
    return id
  }
  const draftId = await agreement()
  await asCoordinator((tx, ctx) => giveRemark(tx, ctx, { agreementId: draftId, commitmentId: null, body: `Opmerking ${mark}`, ...key() }))
  const draft = await asCoordinator((tx, ctx) => readDraft(tx, ctx, draftId))
  const draftRemarkId = (await asCoordinator((tx, ctx) => listRemarks(tx, ctx, draftId)))[0]?.id ?? ''
  const signingId = await agreement()
  await asCoordinator((tx, ctx) => startSigning(tx, ctx, { agreementId: signingId, partnerIds: [...partnerIds], expectedVersion: 2 }))
  await asCoordinator((tx, ctx) => publishAgreement(tx, ctx, { agreementId: signingId, showsText: true, showsPartners: true }))
  const signing = await asCoordinator((tx, ctx) => readAgreement(tx, ctx, signingId))
  await asCoordinator((tx, ctx) => publishPlanText(tx, ctx, { body: `Plan ${mark}\n\nTweede stuk`, bodyB1: null, expectedNumber: 0 }))
  await asCoordinator((tx, ctx) => chooseGovernance(tx, ctx, { ...GOVERNANCE, processHolder: mark }))
  await asCoordinator((tx, ctx) => setGroundRules(tx, ctx, { ...GROUND_RULES, speakingUp: mark }))
  const termId = await asCoordinator((tx, ctx) => addTerm(tx, ctx, { term: 'opgave', meaning: `Taak ${mark}`, ...key() }))
  const textVersionId = (await asCoordinator(readPlanText))?.versionId ?? ''
  await asCoordinator((tx, ctx) => saveWorksheet(tx, ctx, { worksheet: 'F3.3', expectedVersion: 0, intent: 'save', answers: { doel: `Blad ${mark}` }, ...key() }))
  await as('PROFESSIONAL', (tx, ctx) => giveSheetFeedback(tx, ctx, { worksheet: 'F1.2', whatFails: `Te lang ${mark}`, atField: 'verhaal', ...key() }))
  await as('PROFESSIONAL', (tx, ctx) => stayOnSheet(tx, ctx, { key: 'F1.4', over: challengeId, since: 0 }))
  const storyVoiceId = await as('PROFESSIONAL', (tx, ctx) => recordStory(tx, ctx, { recording: WEBM, ...key() }))
  const storyId = await as('PROFESSIONAL', (tx, ctx) => keepRecord(tx, ctx, { key: 'F1.2', over: null, answers: { ...STORY, verhaal: `Verhaal ${mark}` }, voiceId: storyVoiceId, ...key() }))
  const waitingVoiceId = await asCoordinator((tx, ctx) => recordStory(tx, ctx, { recording: M4A, ...key() }))
  const contributionId = await spokenInbreng(coalition, textVersionId, `Inbreng ${mark}`)
  await as('EXPERIENCE_EXPERT', (tx, ctx) => shareContribution(tx, ctx, { contributionId, supporterId: people.SUPPORTER.membershipId }))
  const rankingId = await asked(coalition, mark, at)
  const expertId = people.EXPERIENCE_EXPERT.membershipId
  await asCoordinator((tx, ctx) => agreeRate(tx, ctx, { membershipId: expertId, euros: 25, validFrom: addDays(today, -60), ...key() }))
  await as('EXPERIENCE_EXPERT', (tx, ctx) => claimReward(tx, ctx, { membershipId: expertId, kind: 'EXPENSE', claimedOn: today, what: `Bus ${mark}`, hours: null, euros: 4.5, ...key() }))
  const claimId = (await asCoordinator((tx, ctx) => readReward(tx, ctx, expertId))).claims[0]?.id ?? ''
  const signalId = await as('PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, {
    theme: 'SCHOOL', body: `Signaal ${mark}`, place: null, lifePhases: ['AGE_4_12'], frequency: 'MORE_OFTEN', wantsAnswer: true, alreadyTried: null, urgency: null, isAnonymous: false, ...key(),
  }))
  const actionId = await as('PROFESSIONAL', (tx, ctx) => logAction(tx, ctx, { what: `Actie ${mark}`, goalId, status: 'DONE', plannedOn: addDays(today, -2), preventionType: 'UNIVERSAL', ...key() }))
  const openActionId = await as('PROFESSIONAL', (tx, ctx) => logAction(tx, ctx, { what: `Actie straks ${mark}`, goalId, status: 'PLANNED', plannedOn: addDays(today, 5), preventionType: 'UNIVERSAL', ...key() }))
  await as('PROFESSIONAL', (tx, ctx) => giveInitiative(tx, ctx, sparkInput(mark)))
  const sparkId = await inCommons((tx, ctx) => giveSpark(tx, ctx, { ...sparkInput(), municipality: 'Houten' }), at)
  const executiveRequestId = await asCoordinator((tx, ctx) => askExecutive(tx, ctx, { title: `Vraag ${mark}`, why: mark, neededBy: addDays(today, 28), ...key() }))
  const importId = await asCoordinator((tx, ctx) => checkFile(tx, ctx, { name: `${mark}.csv`, bytes: Buffer.from(FIGURES) }))
  const partnerImportId = await asCoordinator((tx, ctx) => pastePartners(tx, ctx, { cells: `Naam;Soort\nBuurthuis ${mark};Vrijwilligers`, ...key() }))
  const identityProviderId = await asCoordinator((tx, ctx) => addProvider(tx, ctx, {
    label: `Organisatie ${mark}`, issuer: `https://login.test.example/${mark}`, clientId: mark, clientSecret: `Geheim ${mark}`, allowedTenants: [mark], ...key(),
  }))
  await asCoordinator((tx, ctx) => setProvider(tx, ctx, { id: identityProviderId, to: 'off', expectedVersion: 1 }))
  const asJob: Filled['asJob'] = async (work) => {
    const ctx = await enterAsJob(coalition.id, 'test')
    return inCoalition(ctx, (tx) => work(tx, ctx))
  }
  const linkOf = async (id: string) => (await asJob((tx) => openTx(tx).query<{ linkId: string }>(sql`SELECT link_id AS "linkId" FROM signature_request WHERE coalition_id = ${coalition.id}::uuid AND id = ${id}::uuid`)))[0]?.linkId ?? ''
  const [request] = await asJob((tx) => openTx(tx).query<{ id: string; linkId: string }>(sql`SELECT id, link_id AS "linkId" FROM signature_request WHERE coalition_id = ${coalition.id}::uuid AND partner_id = ${partnerIds[0]}::uuid`))
  const [, secondRequest] = signing.signatories
  const link = await enterByLink(makeLinkToken(coalition.id, await linkOf(secondRequest?.requestId ?? '')), 'SIGN', { now: at })
  await inCoalition(link, (tx) => askChange(tx, link, { commitmentId: signing.commitments[0]?.id ?? '', what: `Wijziging ${mark}`, why: mark, givenName: mark, givenFunction: 'directeur' }))
  const signingReplyId = (await asCoordinator((tx, ctx) => readRound(tx, ctx, signingId))).lines.flatMap((one) => one.replies)[0]?.id ?? ''
  const spoken = { commitmentId: signing.commitments[0]?.id ?? '', versionId: signing.versionId, partnerId: partnerIds[0], reader: executive }
  const speakingId = await spokenByCoreGroup(coalition, spoken, mark, at)
  const settledSpeakingId = await spokenToTheEnd(coalition, { ...spoken, speakerPartnerId: partnerIds[1] }, mark)
  const handoverCardId = await asCoordinator((tx, ctx) => handOver(tx, ctx, key()))
  const requestOf = async (partnerId: string) => (await asCoordinator((tx, ctx) => listOpenRequestsOf(tx, ctx, partnerId)))[0]?.id ?? ''
  const invitationId = await asCoordinator((tx, ctx) => invitePerson(tx, ctx, {
    registeredName: `Gast ${mark}`, email: `gast-${mark.toLowerCase()}@test.example`, role: 'PROFESSIONAL', partnerId: partnerIds[0], ...key(),
  }))
  const mandateId = await asCoordinator((tx, ctx) => giveMandate(tx, ctx, mandateInput(partnerIds[0], { content: mark, holderName: mark, coverName: mark, validFrom: today, validUntil: addDays(today, 365) })))
  const homeworkId = await asCoordinator((tx, ctx) => setHomework(tx, ctx, { assignment: 'H1.2', receiver: { partnerId: partnerIds[1], memberId: null }, dueOn: addDays(today, 14), note: mark, ...key() }))
  await asCoordinator((tx, ctx) => handInHomework(tx, ctx, { homeworkId, body: `Huiswerk ${mark}`, record: null, seen: null }))
  const handInId = (await asCoordinator((tx, ctx) => readHomework(tx, ctx, homeworkId))).handIn?.id ?? ''
  await asCoordinator((tx, ctx) => keepRecord(tx, ctx, {
    key: 'F5.3', over: null, ...key(), answers: { watVerwachttenWe: 'Dat ouders bellen', watGebeurde: 'Niemand belde', inhoudOfProces: 'PROCESS', watLeerdenWe: `Bel zelf ${mark}`, watVeranderenWe: goalId, wieMoetDitWeten: '', delenMet: 'MEMBERS' },
  }))
  const [scanId, openScanId] = [await scanRound(coalition, { isClosed: true }), await scanRound(coalition)]
  const meetingId = await asCoordinator((tx, ctx) => planMeeting(tx, ctx, { kind: 'MEETING', heldOn: today, place: `Zaal ${mark}`, storyId, ...key() }))
  await asCoordinator((tx, ctx) => addItem(tx, ctx, { meetingId, body: `Punt ${mark}`, ...key() }))
  const meetingItemId = (await asCoordinator((tx, ctx) => readMeeting(tx, ctx, meetingId))).meeting.items[0]?.id ?? ''
  const session = await heldSession(coalition, partnerIds[0], mark, today)
  await asCoordinator((tx, ctx) => overrideMoneyLock(tx, ctx, { to: 'open', reason: `Eerder open ${mark}` }))
  const moneyFlowId = await asCoordinator((tx, ctx) => addMoneyFlow(tx, ctx, {
    name: `Geldstroom ${mark}`, partnerId: partnerIds[0], purpose: mark, amountPerYear: 12_500, certainty: 'SOFT', runsUntil: addDays(today, 365), bundling: 'NO', ruleInTheWay: mark, howThen: mark, gainerId: partnerIds[1], ...key(),
  }))
  const { id: caseId } = await asCoordinator((tx, ctx) => saveCase(tx, ctx, { goalId, expectedVersion: 0, intent: 'finish', answers: caseAnswers(partnerIds[0], { nietInEuros: mark }), ...key() }))
  const followed = await fillIndicators(coalition, mark)
  await asCoordinator((tx, ctx) => chooseOverview(tx, ctx, { figure1: followed.indicatorId, figure2: null, figure3: null, figure4: null, figure5: null, expectedVersion: 0 }))
  await asCoordinator((tx, ctx) => chooseComparison(tx, ctx, { municipalities: 'Nieuwegein\nZeist', reason: `Omdat ${mark}`, expectedVersion: 0 }))
  const successStoryId = await as('PROFESSIONAL', (tx, ctx) => tellStory(tx, ctx, { ...storyInput({ quote: `Zin ${mark}`, body: `Succes ${mark}`, recordId: storyId, indicatorId: followed.indicatorId, goalId, consentOn: addDays(today, -20), shownUntil: addDays(today, 300) }), ...key() }))
  const locationId = await asCoordinator((tx, ctx) => addLocation(tx, ctx, locationInput({ name: `Locatie ${mark}`, neighbourhood: mark })))
  const seatId = await seat(coalition, locationId, { personName: null, membershipId: (await coalition.join('PROFESSIONAL', 'Teun')).membershipId, task: mark })
  const presenceId = await presence(coalition, locationId, partnerIds[0])
  await asCoordinator((tx, ctx) => logPresence(tx, ctx, { id: presenceId, week: mondayOf(today), hours: 6 }))
  const [invitation] = await asJob((tx) => openTx(tx).query<{ linkId: string }>(sql`SELECT link_id AS "linkId" FROM invitation WHERE coalition_id = ${coalition.id}::uuid`))
  const requestIds = [await requestOf(partnerIds[0]), await requestOf(partnerIds[1])] as const
  return {
    coalition, mark, executive, asJob,
    ids: {
      challengeId, goalId, wordingId, effectId, partnerIds, draftId, draftCommitmentId: draft.agreement.commitments[0]?.id ?? '', draftRemarkId, signingId, signingVersionId: signing.versionId, signingHash: signing.contentHash ?? '', requestId: request?.id ?? '', signingReplyId, linkId: request?.linkId ?? '',
      textVersionId, storyId, storyVoiceId, waitingVoiceId, successStoryId, scanId, openScanId, termId, expertId, claimId, contributionId, rankingId, rankingItemIds: await itemsOf(coalition, rankingId), signalId, sparkId, actionId, openActionId, executiveRequestId, importId, partnerImportId, handoverCardId,
      commitmentId: spoken.commitmentId, speakingId, settledSpeakingId, requestIds,
      membershipId: people.PROFESSIONAL.membershipId, aldermanId: people.ALDERMAN.membershipId, supporterId: people.SUPPORTER.membershipId,
      userId: people.PROFESSIONAL.userId, invitationId, partnerInvitationId, invitationLinkId: invitation?.linkId ?? '',
      identityProviderId, mandateId, homeworkId, handInId, meetingId, meetingItemId, ...session, moneyFlowId, caseId, locationId, seatId, presenceId, ...followed,
    },
  }
}
