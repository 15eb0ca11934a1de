import type { IconName } from '@/components/ui/icon'
import { ListRows } from '@/components/ui/list-rows'
import type { TagTone } from '@/components/ui/tag'
import { standingOf } from '@/lib/mandates/rules'
import type { MandateListed, MandateStanding } from '@/lib/mandates/types'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const LOOK: Record<MandateStanding, { readonly tone: TagTone; readonly icon: IconName }> = {
  EXPIRED: { tone: 'negative', icon: 'circle-alert' }, EXPIRING: { tone: 'warning', icon: 'hourglass' }, VALID: { tone: 'positive', icon: 'check' },
  UPCOMING: { tone: 'info', icon: 'calendar' }, ENDED: { tone: 'line', icon: 'circle-x' },
}

/** How the tag of a standing looks. */
export const mandateLook = (standing: MandateStanding) => LOOK[standing]

/** The name of the organisation, and that it is not with us any more. */
export const mandatePartner = ({ partnerName, partnerHasLeft }: Pick<MandateListed, 'partnerName' | 'partnerHasLeft'>): string =>
  (partnerHasLeft ? texts('mandates')('formerPartner', { name: partnerName }) : partnerName)

/** Mandates as rows: whose, until when, how much for who may know, and how it stands. On the page of a partner by function. */
export function MandateRows({ slug, mandates, today, byPartner = true }: { slug: string; mandates: readonly MandateListed[]; today: string; byPartner?: boolean }) {
  const t = texts('mandates')
  const locale = currentLocale()
  return (
    <ListRows
      rows={mandates.map((one) => {
        const standing = standingOf(one, today)
        const term = standing === 'UPCOMING' ? t('from', { day: formatDay(one.validFrom, locale, today) }) : t('until', { day: formatDay(one.validUntil, locale, today) })
        const room = one.details === null ? [] : [one.details.financialRoom === 0 ? t('roomNone') : t('room', { amount: formatNumber(one.details.financialRoom, locale, 0) })]
        return {
          key: one.id, title: byPartner ? mandatePartner(one) : one.holderFunction, href: paths.mandate(slug, one.id),
          meta: [...(byPartner ? [one.holderFunction] : []), term, ...room], tag: { ...LOOK[standing], text: t(`standings.${standing}`) },
        }
      })}
    />
  )
}
