import { outcomeCsv } from '@/lib/indicators/documents'
import { figureFile } from '@/lib/indicators/files/documents'
import { readOutcomeFile } from '@/lib/indicators/files/queries'
import { formOf } from '@/lib/indicators/files/rules'
import { readOutcome } from '@/lib/indicators/queries'
import { readFile } from '@/lib/platform/actions/read-file'

/** All figures of the outcome page, in the kind of file that is asked for. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/cijfers'>) {
  const { coalition: slug } = await context.params
  const form = formOf(new URL(request.url).searchParams.get('vorm'))
  return readFile(slug, async (tx, ctx) => (form === 'csv'
    ? { name: `cijfers-${slug}.csv`, mediaType: 'text/csv', content: outcomeCsv(await readOutcome(tx, ctx)) }
    : figureFile(await readOutcomeFile(tx, ctx), form, `cijfers-${slug}`)))
}
