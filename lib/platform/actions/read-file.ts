import 'server-only'
import { takeTry } from '@/lib/platform/auth/limits'
import { DomainError, ruleBroken, SignInNeeded } from '@/lib/platform/errors/domain-error'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { requestLocale } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import { withMember, type MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'

type Bytes = Uint8Array<ArrayBuffer>

export interface DownloadedFile {
  readonly name: string
  readonly mediaType: string
  /** What takes long to make (a PDF) is made once the transaction has ended: then this says how. */
  readonly content: string | (() => Promise<Bytes>)
}

/** How many documents are made for one person at the same time, in this process: one, and the next while it is made. */
const AT_ONCE = 2

const making = new Map<string, number>()

/**
 * Makes what takes long to make. The places for it are for the whole server (lib/platform/files/typeset): who asks for many
 * at once, or again and again, does not keep them from others.
 * @throws DomainError rule_broken for who has had their share
 */
async function makeInTurn(membershipId: string, make: () => Promise<Bytes>): Promise<Bytes> {
  const before = making.get(membershipId) ?? 0
  if (before >= AT_ONCE) throw ruleBroken('documents_at_once')
  making.set(membershipId, before + 1)
  try {
    const allowed = await takeTry('document', { account: membershipId })
    if (!allowed.ok) throw ruleBroken('documents_too_often', { minutes: allowed.minutes })
    return await make()
  } finally {
    const left = (making.get(membershipId) ?? 1) - 1
    if (left > 0) making.set(membershipId, left)
    else making.delete(membershipId)
  }
}

/** Refusals of who may, but asks for too much: 429, with when to come back where that is known. */
const TOO_MUCH: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['documents_at_once', 'documents_too_often'])

/** A download of a workspace: the same gate as a page, and a file instead of one. What goes wrong is said in the person's language: who can, or that it will work later. */
export async function readFile(slug: string, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<DownloadedFile>): Promise<Response> {
  try {
    const { membershipId, file } = await withMember(slug, async (tx, ctx) => ({ membershipId: ctx.actor.membershipId, file: await work(tx, ctx) }))
    const content = typeof file.content === 'string' ? file.content : await makeInTurn(membershipId, file.content)
    return new Response(content, {
      headers: {
        'content-type': typeof content === 'string' ? `${file.mediaType}; charset=utf-8` : file.mediaType, 'content-disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '-')}"`, 'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error instanceof SignInNeeded) return new Response(null, { status: 303, headers: { location: paths.signIn(paths.workspace(slug)) } })
    const status = TOO_MUCH.has(error.code) ? 429 : { not_found: 404, refused: 403, unavailable: 503, invalid: 400, rule_broken: 409, conflict: 409 }[error.kind]
    const wait: Record<string, string> = status === 429 ? { 'retry-after': String(Number(error.params.minutes ?? 0) * 60 || 5) } : {}
    return new Response(sayError(await requestLocale(), error.code, error.params), { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...wait } })
  }
}
