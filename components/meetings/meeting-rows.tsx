import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { MeetingListed } from '@/lib/meetings/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What a meeting is called: by its kind and its day. */
export const meetingTitle = ({ kind, heldOn }: Pick<MeetingListed, 'kind' | 'heldOn'>): string =>
  texts('meetings')(kind === 'PARTNER_SESSION' ? 'sessions.title' : 'oneTitle', { day: formatDay(heldOn, currentLocale()) })

/** How a meeting stands. */
export function MeetingTag({ meeting: { closedAt, cancelledAt } }: { readonly meeting: MeetingListed }) {
  const t = texts('meetings')
  if (cancelledAt) return <Tag>{t('states.cancelled')}</Tag>
  return closedAt ? <Tag tone="positive" icon="check">{t('states.closed')}</Tag> : <Tag tone="line">{t('states.open')}</Tag>
}

/** Meetings in rows. */
export function MeetingRows({ slug, meetings }: { readonly slug: string; readonly meetings: readonly MeetingListed[] }) {
  return (
    <ul className="sheet sheet-tight rows rows-tight">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <span className="stone stone-soft"><Icon name="calendar" /></span>
          <div>
            <h3><a href={paths.meeting(slug, meeting.id)}>{meetingTitle(meeting)}</a></h3>
            {meeting.place && <p className="meta"><span>{meeting.place}</span></p>}
          </div>
          <div className="act"><MeetingTag meeting={meeting} /></div>
        </li>
      ))}
    </ul>
  )
}
