import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { indicatorFields } from '@/components/indicators/indicator-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { addIndicatorAction } from '@/lib/indicators/cards/actions'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** An indicator of the coalition's own. */
export default async function NewIndicatorPage({ params }: PageProps<'/c/[coalition]/cijfers/kaarten/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newIndicator(slug), async (tx, ctx) => {
    authorize(indicatorsPolicy, ctx, 'define')
    return (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT')
  })
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('indicators')
  return (
    <Workspace title={texts('indicators')('new')} shell={read.data.shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.indicators(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('new')}</h1><p className="lead subtle">{t('newLead')}</p></div>
        <ActionForm
          action={addIndicatorAction} text={formText(t('save'))} fields={indicatorFields(read.data.page, { isThere: false })} hidden={{ coalition: slug, requestKey: newId() }} initial={{ kind: 'POPULATION' }}
          cancel={{ label: texts('shell')('stop'), href: paths.indicators(slug) }}
        />
      </div>
    </Workspace>
  )
}
