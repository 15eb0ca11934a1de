import * as landing from '@/lib/agreements/landing/commands'
import * as readLanding from '@/lib/agreements/landing/queries'
import * as life from '@/lib/agreements/life/commands'
import * as readLife from '@/lib/agreements/life/queries'
import * as agreements from '@/lib/agreements/commands'
import * as speaking from '@/lib/agreements/speaking/commands'
import * as readSpeakings from '@/lib/agreements/speaking/queries'
import * as readDocument from '@/lib/agreements/document/queries'
import * as publication from '@/lib/agreements/publication/commands'
import * as readPublications from '@/lib/agreements/publication/queries'
import * as infographic from '@/lib/agreements/infographic/queries'
import * as round from '@/lib/agreements/round/commands'
import * as readRound from '@/lib/agreements/round/queries'
import * as revisions from '@/lib/agreements/revisions/commands'
import * as readRevisions from '@/lib/agreements/revisions/queries'
import * as scans from '@/lib/agreements/scans/commands'
import * as readScans from '@/lib/agreements/scans/queries'
import * as text from '@/lib/agreements/text/commands'
import * as readText from '@/lib/agreements/text/queries'
import { newId } from '@/lib/platform/ids'
import { inCommons } from '@/lib/platform/tenancy/commons'
import { enterPublic } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { NO_BASIS, NO_MORE } from '@/tests/support/agreement-words'
import { commit, commitment, draft, partner, read, start } from '@/tests/support/agreements'
import type { Filled } from '@/tests/support/filled'
import { spokenByCoreGroup } from '@/tests/support/speaking-rows'
import { key, NOW, type TestPerson } from '@/tests/support/world'
import { apply, as, byLink, coordinator, executive, job, lists, type Anything, type Case } from './ways'

const CLAUSES = { FOR_WHOM: 'x', PROMISES: '', MANDATE: '', LEARNING: '', SPEAKING_UP: '', JOINING_AND_LEAVING: '', TERM: '', NOT_RECORDED: '' }

/** Our own remarks have an answer, so that nothing but the walls is in the way. */
async function answerAll({ coalition, ids }: Filled): Promise<void> {
  const open = (await coalition.as('COORDINATOR', (tx, ctx) => readText.listRemarks(tx, ctx, ids.draftId))).filter((one) => one.answer === null)
  for (const { id } of open) await coalition.as('COORDINATOR', (tx, ctx) => text.answerRemark(tx, ctx, { remarkId: id, outcome: 'ADOPTED', reason: 'x' }))
}

/** An agreement of ours that two of three partners signed: what can go in force without the third. */
async function signedByTwoOfThree({ coalition, ids }: Filled): Promise<string> {
  const partnerIds = [...ids.partnerIds, await partner(coalition, 'Derde')]
  const agreementId = await draft(coalition)
  await commit(coalition, commitment(agreementId, ids.partnerIds[0]))
  await start(coalition, agreementId, partnerIds)
  const { versionId } = await read(coalition, agreementId)
  for (const partnerId of ids.partnerIds) await coalition.as('COORDINATOR', (tx, ctx) => agreements.recordPaper(tx, ctx, { agreementId, versionId, partnerId, signerName: 'X', signerFunction: 'Y', paperOn: '2026-01-05' }))
  return agreementId
}

/** With a signature on paper of our own, or with the ids of what goes round over there. */
const onPaper = (run: (here: Filled, at: { agreementId: string; signatureId: string; isOwn: boolean }) => Promise<unknown>): Case => ({
  run: async (here, there) => {
    if (here !== there) return run(here, { agreementId: there.ids.signingId, signatureId: there.ids.requestId, isOwn: false })
    const agreementId = await signedByTwoOfThree(here)
    const [signature] = await here.coalition.as('COORDINATOR', (tx, ctx) => readScans.listPaper(tx, ctx, agreementId))
    return run(here, { agreementId, signatureId: signature?.id ?? '', isOwn: true })
  },
})

/** The same, in force. */
async function inForce(filled: Filled): Promise<string> {
  const agreementId = await signedByTwoOfThree(filled)
  return filled.coalition.as('COORDINATOR', (tx, ctx) => agreements.closeRound(tx, ctx, { agreementId, reason: 'x' }))
}

