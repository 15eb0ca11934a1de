import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Tag } from '@/components/ui/tag'
import { heldIn, mondayOf } from '@/lib/locations/presence/rules'
import type { PresenceListed } from '@/lib/locations/presence/types'
import { addDays } from '@/lib/platform/clock'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface LogPresenceProps {
  readonly slug: string
  readonly today: string
  readonly presence: readonly PresenceListed[]
  readonly action: FormAction
  /** Other hours too, and the week before. */
  readonly withOther?: boolean
}

/** This week in one tap per agreement. Nothing when there is nothing to write down. */
export function LogPresence({ slug, today, presence, action, withOther = false }: LogPresenceProps) {
  const t = texts('locations')
  const locale = currentLocale()
  const week = mondayOf(today)
  const mine = presence.filter((one) => one.mayLog && heldIn(one, week))
  if (mine.length === 0) return null
  const number = (hours: number) => formatNumber(hours, locale)
  const weeks = [['this', week], ['last', addDays(week, -7)]] as const
  return (
    <section className="stack" aria-labelledby="this-week">
      <div className="stack stack-xs"><h2 id="this-week">{t('presence.thisWeek')}</h2><p className="subtle">{t('presence.thisWeekLead')}</p></div>
      <ul className="sheet rows rows-plain">
        {mine.map(({ id, locationName, discipline, partnerName, hoursPerWeek, hoursThisWeek }) => (
          <li key={id}>
            <div className="stack stack-xs">
              <h3>{t('presence.row', { location: locationName, discipline: t(`disciplines.${discipline}`) })}</h3>
              <p className="small subtle">{t('presence.agreedHours', { partner: partnerName, hours: number(hoursPerWeek) })}</p>
              {hoursThisWeek !== null && <p><Tag tone="positive" icon="check">{t('presence.logged', { hours: number(hoursThisWeek) })}</Tag></p>}
            </div>
            {hoursThisWeek === null && (
              <div className="act">
                <ActionForm action={action} text={formText(t('presence.asAgreed', { hours: number(hoursPerWeek) }))} icon="check" fields={[]} hidden={{ coalition: slug, id, week, hours: String(hoursPerWeek).replace('.', ',') }} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {withOther && (
        <div className="stack">
          <h3>{t('presence.other')}</h3>
          <ActionForm
            action={action} text={formText(t('presence.submit'))} look="secondary" hidden={{ coalition: slug }} initial={{ week, id: mine[0]?.id ?? '' }}
            fields={[
              { kind: 'select', name: 'id', label: t('presence.which'), options: mine.map((one) => ({ value: one.id, label: t('presence.row', { location: one.locationName, discipline: t(`disciplines.${one.discipline}`) }) })) },
              { kind: 'select', name: 'week', label: t('presence.weekLabel'), options: weeks.map(([which, monday]) => ({ value: monday, label: t(`presence.week.${which}`, { day: formatDay(monday, locale, today) }) })) },
              { kind: 'number', name: 'hours', label: t('presence.hoursLabel') },
            ]}
          />
        </div>
      )}
    </section>
  )
}
