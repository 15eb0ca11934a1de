import * as meetings from '@/lib/meetings/commands'
import * as homework from '@/lib/meetings/homework/commands'
import * as readHomework from '@/lib/meetings/homework/queries'
import * as readMeetings from '@/lib/meetings/queries'
import * as sessions from '@/lib/meetings/sessions/commands'
import * as readSessions from '@/lib/meetings/sessions/queries'
import * as money from '@/lib/money/commands'
import * as cases from '@/lib/money/cases/commands'
import * as readCases from '@/lib/money/cases/queries'
import * as readYields from '@/lib/money/yields/queries'
import * as readMoney from '@/lib/money/queries'
import * as moneySheets from '@/lib/money/sheet/commands'
import * as readMoneySheets from '@/lib/money/sheet/queries'
import * as gates from '@/lib/plan/gates/commands'
import * as readGates from '@/lib/plan/gates/queries'
import { enterByLink } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { insertLink } from '@/lib/platform/tenancy/links'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import type { Filled } from '@/tests/support/filled'
import { key, NOW } from '@/tests/support/world'
import { NO_MORE } from '@/tests/support/agreement-words'
import { apply, as, coordinator, job, lists, type Anything, type Case } from './ways'

// The cases of homework, meetings, gates and money, for the matrix.

/** By a link of our own coalition that says it is about homework over there. */
const byHandInLink = (fn: Anything, input?: (there: Filled) => unknown): Case => ({
  async run(here, there) {
    const linkId = await here.coalition.as('COORDINATOR', (tx, ctx) => insertLink(tx, ctx, { verb: 'HAND_IN', subjectId: there.ids.homeworkId, days: 30 }))
    const ctx = await enterByLink(makeLinkToken(here.coalition.id, linkId), 'HAND_IN', { now: NOW })
    return inCoalition(ctx, (tx) => apply(fn, tx, ctx, input?.(there)))
  },
})

const FLOW = { name: 'Subsidie', purpose: 'Opvang', amountPerYear: 100, certainty: 'SOFT', runsUntil: '2027-12-31', bundling: 'YES', ruleInTheWay: null, howThen: null, gainerId: null } as const

