import 'server-only'
import { requestAddress, takeTry } from '@/lib/platform/auth/limits'
import { seeOther } from '@/lib/platform/auth/same-origin'
import { DomainError, ruleBroken, SignInNeeded } from '@/lib/platform/errors/domain-error'
import { receiveFile } from '@/lib/platform/files/receive'
import { requestLocale } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import { enterCoalition, type MemberContext } from '@/lib/platform/tenancy/context'
import { VOICE_LIMITS } from './recordings'

interface Receiving {
  readonly slug: string
  /** Where one spoke, and so where is said what was wrong, also of a body that cannot be read. */
  readonly page: string
  /** @throws DomainError for who may not: before a byte of the body is read */
  readonly mayI: (ctx: MemberContext) => void
  /** Judges and keeps it in one transaction. Returns the page to go on to. */
  readonly keep: (sent: { readonly fields: Readonly<Record<string, string>>; readonly recording: Buffer }) => Promise<string>
}

/**
 * A recording: who may, then the bytes as they stream in, then whatever keeps it. Script asks for JSON and keeps what was
 * recorded when something goes wrong; a plain form goes on with a 303.
 */
export async function receiveRecording(request: Request, { slug, page, mayI, keep }: Receiving): Promise<Response> {
  const isScript = request.headers.get('accept') === 'application/json'
  const refuse = async ({ code, params }: DomainError, status: number) => Response.json({ message: sayError(await requestLocale(), code, params) }, { status })
  try {
    const ctx = await enterCoalition(slug)
    mayI(ctx)
    const received = await receiveFile(request, VOICE_LIMITS.bytes)
    if (!received.ok) throw ruleBroken(`voice.${received.code}`)
    const allowed = await takeTry('voice', { account: ctx.actor.membershipId, address: await requestAddress() })
    if (!allowed.ok) throw ruleBroken('voice.too_often')
    const path = await keep({ fields: received.fields, recording: received.file.bytes })
    return isScript ? Response.json({ to: path }) : seeOther(path)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error instanceof SignInNeeded) return isScript ? refuse(error, 401) : seeOther(paths.signIn(page))
    if (error.kind === 'not_found') return new Response('Niet gevonden.', { status: 404 })
    return isScript ? refuse(error, error.kind === 'refused' ? 403 : 409) : seeOther(`${page}${page.includes('?') ? '&' : '?'}fout=${error.code}`)
  }
}
