import { ActionTag } from '@/components/action-items/action-list'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { MyPlace, NextMeeting } from '@/lib/notifications/places/types'
import { formatDay, formatList, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** So many actions of a place; the rest stands in its own list. */
const SHOWN = 3

interface MyPlacesProps {
  readonly slug: string
  readonly today: string
  readonly places: readonly MyPlace[]
  readonly meeting: NextMeeting | null
}

function PlaceCard({ slug, today, place: { id, name, locationType, neighbourhood, days, nextOn, presence, actions, signals } }: Pick<MyPlacesProps, 'slug' | 'today'> & { readonly place: MyPlace }) {
  const t = texts('home.places')
  const words = texts('locations')
  const locale = currentLocale()
  const shown = actions.slice(0, SHOWN)
  return (
    <li className="sheet sheet-tight stack stack-sm">
      <h3><a href={paths.location(slug, id)}>{name}</a></h3>
      <p className="meta"><span>{words(`types.${locationType}`)}</span>{neighbourhood && <span>{neighbourhood}</span>}</p>
      <p>{nextOn ? t('next', { day: formatDay(nextOn, locale, today), days: formatList(days.map((day) => words(`days.${day}`)), locale) }) : t('noDays')}</p>
      {presence && <p><a href={paths.presence(slug)}>{words('presence.finding', { finding: presence.finding, realised: formatNumber(presence.realised, locale), agreed: formatNumber(presence.agreed, locale) })}</a></p>}
      {actions.length === 0
        ? <p className="subtle">{t('noActions')}</p>
        : (
          <div className="stack stack-xs">
            <h4>{t('actions', { count: actions.length })}</h4>
            <ul className="stack stack-xs">
              {shown.map((action) => <li key={action.id} className="cluster cluster-sm"><a href={paths.action(slug, action.id)}>{action.what}</a><ActionTag status={action.status} /><span className="small subtle">{formatDay(action.plannedOn, locale, today)}</span></li>)}
            </ul>
            {actions.length > SHOWN && <p><TextLink href={paths.actions(slug)} onward>{t('moreActions', { count: actions.length - SHOWN })}</TextLink></p>}
          </div>
        )}
      {signals.length > 0 && (
        <div className="stack stack-xs">
          <h4>{t('signals', { count: signals.length })}</h4>
          <ul className="stack stack-xs">
            {signals.map((signal) => <li key={signal.id}><a href={paths.signal(slug, signal.id)}>{texts('signals')(`themes.${signal.theme}`)}</a> <span className="small subtle">{t('answerBefore', { day: formatDay(signal.answerDueOn, locale, today) })}</span></li>)}
          </ul>
        </div>
      )}
    </li>
  )
}

/** The places of one's core teams, and the next meeting; for who is in no team, how to get into one. */
export function MyPlaces({ slug, today, places, meeting }: MyPlacesProps) {
  const t = texts('home.places')
  return (
    <section className="stack" aria-labelledby="places">
      <h2 id="places">{t('title')}</h2>
      {meeting && <p>{t('meeting')} <a href={paths.meeting(slug, meeting.id)}>{formatDay(meeting.heldOn, currentLocale(), today)}</a>{meeting.place && `, ${meeting.place}`}</p>}
      {places.length === 0
        ? <EmptyState title={t('emptyTitle')} action={<ButtonLink href={paths.locations(slug)} look="secondary">{t('toLocations')}</ButtonLink>}>{t('empty')}</EmptyState>
        : <ul className="pair">{places.map((place) => <PlaceCard key={place.id} slug={slug} today={today} place={place} />)}</ul>}
    </section>
  )
}
