import 'server-only'
import { listActions } from '@/lib/action-items/queries'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { listMemberNames, readAccount } from '@/lib/members/queries'
import { canOwn } from '@/lib/members/rules'
import { listPartners, readPartnerContact } from '@/lib/partners/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { JobContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { signalsPolicy } from '@/lib/signals/policy'
import { listOwnSignals } from '@/lib/signals/queries'
import type { SignalTheme } from '@/lib/signals/types'
import { homeworkPolicy } from './policy'
import { canHandIn, inOrder, stateOf } from './rules'
import { findHomework, listHomeworkRows, listOnAgenda } from './store'
import type { HomeworkByLink, HomeworkListed, HomeworkRead } from './types'

const listed = (ctx: MemberContext, row: HomeworkRead): HomeworkListed => ({
  ...row, state: stateOf(row, dayOf(ctx.now), may(homeworkPolicy, ctx, 'read_all')),
  isOwn: row.memberId === ctx.actor.membershipId || (row.partnerId !== null && row.partnerId === ctx.actor.partnerId),
})

/** Homework, what asks for something on top: for a coordinator all of it, for others what is for them or their partner. */
export async function listHomework(tx: CoalitionTx, ctx: MemberContext): Promise<HomeworkListed[]> {
  authorize(homeworkPolicy, ctx, 'list')
  const rows = await listHomeworkRows(tx, may(homeworkPolicy, ctx, 'read_all') ? undefined : ctx.actor)
  return inOrder(rows.map((row) => listed(ctx, row)))
}

/** One of them. Refused for whom it is not. */
export async function readHomework(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<HomeworkListed> {
  const found = isId(id) ? await findHomework(tx, id) : undefined
  if (!found) throw notFound()
  authorize(homeworkPolicy, ctx, 'read', found)
  return listed(ctx, found)
}

/** What stands on an agenda: that it was handed in, without what it says. Of a meeting that was: what was discussed there. */
export async function listHandedIn(tx: CoalitionTx, ctx: MemberContext, meetingId: string | null): Promise<HomeworkListed[]> {
  authorize(homeworkPolicy, ctx, 'list')
  return (await listOnAgenda(tx, meetingId)).map((row) => ({ ...listed(ctx, row), handIn: null, note: null, linkId: null }))
}

/** For whom homework can be set. */
export async function listReceivers(tx: CoalitionTx, ctx: MemberContext): Promise<{ readonly partners: readonly { id: string; name: string }[]; readonly members: readonly { id: string; name: string }[] }> {
  authorize(homeworkPolicy, ctx, 'set')
  return {
    partners: (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT').map(({ id, name }) => ({ id, name })),
    members: (await listMemberNames(tx, ctx)).filter((one) => canOwn(one.role)).map(({ id, displayName }) => ({ id, name: displayName })),
  }
}

/** What of their own work somebody can hand in: their newest signals and actions. */
export async function listOwnRecords(tx: CoalitionTx, ctx: MemberContext): Promise<{ readonly signals: readonly { id: string; theme: SignalTheme; createdAt: Date }[]; readonly actions: readonly { id: string; what: string }[] }> {
  authorize(homeworkPolicy, ctx, 'list')
  return {
    signals: may(signalsPolicy, ctx, 'list_own') ? (await listOwnSignals(tx, ctx)).slice(0, 10).map(({ id, theme, createdAt }) => ({ id, theme, createdAt })) : [],
    actions: may(actionItemsPolicy, ctx, 'list') ? (await listActions(tx, ctx, { mine: true })).slice(0, 10).map(({ id, what }) => ({ id, what })) : [],
  }
}

/** The homework of a personal link: nothing of another, and nothing of what a colleague wrote in the workspace. */
export async function readHomeworkByLink(tx: CoalitionTx, ctx: LinkContext): Promise<HomeworkByLink> {
  authorize(homeworkPolicy, ctx, 'hand_in_by_link')
  const found = await findHomework(tx, ctx.actor.subjectId)
  if (!found || found.forHasLeft) throw notFound()
  const { handIn } = found
  const isHandedInInside = handIn !== null && handIn.byName !== null
  return { ...found, handIn: isHandedInInside ? { ...handIn, body: null, record: null, byName: null } : handIn, isHandedInInside }
}

/** Homework and where its mail goes; nothing when there is nothing to do any more. */
export async function readHomeworkMail(
  tx: CoalitionTx, ctx: JobContext, id: string,
): Promise<{ readonly homework: HomeworkRead; readonly email: string | null; readonly userId: string | null } | undefined> {
  authorize(homeworkPolicy, ctx, 'mail')
  const homework = isId(id) ? await findHomework(tx, id) : undefined
  if (!homework || homework.forHasLeft || homework.handIn || !canHandIn(homework).can) return undefined
  const { partnerId, memberId } = homework
  return {
    homework, email: partnerId ? (await readPartnerContact(tx, ctx, partnerId)).contactEmail : null, userId: memberId ? ((await readAccount(tx, ctx, memberId))?.userId ?? null) : null,
  }
}
