import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { StoryQuote } from '@/components/stories/story-quote'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { storiesPolicy } from '@/lib/plan/stories/policy'
import { listSuccessStories } from '@/lib/plan/stories/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The stories beside figures and goals that may be shown today. */
export default async function SuccessStoriesPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/verhalen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.successStories(slug), listSuccessStories)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: stories } } = read
  const t = await requestTexts('stories')
  const locale = await requestLocale()
  const add = may(storiesPolicy, ctx, 'tell') ? <ButtonLink href={paths.newSuccessStory(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  return (
    <Workspace title={t('title')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }]} narrow>
      <div className="stack stack-2xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split"><div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>{stories.length > 0 && add}</div>
        {stories.length === 0
          ? <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>
          : (
            <ul className="stack">
              {stories.map((story) => (
                <li key={story.id} className="sheet sheet-tight stack stack-sm">
                  <StoryQuote story={story} href={paths.successStory(slug, story.id)} />
                  <p className="cluster cluster-sm small">
                    <Tag tone={story.readers === 'PUBLIC' ? 'positive' : 'line'}>{t(`readers.${story.readers}`)}</Tag>
                    <span>{[story.indicatorName, story.goalTitle].filter(Boolean).join(' · ')}</span>
                    <span className="subtle">{t('fact.until')} {formatDay(story.shownUntil, locale)}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
      </div>
    </Workspace>
  )
}
