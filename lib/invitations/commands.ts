import 'server-only'
import { addMember } from '@/lib/members/commands'
import { choosesName, needsPartner } from '@/lib/members/rules'
import { listPartners } from '@/lib/partners/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { ensureAccount } from '@/lib/platform/auth/accounts'
import { authorize } from '@/lib/platform/authz/policy'
import { DomainError, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId, sha256 } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { addressKey } from '@/lib/platform/mail/address'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext, JobContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { insertLink, revokeLink } from '@/lib/platform/tenancy/links'
import { invitationsPolicy } from './policy'
import { checkList, findKnownAddresses } from './queries'
import { canRemind, expiryOf, forgetBefore, INVITATION_DAYS, rowsOf } from './rules'
import { INVITATION_LIMITS, type AcceptForm, type FirstForm, type InvitationForm, type InviteForm, type ListForm } from './schema'
import { closeInvitation, findWaiting, forgetExpired, hasCoordinator, insertInvitation, isCoordinator, setPartner, setReminded, setSender, setSent } from './store'
import { FIRST_COORDINATOR_CAME, MAIL_INVITATION, MAIL_INVITATION_REMINDER, type CheckedList, type InvitationEvent, type Invitee } from './types'

const subject = (id: string) => ({ type: 'invitation', id })

/** Who asks: a coordinator, or the administration of the platform as a task of the coalition. */
type Asker = MemberContext | JobContext

const by = (ctx: Asker) => ({ now: ctx.now, by: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null })

const newLink = async (tx: CoalitionTx, ctx: Asker, id: string) =>
  ({ id: await insertLink(tx, ctx, { verb: 'JOIN', subjectId: id, days: INVITATION_DAYS }), expiresAt: expiryOf(ctx.now) })

async function send(tx: CoalitionTx, ctx: Asker, id: string, invitee: Invitee): Promise<void> {
  await insertInvitation(tx, id, invitee, await newLink(tx, ctx, id), by(ctx))
  await enqueue(tx, ctx, MAIL_INVITATION, id)
  record<InvitationEvent>(tx, ctx, { event: 'member_invited', subject: subject(id), changes: { role: invitee.role } })
}

/**
 * Invites one person. Sent twice, it makes one. Returns the invitation's id.
 * @throws InvalidInput when the address is of a member, or was invited before; it says of whom and where
 */
export async function invitePerson(tx: CoalitionTx, ctx: MemberContext, input: InviteForm): Promise<string> {
  authorize(invitationsPolicy, ctx, 'invite')
  const { registeredName, email, role, partnerId } = input
  refusePersonalData(ctx.now, { registeredName })
  const address = addressKey(email)
  if (address === undefined) throw new InvalidInput([{ field: 'email', code: 'email_wrong' }])
  const isPartner = partnerId === null ? !needsPartner(role) : (await listPartners(tx, ctx)).some((one) => one.id === partnerId && one.status !== 'LEFT')
  if (!isPartner) throw new InvalidInput([{ field: 'partnerId', code: 'members.partner_missing' }])
  return once(tx, ctx, 'invitations.invite', input, async (id) => {
    const known = (await findKnownAddresses(tx, ctx, [address])).get(address)
    if (known) throw new InvalidInput([{ field: 'email', ...known }])
    await send(tx, ctx, id, { registeredName, email, address, role, partnerId })
  })
}

/**
 * Asks the first coordinator, for the administration of the platform: a coalition that has no coordinator yet. Sent twice to
 * the same address, it makes one.
 * @throws DomainError rule_broken when there is a coordinator, or somebody else was asked; InvalidInput for what is no name
 */
export async function inviteFirstCoordinator(tx: CoalitionTx, ctx: JobContext, { coordinatorName, coordinatorEmail }: FirstForm): Promise<void> {
  authorize(invitationsPolicy, ctx, 'invite_first')
  refusePersonalData(ctx.now, { coordinatorName })
  const address = addressKey(coordinatorEmail)
  if (address === undefined) throw new InvalidInput([{ field: 'coordinatorEmail', code: 'email_wrong' }])
  if (await hasCoordinator(tx)) throw ruleBroken('invitations.has_coordinator')
  const waiting = await findWaiting(tx, { isFirst: true, lock: true })
  if (waiting.some((one) => one.address === address)) return
  if (waiting.length > 0) throw ruleBroken('invitations.first_waits')
  await send(tx, ctx, newId(), { registeredName: coordinatorName, email: coordinatorEmail, address, role: 'COORDINATOR', partnerId: null })
}

