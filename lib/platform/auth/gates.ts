import 'server-only'
import { redirect } from 'next/navigation'
import { DomainError, FactorNeeded, SignInNeeded } from '@/lib/platform/errors/domain-error'
import { addressFormally, requestLocale } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { hasRoleWithFactor, isAlderman } from '@/lib/platform/tenancy/context'
import { isConfirmed, needsFactor } from './freshness'
import { findSession, startPath, type Session, type SessionUser } from './session'

// The gates of pages and actions outside a coalition. Inside one the mint asks (tenancy/context.ts).

/** What must have been shown: the mail, the second factor when there is one, always a second factor, or everything just now. */
export type Shown = 'signed_in' | 'own_factor' | 'factor' | 'confirmed'

/**
 * The session of this request when it has shown enough.
 * @throws SignInNeeded, FactorNeeded, or DomainError refused `confirm_needed`
 */
export async function sessionThatShowed(what: Shown): Promise<Session> {
  const session = await findSession()
  if (!session) throw new SignInNeeded()
  const now = new Date()
  if (what !== 'signed_in' && needsFactor(session, { isRequired: what === 'factor', now })) throw new FactorNeeded()
  if (what === 'confirmed' && !isConfirmed(session, now)) throw new DomainError('refused', 'confirm_needed')
  return session
}

/** A page about the account of this session says "u" to an alderman. Asked in Dutch only: English makes no difference. */
export async function addressReader(): Promise<void> {
  const session = (await requestLocale()) === 'nl' ? await findSession() : undefined
  if (session && (await isAlderman(session.userId))) addressFormally()
}

/** The same for a page: who has not shown enough goes there first and comes back to `returnTo`. */
async function requireShown(what: Shown, returnTo: string): Promise<Session> {
  try {
    const session = await sessionThatShowed(what)
    await addressReader()
    return session
  } catch (error) {
    if (error instanceof SignInNeeded) redirect(paths.signIn(returnTo))
    if (error instanceof FactorNeeded) redirect(paths.secondStep(returnTo))
    if (error instanceof DomainError && error.code === 'confirm_needed') redirect(paths.confirmAgain(returnTo))
    throw error
  }
}

/** For a page of an account: signed in, and the second factor shown when this account has one. */
export const requireSession = (returnTo: string): Promise<Session> => requireShown('own_factor', returnTo)

/** For a page that nobody opens without a second factor, such as the administration of the platform. */
export async function requireFactor(returnTo: string): Promise<SessionUser> {
  return { id: (await requireShown('factor', returnTo)).userId }
}

/** For a page on which an address or a factor changes: who you are was shown in the last ten minutes. */
export const requireConfirmed = (returnTo: string): Promise<Session> => requireShown('confirmed', returnTo)

/** Where somebody goes who wanted to be at a path of ours: the page itself, since a redirect of a redirect leaves the address in between in the browser's bar. */
export const landingPath = async (returnTo: string): Promise<string> => (returnTo === paths.start ? startPath() : returnTo)

/** Where somebody goes who has just signed in, however: to the second step first, when their account or a role of theirs asks for it. */
export async function afterSignIn(returnTo: string): Promise<string> {
  const session = await findSession()
  if (!session) return paths.signIn(returnTo)
  const now = new Date()
  const asked = needsFactor(session, { isRequired: true, now }) && (session.hasFactor || (await hasRoleWithFactor(session.userId)))
  return asked ? paths.secondStep(returnTo) : landingPath(returnTo)
}
