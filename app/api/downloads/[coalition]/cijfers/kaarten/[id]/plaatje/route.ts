import { chartValues } from '@/components/indicators/chart-values'
import { readIndicator } from '@/lib/indicators/cards/queries'
import { chartSvg, chartToRaster } from '@/lib/indicators/charts/documents'
import { readCurve } from '@/lib/indicators/queries'
import { readFile } from '@/lib/platform/actions/read-file'
import { notFound } from '@/lib/platform/errors/domain-error'
import { raster } from '@/lib/platform/files/raster'

/** The chart of an indicator as a picture, drawn as on its page. Read in one transaction; a PNG is made after it. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/cijfers/kaarten/[id]/plaatje'>) {
  const { coalition: slug, id } = await context.params
  const isSvg = new URL(request.url).searchParams.get('vorm') === 'svg'
  return readFile(slug, async (tx, ctx) => {
    const { municipality, series } = await readCurve(tx, ctx, id)
    const { indicator } = await readIndicator(tx, ctx, id)
    const { title, chart, remarks, tooSmall } = chartValues(series, { municipality: municipality?.name ?? '', locale: 'nl' })
    // A picture of no figures is none.
    if (chart.series.length === 0) throw notFound()
    const picture = { title, chart, remarks: [...remarks, ...(tooSmall ? [tooSmall] : [])], saysNot: indicator.saysNot, source: indicator.source, licence: indicator.licence }
    const of = { coalition: ctx.coalition.name, now: ctx.now }
    return isSvg
      ? { name: `grafiek-${slug}-${series.name}.svg`, mediaType: 'image/svg+xml', content: chartSvg(picture, of) }
      : { name: `grafiek-${slug}-${series.name}.png`, mediaType: 'image/png', content: () => raster(chartToRaster(picture, of)) }
  })
}
