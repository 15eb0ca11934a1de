import { exportCoalition } from '@/lib/administration/commands'
import { requireAdministrator } from '@/lib/platform/auth/administrators'
import { forbidden, isSameOrigin } from '@/lib/platform/auth/same-origin'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { logFailure } from '@/lib/platform/errors/log-failure'
import { paths } from '@/lib/platform/paths'
import { enterForAdministration } from '@/lib/platform/tenancy/context'

type Context = RouteContext<'/api/administration/[slug]/export'>

const nothing = () => new Response('Niet gevonden.', { status: 404 })

/** Everything of one coalition as a zip, written as it is read. A post, because the coalition's trail will tell of it. */
export async function POST(request: Request, context: Context) {
  if (!isSameOrigin(request)) return forbidden()
  const { slug } = await context.params
  const by = await requireAdministrator(paths.administered(slug))
  if (!by) return nothing()
  try {
    const ctx = await enterForAdministration(by, slug)
    const bytes = exportCoalition(ctx)
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const next = await bytes.next()
          if (next.done) controller.close()
          else controller.enqueue(next.value)
        } catch (error) {
          // The download has begun: it breaks off, and nothing is written down as exported.
          logFailure(error, { reference: undefined, method: 'POST', path: paths.exportCoalition(slug), requestId: ctx.requestId })
          controller.error(error)
        }
      },
      async cancel() {
        await bytes.return(undefined)
      },
    })
    return new Response(body, {
      headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${ctx.coalition.slug}-${ctx.now.toISOString().slice(0, 10)}.zip"`, 'cache-control': 'private, no-store' },
    })
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found') return nothing()
    throw error
  }
}
