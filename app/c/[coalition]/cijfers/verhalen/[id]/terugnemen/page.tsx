import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { StoryQuote } from '@/components/stories/story-quote'
import { withdrawStoryAction } from '@/lib/plan/stories/actions'
import { readStoryToChange } from '@/lib/plan/stories/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Says what taking a story back does, before it is done for good. */
export default async function WithdrawSuccessStoryPage({ params }: PageProps<'/c/[coalition]/cijfers/verhalen/[id]/terugnemen'>) {
  const { coalition: slug, id } = await params
  const here = paths.successStory(slug, id)
  const read = await readWorkspace(slug, paths.withdrawSuccessStory(slug, id), (tx, ctx) => readStoryToChange(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: story } = read.data
  const t = await requestTexts('stories')
  return (
    <Workspace title={t('withdrawTitle')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.successStories(slug) }, { label: story.quote, href: here }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('withdrawTitle')}</h1>
        <StoryQuote story={story} />
        <p>{t('withdrawLead')}</p>
        {story.recordId && <p>{t('withdrawRecord')}</p>}
        <ActionForm action={withdrawStoryAction} text={formText(t('withdrawSubmit'))} look="danger" fields={[]} hidden={{ coalition: slug, id }} cancel={{ label: t('withdrawStop'), href: here }} />
      </div>
    </Workspace>
  )
}
