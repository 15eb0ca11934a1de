import 'server-only'
import { listReaders, listSupporters } from '@/lib/members/queries'
import { readPlanText } from '@/lib/plan/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { readRecording } from '@/lib/platform/files/audio'
import { storeFile } from '@/lib/platform/files/store'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { JobContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { contributionsPolicy } from './policy'
import { readSubject } from './queries'
import { answerDueOn, canAnswer, canTypeOut, isSameText, saysWhatChanges } from './rules'
import type { ContributionForm, ReceiptForm, ShareForm, SubjectContributionForm, TypedOutForm, VoiceForm, WithdrawalForm } from './schema'
import {
  endShare, eraseContribution, findContribution, findShares, insertContribution, insertReceipt, insertVoice, lockContribution, openShare, setLateTold, setReceiptSeen, updateTypedOut, type ContributionAbout, type ContributionRow,
} from './store'
import { MAIL_LATE, MAIL_RECEIPT, MAIL_SHARED, MAIL_WITHDRAWN, type ContributionEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subjectOf = (id: string) => ({ type: 'contribution', id })

/** One as it stands now, held until the transaction ends: what is taken back gets no answer or reader any more. */
async function hold(tx: CoalitionTx, id: string): Promise<ContributionRow> {
  await lockContribution(tx, id)
  const contribution = await findContribution(tx, id)
  if (!contribution) throw notFound()
  return contribution
}

/** What somebody says something about, with the words that stand there. */
interface Quoted {
  readonly about: ContributionAbout
  readonly quote: string
}

/** A passage of the plan as it was read. @throws DomainError when the text was changed since */
async function quotePassage(tx: CoalitionTx, ctx: MemberContext, { textVersionId, passage }: { textVersionId: string; passage: number }): Promise<Quoted> {
  const text = await readPlanText(tx, ctx)
  if (!text) throw notFound()
  if (text.versionId !== textVersionId) throw ruleBroken('contributions.text_changed')
  const found = text.passages[passage]
  if (!found) throw notFound()
  return { about: { textVersionId, passage }, quote: found.text }
}

/** One question of a goal or an afspraak as it was read. @throws DomainError when it says something else since */
async function quoteQuestion(tx: CoalitionTx, ctx: MemberContext, { about, subjectId, part, seen }: Pick<SubjectContributionForm, 'about' | 'subjectId' | 'part' | 'seen'>): Promise<Quoted> {
  const subject = await readSubject(tx, ctx, { about, id: subjectId })
  const found = subject.parts.find((one) => one.part === part)
  if (!found || !isSameText(found.text, seen)) throw ruleBroken('contributions.text_changed')
  return { about: about === 'GOAL' ? { goalId: subjectId, part: found.part } : { commitmentId: subjectId, part: found.part }, quote: found.text }
}

async function keep(tx: CoalitionTx, ctx: MemberContext, id: string, content: Quoted & { body: string }): Promise<void> {
  await insertContribution(tx, id, { ...content, answerDueOn: answerDueOn(dayOf(ctx.now)) }, by(ctx))
  record<ContributionEvent>(tx, ctx, { event: 'contribution_given', subject: subjectOf(id) })
}

/**
 * Says something about one passage of the plan. The words of the passage are kept with it, so that it stays readable
 * when the text changes. Refused when the text was changed while one was writing: first look what it says now.
 */
export async function giveContribution(tx: CoalitionTx, ctx: MemberContext, input: ContributionForm): Promise<string> {
  authorize(contributionsPolicy, ctx, 'give')
  refusePersonalData(ctx.now, { body: input.body })
  return once(tx, ctx, 'contributions.give', input, async (id) => keep(tx, ctx, id, { ...(await quotePassage(tx, ctx, input)), body: input.body }))
}

/** Says something about one question of a goal or an afspraak, as about a passage of the plan. */
export async function contributeTo(tx: CoalitionTx, ctx: MemberContext, input: SubjectContributionForm): Promise<string> {
  authorize(contributionsPolicy, ctx, 'give')
  refusePersonalData(ctx.now, { body: input.body })
  return once(tx, ctx, 'contributions.give', input, async (id) => keep(tx, ctx, id, { ...(await quoteQuestion(tx, ctx, input)), body: input.body }))
}

/**
 * Says something by voice, about the same as one can type about. The sound is kept in the coalition, without what a device
 * wrote beside it; a person types the words later. No machine listens to it.
 * @throws DomainError rule_broken when it is no sound
 */
export async function speakContribution(tx: CoalitionTx, ctx: MemberContext, { recording, ...input }: VoiceForm & { readonly recording: Buffer }): Promise<string> {
  authorize(contributionsPolicy, ctx, 'give')
  const sound = readRecording(recording)
  const asked = { ...input, sound: sound.sha256 }
  return once(tx, ctx, 'contributions.speak', asked, async (id) => {
    const { about } = input
    const quoted = about === 'PLAN' ? await quotePassage(tx, ctx, { textVersionId: input.subjectId, passage: /^\d{1,3}$/.test(input.part) ? Number(input.part) : -1 }) : await quoteQuestion(tx, ctx, { ...input, about })
    await keep(tx, ctx, id, { ...quoted, body: '' })
    const file = await storeFile(tx, ctx, sound)
    await insertVoice(tx, { contributionId: id, fileId: file.id })
  })
}

/** Types what was said in a voice note, or sets right what somebody typed. A stale version is a conflict with both texts. */
export async function typeOut(tx: CoalitionTx, ctx: MemberContext, input: TypedOutForm): Promise<string> {
  authorize(contributionsPolicy, ctx, 'type_out')
  refusePersonalData(ctx.now, { body: input.body })
  const contribution = await hold(tx, input.contributionId)
  const sharedWith = ctx.actor.role === 'SUPPORTER' ? (await findShares(tx, contribution.id)).map((one) => one.supporterId) : []
  if (!may(contributionsPolicy, ctx, 'type_out', { ...contribution, sharedWith })) throw notFound()
  const allowed = canTypeOut(contribution, ctx.actor.membershipId)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if (!(await updateTypedOut(tx, input, by(ctx)))) {
    const { voice, body, createdAt } = contribution
    throw new Conflict({ changedBy: voice?.typed?.byName ?? '', changedAt: voice?.typed?.at ?? createdAt, currentVersion: voice?.version ?? 1, theirs: { body } })
  }
  record<ContributionEvent>(tx, ctx, { event: 'contribution_typed_out', subject: subjectOf(contribution.id) })
  return contribution.id
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

/** Asks for one mail to each coordinator when an answer became late since the last look. Of each contribution once, so nobody is nagged. */
export async function warnLate(tx: CoalitionTx, ctx: JobContext): Promise<void> {
  authorize(contributionsPolicy, ctx, 'warn_late')
  const late = await setLateTold(tx, dayOf(ctx.now), ctx.now)
  if (late.length === 0) return
  for (const coordinator of await listReaders(tx, ctx)) await enqueue(tx, ctx, MAIL_LATE, coordinator.id)
  for (const id of late) record<ContributionEvent>(tx, ctx, { event: 'contribution_late', subject: subjectOf(id) })
}
