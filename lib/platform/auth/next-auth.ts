import 'server-only'
import { randomBytes } from 'node:crypto'
import { PrismaAdapter } from '@next-auth/prisma-adapter'
import { PrismaPg } from '@prisma/adapter-pg'
import type { AuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import EmailProvider from 'next-auth/providers/email'
import { PrismaClient } from '@/lib/platform/db/generated/client'
import { authPool } from '@/lib/platform/db/pools'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { SESSION_SECONDS, sessionCookieName, sessionCookieOptions } from './cookies'
import { deviceOfRequest } from './device'
import { callNextAuth, type Cookie, CSRF_COOKIE, type PretendedRequest } from './next-auth-call'
import { hashSessionToken } from './session'

// next-auth 4 does what it is good at: one-time tokens, sessions, later OIDC. It is called from here as a function
// and has no public route of its own, because its routes carry the e-mail address in the URL, sign in on a plain GET
// (which a mail scanner also does) and answer in English. See docs/adr/0006.

/** How long a sign-in link works, in seconds. */
export const LINK_SECONDS = 30 * 60

const held = globalThis as typeof globalThis & { samenspelAuthPrisma?: PrismaClient }

const prisma = (): PrismaClient => (held.samenspelAuthPrisma ??= new PrismaClient({ adapter: new PrismaPg(authPool()) }))

type Required<K extends keyof Adapter> = NonNullable<Adapter[K]>

/** The adapter of next-auth, with two changes: session tokens are stored hashed, and a token is found by itself alone. */
export function adapter(): Adapter {
  const base = PrismaAdapter(prisma() as Parameters<typeof PrismaAdapter>[0])
  const call = <K extends keyof Adapter>(name: K) => base[name] as Required<K>
  return {
    ...base,
    async createSession(session) {
      await prisma().session.create({ data: { ...session, id: newId(), sessionToken: hashSessionToken(session.sessionToken), method: 'LINK', ...(await deviceOfRequest()) } })
      return session
    },
    async getSessionAndUser(token) {
      const found = await call('getSessionAndUser')(hashSessionToken(token))
      return found && { ...found, session: { ...found.session, sessionToken: token } }
    },
    updateSession: (session) => call('updateSession')({ ...session, sessionToken: hashSessionToken(session.sessionToken) }),
    deleteSession: (token) => call('deleteSession')(hashSessionToken(token)),
    async useVerificationToken({ token }) {
      const found = await prisma().verificationToken.findUnique({ where: { token } })
      if (!found) return null
      // Of two clicks at the same moment only one deletes the row.
      const { count } = await prisma().verificationToken.deleteMany({ where: { token } })
      // Others that were asked for meanwhile lie about in a mailbox and are needed no more.
      if (count === 1) await prisma().verificationToken.deleteMany({ where: { identifier: found.identifier } })
      return count === 1 ? found : null
    },
  }
}

interface LinkRequest {
  readonly email: string
  readonly token: string
}

function options(sendLink: (request: LinkRequest) => Promise<void>): AuthOptions {
  return {
    adapter: adapter(),
    secret: env().APP_SECRET,
    session: { strategy: 'database', maxAge: SESSION_SECONDS, generateSessionToken: () => randomBytes(32).toString('base64url') },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
      csrfToken: { name: CSRF_COOKIE, options: sessionCookieOptions() },
    },
    providers: [EmailProvider({
      from: env().MAIL_FROM, server: {}, maxAge: LINK_SECONDS,
      generateVerificationToken: () => randomBytes(32).toString('base64url'),
      sendVerificationRequest: ({ identifier, token }) => sendLink({ email: identifier, token }),
    })],
    callbacks: {
      // People are invited; nobody becomes a member by typing an address.
      signIn: async ({ user }) => (await prisma().user.count({ where: { email: user.email ?? '' } })) === 1,
    },
    logger: {
      error: (code) => log.warn({ code }, 'next-auth'),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** Calls one action of next-auth for the link in a mail. */
async function call(action: string[], request: PretendedRequest, sendLink: (request: LinkRequest) => Promise<void> = async () => undefined): Promise<Cookie[]> {
  return (await callNextAuth(action, request, options(sendLink))).cookies
}

/** Makes a one-time token for this address and hands it to `sendLink`, when somebody with it is known. */
export async function requestToken(email: string, sendLink: (request: LinkRequest) => Promise<void>): Promise<void> {
  await call(['signin', 'email'], { method: 'POST', body: { email } }, sendLink)
}

/** Uses up a one-time token. Returns the value for the session cookie, or undefined when the token is used or old. */
export async function redeemToken(token: string): Promise<string | undefined> {
  const set = await call(['callback', 'email'], { method: 'GET', query: { token } })
  return set.find((cookie) => cookie.name === sessionCookieName() && cookie.value !== '')?.value
}

/** How a session began. */
export type SignInMethod = 'LINK' | 'PASSKEY' | 'OIDC' | 'INVITATION' | 'DEMO'

/**
 * A session for a person of whom the caller has made sure (a passkey, an invitation, the demo, tests). Returns the
 * cookie's value.
 * @param hasFactor a second factor was shown: what asks for one lets this session in
 * @param isConfirmed false when this person did nothing just now that shows who they are: an address or a factor asks for that first
 */
export async function openSession(userId: string, { method, hasFactor, isConfirmed = true }: { method: SignInMethod; hasFactor: boolean; isConfirmed?: boolean }): Promise<string> {
  const sessionToken = randomBytes(32).toString('base64url')
  const now = new Date()
  await prisma().session.create({
    data: {
      id: newId(), sessionToken: hashSessionToken(sessionToken), userId, method, factorAt: hasFactor ? now : null, confirmedAt: isConfirmed ? now : new Date(0), expires: new Date(now.getTime() + SESSION_SECONDS * 1000),
      ...(await deviceOfRequest()),
    },
  })
  return sessionToken
}

/** Ends the session behind this cookie value. */
export async function closeSession(token: string): Promise<void> {
  await prisma().session.deleteMany({ where: { sessionToken: hashSessionToken(token) } })
}
