import { figureFile } from '@/lib/indicators/files/documents'
import { readAreasFile, readCardFile } from '@/lib/indicators/files/queries'
import { formOf } from '@/lib/indicators/files/rules'
import { readFile } from '@/lib/platform/actions/read-file'

/** The figures of one card, or those of its areas, in the kind of file that is asked for. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/cijfers/kaarten/[id]'>) {
  const { coalition: slug, id } = await context.params
  const asked = new URL(request.url).searchParams
  const form = formOf(asked.get('vorm'))
  const [kind, divisionYear] = [asked.get('gebieden'), asked.get('grenzen') ?? undefined]
  return readFile(slug, async (tx, ctx) => {
    const file = kind === null ? await readCardFile(tx, ctx, id) : await readAreasFile(tx, ctx, { indicatorId: id, kind, divisionYear })
    return figureFile(file, form, `cijfers-${slug}-${file.name}`)
  })
}
