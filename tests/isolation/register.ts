import * as inviting from '@/lib/goals/inviting/commands'
import * as readInviting from '@/lib/goals/inviting/queries'
import * as missing from '@/lib/goals/missing/commands'
import * as readMissing from '@/lib/goals/missing/queries'
import * as partnerLists from '@/lib/imports/partners/commands'
import * as readPartnerLists from '@/lib/imports/partners/queries'
import * as readNotifications from '@/lib/notifications/queries'
import * as partners from '@/lib/partners/commands'
import * as partnerCards from '@/lib/partners/cards/commands'
import * as readPartnerCards from '@/lib/partners/cards/queries'
import * as readPartners from '@/lib/partners/queries'
import * as readAssembly from '@/lib/plan/assembly/queries'
import * as learning from '@/lib/plan/learning/commands'
import * as readLearning from '@/lib/plan/learning/queries'
import { RECORD_SHEETS } from '@/lib/plan/records/definitions'
import * as scan from '@/lib/plan/scan/commands'
import * as readScan from '@/lib/plan/scan/queries'
import * as records from '@/lib/plan/records/commands'
import * as readRecords from '@/lib/plan/records/queries'
import * as stories from '@/lib/plan/stories/commands'
import * as readStories from '@/lib/plan/stories/queries'
import * as storyVoices from '@/lib/plan/voices/commands'
import * as readStoryVoices from '@/lib/plan/voices/queries'
import * as usage from '@/lib/plan/usage/commands'
import * as readUsage from '@/lib/plan/usage/queries'
import * as sheets from '@/lib/plan/sheets/commands'
import * as left from '@/lib/plan/sheets/left/commands'
import * as readLeft from '@/lib/plan/sheets/left/queries'
import * as readSheets from '@/lib/plan/sheets/queries'
import * as together from '@/lib/plan/together/commands'
import * as readTogether from '@/lib/plan/together/queries'
import { endMember } from '@/lib/members/commands'
import { scanAnswers } from '@/tests/support/scans'
import { WEBM } from '@/tests/support/recordings'
import { STORY } from '@/tests/support/sheet-answers'
import { fillIn } from '@/tests/support/sheets'
import { storyInput } from '@/tests/support/stories'
import { key } from '@/tests/support/world'
import { as, byAnswerLink, byLink, coordinator, executive, job, lists, newPartner, type Case } from './ways'

// The cases of the partner register, for the matrix.

const CARD = { domains: [], lifePhases: [], kvkNumber: null, otherCoalitions: null } as const

const PLACE = { partnerType: 'PARENTS', lifePhase: 'AGE_0_2', level: 'FRONTLINE' } as const

const CELLS = 'Naam;Soort\nBuurthuis Nieuw;Vrijwilligers'

