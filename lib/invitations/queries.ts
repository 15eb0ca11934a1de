import 'server-only'
import { listMembersOf } from '@/lib/members/queries'
import { needsPartner } from '@/lib/members/rules'
import { tidyName } from '@/lib/members/schema'
import { listPartners } from '@/lib/partners/queries'
import { findAccounts } from '@/lib/platform/auth/accounts'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import { addressKey } from '@/lib/platform/mail/address'
import { findPersonalData } from '@/lib/platform/privacy/guard'
import type { CoalitionContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { invitationsPolicy } from './policy'
import { isSamePartner, roleOf, rowsOf } from './rules'
import { emailField, INVITATION_LIMITS } from './schema'
import { findWaiting, hasCoordinator } from './store'
import type { CheckedList, FirstInvitation, InvitationHanging, InvitationListed, InvitationMail, InvitationRead, ListColumn, ListRow, RowProblem } from './types'

const NO_PARTNER = '–'

/** Who was invited and did not come yet, the longest waiting first. */
export async function listInvitations(tx: CoalitionTx, ctx: CoalitionContext): Promise<InvitationListed[]> {
  authorize(invitationsPolicy, ctx, 'list')
  return findWaiting(tx)
}

/** One invitation that waits. */
export async function readInvitation(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<InvitationListed> {
  authorize(invitationsPolicy, ctx, 'list')
  const [found] = isId(id) ? await findWaiting(tx, { id }) : []
  if (!found) throw notFound()
  return found
}

/** How it stands with the first coordinator, for the administration of the platform: somebody came, somebody was asked, or nobody. */
export async function readFirstInvitation(tx: CoalitionTx, ctx: CoalitionContext): Promise<FirstInvitation> {
  authorize(invitationsPolicy, ctx, 'read_first')
  const [waiting] = await findWaiting(tx, { isFirst: true })
  return { hasCoordinator: await hasCoordinator(tx), waiting }
}

const asHanging = (rows: Awaited<ReturnType<typeof findWaiting>>, knows: boolean): InvitationHanging[] =>
  rows.map(({ id, registeredName, role, partnerName, invitedBy, expiresAt }) => ({ id, registeredName: knows ? registeredName : null, role, partnerName, invitedBy, expiresAt }))

/** The running invitations that one member sent: for a coordinator, and for that member without the names. */
export async function listInvitationsBy(tx: CoalitionTx, ctx: MemberContext, senderId: string): Promise<InvitationHanging[]> {
  authorize(invitationsPolicy, ctx, 'give', { senderId })
  return asHanging(await findWaiting(tx, { senderId }), may(invitationsPolicy, ctx, 'list'))
}

/** The running invitations for one partner. */
export async function listInvitationsFor(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<InvitationHanging[]> {
  authorize(invitationsPolicy, ctx, 'move')
  return asHanging(await findWaiting(tx, { partnerId }), true)
}

/** What the holder of the link is invited to. Reading it changes nothing: a mail scanner reads too. */
export async function readInvitationByLink(tx: CoalitionTx, ctx: LinkContext): Promise<InvitationRead> {
  const id = ctx.actor.subjectId
  authorize(invitationsPolicy, ctx, 'read_own', { id })
  const [found] = await findWaiting(tx, { id })
  if (!found || found.linkId !== ctx.actor.linkId) throw notFound()
  return found
}

/** What a mail needs, for a background task; undefined when there is nothing to send any more. */
export async function readInvitationMail(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<InvitationMail | undefined> {
  authorize(invitationsPolicy, ctx, 'mail')
  return (await findWaiting(tx, { id }))[0]
}

/** Whoever has one of these addresses already: a member, or somebody who was invited before. By address. */
export async function findKnownAddresses(
  tx: CoalitionTx, ctx: CoalitionContext, addresses: readonly string[],
): Promise<ReadonlyMap<string, Pick<RowProblem, 'code' | 'params'>>> {
  authorize(invitationsPolicy, ctx, 'invite')
  const accounts = await findAccounts(addresses)
  const members = await listMembersOf(tx, ctx, [...accounts.values()])
  const partners = new Map((await listPartners(tx, ctx)).map((one) => [one.id, one.name]))
  const known = new Map<string, Pick<RowProblem, 'code' | 'params'>>()
  for (const { address, registeredName, partnerName } of await findWaiting(tx, { addresses })) {
    known.set(address, partnerName
      ? { code: 'invitations.invited_at', params: { name: registeredName, partner: partnerName } }
      : { code: 'invitations.invited', params: { name: registeredName } })
  }
  for (const [address, userId] of accounts) {
    const member = members.find((one) => one.userId === userId)
    const partner = member?.partnerId ? partners.get(member.partnerId) : undefined
    if (member) {
      known.set(address, partner
        ? { code: 'invitations.member_at', params: { name: member.displayName, partner } }
        : { code: 'invitations.member', params: { name: member.displayName } })
    }
  }
  return known
}

/** Looks at a pasted list: which rows can be sent, and of the others what is wrong where. Nothing is kept. */
export async function checkList(tx: CoalitionTx, ctx: CoalitionContext, text: string): Promise<CheckedList> {
  authorize(invitationsPolicy, ctx, 'invite')
  const rows = rowsOf(text)
  const partners = await listPartners(tx, ctx)
  const keys = rows.map((row) => addressKey(row.cells[1] ?? ''))
  const known = await findKnownAddresses(tx, ctx, keys.filter((key) => key !== undefined))
  const today = dayOf(ctx.now)
  const firstRow = new Map<string, number>()
  const good: CheckedList['good'][number][] = []
  const problems: RowProblem[] = []
  const left: string[] = []

  const look = (row: ListRow, index: number): void => {
    const found: RowProblem[] = []
    const refuse = (column: ListColumn, code: RowProblem['code'], params: RowProblem['params'] = {}) => void found.push({ row: row.row, column, code, params })
    const [name = '', typed = '', word = '', organisation = ''] = row.cells
    const registeredName = tidyName(name)
    if (row.cells.length > 4) refuse('partner', 'invitations.too_many_cells', { count: row.cells.length })
    if (registeredName === '') refuse('name', 'members.name_missing')
    else if (registeredName.length > INVITATION_LIMITS.name) refuse('name', 'too_long', { max: INVITATION_LIMITS.name })
    else if (findPersonalData(registeredName, today).length > 0) refuse('name', 'invitations.not_a_name')

    const address = keys[index]
    const email = emailField.safeParse(typed)
    if (typed === '') refuse('email', 'invitations.email_missing')
    else if (!email.success || address === undefined) refuse('email', 'email_wrong')
    else {
      const before = firstRow.get(address)
      const already = known.get(address)
      if (before !== undefined) refuse('email', 'invitations.twice', { row: before })
      else if (already) refuse('email', already.code, already.params)
      if (before === undefined) firstRow.set(address, row.row)
    }
    const role = roleOf(word)
    if (word === '') refuse('role', 'members.role_missing')
    else if (!role) refuse('role', 'invitations.role_unknown', { value: word })
    const partner = organisation === '' || organisation === NO_PARTNER || organisation === '-' ? undefined : partners.find((one) => one.status !== 'LEFT' && isSamePartner(one.name, organisation))
    if (!partner && organisation !== '' && organisation !== NO_PARTNER && organisation !== '-') refuse('partner', 'invitations.partner_unknown', { value: organisation })
    else if (!partner && role && needsPartner(role)) refuse('partner', 'members.partner_missing')

    if (found.length === 0 && email.success && address !== undefined && role) {
      good.push({ row: row.row, registeredName, email: email.data, address, role, partnerId: partner?.id ?? null, partnerName: partner?.name ?? null })
    } else {
      problems.push(...found)
      left.push(row.text)
    }
  }
  rows.forEach(look)
  return { good, problems, left: left.join('\n') }
}
