import { readFile } from '@/lib/platform/actions/read-file'
import { reportFile } from '@/lib/reports/documents'
import { quarterOf } from '@/lib/reports/quarter/documents'
import { readQuarter } from '@/lib/reports/queries'
import { readQuarterAsked } from '@/lib/reports/schema'

/** The report of a quarter as an accessible PDF. Read in one transaction, made after it. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/rapporten/kwartaal'>) {
  const { coalition: slug } = await context.params
  const asked = readQuarterAsked(new URL(request.url).searchParams.get('kwartaal') ?? undefined)
  return readFile(slug, async (tx, ctx) => {
    const read = await readQuarter(tx, ctx, asked)
    return reportFile(slug, quarterOf(read, ctx.now), ctx.now, read.quarter)
  })
}
