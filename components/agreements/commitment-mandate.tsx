import { mandateLook } from '@/components/mandates/mandate-rows'
import { Tag } from '@/components/ui/tag'
import { standingOf } from '@/lib/mandates/rules'
import type { MandateRead } from '@/lib/mandates/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Under which mandate an afspraak is done, and how that one stands: what ended or soon does is told here too. */
export function CommitmentMandate({ slug, mandate, today }: { slug: string; mandate: MandateRead; today: string }) {
  const t = texts('mandates')
  const standing = standingOf(mandate, today)
  const day = formatDay(standing === 'UPCOMING' ? mandate.validFrom : mandate.validUntil, currentLocale(), today)
  return (
    <>
      <a href={paths.mandate(slug, mandate.id)}>{mandate.holderFunction}</a>, {t(standing === 'UPCOMING' ? 'from' : 'until', { day })} <Tag {...mandateLook(standing)}>{t(`standings.${standing}`)}</Tag>
      {mandate.replacedById !== null && <><br /><a href={paths.mandate(slug, mandate.replacedById)}>{t('replacedLink')}</a></>}
    </>
  )
}
