import { trailCodes, trailCsv } from '@/lib/history/documents'
import { exportTrail, listTrailPeople } from '@/lib/history/queries'
import { filterOf } from '@/lib/history/rules'
import { readTrailQuestion } from '@/lib/history/schema'
import { readFile } from '@/lib/platform/actions/read-file'
import { dayOf } from '@/lib/platform/clock'
import { requestLocale } from '@/lib/platform/i18n/request'

export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/logboek'>) {
  const { coalition: slug } = await context.params
  const locale = await requestLocale()
  const { form } = readTrailQuestion(Object.fromEntries(new URL(request.url).searchParams))
  return readFile(slug, async (tx, ctx) => {
    const [rows, people] = await Promise.all([exportTrail(tx, ctx, filterOf(form, trailCodes(locale))), listTrailPeople(tx, ctx)])
    return {
      name: `logboek-${slug}-${dayOf(ctx.now)}.csv`, mediaType: 'text/csv',
      content: trailCsv(locale, { coalition: ctx.coalition.name, now: ctx.now, rows, form, people }),
    }
  })
}
