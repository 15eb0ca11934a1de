'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { linkAction } from '@/lib/platform/actions/link-action'
import { signInInvited } from '@/lib/platform/auth/sign-in'
import { findSessionUser } from '@/lib/platform/auth/session'
import { sayError, translator } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import { acceptInvitation, inviteList, invitePerson, remindInvited, sendInvitationAgain, withdrawInvitation } from './commands'
import { rowsOf } from './rules'
import { acceptForm, invitationForm, inviteForm, listForm } from './schema'

const saying = (path: string, done: string): string => `${path}?gelukt=${done}`

const toMembers = (done: string) => (slug: string) => saying(paths.members(slug), done)

export const invitePersonAction = coalitionAction({
  name: 'invitations.invite', schema: inviteForm, command: invitePerson, then: toMembers('member_invited'), limit: { name: 'invite', count: () => 1 },
})

export const inviteListAction = coalitionAction({
  name: 'invitations.invite_list', schema: listForm, command: inviteList,
  limit: { name: 'invite', count: (input) => (input.intent === 'send' ? rowsOf(input.lines).length : 0) },
  then: (slug, outcome, _input, { values, locale }) => {
    if (outcome.kind === 'sent' && outcome.list.left === '') return saying(paths.members(slug), 'members_invited')
    const role = translator(locale, 'roleNames')
    const column = translator(locale, 'invitations.columns')
    const t = translator(locale, 'invitations.list')
    const { good, problems } = outcome.list
    const done = outcome.kind === 'sent' ? outcome.count : 0
    return {
      status: 'checked',
      values: outcome.kind === 'sent' ? { ...values, lines: outcome.list.left } : values,
      seen: outcome.seen,
      done,
      say: { good: t('goodTitle', { count: good.length }), problems: t('problemsTitle', { count: problems.length }), send: t('send', { count: good.length }), done: t('doneTitle', { count: done }) },
      good: good.map((one) => [String(one.row), one.registeredName, one.email, role(one.role), one.partnerName ?? '']),
      problems: problems.map((one) => ({ row: one.row, column: column(one.column), message: sayError(locale, one.code, one.params) })),
    }
  },
})

export const sendInvitationAgainAction = coalitionAction({
  name: 'invitations.send_again', schema: invitationForm, command: sendInvitationAgain, then: toMembers('invitation_sent_again'), limit: { name: 'invite', count: () => 1 },
})

export const remindInvitedAction = coalitionAction({
  name: 'invitations.remind', schema: invitationForm, command: remindInvited, then: toMembers('invitation_reminded'), limit: { name: 'invite', count: () => 1 },
})

export const withdrawInvitationAction = coalitionAction({
  name: 'invitations.withdraw', schema: invitationForm, command: withdrawInvitation, then: toMembers('invitation_withdrawn'),
})

export const acceptInvitationAction = linkAction({
  name: 'invitations.accept', verb: 'JOIN', schema: acceptForm,
  command: async (tx, ctx, input) => acceptInvitation(tx, ctx, { ...input, currentUserId: (await findSessionUser())?.id }),
  // After the commit: a session is for somebody who is in.
  then: async (_token, userId, ctx) => {
    await signInInvited(userId)
    return saying(paths.workspace(ctx.coalition.slug), 'joined')
  },
})