export type ListOutcome =
  /** To look at: nothing was sent. `seen` is the mark of this text, to send it with. */
  | { readonly kind: 'checked'; readonly list: CheckedList; readonly seen: string }
  | { readonly kind: 'sent'; readonly count: number; readonly list: CheckedList; readonly seen: string }

/**
 * Looks at a pasted list, or sends what is good in it. Only a text that was looked at is sent: one that was changed since is
 * looked at again. What is not good comes back, to be mended.
 */
export async function inviteList(tx: CoalitionTx, ctx: MemberContext, input: ListForm): Promise<ListOutcome> {
  authorize(invitationsPolicy, ctx, 'invite')
  const count = rowsOf(input.lines).length
  if (count === 0) throw new InvalidInput([{ field: 'lines', code: 'invitations.list_missing' }])
  if (count > INVITATION_LIMITS.rows) throw new InvalidInput([{ field: 'lines', code: 'invitations.too_many_rows', params: { count, max: INVITATION_LIMITS.rows } }])
  const list = await checkList(tx, ctx, input.lines)
  const seen = sha256(input.lines)
  if (input.intent === 'check' || input.seen !== seen || list.good.length === 0) return { kind: 'checked', list, seen }
  for (const { row: _row, partnerName: _partner, ...invitee } of list.good) await send(tx, ctx, newId(), invitee)
  // What is left is another text, with rows of its own to count.
  return { kind: 'sent', count: list.good.length, list: list.left === '' ? list : await checkList(tx, ctx, list.left), seen: sha256(list.left) }
}

/** An invitation that waits, as it was looked at; locked, so that nobody accepts it meanwhile. */
async function takeWaiting(tx: CoalitionTx, { id, expectedVersion }: InvitationForm) {
  const [found] = await findWaiting(tx, { id, lock: true })
  if (!found) throw ruleBroken('invitations.over')
  if (found.version !== expectedVersion) throw ruleBroken('invitations.changed')
  return found
}

/** Sends an invitation again: a new link with all its days. The old one opens nothing from that moment. */
export async function sendInvitationAgain(tx: CoalitionTx, ctx: Asker, input: InvitationForm): Promise<void> {
  authorize(invitationsPolicy, ctx, 'send_again')
  const { id, linkId, isFirst, isPartnerGone } = await takeWaiting(tx, input)
  authorize(invitationsPolicy, ctx, 'send_again', { isFirst })
  if (isPartnerGone) throw ruleBroken('invitations.partner_gone')
  await revokeLink(tx, ctx, linkId)
  await setSent(tx, id, await newLink(tx, ctx, id), by(ctx))
  await enqueue(tx, ctx, MAIL_INVITATION, id)
  record<InvitationEvent>(tx, ctx, { event: 'invitation_sent_again', subject: subject(id) })
}

/** Mails the link that they have once more, at most once a day. */
export async function remindInvited(tx: CoalitionTx, ctx: MemberContext, input: InvitationForm): Promise<void> {
  authorize(invitationsPolicy, ctx, 'send_again')
  const found = await takeWaiting(tx, input)
  if (found.isPartnerGone) throw ruleBroken('invitations.partner_gone')
  const allowed = canRemind(found, ctx.now)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await setReminded(tx, found.id, ctx.now)
  await enqueue(tx, ctx, MAIL_INVITATION_REMINDER, found.id)
  record<InvitationEvent>(tx, ctx, { event: 'invitation_reminded', subject: subject(found.id) })
}

/** Takes an invitation back: its link opens nothing from that moment, and name and address are not kept. */
export async function withdrawInvitation(tx: CoalitionTx, ctx: Asker, input: InvitationForm): Promise<void> {
  authorize(invitationsPolicy, ctx, 'withdraw')
  const { id, linkId, isFirst } = await takeWaiting(tx, input)
  authorize(invitationsPolicy, ctx, 'withdraw', { isFirst })
  await revokeLink(tx, ctx, linkId)
  await closeInvitation(tx, id, { withdrawnAt: ctx.now })
  record<InvitationEvent>(tx, ctx, { event: 'invitation_withdrawn', subject: subject(id) })
}

/**
 * Gives an invitation that still runs another sender of reference. The link that was mailed goes on working.
 * @throws DomainError refused unless by a coordinator or who sent it; not_found when the other is no coordinator
 */
