import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { gapFields } from '@/components/indicators/gap-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { changeGapAction } from '@/lib/indicators/agenda/actions'
import { readGap } from '@/lib/indicators/agenda/queries'
import { listIndicators } from '@/lib/indicators/cards/queries'
import { listMemberNames } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Changes something on the agenda, or says what was found. */
export default async function DataGapPage({ params }: PageProps<'/c/[coalition]/cijfers/agenda/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.dataGap(slug, id), async (tx, ctx) => (
    { gap: await readGap(tx, ctx, id), choices: { indicators: await listIndicators(tx, ctx), members: await listMemberNames(tx, ctx) } }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { gap, choices } } = read.data
  const t = await requestTexts('indicators.agenda')
  return (
    <Workspace title={gap.question} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.dataGaps(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1 className="typed">{gap.question}</h1>
        <ActionForm
          action={changeGapAction} text={formText(t('form.save'))} fields={gapFields(choices, { isThere: true })} hidden={{ coalition: slug, id, expectedVersion: String(gap.version) }} theirsHref={paths.dataGap(slug, id)}
          initial={{ question: gap.question, why: gap.why, indicatorId: gap.indicatorId ?? '', ownerId: gap.ownerId, ...dateValues('dueOn', gap.dueOn), state: gap.state, answer: gap.answer ?? '' }}
          cancel={{ label: texts('shell')('stop'), href: paths.dataGaps(slug) }}
        />
      </div>
    </Workspace>
  )
}
