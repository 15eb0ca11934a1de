import { Notice } from '@/components/ui/notice'
import type { Visitor } from '@/lib/members/types'
import { formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** An administrator of the platform is in: who, until when and why. */
export function VisitorNotice({ visitors }: { visitors: readonly Visitor[] }) {
  if (visitors.length === 0) return null
  const t = texts('administration')
  return (
    <Notice tone="warning" title={t('notice.title')}>
      {visitors.map(({ userId, displayName, until, reason }) => <p key={userId}>{t('notice.text', { name: displayName, until: formatMoment(until, currentLocale()), reason: t(`visit.reasons.${reason}`) })}</p>)}
    </Notice>
  )
}
