import { readScanFile } from '@/lib/agreements/scans/queries'
import { readFile } from '@/lib/platform/actions/read-file'

/** The scan of a signature on paper, for who recorded it and for the organisation itself. */
export async function GET(_request: Request, context: RouteContext<'/api/downloads/[coalition]/handtekening/[scan]'>) {
  const { coalition: slug, scan } = await context.params
  return readFile(slug, async (tx, ctx) => {
    const { content, ...file } = await readScanFile(tx, ctx, scan)
    return { ...file, content: () => Promise.resolve(new Uint8Array(content)) }
  })
}
