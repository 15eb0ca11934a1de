import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { sayTeller } from '@/components/stories/story-quote'
import { ButtonLink } from '@/components/ui/button'
import { storiesPolicy } from '@/lib/plan/stories/policy'
import { readSuccessStory } from '@/lib/plan/stories/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One story, with whose it is, how it may be used and until when. */
export default async function SuccessStoryPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/verhalen/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.successStory(slug, id), (tx, ctx) => readSuccessStory(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: story } } = read
  const t = await requestTexts('stories')
  const locale = await requestLocale()
  return (
    <Workspace title={story.quote} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.successStories(slug) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <h1 className="typed">“{story.quote}”</h1>
        <p className="typed">{story.body}</p>
        <dl className="facts">
          <div><dt>{t('fact.teller')}</dt><dd>{sayTeller(story)}</dd></div>
          <div><dt>{t('fact.consent')}</dt><dd>{t('fact.consentValue', { way: t(`ways.${story.consentWay}`), day: formatDay(story.consentOn, locale) })}</dd></div>
          <div><dt>{t('fact.readers')}</dt><dd>{t(`readers.${story.readers}`)}</dd></div>
          <div><dt>{t('fact.until')}</dt><dd>{formatDay(story.shownUntil, locale)}</dd></div>
          <div>
            <dt>{t('fact.about')}</dt>
            <dd className="stack stack-sm">
              {story.indicatorId && <a href={paths.indicator(slug, story.indicatorId)}>{story.indicatorName}</a>}
              {story.goalId && <a href={paths.goal(slug, story.goalId)}>{story.goalTitle}</a>}
            </dd>
          </div>
        </dl>
        {may(storiesPolicy, ctx, 'change', story) && (
          <p className="cluster no-print">
            <ButtonLink href={paths.changeSuccessStory(slug, id)} look="secondary">{t('change')}</ButtonLink>
            <ButtonLink href={paths.withdrawSuccessStory(slug, id)} look="secondary">{t('withdraw')}</ButtonLink>
          </p>
        )}
      </div>
    </Workspace>
  )
}
