import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { formerName } from '@/components/members/former-name'
import { ASSIGNMENTS } from '@/lib/meetings/homework/definitions'
import type { HomeworkListed } from '@/lib/meetings/homework/types'
import type { AgendaLine, MeetingItem } from '@/lib/meetings/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface AgendaProps {
  readonly slug: string
  readonly meetingId: string
  readonly lines: readonly AgendaLine[]
  /** Which homework this person can open. */
  readonly opens: (homework: HomeworkListed) => boolean
  /** Can this person open the sheet that a story was told on? */
  readonly opensStory: boolean
  /** Takes something off again; of which this person may. */
  readonly drop: { readonly action: FormAction; readonly may: (item: MeetingItem) => boolean } | null
}

/** The agenda in order. The question of parents is always the first. */
export function Agenda({ slug, meetingId, lines, opens, opensStory, drop }: AgendaProps) {
  const t = texts('meetings')
  return (
    <ol className="stack">
      {lines.map((line) => {
        switch (line.kind) {
          case 'PARENT': return <li key="parent"><strong>{t('agenda.parent')}</strong><br /><span className="small subtle">{t('agenda.parentHelp')}</span></li>
          case 'STORY': return <li key="story"><strong>{t('agenda.story')}</strong><br /><span className="typed">{line.text}</span>{line.isSpoken && <><br /><span className="small subtle">{t('agenda.storySpoken')}</span></>}{opensStory && <><br /><a href={paths.keptSheet(slug, line.recordId)}>{t('agenda.storySheet')}</a></>}</li>
          case 'ROUND': return (
            <li key={line.round.kind}>
              <strong>{t('agenda.round', { title: line.round.title, minutes: line.round.minutes })}</strong>
              <ul className="bullets">{line.round.questions.map((question) => <li key={question}>{question}</li>)}</ul>
              <span className="small subtle">{line.round.how}</span>
            </li>
          )
          case 'HOMEWORK': {
            const title = t('agenda.homeworkOf', { title: ASSIGNMENTS[line.homework.assignment].title, name: line.homework.forName })
            return <li key={line.homework.id}>{opens(line.homework) ? <a href={paths.homework(slug, line.homework.id)}>{title}</a> : title}<br /><span className="small subtle">{t('agenda.handedIn')}</span></li>
          }
          case 'ITEM': return (
            <li key={line.item.id}>
              <span className="typed">{line.item.body}</span><br />
              <span className="small subtle">{t('agenda.addedBy', { who: formerName({ byName: line.item.addedByName, hasLeft: line.item.addedByHasLeft }) })}</span>
              {drop?.may(line.item) && <ActionForm action={drop.action} text={formText(t('agenda.drop'))} look="text" fields={[]} hidden={{ coalition: slug, meetingId, itemId: line.item.id }} />}
            </li>
          )
        }
      })}
    </ol>
  )
}