export const REGISTER: Readonly<Record<string, Case>> = {
  'partners.addPartner': lists('COORDINATOR', partners.addPartner, { ...newPartner('x'), ...key() }),
  'partners.changePartner': coordinator(partners.changePartner, ({ ids }) => ({ ...newPartner('x'), ...CARD, id: ids.partnerIds[0], expectedVersion: 1 })),
  'partners.movePartner': coordinator(partners.movePartner, ({ ids }) => ({ id: ids.partnerIds[0], status: 'PAUSED', reason: 'Even niet', expectedVersion: 1 })),
  'partners.savePartnerContact': coordinator(partners.savePartnerContact, ({ ids }) => (
    { partnerId: ids.partnerIds[0], level: 'EXECUTIVE', jobTitle: 'Directeur', contactName: null, contactEmail: null, contactPhone: null, expectedVersion: 0 })),
  'partners.moveByInvitation': coordinator(partners.moveByInvitation, ({ ids }) => ({ partnerId: ids.partnerIds[0], answer: null, reason: null })),
  'partners.undoInvited': coordinator(partners.undoInvited, ({ ids }) => ({ partnerId: ids.partnerIds[0] })),
  'partners.leavePartner': coordinator(partners.leavePartner, ({ ids }) => ({ partnerId: ids.partnerIds[0] })),
  'partners.becomeSignatory': byLink(partners.becomeSignatory, ({ ids }) => ids.partnerIds[1]),
  'partners.keepImportedPartner': coordinator(partners.keepImportedPartner, ({ ids }) => ({ partnerId: ids.partnerIds[0], content: { ...newPartner('x'), ...CARD }, status: 'PAUSED' })),
  'partners.undoImportedPartner': coordinator(partners.undoImportedPartner, ({ ids }) => ({ partnerId: ids.partnerIds[0], before: { content: { ...newPartner('x'), ...CARD }, status: 'PAUSED' }, version: 1 })),
  'partners.listPartners': lists('ALDERMAN', readPartners.listPartners),
  'partners.listPartnersRead': lists('COORDINATOR', readPartners.listPartnersRead),
  'partners.listRegister': lists('ALDERMAN', readPartners.listRegister, {}),
  'partners.readPartner': coordinator(readPartners.readPartner, ({ ids }) => ids.partnerIds[0]),
  'partners.readPartnerCard': as('PROFESSIONAL', readPartners.readPartnerCard, ({ ids }) => ids.partnerIds[0]),
  'partners.readPartnerLevel': coordinator(readPartners.readPartnerLevel, ({ ids }) => ({ partnerId: ids.partnerIds[0], level: 'FRONTLINE' })),
  'partners.readPartnerContact': job(readPartners.readPartnerContact, ({ ids }) => ids.partnerIds[0]),

  'partners.saveOffer': coordinator(partnerCards.saveOffer, ({ ids }) => ({ partnerId: ids.partnerIds[0], brings: ['TIME'], bringsNote: null, needs: [], needsNote: null, hoursPerWeek: null, expectedVersion: 1 })),
  'partners.keepInterest': executive(partnerCards.keepInterest, ({ ids }) => ({ partnerId: ids.partnerIds[0], interest: 'Rust op school', worry: null, limit: null, gain: null, expectedVersion: 1 })),
  'partners.releaseInterest': executive(partnerCards.releaseInterest, ({ ids }) => ({ partnerId: ids.partnerIds[0], expectedVersion: 1 })),
  'partners.takeBackInterest': executive(partnerCards.takeBackInterest, ({ ids }) => ({ partnerId: ids.partnerIds[0] })),
  'partners.readPartnerCards': as('PROFESSIONAL', readPartnerCards.readPartnerCards, ({ ids }) => ids.partnerIds[0]),
  'partners.readOfferToEdit': coordinator(readPartnerCards.readOfferToEdit, ({ ids }) => ids.partnerIds[0]),
  'partners.openInterest': { run: async (here, there) => {
    const colleague = await here.coalition.join('PROFESSIONAL', 'Collega', here.ids.partnerIds[0])
    return here.coalition.asPerson(here.executive, (tx, ctx) => partnerCards.openInterest(tx, ctx, { partnerId: there.ids.partnerIds[0], membershipId: colleague.membershipId }))
  } },
  'partners.closeInterest': { run: async (here, there) => {
    const colleague = await here.coalition.join('PROFESSIONAL', 'Collega', here.ids.partnerIds[0])
    const reader = { partnerId: here.ids.partnerIds[0], membershipId: colleague.membershipId }
    await here.coalition.asPerson(here.executive, (tx, ctx) => partnerCards.openInterest(tx, ctx, reader))
    return here.coalition.asPerson(here.executive, (tx, ctx) => partnerCards.closeInterest(tx, ctx, { ...reader, partnerId: there.ids.partnerIds[0] }))
  } },
  'partners.throwAwayInterest': executive(partnerCards.throwAwayInterest, ({ ids }) => ({ partnerId: ids.partnerIds[0] })),
  'partners.undoSignatory': coordinator(partners.undoSignatory, ({ ids }) => ids.partnerIds[0]),
  'partners.readOwnInterest': executive(readPartnerCards.readOwnInterest, ({ ids }) => ids.partnerIds[0]),

  'goals.judgeCell': coordinator(missing.judgeCell, ({ ids }) => ({ ...PLACE, goalId: ids.goalId, need: 'NOW', inviterId: ids.membershipId, reason: null, expectedVersion: 0 })),
  'goals.giveInviting': coordinator(missing.giveInviting, ({ ids, coalition }) => ({ fromId: ids.aldermanId, toId: coalition.people.COORDINATOR.membershipId })),
  'goals.invitePartner': coordinator(inviting.invitePartner, ({ ids }) => (
    { partnerId: ids.partnerIds[0], inviterId: ids.membershipId, way: 'IN_PERSON', contactEmail: null, whyYou: 'x', hours: 1, gains: null, firstOn: null, answerBy: '2027-01-31', ...key() })),
  'goals.recordPartnerAnswer': coordinator(inviting.recordPartnerAnswer, ({ ids }) => ({ partnerId: ids.partnerIds[1], kind: 'YES', reason: null })),
  'goals.withdrawPartnerInvitation': coordinator(inviting.withdrawPartnerInvitation, ({ ids }) => ({ partnerId: ids.partnerIds[1] })),
  'goals.seePartnerAnswers': coordinator(inviting.seePartnerAnswers, ({ ids }) => ({ partnerId: ids.partnerIds[1] })),
  'goals.seeOwnAnswers': lists('PROFESSIONAL', inviting.seeOwnAnswers),
  'goals.answerInvitation': byAnswerLink(inviting.answerInvitation, { kind: 'NOT_NOW', reason: null }),
  'goals.readPartnerInvitationByLink': byAnswerLink(readInviting.readPartnerInvitationByLink),
  'goals.readPartnerInvitationMail': job(readInviting.readPartnerInvitationMail, ({ ids }) => ids.partnerInvitationId),
  'goals.findAnswerHearer': job(readInviting.findAnswerHearer, ({ ids }) => ids.partnerInvitationId),
  'goals.readOpenInvitation': coordinator(readInviting.readOpenInvitation, ({ ids }) => ids.partnerIds[1]),
  'goals.listPartnerInvitations': as('PROFESSIONAL', readInviting.listPartnerInvitations, ({ ids }) => ids.partnerIds[1]),
  'goals.listNewPartnerAnswers': lists('ALDERMAN', readInviting.listNewPartnerAnswers),
  'goals.listOwnInvitations': lists('PROFESSIONAL', readInviting.listOwnInvitations),
  'notifications.openOwnInvitations': lists('PROFESSIONAL', readNotifications.openOwnInvitations),
  'notifications.openPartnerInvitations': coordinator(readNotifications.openPartnerInvitations, ({ ids }) => ids.partnerIds[1]),
  'goals.readMatrix': as('PROFESSIONAL', readMissing.readMatrix, ({ ids }) => ({ level: 'FRONTLINE', goalId: ids.goalId })),
  'goals.readCell': coordinator(readMissing.readCell, ({ ids }) => ({ ...PLACE, goalId: ids.goalId })),

  'imports.checkPartnerFile': lists('COORDINATOR', partnerLists.checkPartnerFile, { name: 'x.csv', bytes: Buffer.from(CELLS) }),
  'imports.pastePartners': lists('COORDINATOR', partnerLists.pastePartners, { cells: CELLS, ...key() }),
  'imports.mapPartnerColumns': coordinator(partnerLists.mapPartnerColumns, ({ ids }) => ({ importId: ids.partnerImportId, columns: new Map([[0, 'name'], [1, 'partnerType']]) })),
  'imports.confirmPartners': { run: async (here, there) => {
    const { seen } = await here.coalition.as('COORDINATOR', (tx, ctx) => readPartnerLists.readPartnerImport(tx, ctx, there.ids.partnerImportId))
    return here.coalition.as('COORDINATOR', (tx, ctx) => partnerLists.confirmPartners(tx, ctx, { importId: there.ids.partnerImportId, seen }))
  } },
  'imports.cancelPartners': coordinator(partnerLists.cancelPartners, ({ ids }) => ({ importId: ids.partnerImportId })),
  'imports.undoPartners': { run: async (here, there) => {
    const importId = there.ids.partnerImportId
    await there.coalition.as('COORDINATOR', async (tx, ctx) => {
      const { status, seen } = await readPartnerLists.readPartnerImport(tx, ctx, importId)
      if (here === there && status === 'CHECKED') await partnerLists.confirmPartners(tx, ctx, { importId, seen })
    })
    return here.coalition.as('COORDINATOR', (tx, ctx) => partnerLists.undoPartners(tx, ctx, { importId }))
  } },
  'imports.forgetLists': { withoutIds: true, run: async (here) => here.asJob((tx, ctx) => partnerLists.forgetLists(tx, ctx)) },
  'imports.listPartnerImports': lists('COORDINATOR', readPartnerLists.listPartnerImports),
  'imports.stagePartners': lists('COORDINATOR', readPartnerLists.stagePartners, { cells: [['Naam', 'Soort'], ['Nieuw', 'Ouders']], mapping: ['name', 'partnerType'] }),
  'imports.readPartnerImport': coordinator(readPartnerLists.readPartnerImport, ({ ids }) => ids.partnerImportId),

  'plan.saveSheet': { run: async (here, there) => {
    const over = there.ids.partnerIds[1]
    const { mark: expectedVersion } = await here.coalition.as('COORDINATOR', (tx, ctx) => readSheets.readSheet(tx, ctx, { key: 'F2.3', over }))
    return here.coalition.as('COORDINATOR', (tx, ctx) => sheets.saveSheet(tx, ctx, { worksheet: 'F2.3', over, expectedVersion, intent: 'finish', answers: { breng: ['TIME'], haal: [] }, ...key() }))
  } },
  'plan.stayOnSheet': coordinator(together.stayOnSheet, ({ ids }) => ({ key: 'F2.3', over: ids.partnerIds[1], since: 0 })),
  'plan.readCounter': lists('COORDINATOR', readTogether.readCounter),
  'plan.throwAwayDraft': { run: async (here, there) => {
    const over = there.ids.partnerIds[0]
    if (here === there) {
      const { mark: expectedVersion } = await here.coalition.as('COORDINATOR', (tx, ctx) => readSheets.readSheet(tx, ctx, { key: 'F2.3', over }))
      await here.coalition.as('COORDINATOR', (tx, ctx) => sheets.saveSheet(tx, ctx, { worksheet: 'F2.3', over, expectedVersion, intent: 'save', answers: { breng: ['TIME'], haal: [] }, ...key() }))
    }
    const version = here === there ? (await here.coalition.as('COORDINATOR', (tx, ctx) => readSheets.readSheet(tx, ctx, { key: 'F2.3', over }))).draft?.version : 1
    return here.coalition.as('COORDINATOR', (tx, ctx) => sheets.throwAwayDraft(tx, ctx, { worksheet: 'F2.3', over, expectedVersion: version ?? 0, isAway: true }))
  } },
  'plan.takeOverDraft': { run: async (here, there) => {
    const take = (draftId: string, expectedVersion: number) => here.coalition.as('COORDINATOR', (tx, ctx) => left.takeOverDraft(tx, ctx, { worksheet: 'F2.1', draftId, expectedVersion, to: 'THROW_AWAY' }))
    if (here !== there) return take(there.ids.partnerIds[0], 1)
    const leaver = await here.coalition.join('COORDINATOR', 'Wim')
    await fillIn(here.coalition, 'F2.1', 'nieuw', { naam: 'Begonnen' }, 'save', leaver)
    await here.coalition.as('COORDINATOR', (tx, ctx) => endMember(tx, ctx, { membershipId: leaver.membershipId }))
    const [draft] = await here.coalition.as('COORDINATOR', (tx, ctx) => readLeft.listLeftDrafts(tx, ctx, 'F2.1'))
    return take(draft?.id ?? '', draft?.version ?? 0)
  } },
  'plan.listLeftDrafts': lists('COORDINATOR', readLeft.listLeftDrafts, 'F2.1'),
  'plan.readAssembled': lists('COORDINATOR', readAssembly.readAssembled),
  'plan.readSheet': coordinator(readSheets.readSheet, ({ ids }) => ({ key: 'F2.1', over: ids.partnerIds[0] })),
  'plan.listSheetSubjects': lists('COORDINATOR', readSheets.listSheetSubjects, 'F4.2'),
  'plan.keepRecord': as('PROFESSIONAL', records.keepRecord, ({ ids }) => ({ key: 'F1.2', over: ids.storyId, answers: STORY, ...key() })),
  'plan.closeGoal': coordinator(learning.closeGoal, ({ ids }) => ({ goalId: ids.goalId, answers: { gehaald: 'STOPPED', waaromStoppen: 'Er kwam iets beters' } })),
  'plan.listChangeable': lists('ALDERMAN', readLearning.listChangeable),
  'plan.listChoices': lists('COORDINATOR', readLearning.listChoices, RECORD_SHEETS['F5.9'], null),
  'plan.readFacts': as('PROFESSIONAL', readLearning.readFacts, ({ ids }) => ({ definition: RECORD_SHEETS['F5.4'], goalId: ids.goalId, answers: {} })),
  'plan.readLinkedNames': as('PROFESSIONAL', readLearning.readLinkedNames, ({ ids }) => [ids.goalId, ids.actionId]),
  'plan.listLessonsOf': as('ALDERMAN', readLearning.listLessonsOf, ({ ids }) => ({ column: 'goalId', id: ids.goalId })),
  'plan.readGoalLearning': as('ALDERMAN', readLearning.readGoalLearning, ({ ids }) => ids.goalId),
  'plan.readNextGoal': as('ALDERMAN', readLearning.readNextGoal, ({ ids }) => ids.goalId),
  'plan.openScan': { withoutIds: true, run: (here) => here.coalition.as('COORDINATOR', async (tx, ctx) => {
    await scan.closeScan(tx, ctx, { roundId: here.ids.openScanId })
    await scan.openScan(tx, ctx, key())
  }) },
  'plan.answerScan': lists('ALDERMAN', scan.answerScan, { answers: scanAnswers('4') }),
  'plan.closeScan': coordinator(scan.closeScan, ({ ids }) => ({ roundId: ids.openScanId })),
  'plan.chooseImprovement': coordinator(scan.chooseImprovement, ({ ids }) => ({ roundId: ids.scanId, improvement: 'Elke maandag een brief' })),
  'plan.readScan': lists('ALDERMAN', readScan.readScan),
  'plan.readOwnScan': lists('PROFESSIONAL', readScan.readOwnScan),
  'plan.withdrawRecord': coordinator(records.withdrawRecord, ({ ids }) => ({ recordId: ids.storyId })),
  'plan.findSubject': { run: (here, there) => here.coalition.as('PROFESSIONAL', (tx, ctx) => readRecords.findSubject(tx, ctx, 'F1.2', there.ids.storyId)) },
  'plan.openRecord': { run: (here, there) => here.coalition.as('PROFESSIONAL', (tx, ctx) => readRecords.openRecord(tx, ctx, 'F1.4', there.ids.challengeId)) },
  'plan.listRecordSubjects': lists('PROFESSIONAL', readRecords.listRecordSubjects, 'F1.2'),
  'plan.listRecordStates': lists('ALDERMAN', readRecords.listRecordStates),
  'plan.readKeptSheet': as('ALDERMAN', readRecords.readKeptSheet, ({ ids }) => ids.storyId),
  'plan.listKeptSheets': lists('ALDERMAN', readRecords.listKeptSheets),
  'plan.readAnswers': as('ALDERMAN', readRecords.readAnswers, ({ ids }) => ({ key: 'F1.4', over: ids.challengeId })),
  'plan.tellStory': coordinator(stories.tellStory, ({ ids }) => ({ ...storyInput({ indicatorId: ids.indicatorId, goalId: ids.goalId }), ...key() })),
  'plan.changeStory': coordinator(stories.changeStory, ({ ids }) => { const { recordId: _from, ...content } = storyInput({ goalId: ids.goalId }); return { ...content, id: ids.successStoryId, expectedVersion: 1 } }),
  'plan.withdrawStory': coordinator(stories.withdrawStory, ({ ids }) => ({ id: ids.successStoryId })),
  'plan.forgetStories': job(stories.forgetStories, () => undefined),
  'plan.listSuccessStories': lists('ALDERMAN', readStories.listSuccessStories),
  'plan.listStoriesOfGoal': as('ALDERMAN', readStories.listStoriesOfGoal, ({ ids }) => ids.goalId),
  'plan.listPublicStories': lists('ALDERMAN', readStories.listPublicStories),
  'plan.readSuccessStory': as('ALDERMAN', readStories.readSuccessStory, ({ ids }) => ids.successStoryId),
  'plan.readStoryToChange': coordinator(readStories.readStoryToChange, ({ ids }) => ids.successStoryId),
  'plan.listStoriesToUse': lists('COORDINATOR', readStories.listStoriesToUse),
  'plan.recordStory': lists('PROFESSIONAL', storyVoices.recordStory, { recording: WEBM, ...key() }),
  'plan.throwAwayRecording': coordinator(storyVoices.throwAwayRecording, ({ ids }) => ({ voiceId: ids.waitingVoiceId })),
  'plan.forgetRecordings': { withoutIds: true, run: (here) => here.asJob((tx, ctx) => storyVoices.forgetRecordings(tx, ctx)) },
  'plan.readStoryVoice': as('ALDERMAN', readStoryVoices.readStoryVoice, ({ ids }) => ids.storyVoiceId),
  'plan.giveSheetFeedback': lists('PROFESSIONAL', usage.giveSheetFeedback, { worksheet: 'F1.4', whatFails: 'Te veel vragen', atField: 'waarom5', ...key() }),
  'plan.readSheetUse': lists('COORDINATOR', readUsage.readSheetUse),
  'plan.readSheetRemarks': lists('COORDINATOR', readUsage.readSheetRemarks),
  'plan.listSheetStates': lists('ALDERMAN', readSheets.listSheetStates),
}
