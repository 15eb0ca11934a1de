import { formerName } from '@/components/members/former-name'
import { figureText } from '@/components/goals/figures'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { ListRows } from '@/components/ui/list-rows'
import type { GoalListed } from '@/lib/goals/types'
import { NEW_IDEA } from '@/lib/plan/learning/definitions'
import type { GoalLearning, ReviewRead } from '@/lib/plan/learning/types'
import { mayFillIn } from '@/lib/plan/sheets/rules'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import { Lessons } from './lessons'

const DECISIONS = ['GO_ON', 'ADJUST', 'STOP', 'SCALE_UP'] as const

/** What a review decided, in words; what is no decision any more is said as it was kept. */
export function decisionText(decision: string): string {
  const known = DECISIONS.find((one) => one === decision)
  return known ? texts('learning')(`decisions.${known}`) : decision
}

function Reviews({ slug, reviews }: { slug: string; reviews: readonly ReviewRead[] }) {
  const t = texts('learning')
  const locale = currentLocale()
  const say = figureText()
  if (reviews.length === 0) return <p className="subtle">{t('reviewsNone')}</p>
  return (
    <ListRows rows={reviews.map(({ id, createdAt, createdByName, creatorHasLeft, decision, nextOn, facts }) => ({
      key: id, title: decisionText(decision), href: paths.keptSheet(slug, id),
      meta: [
        t('reviewMeta', { day: formatDay(dayOf(createdAt), locale), who: formerName({ byName: createdByName, hasLeft: creatorHasLeft }) }),
        ...(facts ? [t('reviewThen', { figure: say(facts.goal.current, 'notMeasured', facts.goal.unit).text })] : []), ...(nextOn ? [t('reviewNext', { day: formatDay(nextOn, locale) })] : []),
      ],
    }))}
    />
  )
}

/** Where a closed goal leads: the goal that was chosen, or the form of a new one. */
export function AfterGoal({ slug, goalId, choice }: { slug: string; goalId: string; choice: string }) {
  const t = texts('learning')
  if (choice === '') return null
  return choice === NEW_IDEA
    ? <ButtonLink href={paths.nextGoal(slug, goalId)} icon="flag">{t('nextGoal')}</ButtonLink>
    : <ButtonLink href={paths.goal(slug, choice)} look="secondary">{t('openNext')}</ButtonLink>
}

/** What was learned about a goal, review by review, and how it was closed. */
export function GoalLearningView({ slug, goal, learning: { lessons, reviews, outcomes, closing }, ctx }: {
  slug: string; goal: Pick<GoalListed, 'id' | 'status'>; learning: GoalLearning; ctx: CoalitionContext
}) {
  const t = texts('learning')
  const locale = currentLocale()
  const isOver = goal.status === 'REACHED' || goal.status === 'STOPPED'
  const begin = (key: 'F5.3' | 'F5.4' | 'F5.6' | 'F5.9', words: string) => mayFillIn(key, ctx) && <TextLink href={paths.worksheet(slug, key, key === 'F5.3' ? 'nieuw' : goal.id, key === 'F5.3' ? { bij: goal.id } : {})} icon="plus">{words}</TextLink>
  return (
    <section className="stack stack-xl" aria-labelledby="looking-back">
      <h2 id="looking-back">{t('title')}</h2>
      {closing && (
        <section className="stack stack-sm" aria-labelledby="closing">
          <h3 id="closing">{t('closingTitle')}</h3>
          <p><TextLink href={paths.keptSheet(slug, closing.id)} onward>{t('toClosing')}</TextLink></p>
          {mayFillIn('F3.3', ctx) && <p><AfterGoal slug={slug} goalId={goal.id} choice={String(closing.answers.keuze ?? '')} /></p>}
        </section>
      )}
      <section className="stack" aria-labelledby="reviews">
        <h3 id="reviews">{t('reviewsTitle')}</h3>
        <Reviews slug={slug} reviews={reviews} />
      </section>
      <Lessons slug={slug} lessons={lessons} level={3} />
      {outcomes.length > 0 && (
        <section className="stack" aria-labelledby="outcomes">
          <h3 id="outcomes">{t('outcomesTitle')}</h3>
          <ListRows rows={outcomes.map((one) => ({ key: one.id, title: t('outcomeOf', { day: formatDay(dayOf(one.createdAt), locale) }), href: paths.keptSheet(slug, one.id), meta: [formerName({ byName: one.createdByName, hasLeft: one.creatorHasLeft })] }))} />
        </section>
      )}
      <p className="cluster">
        {goal.status === 'ACTIVE' && begin('F5.4', t('newReview'))}
        {!isOver && begin('F5.3', t('newLesson'))}
        {begin('F5.6', t('newOutcome'))}
        {!closing && begin('F5.9', t('close'))}
      </p>
    </section>
  )
}
