import { rankingFields } from '@/components/contributions/ranking-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { openRankingAction } from '@/lib/contributions/ranking/actions'
import { listRankingSources } from '@/lib/contributions/ranking/queries'
import { RANKING_LIMITS } from '@/lib/contributions/ranking/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Long enough for people who come by once a week. */
const USUAL_DAYS = 14

export default async function NewRankingPage({ params }: PageProps<'/c/[coalition]/opgaven/rangorde/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newRanking(slug), listRankingSources)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: sources } } = read
  const t = await requestTexts('ranking')
  const challenges = sources.filter((one) => one.kind === 'CHALLENGE').slice(0, RANKING_LIMITS.most)
  return (
    <Workspace title={texts('ranking')('form.title')} shell={shell} place="goals" crumbs={[{ label: t('title'), href: paths.rankings(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('form.title')}</h1><p className="lead">{t('form.lead')}</p></div>
        <ActionForm
          action={openRankingAction} text={formText(t('form.submit'))} hidden={{ coalition: slug, requestKey: newId() }} fields={rankingFields(sources)}
          initial={{ question: t('form.usual'), 'sources[]': challenges.map((one) => one.value), ...dateValues('closesOn', addDays(dayOf(ctx.now), USUAL_DAYS)) }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.rankings(slug) }}
        />
      </div>
    </Workspace>
  )
}
