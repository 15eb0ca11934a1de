import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { coverageOf, dialled, inOrder } from '@/lib/locations/rules'
import type { Weekday } from '@/lib/locations/definitions'
import type { LocationRead, Seat } from '@/lib/locations/types'
import { formatDay, formatList, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { disciplineList } from './discipline-list'

/** A number to tap; on paper it can be read. */
const CallLink = ({ phone }: { phone: string }) => <TextLink href={`tel:${dialled(phone)}`} icon="phone">{texts('locations')('card.call', { phone })}</TextLink>

/** How a parent reaches the team. */
export function ForParents({ reachHow, reachWhen, reachPhone }: Pick<LocationRead, 'reachHow' | 'reachWhen' | 'reachPhone'>) {
  const t = texts('locations')
  return (
    <section className="sheet sheet-tight stack stack-xs" aria-labelledby="parents">
      <h2 className="h3" id="parents">{t('card.forParents')}</h2>
      {!reachHow && !reachWhen && !reachPhone && <p className="subtle">{t('card.noReach')}</p>}
      {reachHow && <p>{t('card.how', { how: reachHow })}</p>}
      {reachWhen && <p>{t('card.when', { when: reachWhen })}</p>}
      {reachPhone && <p><CallLink phone={reachPhone} /></p>}
    </section>
  )
}

function SeatRow({ seat, isHere }: { seat: Seat; isHere: boolean }) {
  const t = texts('locations')
  const locale = currentLocale()
  const { person, discipline, role, partnerName, task, days, hoursPerWeek } = seat
  const whatTheyAre = t(`disciplines.${discipline}`)
  return (
    <li>
      <div className="stack stack-xs">
        <h3>{person ? person.name : whatTheyAre}</h3>
        <p className="meta">
          {person && <strong>{whatTheyAre}</strong>}
          {partnerName && <span>{partnerName}</span>}
          {person?.hasLeft && <span>{t('card.left')}</span>}
        </p>
        {(isHere || role !== 'MEMBER') && (
          <p className="cluster cluster-sm">
            {isHere && <Tag tone="positive" icon="check">{t('card.today')}</Tag>}
            {role !== 'MEMBER' && <Tag tone="info" icon="flag">{t(role === 'COORDINATOR' ? 'card.coordinator' : 'card.deputy')}</Tag>}
          </p>
        )}
        {task && <p>{task}</p>}
        <p className="small subtle">
          {days.length > 0 ? t('card.days', { days: formatList(days.map((day) => t(`days.${day}`)), locale) }) : t('card.noDays')}
          {hoursPerWeek !== null && `, ${t('card.hours', { hours: formatNumber(hoursPerWeek, locale) })}`}
        </p>
        {person && <p>{person.phone && !person.hasLeft ? <CallLink phone={person.phone} /> : <span className="small subtle">{t('card.noPhone')}</span>}</p>}
      </div>
    </li>
  )
}

/** Who can help, who is there today first; without a team it says so, and where to go. */
export function TeamSeats({ location, today }: { location: LocationRead; today: Weekday | null }) {
  const t = texts('locations')
  const { seats, hasCoordinator, teamStartedOn } = location
  if (seats.length === 0) return <Notice tone="warning" title={t('card.noTeam')}><p>{t('card.noTeamHelp')}</p></Notice>
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{t('card.team')}</h2>
      {!hasCoordinator && <p><Tag tone="warning" icon="circle-alert">{t('card.noCoordinator')}</Tag></p>}
      <div className="sheet"><ul className="rows rows-plain">{inOrder(seats, today).map((seat) => <SeatRow key={seat.id} seat={seat} isHere={today !== null && seat.days.includes(today)} />)}</ul></div>
      {teamStartedOn && <p className="small subtle">{t('card.startedOn', { day: formatDay(teamStartedOn, currentLocale()) })}</p>}
      {seats.some((one) => one.person === null) && <p className="small subtle">{t('card.hidden')}</p>}
    </section>
  )
}

/** Which disciplines there are of those that are wanted, in a sentence. */
export function Missing({ location }: { location: LocationRead }) {
  const t = texts('locations')
  const { wanted, missing } = location
  const percent = coverageOf(location)
  if (percent === null) return <p className="subtle">{t('card.noWanted')}</p>
  return (
    <p>
      {t('card.coverage', { percent, present: wanted.length - missing.length, wanted: wanted.length })}{' '}
      {missing.length > 0 ? t('card.missing', { disciplines: disciplineList(missing) }) : t('card.complete')}
    </p>
  )
}

/** The way to help for one child; nothing about that child is written down here. */
export function HelpForOneChild() {
  const t = texts('locations')
  return <Notice title={t('oneChildTitle')} icon="phone"><p>{t('oneChild')} <a href={paths.helpForOneChild}>{t('oneChildLink')}</a>. {t('card.nothingHere')}</p></Notice>
}
