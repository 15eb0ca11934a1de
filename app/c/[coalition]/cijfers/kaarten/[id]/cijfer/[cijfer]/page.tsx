import { decimalsOf, sayArea, sayPeriod, sayValue } from '@/components/indicators/figure-words'
import { IndicatorFacts } from '@/components/indicators/indicator-facts'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { DataTable } from '@/components/ui/data-table'
import { readFigure } from '@/lib/indicators/cards/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatMoment } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One figure: what it is, where it comes from, who entered it and when, and what stood there before. */
export default async function FigurePage({ params }: PageProps<'/c/[coalition]/cijfers/kaarten/[id]/cijfer/[cijfer]'>) {
  const { coalition: slug, id, cijfer } = await params
  const read = await readWorkspace(slug, paths.figure(slug, id, cijfer), (tx, ctx) => readFigure(tx, ctx, { indicatorId: id, figureId: cijfer }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { indicator, figure, revisions } } = read.data
  const t = await requestTexts('indicators')
  const locale = await requestLocale()
  const period = sayPeriod(figure.period)
  const title = t('figure.title', { name: indicator.name, period })
  return (
    <Workspace
      title={title} shell={shell} place="figures"
      crumbs={[{ label: (await requestTexts('figures'))('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.indicators(slug) }, { label: indicator.name, href: paths.indicator(slug, id) }]}
    >
      <div className="stack stack-3xl">
        <h1>{title}</h1>
        <dl className="facts sheet sheet-tight">
          <div><dt>{t('figure.value')}</dt><dd><strong>{sayValue(figure, decimalsOf(indicator)).text}</strong> {indicator.unit}</dd></div>
          <div><dt>{t('column.area')}</dt><dd>{sayArea(figure)}</dd></div>
          <div><dt>{t('column.status')}</dt><dd>{t(`statuses.${figure.status}`)}</dd></div>
          <div><dt>{t('figure.borders')}</dt><dd>{t('division', { year: String(figure.divisionYear) })}</dd></div>
          <div><dt>{t('figure.entered')}</dt><dd>{figure.enteredByName ? t('fact.by', { day: formatMoment(figure.enteredAt, locale), who: figure.enteredByName }) : `${t('figure.byJob')}, ${formatMoment(figure.enteredAt, locale)}`}</dd></div>
          {figure.fileName && <div><dt>{t('figure.file')}</dt><dd>{figure.fileName}</dd></div>}
        </dl>
        {revisions.length === 0 ? <p>{t('figure.beforeNone')}</p> : (
          <DataTable
            id="before" caption={<h2 className="h3">{t('figure.before')}</h2>} stacks
            columns={[{ label: t('figure.replaced') }, { label: t('figure.valueColumn'), numeric: true }, { label: t('column.status') }, { label: t('figure.from') }]}
            rows={revisions.map((one) => ({
              key: one.replacedAt.toISOString(),
              cells: [one.replacedByName ? t('fact.by', { day: formatMoment(one.replacedAt, locale), who: one.replacedByName }) : formatMoment(one.replacedAt, locale), sayValue(one, decimalsOf(indicator)).text, t(`statuses.${one.status}`), formatMoment(one.enteredAt, locale)],
            }))}
          />
        )}
        <IndicatorFacts indicator={indicator} />
      </div>
    </Workspace>
  )
}
