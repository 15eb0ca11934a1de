import 'server-only'
import { listReaders, listSupporters } from '@/lib/members/queries'
import { readPlanText } from '@/lib/plan/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { contributionsPolicy } from './policy'
import { readSubject } from './queries'
import { answerDueOn, canAnswer, isSameText, saysWhatChanges } from './rules'
import type { ContributionForm, ReceiptForm, ShareForm, SubjectContributionForm, WithdrawalForm } from './schema'
import { endShare, eraseContribution, findContribution, insertContribution, insertReceipt, lockContribution, openShare, setReceiptSeen, type ContributionRow } from './store'
import { MAIL_RECEIPT, MAIL_SHARED, MAIL_WITHDRAWN, type ContributionEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subjectOf = (id: string) => ({ type: 'contribution', id })

/** One as it stands now, held until the transaction ends: what is taken back gets no answer or reader any more. */
async function hold(tx: CoalitionTx, id: string): Promise<ContributionRow> {
  await lockContribution(tx, id)
  const contribution = await findContribution(tx, id)
  if (!contribution) throw notFound()
  return contribution
}

/**
 * Says something about one passage of the plan. The words of the passage are kept with it, so that it stays readable
 * when the text changes. Refused when the text was changed while one was writing: first look what it says now.
 */
export async function giveContribution(tx: CoalitionTx, ctx: MemberContext, input: ContributionForm): Promise<string> {
  authorize(contributionsPolicy, ctx, 'give')
  refusePersonalData(ctx.now, { body: input.body })
  return once(tx, ctx, 'contributions.give', input, async (id) => {
    const text = await readPlanText(tx, ctx)
    if (!text) throw notFound()
    if (text.versionId !== input.textVersionId) throw ruleBroken('contributions.text_changed')
    const passage = text.passages[input.passage]
    if (!passage) throw notFound()
    const { textVersionId, body } = input
    await insertContribution(tx, id, { about: { textVersionId, passage: input.passage }, quote: passage.text, body, answerDueOn: answerDueOn(dayOf(ctx.now)) }, by(ctx))
    record<ContributionEvent>(tx, ctx, { event: 'contribution_given', subject: subjectOf(id) })
  })
}

/** Says something about one question of a goal or an afspraak, as about a passage of the plan. */
export async function contributeTo(tx: CoalitionTx, ctx: MemberContext, input: SubjectContributionForm): Promise<string> {
  authorize(contributionsPolicy, ctx, 'give')
  refusePersonalData(ctx.now, { body: input.body })
  return once(tx, ctx, 'contributions.give', input, async (id) => {
    const { about, subjectId, body } = input
    const subject = await readSubject(tx, ctx, { about, id: subjectId })
    const found = subject.parts.find((one) => one.part === input.part)
    if (!found || !isSameText(found.text, input.seen)) throw ruleBroken('contributions.text_changed')
    const what = about === 'GOAL' ? { goalId: subjectId, part: found.part } : { commitmentId: subjectId, part: found.part }
    await insertContribution(tx, id, { about: what, quote: found.text, body, answerDueOn: answerDueOn(dayOf(ctx.now)) }, by(ctx))
    record<ContributionEvent>(tx, ctx, { event: 'contribution_given', subject: subjectOf(id) })
  })
}

/** Tells what was done with a contribution, why, and of what was adopted what changes. Once. The expert gets a mail with a link. */
export async function answerContribution(tx: CoalitionTx, ctx: MemberContext, input: ReceiptForm): Promise<string> {
  authorize(contributionsPolicy, ctx, 'answer')
  refusePersonalData(ctx.now, { reason: input.reason, whatChanges: input.whatChanges })
  const isAdopted = saysWhatChanges(input.outcome)
  if (isAdopted && !input.whatChanges) throw new InvalidInput([{ field: 'whatChanges', code: 'contributions.change_missing' }])
  const allowed = canAnswer(await hold(tx, input.contributionId))
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if (!(await insertReceipt(tx, { ...input, whatChanges: isAdopted ? input.whatChanges : null }, by(ctx)))) throw ruleBroken('contributions.answered')
  await enqueue(tx, ctx, MAIL_RECEIPT, input.contributionId)
  record<ContributionEvent>(tx, ctx, { event: 'contribution_answered', subject: subjectOf(input.contributionId), changes: { outcome: input.outcome } })
  return input.contributionId
}

/**
 * Who gave a contribution opened its receipt: it does not wait for them any more. When somebody reads is theirs: it is
 * not in the trail. Somebody else's is not there; seeing it twice is seeing it once.
 */
export async function seeReceipt(tx: CoalitionTx, ctx: MemberContext, input: { readonly contributionId: string }): Promise<void> {
  authorize(contributionsPolicy, ctx, 'see')
  const contribution = await findContribution(tx, input.contributionId)
  if (!contribution || !may(contributionsPolicy, ctx, 'see', contribution)) throw notFound()
  await setReceiptSeen(tx, contribution.id, ctx.now)
}

/**
 * Takes a contribution back: its words, those of its answer and every share of it are erased, so that no page, file or
 * export has them any more. Of what was adopted the coordinators hear that it went, to look at what they made of it.
 * Somebody else's is not there.
 */
export async function withdrawContribution(tx: CoalitionTx, ctx: MemberContext, input: WithdrawalForm): Promise<void> {
  authorize(contributionsPolicy, ctx, 'withdraw')
  const contribution = await hold(tx, input.contributionId)
  if (!may(contributionsPolicy, ctx, 'withdraw', contribution)) throw notFound()
  const outcome = contribution.receipt?.outcome ?? null
  await eraseContribution(tx, { id: contribution.id, outcome }, by(ctx))
  if (outcome && saysWhatChanges(outcome)) {
    for (const coordinator of await listReaders(tx, ctx)) await enqueue(tx, ctx, MAIL_WITHDRAWN, coordinator.id)
  }
  record<ContributionEvent>(tx, ctx, { event: 'contribution_withdrawn', subject: subjectOf(contribution.id) })
}

async function holdOwn(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<ContributionRow> {
  authorize(contributionsPolicy, ctx, 'share')
  const contribution = await hold(tx, id)
  if (!may(contributionsPolicy, ctx, 'share', contribution)) throw notFound()
  return contribution
}

/**
 * Lets one supporter of the coalition read a contribution of one's own, with its answer. Sharing twice is sharing once.
 * @throws InvalidInput when that person is no supporter (any more)
 */
export async function shareContribution(tx: CoalitionTx, ctx: MemberContext, input: ShareForm): Promise<string> {
  const contribution = await holdOwn(tx, ctx, input.contributionId)
  const supporter = (await listSupporters(tx, ctx)).find((one) => one.id === input.supporterId)
  if (!supporter) throw new InvalidInput([{ field: 'supporterId', code: 'contributions.supporter_missing' }])
  if (await openShare(tx, { contributionId: contribution.id, supporterId: supporter.id }, ctx.now)) {
    record<ContributionEvent>(tx, ctx, { event: 'contribution_shared', subject: subjectOf(contribution.id), changes: { supporterId: supporter.id } })
    await enqueue(tx, ctx, MAIL_SHARED, supporter.id)
  }
  return contribution.id
}

/** Stops sharing: from the next page on they do not see it any more. Stopping twice is stopping once. */
export async function stopSharing(tx: CoalitionTx, ctx: MemberContext, input: ShareForm): Promise<string> {
  const contribution = await holdOwn(tx, ctx, input.contributionId)
  if (await endShare(tx, { contributionId: contribution.id, supporterId: input.supporterId }, ctx.now)) {
    record<ContributionEvent>(tx, ctx, { event: 'contribution_share_ended', subject: subjectOf(contribution.id), changes: { supporterId: input.supporterId.toLowerCase() } })
  }
  return contribution.id
}
