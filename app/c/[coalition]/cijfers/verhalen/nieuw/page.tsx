import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { StoryPlayer } from '@/components/plan/story-voice'
import { storyFields } from '@/components/stories/story-fields'
import { StoryQuote } from '@/components/stories/story-quote'
import { TextLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { listGoals } from '@/lib/goals/queries'
import { listIndicators } from '@/lib/indicators/cards/queries'
import { tellStoryAction } from '@/lib/plan/stories/actions'
import { listStoriesToUse } from '@/lib/plan/stories/queries'
import { USUAL_SHOWN_DAYS } from '@/lib/plan/stories/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Puts a story beside a figure or a goal; what a worksheet says of it already stands there. */
export default async function NewSuccessStoryPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/verhalen/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newSuccessStory(slug), async (tx, ctx) => (
    { toUse: await listStoriesToUse(tx, ctx), choices: { indicators: await listIndicators(tx, ctx), goals: (await listGoals(tx, ctx)).filter((goal) => !goal.isExample) } }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { toUse, choices } } } = read
  const t = await requestTexts('stories')
  const { van } = await searchParams
  const chosen = toUse.find((one) => one.recordId === van)
  const { indicatorId, goalId, ...first } = chosen?.first ?? { indicatorId: null, goalId: null }
  return (
    <Workspace title={t('new')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.successStories(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('new')}</h1><p className="lead subtle">{t('newLead')}</p></div>
        {chosen && <p>{t('fromRecord')}</p>}
        {chosen?.voiceId && <div className="stack stack-sm"><StoryPlayer slug={slug} voiceId={chosen.voiceId} label={texts('plan')('voice.listen')} /><p>{t('spoken')}</p></div>}
        {!chosen && toUse.length > 0 && (
          <section className="stack" aria-labelledby="there">
            <div className="stack stack-sm"><h2 id="there" className="h3">{t('useTitle')}</h2><p className="subtle">{t('useLead')}</p></div>
            <ul className="stack">
              {toUse.map((one) => (
                <li key={one.recordId} className="sheet sheet-tight stack stack-sm">
                  <StoryQuote story={{ ...one.first, chosenName: null }} />
                  {one.voiceId && <p><Tag icon="pencil" tone="warning">{texts('voice')('notTyped')}</Tag></p>}
                  {one.goalTitle && <p className="small">{t('atGoal', { goal: one.goalTitle })}</p>}
                  <p><TextLink href={paths.newSuccessStory(slug, one.recordId)} onward>{t('useOf', { quote: one.first.quote })}</TextLink></p>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ActionForm
          action={tellStoryAction} text={formText(t('submit'))} fields={storyFields(choices)} hidden={{ coalition: slug, requestKey: newId(), recordId: chosen?.recordId ?? '' }}
          initial={{ ...first, indicatorId: indicatorId ?? '', goalId: goalId ?? '', ...dateValues('shownUntil', addDays(dayOf(ctx.now), USUAL_SHOWN_DAYS)) }}
          cancel={{ label: texts('shell')('stop'), href: paths.successStories(slug) }}
        />
      </div>
    </Workspace>
  )
}
