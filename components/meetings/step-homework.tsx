import { TextLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ASSIGNMENTS, assignmentsOf } from '@/lib/meetings/homework/definitions'
import type { HomeworkListed } from '@/lib/meetings/homework/types'
import type { StepNumber } from '@/lib/plan/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { HomeworkRows } from './homework-rows'

interface StepHomeworkProps {
  readonly slug: string
  readonly step: StepNumber
  /** Of this step, as far as this person reads it. */
  readonly homework: readonly HomeworkListed[]
  readonly maySet: boolean
}

/** The assignments of a step, what was set of them, and for a coordinator the way to set one. */
export function StepHomework({ slug, step, homework, maySet }: StepHomeworkProps) {
  const t = texts('meetings')
  return (
    <section className="stack" aria-labelledby="homework">
      <h2 id="homework">{t('homework.stepTitle')}</h2>
      {homework.length > 0 && <HomeworkRows slug={slug} homework={homework} showsFor />}
      <ul className="sheet sheet-tight rows rows-tight">
        {assignmentsOf(step).map((key) => (
          <li key={key}>
            <span className="stone stone-soft"><Icon name="list-checks" /></span>
            <div><h3>{ASSIGNMENTS[key].title}</h3><p className="meta"><span>{t('homework.stepFor', { who: ASSIGNMENTS[key].forWhom })}</span><span>{ASSIGNMENTS[key].handIn}</span></p></div>
            {maySet && <div className="act"><a className="textlink" href={paths.setHomework(slug, key)}>{t('homework.stepSet')}<span className="hidden-text">: {ASSIGNMENTS[key].title}</span></a></div>}
          </li>
        ))}
      </ul>
      <p><TextLink href={paths.homeworkList(slug)} onward>{t('homework.toAll')}</TextLink></p>
    </section>
  )
}
