import { checkFile } from '@/lib/imports/commands'
import { importsPolicy } from '@/lib/imports/policy'
import { writeUploadFailure } from '@/lib/imports/rules'
import { forbidden, isSameOrigin, seeOther } from '@/lib/platform/auth/same-origin'
import { authorize } from '@/lib/platform/authz/policy'
import { DomainError, SignInNeeded } from '@/lib/platform/errors/domain-error'
import { receiveFile } from '@/lib/platform/files/receive'
import { MAX_FILE_BYTES } from '@/lib/platform/files/store'
import { paths } from '@/lib/platform/paths'
import { enterCoalition, withMember } from '@/lib/platform/tenancy/context'

type Context = RouteContext<'/api/uploads/[coalition]/cijfers'>

/** A file of figures: who may, then the bytes as they stream in, then read and checked in one transaction. */
export async function POST(request: Request, context: Context) {
  if (!isSameOrigin(request)) return forbidden()
  const { coalition: slug } = await context.params
  const failed = (problem: Parameters<typeof writeUploadFailure>[0]) => seeOther(`${paths.imports(slug)}?fout=${encodeURIComponent(writeUploadFailure(problem))}`)
  try {
    // Asked before a byte is read: a stranger's file is nobody's work.
    authorize(importsPolicy, await enterCoalition(slug), 'check')
    const received = await receiveFile(request, MAX_FILE_BYTES)
    if (!received.ok) return failed({ code: `imports.${received.code}` })
    const id = await withMember(slug, (tx, ctx) => checkFile(tx, ctx, received.file))
    return seeOther(paths.import(slug, id))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error instanceof SignInNeeded) return seeOther(paths.signIn(paths.imports(slug)))
    if (error.kind === 'not_found') return new Response('Niet gevonden.', { status: 404 })
    if (error.kind === 'rule_broken') return failed(error)
    // The page itself says who may, or that it cannot be done now.
    return seeOther(paths.imports(slug))
  }
}
