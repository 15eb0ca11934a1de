import { StoryQuote } from './story-quote'
import type { StoryRead } from '@/lib/plan/stories/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What people told beside a goal, as far as who looks may read it. */
export function GoalStories({ slug, stories }: { readonly slug: string; readonly stories: readonly StoryRead[] }) {
  const t = texts('stories')
  return (
    <section className="sheet stack" aria-labelledby="stories">
      <div className="stack stack-xs"><h2 id="stories">{t('ofGoal')}</h2><p className="small subtle">{t('ofGoalLead')}</p></div>
      <ul className="stack">{stories.map((story) => <li key={story.id}><StoryQuote story={story} href={paths.successStory(slug, story.id)} /></li>)}</ul>
    </section>
  )
}
