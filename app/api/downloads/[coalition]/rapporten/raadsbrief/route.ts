import { readFile } from '@/lib/platform/actions/read-file'
import { reportFile } from '@/lib/reports/documents'
import { letterOf } from '@/lib/reports/letter/documents'
import { readLetter } from '@/lib/reports/queries'

/** The draft of the letter to the council as an accessible PDF. Read in one transaction, made after it. */
export async function GET(_request: Request, context: RouteContext<'/api/downloads/[coalition]/rapporten/raadsbrief'>) {
  const { coalition: slug } = await context.params
  return readFile(slug, async (tx, ctx) => reportFile(slug, letterOf(await readLetter(tx, ctx), ctx.now), ctx.now))
}
