import { ComparisonBand } from '@/components/charts/comparison-band'
import { ChosenBeside } from '@/components/indicators/chosen-beside'
import { sayPeriod } from '@/components/indicators/figure-words'
import { Pick } from '@/components/indicators/map-choice'
import { SaysNot } from '@/components/indicators/says-not'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { buttonClass } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { readComparison } from '@/lib/indicators/comparison/queries'
import { placeOf } from '@/lib/indicators/comparison/rules'
import type { Comparison, SizeClass } from '@/lib/indicators/comparison/types'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

function saySize({ from, to }: SizeClass): string {
  const t = texts('comparison')
  const say = (value: number) => formatNumber(value, currentLocale())
  if (to === null) return t('sizeMost', { from: say(from) })
  return from === 0 ? t('sizeLeast', { to: say(to) }) : t('size', { from: say(from), to: say(to) })
}

function ComparisonOf({ comparison }: { readonly comparison: Comparison }) {
  const t = texts('comparison')
  const locale = currentLocale()
  const { indicator, own, others, middle, range, size, sizeYear } = comparison
  const say = (value: number) => formatNumber(value, locale, indicator.cardKey === null ? undefined : indicator.decimals)
  const bounds = { from: say(middle.from), to: say(middle.to) }
  const place = t(`places.${placeOf(own.value, middle)}`, { place: own.name, own: say(own.value) })
  const byName = [own, ...others].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return (
    <>
      <section className="stack stack-xl" aria-labelledby="beside">
        <div className="stack stack-xs"><h2 id="beside">{t('heading', { name: indicator.name, period: sayPeriod(comparison.period) })}</h2><p>{t('unit', { unit: indicator.unit })}</p></div>
        <div className="sheet sheet-tight stack">
          <p className="lead">{place} {t('band', bounds)}</p>
          <ComparisonBand middle={middle} range={range} own={own.value} ownLabel={`${own.name} ${say(own.value)}`} middleLabel={t('middle', bounds)} description={`${place} ${t('band', bounds)}`} />
          <p>{t('group', { count: others.length, size: saySize(size), place: own.name, inhabitants: formatNumber(own.inhabitants, locale), year: String(sizeYear) })}</p>
          <p className="small subtle">{t('division', { year: String(comparison.divisionYear) })}</p>
        </div>
      </section>
      <SaysNot title={t('saysNotTitle')} text={t('saysNot')} indicator={indicator} source={t('source', { source: indicator.source })} />
      <DataTable
        id="table" caption={<><h2 className="h3">{t('table')}</h2><p className="small subtle">{t('tableLead')}</p></>}
        columns={[{ label: t('column.name') }, { label: t('column.value'), numeric: true }, { label: t('column.inhabitants'), numeric: true }]}
        rows={byName.map((one) => ({
          key: one.code, target: one.code === own.code,
          cells: [one.code === own.code ? t('own', { name: one.name }) : one.name, one.isProvisional ? t('provisional', { value: say(one.value) }) : say(one.value), formatNumber(one.inhabitants, locale)],
        }))}
      />
    </>
  )
}

/** The own municipality beside those of the same size: a band and a list by name. */
export default async function ComparisonPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/vergelijken'>) {
  const { coalition: slug } = await params
  const { cijfer, gelukt } = await searchParams
  const read = await readWorkspace(slug, paths.comparison(slug), (tx, ctx) => readComparison(tx, ctx, { indicatorId: typeof cijfer === 'string' ? cijfer : undefined }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page } } = read
  const { indicators, askedId, result } = page
  const t = await requestTexts('comparison')
  return (
    <Workspace title={texts('comparison')('title')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: texts('indicators')('title'), href: paths.indicators(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        {indicators.length > 1 && (
          <form className="sheet sheet-tight stack" method="get" action={paths.comparison(slug)} aria-label={t('title')}>
            <Pick name="cijfer" label={t('choose')} chosen={askedId} options={indicators.map(({ id, name }) => ({ value: id, label: name }))} />
            <p><button className={buttonClass()}>{t('submit')}</button></p>
          </form>
        )}
        {result.can ? <ComparisonOf comparison={result.comparison} /> : <EmptyState title={t('noneTitle')}>{t(`none.${result.reason}`, { count: result.found })}</EmptyState>}
        <ChosenBeside read={page} choose={may(indicatorsPolicy, ctx, 'choose_comparison') ? paths.chosenComparison(slug) : undefined} />
      </div>
    </Workspace>
  )
}
