import { formerName } from '@/components/members/former-name'
import { Tag } from '@/components/ui/tag'
import { isOverdue } from '@/lib/agreements/life/rules'
import type { DeviationRead } from '@/lib/agreements/life/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** One time in which it went differently: why, what parents notice, until when, and how it ended. */
export function Deviation({ deviation, today }: { deviation: DeviationRead; today: string }) {
  const t = texts('agreements.life')
  const day = (moment: Date) => formatDay(dayOf(moment), currentLocale())
  const { closure } = deviation
  return (
    <div className="stack stack-xs">
      <p className="meta">
        {closure ? <Tag tone="plain">{t(`deviation.outcomes.${closure.outcome}`)}</Tag> : <Tag tone="apricot" icon="undo-2">{t('runs')}</Tag>}
        <span>{t('by', { who: formerName(deviation), day: day(deviation.notedAt) })}</span>
      </p>
      {isOverdue(deviation, today) && <p><Tag tone="warning" icon="circle-alert">{t('overdue')}</Tag></p>}
      <dl className="facts">
        <div><dt>{t('deviation.reason')}</dt><dd>{deviation.reason}</dd></div>
        <div><dt>{t('deviation.parents')}</dt><dd>{deviation.parentsInterest}</dd></div>
        <div><dt>{t('deviation.untilShort')}</dt><dd>{formatDay(deviation.untilOn, currentLocale())}</dd></div>
        {closure && <div><dt>{t('deviation.closeTitle')}</dt><dd>{t(`deviation.outcomes.${closure.outcome}`)}{closure.what !== null && <>: {closure.what}</>}<br /><span className="small subtle">{t('by', { who: formerName(closure), day: day(closure.closedAt) })}</span></dd></div>}
      </dl>
    </div>
  )
}
