import type { CommitmentText } from '@/lib/agreements/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** From when to when an afspraak holds, as far as it is said. */
export function period({ startsOn, endsOn }: Pick<CommitmentText, 'startsOn' | 'endsOn'>): string {
  const t = texts('agreements')
  const [from, to] = [startsOn, endsOn].map((day) => (day === null ? '' : formatDay(day, currentLocale())))
  if (startsOn !== null && endsOn !== null) return t('periodFromTo', { from: from ?? '', to: to ?? '' })
  return startsOn === null ? t('periodTo', { to: to ?? '' }) : t('periodFrom', { from: from ?? '' })
}
