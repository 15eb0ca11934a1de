import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { storyFields } from '@/components/stories/story-fields'
import { listGoals } from '@/lib/goals/queries'
import { listIndicators } from '@/lib/indicators/cards/queries'
import { changeStoryAction } from '@/lib/plan/stories/actions'
import { readStoryToChange } from '@/lib/plan/stories/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Changes a story, or how it may be used. */
export default async function ChangeSuccessStoryPage({ params }: PageProps<'/c/[coalition]/cijfers/verhalen/[id]/wijzig'>) {
  const { coalition: slug, id } = await params
  const here = paths.successStory(slug, id)
  const read = await readWorkspace(slug, paths.changeSuccessStory(slug, id), async (tx, ctx) => (
    { story: await readStoryToChange(tx, ctx, id), choices: { indicators: await listIndicators(tx, ctx), goals: (await listGoals(tx, ctx)).filter((goal) => !goal.isExample) } }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { story: { teller, chosenName, quote, body, consentWay, consentOn, readers, shownUntil, indicatorId, goalId, version }, choices } } = read.data
  const t = await requestTexts('stories')
  return (
    <Workspace title={t('changeTitle')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.successStories(slug) }, { label: quote, href: here }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('changeTitle')}</h1>
        <ActionForm
          action={changeStoryAction} text={formText(t('save'))} fields={storyFields(choices)} hidden={{ coalition: slug, id, expectedVersion: String(version) }} theirsHref={here}
          initial={{ teller, chosenName: chosenName ?? '', quote, body, consentWay, ...dateValues('consentOn', consentOn), readers, ...dateValues('shownUntil', shownUntil), indicatorId: indicatorId ?? '', goalId: goalId ?? '' }}
          cancel={{ label: texts('shell')('stop'), href: here }}
        />
      </div>
    </Workspace>
  )
}
