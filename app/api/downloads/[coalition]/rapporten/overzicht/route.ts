import { readFile } from '@/lib/platform/actions/read-file'
import { reportFile } from '@/lib/reports/documents'
import { pageOf } from '@/lib/reports/page/documents'
import { readPage } from '@/lib/reports/queries'

/** The page to leave behind as an accessible PDF. Read in one transaction, made after it. */
export async function GET(_request: Request, context: RouteContext<'/api/downloads/[coalition]/rapporten/overzicht'>) {
  const { coalition: slug } = await context.params
  return readFile(slug, async (tx, ctx) => reportFile(slug, pageOf(await readPage(tx, ctx), ctx.now), ctx.now))
}
