import * as homework from '@/lib/meetings/homework/commands'
import * as readHomework from '@/lib/meetings/homework/queries'
import { enterByLink } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { insertLink } from '@/lib/platform/tenancy/links'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { key, NOW } from '@/tests/support/world'
import { apply, coordinator, job, lists, type Anything, type Case } from './ways'

// The cases of homework, for the matrix.

/** By a link of our own coalition that says it is about homework over there. */
const byHandInLink = (fn: Anything, ...input: readonly unknown[]): Case => ({
  async run(here, there) {
    const linkId = await here.coalition.as('COORDINATOR', (tx, ctx) => insertLink(tx, ctx, { verb: 'HAND_IN', subjectId: there.ids.homeworkId, days: 30 }))
    const ctx = await enterByLink(makeLinkToken(here.coalition.id, linkId), 'HAND_IN', { now: NOW })
    return inCoalition(ctx, (tx) => apply(fn, tx, ctx, ...input))
  },
})

export const MEETINGS: Readonly<Record<string, Case>> = {
  'meetings.setHomework': coordinator(homework.setHomework, ({ ids }) => ({ assignment: 'H1.4', receiver: { partnerId: null, memberId: ids.membershipId }, dueOn: '2026-12-18', note: null, ...key() })),
  'meetings.handInHomework': coordinator(homework.handInHomework, ({ ids }) => ({ homeworkId: ids.homeworkId, body: 'Klaar', record: { kind: 'ACTION', id: ids.actionId } })),
  'meetings.handInByLink': byHandInLink(homework.handInByLink, { body: 'Klaar' }),
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
