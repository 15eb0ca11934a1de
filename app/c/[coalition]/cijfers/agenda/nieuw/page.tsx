import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { gapFields } from '@/components/indicators/gap-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { addGapAction } from '@/lib/indicators/agenda/actions'
import { listIndicators } from '@/lib/indicators/cards/queries'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { listMemberNames } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Puts something that is not known on the agenda. */
export default async function NewDataGapPage({ params }: PageProps<'/c/[coalition]/cijfers/agenda/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newDataGap(slug), async (tx, ctx) => {
    authorize(indicatorsPolicy, ctx, 'keep_agenda')
    return { indicators: await listIndicators(tx, ctx), members: await listMemberNames(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('indicators.agenda')
  return (
    <Workspace title={texts('indicators')('agenda.new')} shell={read.data.shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.dataGaps(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('new')}</h1><p className="lead subtle">{t('lead')}</p></div>
        <ActionForm
          action={addGapAction} text={formText(t('form.submit'))} fields={gapFields(read.data.page, { isThere: false })} hidden={{ coalition: slug, requestKey: newId() }}
          cancel={{ label: texts('shell')('stop'), href: paths.dataGaps(slug) }}
        />
      </div>
    </Workspace>
  )
}
