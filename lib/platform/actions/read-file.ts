import 'server-only'
import { DomainError, SignInNeeded } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import { withMember, type MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'

export interface DownloadedFile {
  readonly name: string
  readonly mediaType: string
  /** What takes long to make (a PDF) is made once the transaction has ended: then this says how. */
  readonly content: string | (() => Promise<Uint8Array<ArrayBuffer>>)
}

/** A download of a workspace: the same gate as a page, and a file instead of one. What goes wrong is said in the person's language: who can, or that it will work later. */
export async function readFile(slug: string, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<DownloadedFile>): Promise<Response> {
  try {
    const file = await withMember(slug, work)
    const content = typeof file.content === 'string' ? file.content : await file.content()
    return new Response(content, {
      headers: {
        'content-type': typeof content === 'string' ? `${file.mediaType}; charset=utf-8` : file.mediaType, 'content-disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '-')}"`, 'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error instanceof SignInNeeded) return new Response(null, { status: 303, headers: { location: paths.signIn(paths.workspace(slug)) } })
    const status = { not_found: 404, refused: 403, unavailable: 503, invalid: 400, rule_broken: 409, conflict: 409 }[error.kind]
    return new Response(sayError(await requestLocale(), error.code, error.params), { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
}
