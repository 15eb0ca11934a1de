import { figureFile } from '@/lib/indicators/files/documents'
import { readCardFile } from '@/lib/indicators/files/queries'
import { formOf } from '@/lib/indicators/files/rules'
import { readFile } from '@/lib/platform/actions/read-file'

/** The figures of one card, in the kind of file that is asked for. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/cijfers/kaarten/[id]'>) {
  const { coalition: slug, id } = await context.params
  const form = formOf(new URL(request.url).searchParams.get('vorm'))
  return readFile(slug, async (tx, ctx) => {
    const file = await readCardFile(tx, ctx, id)
    return figureFile(file, form, `cijfers-${slug}-${file.name}`)
  })
}
