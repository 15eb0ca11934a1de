import type { Option } from '@/components/forms/field-spec'
import { canBeNamed, standingOf } from '@/lib/mandates/rules'
import type { MandateListed } from '@/lib/mandates/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { mandatePartner } from './mandate-rows'

/**
 * The mandates that can be named for what a partner does: those that hold today or later, and the one that was named.
 * @param partnerId the partner that does it; without one they are those of all, each with its partner
 */
export function mandateOptions(mandates: readonly MandateListed[], today: string, { partnerId, named }: { readonly partnerId?: string | undefined; readonly named?: string | null | undefined } = {}): Option[] {
  const t = texts('mandates')
  return mandates.filter((one) => one.id === named || (canBeNamed(one, today) && (!partnerId || one.partnerId === partnerId))).map((one) => {
    const standing = standingOf(one, today)
    const until = t('until', { day: formatDay(one.validUntil, currentLocale(), today) })
    return {
      value: one.id,
      label: `${partnerId ? '' : `${mandatePartner(one)}: `}${one.holderFunction}, ${standing === 'VALID' ? until : `${until} (${t(`standings.${standing}`).toLowerCase()})`}`,
    }
  })
}
