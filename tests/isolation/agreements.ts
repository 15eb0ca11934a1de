import { startSigning } from '@/lib/agreements/commands'
import * as text from '@/lib/agreements/text/commands'
import * as readText from '@/lib/agreements/text/queries'
import { NO_BASIS, NO_MORE } from '@/tests/support/agreement-words'
import type { Filled } from '@/tests/support/filled'
import { key } from '@/tests/support/world'
import { as, coordinator, type Case } from './ways'

const CLAUSES = { FOR_WHOM: 'x', PROMISES: '', MANDATE: '', LEARNING: '', SPEAKING_UP: '', JOINING_AND_LEAVING: '', TERM: '', NOT_RECORDED: '' }

/** Our own remarks have an answer, so that nothing but the walls is in the way. */
async function answerAll({ coalition, ids }: Filled): Promise<void> {
  const open = (await coalition.as('COORDINATOR', (tx, ctx) => readText.listRemarks(tx, ctx, ids.draftId))).filter((one) => one.answer === null)
  for (const { id } of open) await coalition.as('COORDINATOR', (tx, ctx) => text.answerRemark(tx, ctx, { remarkId: id, outcome: 'ADOPTED', reason: 'x' }))
}

/** Writing an agreement together. */
export const AGREEMENTS: Readonly<Record<string, Case>> = {
  'agreements.startSigning': {
    async run(here, there) {
      await answerAll(here)
      return here.coalition.as('COORDINATOR', (tx, ctx) => startSigning(tx, ctx, { agreementId: there.ids.draftId, partnerIds: [...there.ids.partnerIds], expectedVersion: 2 }))
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
}
