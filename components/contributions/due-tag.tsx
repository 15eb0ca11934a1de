import { Tag } from '@/components/ui/tag'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** The day before which an answer is promised; a day that has passed stands out. */
export function DueTag({ dueOn, today }: { dueOn: string; today: string }) {
  const t = texts('contributions')
  const isLate = dueOn < today
  return <Tag icon={isLate ? 'circle-alert' : 'clock'} tone={isLate ? 'warning' : 'plain'}>{t(isLate ? 'late' : 'dueBefore', { day: formatDay(dueOn, currentLocale(), today) })}</Tag>
}
