import { INFOGRAPHIC_LAYOUT, infographicData, infographicName, infographicOf, infographicSvg } from '@/lib/agreements/infographic/documents'
import { readInfographic } from '@/lib/agreements/infographic/queries'
import { readPublication } from '@/lib/agreements/publication/queries'
import { canPublish } from '@/lib/agreements/publication/rules'
import { readFile } from '@/lib/platform/actions/read-file'
import { env } from '@/lib/platform/env'
import { typeset } from '@/lib/platform/files/typeset'
import { paths } from '@/lib/platform/paths'

/** The goals and the afspraken on one page, made at the moment that somebody asks. Read in one transaction, made after it. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/afspraken/[id]/infographic'>) {
  const { coalition: slug, id } = await context.params
  const isSvg = new URL(request.url).searchParams.get('vorm') === 'svg'
  return readFile(slug, async (tx, ctx) => {
    const read = await readInfographic(tx, ctx, id)
    const isPublic = (await readPublication(tx, ctx, id)).isOn && canPublish(read).can
    const drawn = infographicOf(read, { coalition: ctx.coalition.name, now: ctx.now, liveUrl: `${env().APP_URL}${isPublic ? paths.published(slug) : paths.agreement(slug, id)}`, isPublic })
    return isSvg
      ? { name: infographicName(slug, read, 'svg'), mediaType: 'image/svg+xml', content: infographicSvg(drawn) }
      : { name: infographicName(slug, read, 'pdf'), mediaType: 'application/pdf', content: () => typeset({ source: INFOGRAPHIC_LAYOUT, data: infographicData(drawn), madeAt: ctx.now }) }
  })
}
