import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { EmptyState } from '@/components/ui/empty-state'
import { chooseOverviewAction } from '@/lib/indicators/overview/actions'
import { readOverviewChoice } from '@/lib/indicators/overview/queries'
import { PLACES } from '@/lib/indicators/overview/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Which figures stand on the page that an alderman begins on, and in which order. */
export default async function ChooseOverviewPage({ params }: PageProps<'/c/[coalition]/cijfers/kiezen'>) {
  const { coalition: slug } = await params
  const here = paths.overviewFigures(slug)
  const read = await readWorkspace(slug, here, readOverviewChoice)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { choice, indicators } } = read.data
  const t = await requestTexts('overview')
  const options = indicators.map(({ id, name, unit }) => ({ value: id, label: `${name}, ${unit}` }))
  return (
    <Workspace title={t('choice.title')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('choice.title')}</h1><p className="lead subtle">{t('choice.lead')}</p></div>
        {options.length === 0
          ? <EmptyState title={t('choice.noneYet')}>{texts('figures')('empty')}</EmptyState>
          : (
            <ActionForm
              action={chooseOverviewAction} text={formText(t('choice.submit'))} theirsHref={here} hidden={{ coalition: slug, expectedVersion: String(choice?.version ?? 0) }}
              fields={PLACES.map((name, at) => ({ kind: 'select' as const, name, label: t('choice.place', { place: at + 1 }), empty: t('choice.none'), gone: t('choice.gone'), options, optional: true }))}
              initial={Object.fromEntries(PLACES.map((name, at) => [name, choice?.indicatorIds[at] ?? '']))} cancel={{ label: texts('shell')('stop'), href: paths.figures(slug) }}
            />
          )}
      </div>
    </Workspace>
  )
}
