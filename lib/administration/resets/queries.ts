import 'server-only'
import { listDeciders } from '@/lib/members/resets/queries'
import { emailsOf } from '@/lib/platform/auth/accounts'
import type { Administrator } from '@/lib/platform/auth/administrators'
import { listFactorResets, resetNumber, type FactorReset } from '@/lib/platform/auth/factor-resets'
import { listCoalitionsOf } from '@/lib/platform/auth/session'
import { enterForAdministration } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { approveFrom, canDecideReset, maskAddress } from './rules'
import type { AskedReset } from './types'

/** Is there a coordinator, in this coalition, who can decide on the request of this account? */
async function hasDeciderIn(by: Administrator, slug: string, userId: string): Promise<boolean> {
  const ctx = await enterForAdministration(by, slug)
  return (await inCoalition(ctx, (tx) => listDeciders(tx, ctx, userId))).length > 0
}

/** Everybody who lost every way to show the second factor and waits, the longest waiting first: no names, no whole addresses. */
export async function listResets(by: Administrator, now = new Date()): Promise<AskedReset[]> {
  const resets = await listFactorResets()
  const addresses = await emailsOf(resets.map((one) => one.userId))
  const asAsked = async ({ id, userId, requestedAt }: FactorReset): Promise<AskedReset> => {
    const coalitions = await listCoalitionsOf(userId)
    const deciders = await Promise.all(coalitions.map(({ slug }) => hasDeciderIn(by, slug, userId)))
    return {
      id, number: resetNumber(id), address: maskAddress(addresses.get(userId) ?? ''), coalitions: coalitions.map((one) => one.name), requestedAt, approveFrom: approveFrom(requestedAt),
      canApprove: canDecideReset({ userId, requestedAt }, { by: by.userId, approve: true, now }).can, hasDecider: deciders.includes(true), isOwn: userId === by.userId,
    }
  }
  const asked: AskedReset[] = []
  // One after another: each asks its own coalitions, and few people lose everything at the same time.
  for (const reset of resets) asked.push(await asAsked(reset))
  return asked
}