export async function giveInvitation(tx: CoalitionTx, ctx: MemberContext, input: { readonly id: string; readonly toId: string }): Promise<void> {
  authorize(invitationsPolicy, ctx, 'give')
  const [found] = await findWaiting(tx, { id: input.id, lock: true })
  if (!found) throw notFound()
  authorize(invitationsPolicy, ctx, 'give', found)
  if (!(await isCoordinator(tx, input.toId))) throw notFound()
  await setSender(tx, found.id, input.toId)
  record<InvitationEvent>(tx, ctx, { event: 'invitation_given', subject: subject(found.id), changes: { sentBy: { from: found.senderId, to: input.toId } } })
}

/**
 * Puts another partner, or none, in the place of the one that somebody was invited for.
 * @throws DomainError rule_broken when the role needs an organisation
 */
export async function moveInvitation(tx: CoalitionTx, ctx: MemberContext, input: { readonly id: string; readonly toPartnerId: string | null }): Promise<void> {
  authorize(invitationsPolicy, ctx, 'move')
  const [found] = await findWaiting(tx, { id: input.id, lock: true })
  if (!found) throw notFound()
  const { toPartnerId } = input
  if (toPartnerId === null && needsPartner(found.role)) throw ruleBroken('members.partner_missing')
  if (toPartnerId !== null && !(await listPartners(tx, ctx)).some((one) => one.id === toPartnerId && one.status !== 'LEFT')) throw notFound()
  await setPartner(tx, found.id, toPartnerId)
  record<InvitationEvent>(tx, ctx, { event: 'invitation_moved', subject: subject(found.id), changes: { partnerId: { from: found.partnerId, to: toPartnerId } } })
}

/**
 * Makes whoever holds the link a member, once. Their account is the one of the address that the link was mailed to, made
 * when there is none; or the one that is signed in, when they choose so. Returns the account's id.
 */
export async function acceptInvitation(tx: CoalitionTx, ctx: LinkContext, input: AcceptForm & { readonly currentUserId?: string | undefined }): Promise<string> {
  const id = ctx.actor.subjectId
  authorize(invitationsPolicy, ctx, 'accept', { id })
  const [found] = await findWaiting(tx, { id, lock: true })
  if (!found || found.linkId !== ctx.actor.linkId) throw notFound()
  if (found.isPartnerGone) throw ruleBroken('invitations.partner_gone_ask')
  const { isFirst } = found
  const displayName = choosesName(found.role) || isFirst ? input.displayName : found.registeredName
  if (displayName === '') throw new InvalidInput([{ field: 'displayName', code: isFirst ? 'members.name_missing' : 'invitations.chosen_name_missing' }])
  // An administrator typed what they thought the name was; the first coordinator says what it is.
  if (isFirst) refusePersonalData(ctx.now, { displayName })
  if (input.account === 'current' && !input.currentUserId) throw ruleBroken('invitations.signed_out')
  const { partnerId } = found
  // A mail to this address brought the link: it is theirs.
  const userId = input.account === 'current' && input.currentUserId ? input.currentUserId : await ensureAccount({ email: found.address, provenAt: ctx.now })
  const membershipId = await addMember(tx, ctx, { userId, role: found.role, displayName, registeredName: isFirst ? displayName : found.registeredName, ...(partnerId ? { partnerId } : {}) })
    .catch((error: unknown) => { throw isMember(error) ? ruleBroken('invitations.member_already') : error })
  await revokeLink(tx, ctx, ctx.actor.linkId)
  await closeInvitation(tx, id, { acceptedAt: ctx.now, membershipId })
  if (isFirst) await enqueue(tx, ctx, FIRST_COORDINATOR_CAME, membershipId)
  record<InvitationEvent>(tx, ctx, { event: 'invitation_accepted', subject: subject(id) })
  return userId
}

/** Forgets who was invited by a link that ran out `KEPT_DAYS` ago; that somebody was invited stays. Returns how many. */
export async function forgetInvited(tx: CoalitionTx, ctx: CoalitionContext): Promise<number> {
  authorize(invitationsPolicy, ctx, 'forget')
  const ids = await forgetExpired(tx, forgetBefore(ctx.now))
  for (const id of ids) record<InvitationEvent>(tx, ctx, { event: 'invitation_forgotten', subject: subject(id) })
  return ids.length
}

/** What making a membership says when that account has one: PostgreSQL's and Prisma's word for it, or our own. */
const isMember = (error: unknown): boolean =>
  (error instanceof DomainError && error.code === 'already_there') || ['23505', 'P2002'].includes(String((error as { code?: unknown }).code))
