import { speakContribution } from '@/lib/contributions/commands'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { readVoiceFault } from '@/lib/contributions/rules'
import { VOICE_LIMITS, voiceForm } from '@/lib/contributions/schema'
import { requestAddress, takeTry } from '@/lib/platform/auth/limits'
import { forbidden, isSameOrigin, seeOther } from '@/lib/platform/auth/same-origin'
import { authorize } from '@/lib/platform/authz/policy'
import { DomainError, ruleBroken, SignInNeeded } from '@/lib/platform/errors/domain-error'
import { receiveFile } from '@/lib/platform/files/receive'
import { requestLocale } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import { enterCoalition, withMember } from '@/lib/platform/tenancy/context'

type Context = RouteContext<'/api/uploads/[coalition]/inbreng'>

/** What the address says: where one spoke, and so where is said what was wrong, also of a body that cannot be read. */
const subjectForm = voiceForm.pick({ about: true, subjectId: true, part: true })

function pageOf(slug: string, asked: unknown): string {
  const subject = subjectForm.safeParse(asked)
  if (!subject.success) return paths.plan(slug)
  const { about, subjectId, part } = subject.data
  return about === 'PLAN' ? paths.contribute(slug, Number(part) || 0) : paths.contributeTo(slug, about, subjectId, part)
}

/**
 * A voice note: who may, then the bytes as they stream in, then judged and kept in one transaction. Script asks for JSON
 * and keeps what was recorded when something goes wrong; a plain form goes on with a 303.
 */
export async function POST(request: Request, context: Context) {
  if (!isSameOrigin(request)) return forbidden()
  const { coalition: slug } = await context.params
  const isScript = request.headers.get('accept') === 'application/json'
  const goTo = (path: string) => (isScript ? Response.json({ to: path }) : seeOther(path))
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  try {
    const ctx = await enterCoalition(slug)
    authorize(contributionsPolicy, ctx, 'give')
    const received = await receiveFile(request, VOICE_LIMITS.bytes)
    if (!received.ok) throw ruleBroken(`contributions.voice_${received.code}`)
    const form = voiceForm.safeParse({ ...received.fields, ...asked })
    if (!form.success) throw ruleBroken('form_broken')
    const allowed = await takeTry('voice', { account: ctx.actor.membershipId, address: await requestAddress() })
    if (!allowed.ok) throw ruleBroken('contributions.voice_too_often')
    const id = await withMember(slug, (tx, member) => speakContribution(tx, member, { ...form.data, recording: received.file.bytes }))
    return goTo(`${paths.contribution(slug, id)}?gelukt=contribution_given`)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const page = pageOf(slug, asked)
    if (error instanceof SignInNeeded) return isScript ? Response.json({ message: sayError(await requestLocale(), error.code, error.params) }, { status: 401 }) : seeOther(paths.signIn(page))
    if (error.kind === 'not_found') return new Response('Niet gevonden.', { status: 404 })
    if (isScript) return Response.json({ message: sayError(await requestLocale(), error.code, error.params) }, { status: error.kind === 'refused' ? 403 : 409 })
    const fault = readVoiceFault(error.code.replace('contributions.', ''))
    return seeOther(fault ? `${page}${page.includes('?') ? '&' : '?'}fout=${fault}` : page)
  }
}
