import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { stanceFields } from '@/components/goals/stance-fields'
import { EarlierStances, StanceList } from '@/components/goals/stance-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { takeStanceAction } from '@/lib/goals/stances/actions'
import { goalStancesPolicy } from '@/lib/goals/stances/policy'
import { readStances } from '@/lib/goals/stances/queries'
import { canTakeStance, tally } from '@/lib/goals/stances/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { partnersPolicy } from '@/lib/partners/policy'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** "Hier doen we het met z'n allen voor": where each partner stands on a goal, and what it does for it itself. */
export default async function GoalPartnersPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen/[id]/partners'>) {
  const { coalition: slug, id } = await params
  const { partner, gelukt } = await searchParams
  const read = await readWorkspace(slug, paths.goalPartners(slug, id), (tx, ctx) => readStances(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { goal, partners, earlier } } } = read
  const goals = await requestTexts('goals')
  const t = await requestTexts('goals.stances')
  const counts = tally(partners)
  const own = partners.find((one) => one.partnerId === ctx.actor.partnerId)
  const mayChoose = may(goalStancesPolicy, ctx, 'take', { partnerId: '' })
  const maySayOwn = own !== undefined && may(goalStancesPolicy, ctx, 'take', own)
  const isOpen = canTakeStance(goal.status).can && !goal.isExample
  return (
    <Workspace title={t('title')} shell={shell} place="goals" crumbs={[{ label: goals('listTitle'), href: paths.goals(slug) }, { label: goal.title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        <div className="stack stack-sm">
          <h1>{t('finding', { joins: counts.TAKES_PART })}</h1>
          <p className="lead subtle">{goal.title}</p>
          {partners.length > 0 && <p>{t('rest', { supports: counts.SUPPORTS, doubts: counts.DOUBTS, declines: counts.DECLINES, silent: counts.silent })}</p>}
        </div>
        {partners.length === 0
          ? <EmptyState title={t('noneTitle')} action={may(partnersPolicy, ctx, 'add') ? <ButtonLink href={paths.newPartner(slug)} icon="plus">{(await requestTexts('partners'))('new')}</ButtonLink> : undefined}>{t('none')}</EmptyState>
          : <StanceList partners={partners} today={dayOf(ctx.now)} />}
        {isOpen && partners.length > 0 && (mayChoose || maySayOwn) && (
          <section className="stack stack-xl" aria-labelledby="say">
            <h2 id="say">{mayChoose ? t('formTitle') : t('ownTitle')}</h2>
            <ActionForm
              action={takeStanceAction} text={formText(t('form.submit'))} fields={stanceFields(mayChoose ? partners : null)}
              hidden={{ coalition: slug, goalId: id, requestKey: newId(), ...(mayChoose ? {} : { partnerId: own?.partnerId ?? '' }) }}
              initial={{ partnerId: typeof partner === 'string' ? partner : '' }}
            />
          </section>
        )}
        <EarlierStances earlier={earlier} today={dayOf(ctx.now)} />
      </div>
    </Workspace>
  )
}
