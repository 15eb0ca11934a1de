import { Tag } from '@/components/ui/tag'
import type { AnswerClock } from '@/lib/contributions/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** How the promise to answer within 14 days is kept, in numbers. */
export function AnswerClockView({ clock, today }: { clock: AnswerClock; today: string }) {
  const t = texts('contributions.clock')
  return (
    <div className="sand stack stack-sm">
      {clock.late > 0 && <p><Tag tone="warning" icon="circle-alert">{t('late', { count: clock.late })}</Tag></p>}
      <p>{clock.waiting === 0 || !clock.firstDueOn ? t('nothingWaits') : t('waiting', { count: clock.waiting, day: formatDay(clock.firstDueOn, currentLocale(), today) })}</p>
      <p>{clock.answered === 0 ? t('noneAnswered') : t('inTime', { count: clock.answered, inTime: clock.inTime })}</p>
    </div>
  )
}