/** With a new version in which one word is other, marked as editorial. */
async function revise({ coalition }: Filled, agreementId: string): Promise<void> {
  await coalition.as('COORDINATOR', (tx, ctx) => revisions.startRevision(tx, ctx, { agreementId }))
  const { agreement } = await coalition.as('COORDINATOR', (tx, ctx) => readText.readDraft(tx, ctx, agreementId))
  await coalition.as('COORDINATOR', (tx, ctx) => text.changeText(tx, ctx, { agreementId, purpose: 'anders', purposeB1: null, ...NO_BASIS, ...Object.fromEntries(agreement.clauses.map((one) => [one.kind, one.body])) as typeof CLAUSES, expectedVersion: agreement.changedIn }))
  await coalition.as('COORDINATOR', (tx, ctx) => revisions.markChanges(tx, ctx, { agreementId, marks: [{ part: 'PURPOSE', mark: 'EDITORIAL' }] }))
}

/** As the coordinator, on an agreement in force of our own, or on one of another coalition. */
const coordinatorOf = (fn: Anything, input: (agreementId: string, version: number, here: Filled & { ids: { outsiderId: string } }) => unknown, prepare?: (here: Filled, agreementId: string) => Promise<void>): Case => ({
  run: async (here, there) => {
    const isOwn = here === there
    const agreementId = isOwn ? await inForce(here) : there.ids.signingId
    if (isOwn) await prepare?.(here, agreementId)
    const outsiderId = await partner(here.coalition, `Buiten ${newId()}`)
    const version = isOwn ? (await here.coalition.as('COORDINATOR', (tx, ctx) => readText.readDraft(tx, ctx, agreementId))).agreement.version : 1
    return here.coalition.as('COORDINATOR', (tx, ctx) => apply(fn, tx, ctx, input(agreementId, version, { ...here, ids: { ...here.ids, outsiderId } })))
  },
})

/** As the coordinator, on the afspraak of an agreement in force of our own, or on one of another coalition. */
const onCommitment = (fn: Anything, input: (which: { agreementId: string; commitmentId: string }, here: Filled) => object, prepare?: (here: Filled, which: { agreementId: string; commitmentId: string }) => Promise<object>): Case => ({
  run: async (here, there) => {
    if (here !== there) return here.coalition.as('COORDINATOR', (tx, ctx) => apply(fn, tx, ctx, input({ agreementId: there.ids.signingId, commitmentId: there.ids.commitmentId }, there)))
    const agreementId = await inForce(here)
    const which = { agreementId, commitmentId: (await read(here.coalition, agreementId)).commitments[0]?.id ?? '' }
    const prepared = await prepare?.(here, which)
    return here.coalition.as('COORDINATOR', (tx, ctx) => apply(fn, tx, ctx, { ...input(which, here), ...prepared }))
  },
})

/** On what the core group said to our own partner, each time another, or on that of another coalition. */
const onSpeaking = (fn: Anything, who: (here: Filled) => TestPerson, input: object = {}): Case => ({
  run: async (here, there) => {
    const { commitmentId, signingVersionId, partnerIds, speakingId: theirs } = there.ids
    const speakingId = here === there ? await spokenByCoreGroup(here.coalition, { commitmentId, versionId: signingVersionId, partnerId: partnerIds[0], reader: here.executive }, here.mark, NOW) : theirs
    return here.coalition.asPerson(who(here), (tx, ctx) => apply(fn, tx, ctx, { speakingId, ...input }))
  },
})

const COORDINATOR = ({ coalition }: Filled) => coalition.people.COORDINATOR

const NOTE = { reason: 'x', parentsInterest: 'x', untilOn: '2026-12-31' }

