import { readRefusedFile } from '@/lib/imports/queries'
import { readFile } from '@/lib/platform/actions/read-file'

export async function GET(_request: Request, context: RouteContext<'/api/downloads/[coalition]/geweigerd/[id]'>) {
  const { coalition: slug, id } = await context.params
  return readFile(slug, async (tx, ctx) => {
    const { name, csv } = await readRefusedFile(tx, ctx, id)
    return { name, mediaType: 'text/csv', content: csv }
  })
}
