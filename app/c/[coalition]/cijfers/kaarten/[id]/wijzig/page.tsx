import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { indicatorFields, indicatorValues } from '@/components/indicators/indicator-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { changeIndicatorAction } from '@/lib/indicators/cards/actions'
import { readIndicatorToChange } from '@/lib/indicators/cards/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Changes what is said of an indicator; when it counts something else, a new series begins. */
export default async function ChangeIndicatorPage({ params }: PageProps<'/c/[coalition]/cijfers/kaarten/[id]/wijzig'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.changeIndicator(slug, id), async (tx, ctx) => (
    { indicator: await readIndicatorToChange(tx, ctx, id), partners: (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT') }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { indicator, partners } } = read.data
  const t = await requestTexts('indicators')
  return (
    <Workspace
      title={texts('indicators')('changeTitle', { name: indicator.name })} shell={shell} place="figures" narrow
      crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.indicators(slug) }, { label: indicator.name, href: paths.indicator(slug, id) }]}
    >
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('changeTitle', { name: indicator.name })}</h1><p className="lead subtle">{t('changeLead')}</p></div>
        <ActionForm
          action={changeIndicatorAction} text={formText(t('save'))} fields={indicatorFields(partners, { isThere: true })} initial={indicatorValues(indicator)}
          hidden={{ coalition: slug, id, expectedVersion: String(indicator.version) }} theirsHref={paths.changeIndicator(slug, id)} cancel={{ label: texts('shell')('stop'), href: paths.indicator(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
