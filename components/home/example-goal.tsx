import { getTranslations } from 'next-intl/server'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { GoalFigures } from '@/components/goals/figures'
import { TextLink } from '@/components/ui/button'
import type { GoalListed } from '@/lib/goals/types'
import { paths } from '@/lib/platform/paths'

/** The example of a new workspace: to look at, and to throw away. */
export async function ExampleGoal({ slug, goal, action }: { slug: string; goal: GoalListed; action: FormAction }) {
  const t = await getTranslations('home')
  const goals = await getTranslations('goals')
  return (
    <section className="sand stack" aria-labelledby="example">
      <div className="stack stack-xs"><h2 id="example">{t('exampleTitle')}</h2><p>{t('exampleLead')}</p></div>
      <div className="sheet sheet-tight stack">
        <h3>{goal.title}</h3>
        <GoalFigures goal={goal} withTrack />
        <p><strong>{goals('parentBenefit')}</strong> {goal.parentBenefit}</p>
        <p><TextLink href={paths.goal(slug, goal.id)} onward>{t('seeExample')}</TextLink></p>
      </div>
      <ActionForm action={action} text={await formText(t('discard'))} look="secondary" fields={[]} hidden={{ coalition: slug, discarded: 'yes' }} />
    </section>
  )
}

/** The way back. */
export async function RestoreExample({ slug, action }: { slug: string; action: FormAction }) {
  const t = await getTranslations('home')
  return <ActionForm action={action} text={await formText(t('restore'))} look="text" fields={[]} hidden={{ coalition: slug, discarded: 'no' }} />
}
