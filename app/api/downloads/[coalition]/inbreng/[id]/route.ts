import { readVoice } from '@/lib/contributions/queries'
import { readFile } from '@/lib/platform/actions/read-file'

/** What was said in a voice note, for whoever may read the contribution. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/inbreng/[id]'>) {
  const { coalition: slug, id } = await context.params
  return readFile(slug, async (tx, ctx) => ({ name: 'spraakbericht', ...(await readVoice(tx, ctx, id)), played: { range: request.headers.get('range') } }))
}
