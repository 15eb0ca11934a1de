import { formerName } from '@/components/members/former-name'
import { Tag } from '@/components/ui/tag'
import type { DepartureRecord } from '@/lib/departures/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** How somebody or a partner left: when, by whom it was recorded, why. */
export function Departed({ kind, record }: { kind: 'formerMember' | 'formerPartner'; record: DepartureRecord | null }) {
  const t = texts('departures')
  return (
    <div className="stack stack-sm">
      <p><Tag tone="line" icon="undo-2">{t(kind)}</Tag></p>
      {record && (
        <>
          <p>{t('leftOn', { day: formatDay(dayOf(record.leftAt), currentLocale()), who: formerName({ byName: record.leftBy, hasLeft: record.hasLeft }) })}</p>
          <blockquote className="quote"><p>{record.reason}</p></blockquote>
        </>
      )}
    </div>
  )
}
