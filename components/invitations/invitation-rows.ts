import type { PersonRow } from '@/components/members/people-rows'
import { forgottenAt, isExpired } from '@/lib/invitations/rules'
import type { InvitationListed } from '@/lib/invitations/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who was invited and did not come yet, as a coordinator sees them. */
export function invitationRows(invitations: readonly InvitationListed[], slug: string, now: Date): PersonRow[] {
  const t = texts('invitations')
  const roles = texts('roleNames')
  const day = (moment: Date) => formatDay(dayOf(moment), currentLocale(), dayOf(now))
  return invitations.map(({ id, registeredName, email, role, partnerName, sentAt, expiresAt, remindedAt, timesSent, invitedBy }) => ({
    key: id, name: registeredName,
    tag: isExpired({ expiresAt }, now) ? { tone: 'warning', icon: 'clock', text: t('status.expired') } : { tone: 'line', icon: 'hourglass', text: t('status.waiting') },
    known: [email],
    meta: [
      roles(role), ...(partnerName ? [partnerName] : []), t('meta.sent', { day: day(sentAt) }), ...(timesSent > 1 ? [t('meta.again', { count: timesSent })] : []),
      ...(isExpired({ expiresAt }, now) ? [t('meta.kept', { day: day(forgottenAt({ expiresAt })) })] : []),
      ...(remindedAt ? [t('meta.reminded', { day: day(remindedAt) })] : []), ...(isExpired({ expiresAt }, now) ? [] : [t('meta.until', { day: day(expiresAt) })]),
      t('meta.by', { name: invitedBy ?? t('platform') }),
    ],
    links: [{ href: paths.invitation(slug, id), label: t('manage') }],
  }))
}
