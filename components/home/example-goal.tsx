import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { GoalFigures } from '@/components/goals/figures'
import { TextLink } from '@/components/ui/button'
import type { GoalListed } from '@/lib/goals/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The example of a new workspace: to look at, and to throw away. */
export function ExampleGoal({ slug, goal, action }: { slug: string; goal: GoalListed; action: FormAction }) {
  const t = texts('home')
  const goals = texts('goals')
  return (
    <section className="sand stack" aria-labelledby="example">
      <div className="stack stack-xs"><h2 id="example">{t('exampleTitle')}</h2><p>{t('exampleLead')}</p></div>
      <div className="sheet sheet-tight stack">
        <h3>{goal.title}</h3>
        <GoalFigures goal={goal} />
        <p><strong>{goals('parentBenefit')}</strong> {goal.parentBenefit}</p>
        <p><TextLink href={paths.goal(slug, goal.id)} onward>{t('seeExample')}</TextLink></p>
      </div>
      <ActionForm action={action} text={formText(t('discard'))} look="secondary" fields={[]} hidden={{ coalition: slug, discarded: 'yes' }} />
    </section>
  )
}

/** The way back. */
export function RestoreExample({ slug, action }: { slug: string; action: FormAction }) {
  const t = texts('home')
  return <ActionForm action={action} text={formText(t('restore'))} look="text" fields={[]} hidden={{ coalition: slug, discarded: 'no' }} />
}
