import { checkPartnerFile } from '@/lib/imports/partners/commands'
import { importsPolicy } from '@/lib/imports/policy'
import { writeUploadFailure } from '@/lib/imports/rules'
import { forbidden, isSameOrigin, seeOther } from '@/lib/platform/auth/same-origin'
import { authorize } from '@/lib/platform/authz/policy'
import { DomainError, SignInNeeded } from '@/lib/platform/errors/domain-error'
import { receiveFile } from '@/lib/platform/files/receive'
import { paths } from '@/lib/platform/paths'
import { enterCoalition, withMember } from '@/lib/platform/tenancy/context'

type Context = RouteContext<'/api/uploads/[coalition]/partners'>

/** A list of some hundred partners is a fraction of this. */
const MOST_BYTES = 4 * 1024 * 1024

/** A list of partners: who may, then the bytes as they stream in, then read and checked in one transaction. */
export async function POST(request: Request, context: Context) {
  if (!isSameOrigin(request)) return forbidden()
  const { coalition: slug } = await context.params
  const here = paths.partnerImports(slug)
  const say = (problem: Parameters<typeof writeUploadFailure>[0]) => seeOther(`${here}?fout=${encodeURIComponent(writeUploadFailure(problem))}`)
  try {
    authorize(importsPolicy, await enterCoalition(slug), 'check')
    const received = await receiveFile(request, MOST_BYTES)
    if (!received.ok) return say({ code: `imports.${received.code}` })
    const { file } = received
    return seeOther(paths.partnerImport(slug, await withMember(slug, (tx, ctx) => checkPartnerFile(tx, ctx, file))))
  } catch (error) {
    if (error instanceof SignInNeeded) return seeOther(paths.signIn(here))
    if (!(error instanceof DomainError)) throw error
    if (error.kind === 'not_found') return new Response('Niet gevonden.', { status: 404 })
    return error.kind === 'rule_broken' ? say(error) : seeOther(here)
  }
}
