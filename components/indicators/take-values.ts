import type { TakeValues } from '@/components/charts/take-along'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Ways to take a chart along as a picture. */
function pictureLinks(slug: string, { id, name }: { readonly id: string; readonly name: string }): TakeValues {
  const t = texts('indicators.chart')
  return {
    label: t('savePicture'), of: t('of', { name }),
    links: ([['png', 'PNG'], ['svg', 'SVG']] as const).map(([form, label]) => ({ href: paths.downloadChart(slug, id, form), label })),
  }
}

/** Ways to take figures along: to read, and for a machine. */
function figureLinks(name: string, href: (form: 'csv' | 'data' | 'xlsx' | 'ods') => string): TakeValues {
  const t = texts('indicators.chart')
  return {
    label: t('saveFigures'), of: t('figuresOf', { name }),
    links: ([['xlsx', t('excel')], ['ods', t('ods')], ['csv', texts('figures')('download')], ['data', t('machine')]] as const).map(([form, label]) => ({ href: href(form), label })),
  }
}

/** The table of areas of a card, with all that it has. */
export const areasTake = (slug: string, card: { readonly id: string; readonly name: string }, asked: { readonly gebieden: string; readonly grenzen: string }): readonly TakeValues[] =>
  [figureLinks(texts('indicators.areas')('file', { name: card.name }), (form) => paths.downloadCard(slug, card.id, form, asked))]

/** The chart of the outcome page, and all figures of that page. */
export const outcomeTake = (slug: string, series: { readonly id: string; readonly name: string }): readonly TakeValues[] =>
  [pictureLinks(slug, series), figureLinks(texts('figures')('allTitle'), (form) => paths.downloadFigures(slug, form))]

/** The chart and the figures of one card; without a chart there is no picture of it. */
export const cardTake = (slug: string, card: { readonly id: string; readonly name: string }, hasChart: boolean): readonly TakeValues[] =>
  [...(hasChart ? [pictureLinks(slug, card)] : []), figureLinks(card.name, (form) => paths.downloadCard(slug, card.id, form))]
