import { AGREEMENT_LAYOUT, agreementData, documentName } from '@/lib/agreements/document/documents'
import { readDocument } from '@/lib/agreements/document/queries'
import { readFile } from '@/lib/platform/actions/read-file'
import { env } from '@/lib/platform/env'
import { typeset } from '@/lib/platform/files/typeset'

/** The agreement as an accessible PDF. Read in one transaction, made after it. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/afspraken/[id]'>) {
  const { coalition: slug, id } = await context.params
  const isNewest = new URL(request.url).searchParams.get('herziening') === 'ja'
  return readFile(slug, async (tx, ctx) => {
    const read = await readDocument(tx, ctx, { agreementId: id, isNewest })
    const data = agreementData(read, { coalition: ctx.coalition.name, now: ctx.now, appUrl: env().APP_URL })
    return { name: documentName(slug, read.agreement), mediaType: 'application/pdf', content: () => typeset({ source: AGREEMENT_LAYOUT, data, madeAt: ctx.now }) }
  })
}
