import type { PersonRow } from './people-rows'
import type { MemberKnown } from '@/lib/members/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface Surroundings {
  readonly slug: string
  readonly ownId: string
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly today: string
}

/** The members as a coordinator sees them. */
export function memberRows(members: readonly MemberKnown[], { slug, ownId, partners, today }: Surroundings): PersonRow[] {
  const t = texts('members')
  const roles = texts('roleNames')
  const names = new Map(partners.map((one) => [one.id, one.name]))
  return members.map(({ id, displayName, registeredName, email, role, partnerId, startedAt }) => ({
    key: id, name: displayName, tag: { tone: role === 'COORDINATOR' ? 'info' : 'plain', text: roles(role) },
    known: [...(registeredName && registeredName !== displayName ? [t('registeredAs', { name: registeredName })] : []), email],
    meta: [
      ...(id === ownId ? [t('you')] : []), ...[partnerId ? names.get(partnerId) : undefined].filter((one) => one !== undefined),
      t('since', { day: formatDay(dayOf(startedAt), currentLocale(), today) }),
    ],
    links: [
      { href: paths.member(slug, id), label: t('change') },
      id === ownId ? { href: paths.leave(slug), label: t('endOwn') } : { href: paths.endMembership(slug, id), label: t('end') },
    ],
  }))
}
