import { requestAddress, takeTry } from '@/lib/platform/auth/limits'
import { startOidc } from '@/lib/platform/auth/oidc'
import { isLinkProof, keepFlow } from '@/lib/platform/auth/oidc-cookies'
import { findConfirmedUser } from '@/lib/platform/auth/own-session'
import { seeOther } from '@/lib/platform/auth/same-origin'
import { paths } from '@/lib/platform/paths'

/**
 * To the page of one's organisation. By a plain link: the browser lets no form lead to another site. It changes nothing
 * here, so no other site gains by it; linking an account does, and needs a proof that only our own page has.
 */
export async function GET(request: Request, context: RouteContext<'/inloggen/oidc/[provider]/start'>) {
  const { provider } = await context.params
  const { searchParams } = new URL(request.url)
  const proof = searchParams.get('koppel')
  const returnTo = paths.safe(searchParams.get('naar'))
  const failed = (problem: string) => seeOther(`${proof === null ? paths.signInWithOrganisation() : paths.passkeys}?fout=${problem}`)
  if (!(await takeTry('token', { address: await requestAddress() })).ok) return failed('too_often')
  const user = proof === null ? undefined : await findConfirmedUser()
  if (proof !== null && (!user || !(await isLinkProof(proof, provider)))) return seeOther(paths.confirmAgain(paths.passkeys))
  const started = await startOidc(provider, { returnTo: user ? paths.passkeys : returnTo, linkFor: user?.id ?? null })
  if (!started.ok) return failed(started.problem)
  await keepFlow(started.kept)
  return new Response(null, { status: 303, headers: { location: started.location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } })
}
