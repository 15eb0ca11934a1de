import { outcomeCsv } from '@/lib/indicators/documents'
import { readOutcome } from '@/lib/indicators/queries'
import { readFile } from '@/lib/platform/actions/read-file'

export async function GET(_request: Request, context: RouteContext<'/api/downloads/[coalition]/cijfers'>) {
  const { coalition: slug } = await context.params
  return readFile(slug, async (tx, ctx) => ({ name: `cijfers-${slug}.csv`, mediaType: 'text/csv', content: outcomeCsv(await readOutcome(tx, ctx)) }))
}
