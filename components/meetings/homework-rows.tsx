import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { ASSIGNMENTS } from '@/lib/meetings/homework/definitions'
import type { HomeworkListed, HomeworkState } from '@/lib/meetings/homework/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How a state of homework looks: late is a warning for who can help, never red. */
export const HOMEWORK_LOOK = {
  OPEN: { tone: 'line' }, LATE: { tone: 'warning', icon: 'hourglass' }, HANDED_IN: { tone: 'info', icon: 'check' }, DISCUSSED: { tone: 'positive', icon: 'circle-check' }, WITHDRAWN: { tone: 'plain' },
} as const satisfies Readonly<Record<HomeworkState, object>>

/** Homework in rows: what, for whom, by when and how it stands. */
export function HomeworkRows({ slug, homework, showsFor, level = 3 }: { readonly slug: string; readonly homework: readonly HomeworkListed[]; readonly showsFor: boolean; readonly level?: 3 | 4 }) {
  const t = texts('meetings')
  const locale = currentLocale()
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <ul className="sheet sheet-tight rows rows-tight">
      {homework.map(({ id, assignment, forName, forHasLeft, dueOn, state }) => (
        <li key={id}>
          <span className="stone stone-soft"><Icon name="list-checks" /></span>
          <div>
            <Heading className="h3"><a href={paths.homework(slug, id)}>{ASSIGNMENTS[assignment].title}</a></Heading>
            <p className="meta">
              {showsFor && <span>{forHasLeft ? t('homework.forLeft', { name: forName }) : t('homework.for', { name: forName })}</span>}
              <span>{t('homework.before', { day: formatDay(dueOn, locale) })}</span>
            </p>
          </div>
          <div className="act"><Tag {...HOMEWORK_LOOK[state]}>{t(`homework.states.${state}`)}</Tag></div>
        </li>
      ))}
    </ul>
  )
}
