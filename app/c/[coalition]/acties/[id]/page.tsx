import { CardFacts } from '@/components/action-items/card-facts'
import { coverField, CoverLink, coverValue } from '@/components/action-items/cover'
import { ActionTag } from '@/components/action-items/action-list'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { TextLink } from '@/components/ui/button'
import { formerName } from '@/components/members/former-name'
import { Lessons } from '@/components/plan/lessons'
import { coverActionAction, finishActionAction, reopenActionAction, stopActionAction } from '@/lib/action-items/actions'
import { readActionCard } from '@/lib/action-items/card/queries'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { listCovers, readAction } from '@/lib/action-items/queries'
import { canMove } from '@/lib/action-items/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { listLessonsOf } from '@/lib/plan/learning/queries'
import { planPolicy } from '@/lib/plan/policy'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One action: what becomes of it, said by who does it. */
export default async function ActionPage({ params, searchParams }: PageProps<'/c/[coalition]/acties/[id]'>) {
  const { coalition: slug, id } = await params
  const here = paths.action(slug, id)
  const read = await readWorkspace(slug, here, async (tx, ctx) => {
    const action = await readAction(tx, ctx, id)
    return { action, card: await readActionCard(tx, ctx, id), covers: may(actionItemsPolicy, ctx, 'cover', action) ? await listCovers(tx, ctx) : null, lessons: may(planPolicy, ctx, 'read_kept') ? await listLessonsOf(tx, ctx, { column: 'actionId', id }) : [] }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { action, card, covers, lessons } } } = read
  const t = await requestTexts('actions')
  const today = dayOf(ctx.now)
  const locale = await requestLocale()
  const isOpen = canMove(action).can
  const hidden = { coalition: slug, actionId: id }
  const all = may(actionItemsPolicy, ctx, 'list')
  return (
    <Workspace
      title={texts('actions')('oneTitle')} shell={shell} place={ctx.actor.role === 'COORDINATOR' ? 'goals' : 'more'} narrow
      crumbs={[all ? { label: t('listTitle'), href: paths.actions(slug) } : { label: texts('more')('title'), href: paths.more(slug) }]}
    >
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack">
          <p><ActionTag status={action.status} /></p>
          <h1>{action.what}</h1>
          <dl className="facts">
            <div><dt>{t('fact.who')}</dt><dd>{formerName({ byName: action.ownerName, hasLeft: action.hasLeft })}</dd></div>
            <div><dt>{t(isOpen ? 'fact.plannedOn' : action.status === 'DONE' ? 'fact.doneOn' : 'fact.wasPlannedOn')}</dt><dd>{formatDay(action.plannedOn, locale, today)}</dd></div>
            <div><dt>{t('form.goal')}</dt><dd><a href={paths.goal(slug, action.goalId)}>{action.goalTitle}</a></dd></div>
            {action.cover && <div><dt>{t('cover.fact')}</dt><dd><CoverLink slug={slug} cover={action.cover} mayOpen={all} /></dd></div>}
            <div><dt>{t('form.prevention')}</dt><dd>{t(`prevention.${action.preventionType}`)}</dd></div>
            <CardFacts card={card} />
          </dl>
          {card.mayChange && <p className="cluster"><TextLink href={paths.worksheet(slug, 'F5.1', id)} icon="pencil">{t('card.change')}</TextLink><TextLink href={paths.worksheet(slug, 'F3.7', id)} onward>{t('card.check')}</TextLink></p>}
        </div>
        <Lessons slug={slug} lessons={lessons} />
        {!action.mayMove && isOpen && <p className="subtle">{t('notYours')}</p>}
        {action.mayMove && isOpen && (
          <>
            <section className="stack" aria-labelledby="finish">
              <h2 id="finish">{t('finish.title')}</h2>
              <ActionForm
                action={finishActionAction} text={formText(t('finish.submit'))} icon="check" hidden={hidden} initial={dateValues('doneOn', today)}
                fields={[{ kind: 'date', name: 'doneOn', label: t('form.day') }]}
              />
            </section>
            <section className="stack" aria-labelledby="stop">
              <div className="stack stack-xs"><h2 id="stop">{t('stop.title')}</h2><p>{t('stop.help')}</p></div>
              <ActionForm action={stopActionAction} text={formText(t('stop.submit'))} look="secondary" hidden={hidden} fields={[]} />
            </section>
          </>
        )}
        {covers && (
          <section className="stack" aria-labelledby="cover-title">
            <div className="stack stack-xs"><h2 id="cover-title">{t('cover.title')}</h2><p>{t('cover.help')}</p></div>
            {covers.length === 0
              ? <p className="subtle">{t('cover.none')}</p>
              : (
                <ActionForm
                  action={coverActionAction} text={formText(t('cover.submit'))} look="secondary" hidden={hidden} initial={{ cover: coverValue(action.cover) }}
                  fields={[coverField(covers)]}
                />
              )}
          </section>
        )}
        {action.mayMove && !isOpen && (
          <section className="stack" aria-labelledby="reopen">
            <div className="stack stack-xs"><h2 id="reopen">{t('reopen.title')}</h2><p>{t('reopen.help')}</p></div>
            <ActionForm
              action={reopenActionAction} text={formText(t('reopen.submit'))} look="secondary" hidden={hidden} initial={dateValues('plannedOn', today)}
              fields={[{ kind: 'date', name: 'plannedOn', label: t('form.day') }]}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
