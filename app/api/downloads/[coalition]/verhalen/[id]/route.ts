import { readStoryVoice } from '@/lib/plan/voices/queries'
import { readFile } from '@/lib/platform/actions/read-file'

/** A story as it was told, for whoever may read it. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/verhalen/[id]'>) {
  const { coalition: slug, id } = await context.params
  return readFile(slug, async (tx, ctx) => ({ name: 'spraakbericht', ...(await readStoryVoice(tx, ctx, id)), played: { range: request.headers.get('range') } }))
}
