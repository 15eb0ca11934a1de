import 'server-only'
import { cookies } from 'next/headers'
import { isSecure } from '@/lib/platform/env'
import { sessionCookieName, sessionCookieOptions } from './cookies'
import { FLOW_SECONDS } from './oidc'
import { seal, unseal } from './seal'
import { hashSessionToken } from './session'

// What a browser carries while its person is on the page of their organisation. Lax, because it comes back by a link of
// another site.

const flowCookieName = (): string => (isSecure() ? '__Host-samenspel-oidc' : 'samenspel-oidc')

export async function keepFlow(kept: string): Promise<void> {
  ;(await cookies()).set(flowCookieName(), kept, { ...sessionCookieOptions(), maxAge: FLOW_SECONDS })
}

/** What was kept, once: it is gone from the browser after this answer. */
export async function takeFlow(): Promise<string | undefined> {
  const store = await cookies()
  const kept = store.get(flowCookieName())?.value
  store.delete({ name: flowCookieName(), ...sessionCookieOptions() })
  return kept
}

const LINK_PROOF = 'oidc link'
const LINK_PROOF_MS = 10 * 60 * 1000

/**
 * Shows that a link to `startOidc` stood on a page of ours, for this session and this provider. A plain link and no
 * form: a form may not lead to another site (Content-Security-Policy). Without it somebody's own organisation account
 * could be linked to whoever is signed in here, from another site.
 */
export async function makeLinkProof(providerId: string): Promise<string> {
  const session = hashSessionToken((await cookies()).get(sessionCookieName())?.value ?? '')
  return seal(JSON.stringify([session, providerId, Date.now() + LINK_PROOF_MS]), LINK_PROOF)
}

export async function isLinkProof(proof: string, providerId: string): Promise<boolean> {
  const session = hashSessionToken((await cookies()).get(sessionCookieName())?.value ?? '')
  const [of, provider, until] = JSON.parse(unseal(proof, LINK_PROOF) ?? '[]') as [string?, string?, number?]
  return of === session && provider === providerId && (until ?? 0) > Date.now()
}