export const MEETINGS: Readonly<Record<string, Case>> = {
  'money.addMoneyFlow': coordinator(money.addMoneyFlow, ({ ids }) => ({ ...FLOW, partnerId: ids.partnerIds[0], ...key() })),
  'money.changeMoneyFlow': coordinator(money.changeMoneyFlow, ({ ids }) => ({ ...FLOW, partnerId: ids.partnerIds[0], id: ids.moneyFlowId, expectedVersion: 1 })),
  'money.overrideMoneyLock': lists('COORDINATOR', money.overrideMoneyLock, { to: 'closed', reason: 'Te vroeg' }),
  'money.readMoneyLock': lists('ALDERMAN', readMoney.readMoneyLock),
  'money.requireMoneyOpen': lists('ALDERMAN', readMoney.requireMoneyOpen),
  'money.listMoneyFlows': lists('ALDERMAN', readMoney.listMoneyFlows),
  'money.listMoneySubjects': lists('COORDINATOR', readMoneySheets.listMoneySubjects),
  'money.readMoneySheet': coordinator(readMoneySheets.readMoneySheet, ({ ids }) => ids.moneyFlowId),
  'money.stayOnMoneySheet': coordinator(moneySheets.stayOnMoneySheet, ({ ids }) => ({ key: 'F5.7', over: ids.goalId, since: 0 })),
  'money.saveMoneySheet': { run: async (here, there) => {
    const over = there.ids.moneyFlowId
    const { mark: expectedVersion, answers } = await there.coalition.as('COORDINATOR', (tx, ctx) => readMoneySheets.readMoneySheet(tx, ctx, over))
    return here.coalition.as('COORDINATOR', (tx, ctx) => moneySheets.saveMoneySheet(tx, ctx, { worksheet: 'F4.7', over, expectedVersion, intent: 'finish', answers, ...key() }))
  } },
  'money.throwAwayMoneyDraft': { run: async (here, there) => {
    const over = there.ids.moneyFlowId
    if (here === there) {
      const { mark: expectedVersion, answers } = await here.coalition.as('COORDINATOR', (tx, ctx) => readMoneySheets.readMoneySheet(tx, ctx, over))
      await here.coalition.as('COORDINATOR', (tx, ctx) => moneySheets.saveMoneySheet(tx, ctx, { worksheet: 'F4.7', over, expectedVersion, intent: 'save', answers, ...key() }))
    }
    const expectedVersion = here === there ? (await here.coalition.as('COORDINATOR', (tx, ctx) => readMoneySheets.readMoneySheet(tx, ctx, over))).draft?.version ?? 0 : 1
    return here.coalition.as('COORDINATOR', (tx, ctx) => moneySheets.throwAwayMoneyDraft(tx, ctx, { worksheet: 'F4.7', over, isAway: true, expectedVersion }))
  } },
  'money.readMoneyFlow': coordinator(readMoney.readMoneyFlow, ({ ids }) => ids.moneyFlowId),
  'money.saveCase': coordinator(cases.saveCase, ({ ids }) => ({ goalId: ids.goalId, expectedVersion: 1, intent: 'save', answers: { jaren: '4' }, ...key() })),
  'money.listCases': lists('ALDERMAN', readCases.listCases),
  'money.readGoalYield': as('ALDERMAN', readYields.readGoalYield, ({ ids }) => ids.goalId),
  'money.readCase': as('ALDERMAN', readCases.readCase, ({ ids }) => ids.caseId),
  'money.listCaseGoals': lists('COORDINATOR', readCases.listCaseGoals),
  'money.readCaseToWrite': coordinator(readCases.readCaseToWrite, ({ ids }) => ids.goalId),
  'plan.decideGate': lists('COORDINATOR', gates.decideGate, { step: 2, decision: 'NOT_YET', reason: 'Nog niet', ...key() }),
  'plan.listGateDecisions': lists('ALDERMAN', readGates.listGateDecisions, 1),
  'meetings.planMeeting': lists('COORDINATOR', meetings.planMeeting, { kind: 'MEETING', heldOn: '2026-12-01', place: null, storyId: null, ...key() }),
  'meetings.changeMeeting': coordinator(meetings.changeMeeting, ({ ids }) => ({ id: ids.meetingId, heldOn: '2026-12-02', place: null, storyId: null, expectedVersion: 1 })),
  'meetings.cancelMeeting': coordinator(meetings.cancelMeeting, ({ ids }) => ({ meetingId: ids.meetingId, reason: 'Niemand kan' })),
  'meetings.addItem': coordinator(meetings.addItem, ({ ids }) => ({ meetingId: ids.meetingId, body: 'Nieuw', ...key() })),
  'meetings.dropItem': coordinator(meetings.dropItem, ({ ids }) => ({ meetingId: ids.meetingId, itemId: ids.meetingItemId })),
  'meetings.closeMeeting': coordinator(meetings.closeMeeting, ({ ids }) => ({
    meetingId: ids.meetingId, parentAnswer: 'Eén gezicht', verdict: 'YES', verdictWhy: 'Dat scheelt bellen', unansweredReason: null, parents: 1, experts: 1, discussed: [ids.homeworkId], actionId: ids.actionId, noActionReason: null,
  })),
  'meetings.listStories': lists('COORDINATOR', readMeetings.listStories),
  'meetings.listMeetings': lists('ALDERMAN', readMeetings.listMeetings),
  'meetings.readMeeting': as('PROFESSIONAL', readMeetings.readMeeting, ({ ids }) => ids.meetingId),
  'meetings.readParentShare': lists('COORDINATOR', readMeetings.readParentShare),
  'meetings.recordPresence': coordinator(sessions.recordPresence, ({ ids }) => ({ meetingId: ids.sessionId, partnerIds: [...ids.partnerIds], seen: [ids.partnerIds[0]] })),
  'meetings.writeOutcome': coordinator(sessions.writeOutcome, ({ ids }) => ({ meetingId: ids.sessionId, partnerId: ids.partnerIds[0], kind: 'OFFER', body: 'Een lokaal op vrijdag', ...key() })),
  'meetings.changeOutcome': coordinator(sessions.changeOutcome, ({ ids }) => ({ outcomeId: ids.outcomeId, kind: 'NEED', body: 'Een tolk', expectedVersion: 1 })),
  'meetings.takeOverOutcome': coordinator(sessions.takeOverOutcome, ({ ids }) => ({ outcomeId: ids.outcomeId, agreementId: ids.draftId, partnerId: ids.partnerIds[0], what: 'x', forWhom: 'x', evidence: 'x', room: null, ...NO_MORE, ...key() })),
  'meetings.setOutcomeAside': coordinator(sessions.setOutcomeAside, ({ ids }) => ({ outcomeId: ids.outcomeId, reason: 'Te groot' })),
  'meetings.reopenOutcome': coordinator(sessions.reopenOutcome, ({ ids }) => ({ outcomeId: ids.asideOutcomeId })),
  'meetings.readSession': as('EXPERIENCE_EXPERT', readSessions.readSession, ({ ids }) => ids.sessionId),
  'meetings.readOutcome': as('PROFESSIONAL', readSessions.readOutcome, ({ ids }) => ids.outcomeId),
  'meetings.readOpenOutcome': coordinator(readSessions.readOpenOutcome, ({ ids }) => ids.outcomeId),
  'meetings.readMaterial': lists('ALDERMAN', readSessions.readMaterial),
  'meetings.listSourcesOf': coordinator(readSessions.listSourcesOf, ({ ids }) => ids.draftCommitmentId),
  'meetings.discussAtMeeting': coordinator(homework.discussAtMeeting, ({ ids }) => ({ meetingId: ids.meetingId, homeworkIds: [ids.homeworkId] })),
  'meetings.listHandedIn': coordinator(readHomework.listHandedIn, ({ ids }) => ids.meetingId),
  'meetings.setHomework': coordinator(homework.setHomework, ({ ids }) => ({ assignment: 'H1.4', receiver: { partnerId: null, memberId: ids.membershipId }, dueOn: '2026-12-18', note: null, ...key() })),
  'meetings.handInHomework': coordinator(homework.handInHomework, ({ ids }) => ({ homeworkId: ids.homeworkId, body: 'Klaar', record: { kind: 'ACTION', id: ids.actionId }, seen: ids.handInId })),
  'meetings.handInByLink': byHandInLink(homework.handInByLink, ({ ids }) => ({ body: 'Klaar', seen: ids.handInId })),
  'meetings.discussHomework': coordinator(homework.discussHomework, ({ ids }) => ({ homeworkId: ids.homeworkId, to: 'discussed' })),
  'meetings.withdrawHomework': coordinator(homework.withdrawHomework, ({ ids }) => ({ homeworkId: ids.homeworkId, reason: 'Niet meer nodig' })),
  'meetings.endHomeworkOf': coordinator(homework.endHomeworkOf, ({ ids }) => ({ memberId: null, partnerId: ids.partnerIds[1] })),
  'meetings.remindHomework': { withoutIds: true, run: (here) => here.asJob((tx, ctx) => homework.remindHomework(tx, ctx)) },
  'meetings.listHomework': lists('COORDINATOR', readHomework.listHomework),
  'meetings.readHomework': coordinator(readHomework.readHomework, ({ ids }) => ids.homeworkId),
  'meetings.listReceivers': lists('COORDINATOR', readHomework.listReceivers),
  'meetings.listOwnRecords': lists('PROFESSIONAL', readHomework.listOwnRecords),
  'meetings.readHomeworkByLink': byHandInLink(readHomework.readHomeworkByLink),
  'meetings.readHomeworkMail': job(readHomework.readHomeworkMail, ({ ids }) => ids.homeworkId),
}
