import { Notice } from '@/components/ui/notice'
import type { AuditCheck } from '@/lib/history/types'
import { formatMoment, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Whether the trail was found whole when it was last computed again, and when that was. */
export function ChainCheck({ check }: { check: AuditCheck | undefined }) {
  const t = texts('history')
  const locale = currentLocale()
  if (check?.brokenAt && check.reason) {
    return (
      <Notice tone="negative" title={t('check.brokenTitle')} live>
        <p><strong>{t(`check.${check.reason}`, { sequence: check.brokenAt })}</strong> {t('check.broken', { when: formatMoment(check.checkedAt, locale) })}</p>
      </Notice>
    )
  }
  return (
    <Notice tone={check ? 'positive' : 'info'} icon={check ? 'shield-check' : 'clock'} title={t('check.title')}>
      <p>{check ? t('check.holds', { when: formatMoment(check.checkedAt, locale), rows: formatNumber(check.rows, locale) }) : t('check.never')}</p>
      <p className="small subtle">{t('check.how')}</p>
    </Notice>
  )
}