/** Writing an agreement together, signing it, and revising it. */
export const AGREEMENTS: Readonly<Record<string, Case>> = {
  'agreements.startSigning': {
    async run(here, there) {
      await answerAll(here)
      return here.coalition.as('COORDINATOR', (tx, ctx) => agreements.startSigning(tx, ctx, { agreementId: there.ids.draftId, partnerIds: [...there.ids.partnerIds], expectedVersion: 2 }))
    },
  },
  'agreements.changeText': coordinator(text.changeText, ({ ids }) => ({ agreementId: ids.draftId, purpose: 'x', purposeB1: null, ...NO_BASIS, ...CLAUSES, expectedVersion: 1 })),
  'agreements.changeCommitment': coordinator(text.changeCommitment, ({ ids }) => ({
    agreementId: ids.draftId, commitmentId: ids.draftCommitmentId, partnerId: ids.partnerIds[0], what: 'x', forWhom: 'x', evidence: 'x', room: null, ...NO_MORE, expectedVersion: 2,
  })),
  'agreements.placeCommitment': coordinator(text.placeCommitment, ({ ids }) => ({ agreementId: ids.draftId, to: { commitmentId: ids.draftCommitmentId, move: 'UP' } })),
  'agreements.giveRemark': as('PROFESSIONAL', text.giveRemark, ({ ids }) => ({ agreementId: ids.draftId, commitmentId: ids.draftCommitmentId, body: 'x', ...key() })),
  'agreements.answerRemark': coordinator(text.answerRemark, ({ ids }) => ({ remarkId: ids.draftRemarkId, outcome: 'ADOPTED', reason: 'x' })),
  'agreements.readDraft': coordinator(readText.readDraft, ({ ids }) => ids.draftId),
  'agreements.readDraftCommitment': coordinator(readText.readDraftCommitment, ({ ids }) => ({ agreementId: ids.draftId, commitmentId: ids.draftCommitmentId })),
  'agreements.listRemarks': coordinator(readText.listRemarks, ({ ids }) => ids.draftId),
  'agreements.readRemark': coordinator(readText.readRemark, ({ ids }) => ids.draftRemarkId),

  'agreements.recordPaper': coordinator(agreements.recordPaper, ({ ids }) => ({ agreementId: ids.signingId, versionId: ids.signingVersionId, partnerId: ids.partnerIds[0], signerName: 'X', signerFunction: 'Y', paperOn: '2026-01-05' })),
  'agreements.addScan': onPaper(async (here, { agreementId, signatureId }) => here.coalition.as('COORDINATOR', (tx, ctx) => scans.addScan(tx, ctx, { agreementId, signatureId, reason: null, bytes: Buffer.from('%PDF-1.7') }))),
  'agreements.listPaper': coordinator(readScans.listPaper, ({ ids }) => ids.signingId),
  'agreements.readPaper': onPaper(async (here, at) => here.coalition.as('COORDINATOR', (tx, ctx) => readScans.readPaper(tx, ctx, at))),
  'agreements.readScanFile': onPaper(async (here, { agreementId, signatureId, isOwn }) => here.coalition.as('COORDINATOR', async (tx, ctx) => {
    if (isOwn) await scans.addScan(tx, ctx, { agreementId, signatureId, reason: null, bytes: Buffer.from('%PDF-1.7') })
    const [scan] = (await readScans.listPaper(tx, ctx, agreementId)).flatMap((one) => one.scans)
    return readScans.readScanFile(tx, ctx, scan?.id ?? signatureId)
  })),
  'agreements.closeRound': {
    run: async (here, there) => {
      const agreementId = here === there ? await signedByTwoOfThree(here) : there.ids.signingId
      return here.coalition.as('COORDINATOR', (tx, ctx) => agreements.closeRound(tx, ctx, { agreementId, reason: 'x' }))
    },
  },
  'agreements.askChange': byLink(round.askChange, ({ ids }) => ({ commitmentId: ids.commitmentId, what: 'x', why: 'x', givenName: 'X', givenFunction: 'Y' })),
  'agreements.refuseToSign': byLink(round.refuseToSign, () => ({ why: 'x', givenName: 'X', givenFunction: 'Y' })),
  'agreements.answerReply': coordinator(round.answerReply, ({ ids }) => ({ replyId: ids.signingReplyId, outcome: 'ADOPTED', reason: 'x' })),
  'agreements.remindPartner': coordinator(round.remindPartner, ({ ids }) => ({ agreementId: ids.signingId, requestId: ids.requestIds[0] })),
  'agreements.remindDue': { withoutIds: true, run: (here) => here.asJob((tx, ctx) => round.remindDue(tx, ctx)) },
  'agreements.switchReminders': coordinator(round.switchReminders, ({ ids }) => ({ agreementId: ids.signingId, on: 'off' })),
  'agreements.markOf': { withoutIds: true, run: () => inCommons((tx, ctx) => round.markOf(tx, ctx, { mark: 'x' })) },
  'agreements.readDocument': coordinator(readDocument.readDocument, ({ ids }) => ({ agreementId: ids.signingId, isNewest: false })),
  'agreements.readInfographic': coordinator(infographic.readInfographic, ({ ids }) => ids.signingId),
  'agreements.publishAgreement': coordinator(publication.publishAgreement, ({ ids }) => ({ agreementId: ids.signingId, showsText: true, showsPartners: false })),
  'agreements.unpublishAgreement': coordinator(publication.unpublishAgreement, ({ ids }) => ({ agreementId: ids.signingId })),
  'agreements.readPublication': coordinator(readPublications.readPublication, ({ ids }) => ids.signingId),
  'agreements.readPublicationToChoose': coordinator(readPublications.readPublicationToChoose, ({ ids }) => ids.signingId),
  'agreements.listPublished': {
    withoutIds: true,
    async run(here) {
      const ctx = await enterPublic(here.coalition.slug)
      return inCoalition(ctx, (tx) => readPublications.listPublished(tx, ctx))
    },
  },
  'agreements.readRound': coordinator(readRound.readRound, ({ ids }) => ids.signingId),
  'agreements.listRoundOf': job(readRound.listRoundOf, ({ ids }) => ids.signingVersionId),
  'agreements.readReminder': job(readRound.readReminder, ({ ids }) => ids.requestId),
  'agreements.readReply': coordinator(readRound.readReply, ({ ids }) => ids.signingReplyId),
  'agreements.listOwnReplies': byLink(readRound.listOwnReplies, () => undefined),
  'agreements.findCoalitionsOfMark': { withoutIds: true, run: () => inCommons((tx, ctx) => readRound.findCoalitionsOfMark(tx, ctx, '0'.repeat(64))) },
  'agreements.readSeal': {
    async run(here, there) {
      const ctx = await enterPublic(here.coalition.slug)
      return inCoalition(ctx, (tx) => readRound.readSeal(tx, ctx, there.ids.signingHash))
    },
  },

  'agreements.moveCommitment': onCommitment(life.moveCommitment, (which) => ({ ...which, from: 'AGREED', to: 'LANDED', reason: null, ...key() })),
  'agreements.noteDeviation': onCommitment(life.noteDeviation, (which) => ({ ...which, ...NOTE, ...key() })),
  'agreements.closeDeviation': onCommitment(life.closeDeviation, (which) => ({ ...which, deviationId: which.commitmentId, outcome: 'RESUMED', what: null }), async (here, which) => {
    await here.coalition.as('COORDINATOR', (tx, ctx) => life.noteDeviation(tx, ctx, { ...which, ...NOTE, ...key() }))
    return { deviationId: (await here.coalition.as('COORDINATOR', (tx, ctx) => readLife.readCommitmentLife(tx, ctx, which))).deviations[0]?.id }
  }),
  'agreements.readCommitmentLife': coordinator(readLife.readCommitmentLife, ({ ids }) => ({ agreementId: ids.signingId, commitmentId: ids.commitmentId })),
  'agreements.listCommitmentWords': lists('EXPERIENCE_EXPERT', readLife.listCommitmentWords),
  'agreements.listRevisionWishes': coordinator(readLife.listRevisionWishes, ({ ids }) => ids.signingVersionId),

  'agreements.speakUp': onCommitment(
    speaking.speakUp, (which, { ids }) => ({ ...which, seen: 'x', meaning: 'x', asked: 'x', versionId: ids.signingVersionId, partnerId: ids.partnerIds[0], readers: ids.speakingId, ...key() }),
    async (here, which) => ({ ...(await here.coalition.as('COORDINATOR', (tx, ctx) => readSpeakings.readSpeakingToWrite(tx, ctx, which))).shown }),
  ),
  'agreements.answerSpeaking': onSpeaking(speaking.answerSpeaking, (here) => here.executive, { step: 'PRIVATE', answer: 'TAKES_UP', note: null }),
  'agreements.letIn': {
    run: async (here, there) => {
      const { commitmentId, signingVersionId, partnerIds, speakingId: theirs } = there.ids
      const isOwn = here === there
      const speakingId = isOwn ? await spokenByCoreGroup(here.coalition, { commitmentId, versionId: signingVersionId, partnerId: partnerIds[0], reader: here.executive }, here.mark, NOW) : theirs
      const { membershipId } = isOwn ? await here.coalition.join('PROFESSIONAL', `Collega ${here.mark}`, partnerIds[0]) : there.coalition.people.PROFESSIONAL
      return here.coalition.asPerson(here.executive, (tx, ctx) => speaking.letIn(tx, ctx, { speakingId, membershipId }))
    },
  },
  'agreements.settleSpeaking': onSpeaking(speaking.settleSpeaking, COORDINATOR, { step: 'PRIVATE', answered: false, agreed: 'x' }),
  'agreements.stopSpeaking': onSpeaking(speaking.stopSpeaking, COORDINATOR, { step: 'PRIVATE', answered: false, why: 'x' }),
  'agreements.raiseSpeaking': onSpeaking(speaking.raiseSpeaking, COORDINATOR, { step: 'PRIVATE', answered: false, reason: 'x' }),
  'agreements.takeBackSpeaking': onSpeaking(speaking.takeBackSpeaking, COORDINATOR, { answered: false }),
  'agreements.endSpeakingsOf': coordinator(speaking.endSpeakingsOf, ({ ids }) => ({ partnerId: ids.partnerIds[0] })),
  'agreements.listSpeakings': coordinator(readSpeakings.listSpeakings, ({ ids }) => ids.commitmentId),
  'agreements.readSpeaking': coordinator(readSpeakings.readSpeaking, ({ ids }) => ids.speakingId),
  'agreements.listColleaguesToLetIn': coordinator(readSpeakings.listColleaguesToLetIn, ({ ids }) => ids.speakingId),
  'agreements.listSpeakingsToAnswer': { ...executive(readSpeakings.listSpeakingsToAnswer, () => undefined), withoutIds: true },
  'agreements.findSpokenTo': job(readSpeakings.findSpokenTo, ({ executive: reader }) => reader.membershipId),
  'agreements.readSpeakingToWrite': coordinator(readSpeakings.readSpeakingToWrite, ({ ids }) => ({ agreementId: ids.signingId, commitmentId: ids.commitmentId })),

  'agreements.askLandings': { withoutIds: true, run: (here) => here.asJob((tx, ctx) => landing.askLandings(tx, ctx)) },
  'agreements.listToAsk': { withoutIds: true, run: (here) => here.asJob((tx, ctx) => readLanding.listToAsk(tx, ctx)) },
  'agreements.findLandingAsked': job(readLanding.findLandingAsked, ({ ids }) => ids.requestId),
  'agreements.answerLanding': coordinatorOf(landing.answerLanding, (agreementId, _version, { ids }) => ({ agreementId, partnerId: ids.partnerIds[0], level: 'FRONTLINE', landing: 'NOT_YET', difference: null, saidBy: 'x', ...key() })),
  'agreements.readLanding': coordinator(readLanding.readLanding, ({ ids }) => ids.signingId),
  'agreements.readOwnLanding': coordinator(readLanding.readOwnLanding, ({ ids }) => ids.signingId),

  'agreements.startRevision': coordinatorOf(revisions.startRevision, (agreementId) => ({ agreementId })),
  'agreements.takeBackRound': coordinator(revisions.takeBackRound, ({ ids }) => ({ agreementId: ids.signingId, reason: 'x' })),
  'agreements.markChanges': coordinatorOf(revisions.markChanges, (agreementId) => ({ agreementId, marks: [] }), revise),
  'agreements.startReSigning': coordinatorOf(revisions.startReSigning, (agreementId, version) => ({ agreementId, expectedVersion: version }), revise),
  'agreements.withdrawParty': coordinatorOf(revisions.withdrawParty, (agreementId, _version, { ids }) => ({ agreementId, partnerId: ids.partnerIds[0], reason: 'x', consequences: null, leavesOn: '2026-12-01' })),
  'agreements.admitParty': coordinatorOf(revisions.admitParty, (agreementId, _version, { ids }) => ({ agreementId, partnerId: ids.outsiderId, reason: 'x', consequences: null, joinsOn: '2026-12-01' })),
  'agreements.listParties': coordinator(readRevisions.listParties, ({ ids }) => ids.signingId),
  'agreements.findRevision': coordinator(readRevisions.findRevision, ({ ids }) => ids.signingId),
  'agreements.listChangesToSign': byLink(readRevisions.listChangesToSign, () => undefined),
  'agreements.listAgreementsOf': coordinator(readRevisions.listAgreementsOf, ({ ids }) => ids.partnerIds[0]),
  'agreements.listWhoMayJoin': coordinator(readRevisions.listWhoMayJoin, ({ ids }) => ({ agreementId: ids.signingId, partnerIds: ids.partnerIds })),
}
