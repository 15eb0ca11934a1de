import { finishOidc } from '@/lib/platform/auth/oidc'
import { takeFlow } from '@/lib/platform/auth/oidc-cookies'
import { enterSession } from '@/lib/platform/auth/own-session'
import { seeOther } from '@/lib/platform/auth/same-origin'
import { findSessionUser, startPath } from '@/lib/platform/auth/session'
import { afterWayInChanged } from '@/lib/platform/auth/way-in-changed'
import { requestLocale } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const DONE = 'organisation_linked'

/** Back from the page of one's organisation. */
export async function GET(request: Request) {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const outcome = await finishOidc(query, await takeFlow(), (await findSessionUser())?.id)
  if (!outcome.ok) return seeOther(`${outcome.linkFor ? paths.passkeys : paths.signInWithOrganisation()}?fout=${outcome.problem}`)
  if (outcome.isLinked) {
    await afterWayInChanged(outcome.userId, 'organisationChanged', await requestLocale())
    return seeOther(`${paths.passkeys}?gelukt=${DONE}`)
  }
  // A provider that still knew them has asked nothing: that is signing in, not showing once more who you are.
  await enterSession(outcome.userId, 'OIDC', { isConfirmed: false, hasFactor: outcome.hasFactor, ifOther: 'replace' })
  return seeOther(outcome.returnTo === paths.start ? await startPath() : outcome.returnTo)
}
