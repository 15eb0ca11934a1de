import { AreaMap, MapLegend } from '@/components/charts/area-map'
import { sayPeriod } from '@/components/indicators/figure-words'
import { MapChoice } from '@/components/indicators/map-choice'
import { mapValues } from '@/components/indicators/map-values'
import { SaysNot } from '@/components/indicators/says-not'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { readMap } from '@/lib/indicators/maps/queries'
import type { Drawing } from '@/lib/indicators/maps/types'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const one = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

function MapOf({ drawing }: { readonly drawing: Drawing }) {
  const t = texts('maps')
  const { indicator, borders, period, figuresYear } = drawing
  const map = mapValues(drawing)
  return (
    <>
      <section className="stack stack-xl" aria-labelledby="map">
        <div className="stack stack-xs"><h2 id="map">{t('heading', { name: indicator.name, period: sayPeriod(period) })}</h2><p>{t('unit', { unit: indicator.unit })}</p></div>
        {figuresYear === borders.divisionYear
          ? <p className="small subtle">{t('year', { year: String(figuresYear) })}</p>
          : <Notice tone="warning" title={t('otherYear.title')}><p>{t('otherYear.text', { borders: String(borders.divisionYear), figures: String(figuresYear) })}</p></Notice>}
        <div className="cols">
          <AreaMap width={map.width} height={map.height} areas={map.areas} description={t('description', { count: map.areas.length })} />
          <section className="stack stack-sm" aria-labelledby="legend">
            <h3 id="legend">{t('legend')}</h3>
            <MapLegend keys={map.keys} />
            <p className="small">{t('legendLead')}</p>
            {map.reasons.map((reason) => <p key={reason} className="small subtle">{t(`why.${reason}`)}</p>)}
          </section>
        </div>
      </section>
      <SaysNot title={t('saysNotTitle')} text={t('saysNot')} indicator={indicator} source={t('source', { source: indicator.source })} />
      <DataTable
        id="table" caption={<><h2 className="h3">{t('table')}</h2><p className="small subtle">{t('tableLead')}</p></>} stacks
        columns={[{ label: t('column.area') }, { label: t('column.value'), numeric: true }, { label: t('column.class'), numeric: true }]}
        rows={map.rows.map((row) => ({ key: row.code, cells: [row.name, row.isMissing ? { missing: row.value } : row.value, row.step] }))}
      />
    </>
  )
}

/** The figures of an indicator per area, as a map and as the same table. */
export default async function MapPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/kaart'>) {
  const { coalition: slug } = await params
  const { cijfer, grenzen, periode } = await searchParams
  const read = await readWorkspace(slug, paths.map(slug), (tx, ctx) => readMap(tx, ctx, { indicatorId: one(cijfer), bordersId: one(grenzen), period: one(periode) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: map } } = read
  const t = await requestTexts('maps')
  const mayKeep = may(indicatorsPolicy, ctx, 'keep_borders')
  const toBorders = mayKeep ? <ButtonLink href={paths.borderSets(slug)} look="secondary">{t('toBorders')}</ButtonLink> : undefined
  return (
    <Workspace title={texts('maps')('title')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: texts('indicators')('title'), href: paths.indicators(slug) }]}>
      <div className="stack stack-3xl">
        <div className="head-split"><div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>{map.sets.length > 0 && toBorders}</div>
        {map.sets.length === 0
          ? <EmptyState title={t('none.title')} action={toBorders}>{mayKeep ? t('none.text') : t('none.ask')}</EmptyState>
          : map.indicators.length > 0 && <MapChoice slug={slug} map={map} />}
        {map.sets.length > 0 && !map.drawing && <EmptyState title={t('noFigures.title')}>{t('noFigures.text')}</EmptyState>}
        {map.drawing && <MapOf drawing={map.drawing} />}
      </div>
    </Workspace>
  )
}
