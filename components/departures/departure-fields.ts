import type { FieldSpec, Option } from '@/components/forms/field-spec'
import { fieldOf, whyFieldOf } from '@/lib/departures/rules'
import { DEPARTURE_LIMITS } from '@/lib/departures/schema'
import type { HangingItem } from '@/lib/departures/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** What can be chosen for one thing, in words. */
function optionsOf({ kind, offer, receivers }: HangingItem): Option[] {
  const t = texts('departures')
  const roles = texts('roleNames')
  return [
    ...receivers.map(({ id, name, role }) => ({ value: id, label: role ? t('give', { name, role: roles(role).toLowerCase() }) : t('givePartner', { name }) })),
    ...(offer.end ? [{ value: 'END', label: t(`end.${kind}`) }] : []),
    ...(offer.keep ? [{ value: 'KEEP', label: t(`keep.${kind}`) }] : []),
  ]
}

/** What this thing is called; an invitation without a name for who may not know whom it was sent to. */
function labelOf({ kind, title, count }: HangingItem): string {
  const t = texts('departures')
  return kind === 'INVITATION' && title === null ? t('invitationYouSent') : t(`items.${kind}`, { title: title ?? '', count })
}

/** The fields of a departure: per thing that hangs there what happens with it and, where it is needed, why; then why all of it. */
export function departureFields(items: readonly HangingItem[], reasonLabel: string): FieldSpec[] {
  const t = texts('departures')
  const locale = currentLocale()
  const choiceName = ({ kind, offer }: HangingItem) => (offer.why === 'END' ? t(`end.${kind}`) : t(`keep.${kind}`))
  const perItem = items.flatMap((item): FieldSpec[] => [
    {
      kind: 'select', name: fieldOf(item), label: labelOf(item), empty: t('choose'), options: optionsOf(item),
      ...(item.day ? { hint: t('due', { day: formatDay(item.day, locale) }) } : {}),
    },
    ...(item.offer.why ? [{
      kind: 'text' as const, name: whyFieldOf(item), label: t('why'), hint: t('whyHint', { choice: choiceName(item) }), maxLength: DEPARTURE_LIMITS.why, optional: 'sometimes' as const, guard: true,
    }] : []),
  ])
  return [...perItem, { kind: 'textarea', name: 'reason', label: reasonLabel, hint: t('reasonHint'), rows: 2, maxLength: DEPARTURE_LIMITS.reason, guard: true }]
}
