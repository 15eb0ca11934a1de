import { checkBorders } from '@/lib/indicators/borders/commands'
import { BORDER_CODES, MOST_BORDER_BYTES, type BorderCode } from '@/lib/indicators/borders/definitions'
import { writeBorderFailure } from '@/lib/indicators/borders/rules'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { forbidden, isSameOrigin, seeOther } from '@/lib/platform/auth/same-origin'
import { authorize } from '@/lib/platform/authz/policy'
import { DomainError, SignInNeeded } from '@/lib/platform/errors/domain-error'
import { receiveFile } from '@/lib/platform/files/receive'
import { paths } from '@/lib/platform/paths'
import { enterCoalition, withMember } from '@/lib/platform/tenancy/context'

type Context = RouteContext<'/api/uploads/[coalition]/grenzen'>

/** A file of borders: who may, then the bytes as they stream in, then read and checked in one transaction. */
export async function POST(request: Request, context: Context) {
  if (!isSameOrigin(request)) return forbidden()
  const { coalition: slug } = await context.params
  const here = paths.borderSets(slug)
  const say = (code: BorderCode) => seeOther(`${here}?fout=${writeBorderFailure(code)}`)
  try {
    authorize(indicatorsPolicy, await enterCoalition(slug), 'keep_borders')
    const received = await receiveFile(request, MOST_BORDER_BYTES)
    if (!received.ok) return say(`indicators.borders_${received.code}`)
    const { file } = received
    return seeOther(paths.borders(slug, await withMember(slug, (tx, ctx) => checkBorders(tx, ctx, file))))
  } catch (error) {
    if (error instanceof SignInNeeded) return seeOther(paths.signIn(here))
    if (!(error instanceof DomainError)) throw error
    if (error.kind === 'not_found') return new Response('Niet gevonden.', { status: 404 })
    const code = BORDER_CODES.find((one) => one === error.code)
    return code ? say(code) : seeOther(here)
  }
}
