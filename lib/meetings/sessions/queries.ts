import 'server-only'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { sessionsPolicy } from './policy'
import { canDecide } from './rules'
import { findHeard, listOutcomes, listPresent } from './store'
import type { Material, OutcomeRead, SessionRead } from './types'

/** Who reads no agreement hears that something was done with it, and not in which words. */
const shown = (ctx: MemberContext, outcomes: readonly OutcomeRead[]): OutcomeRead[] => (may(agreementsPolicy, ctx, 'read') ? [...outcomes] : outcomes.map((one) => ({ ...one, became: null })))

/** Which partners were at a session, and what came out of it per partner. */
export async function readSession(tx: CoalitionTx, ctx: MemberContext, meetingId: string): Promise<SessionRead> {
  authorize(sessionsPolicy, ctx, 'read')
  return isId(meetingId) ? { partners: await listPresent(tx, meetingId), outcomes: shown(ctx, await listOutcomes(tx, { meetingId })) } : { partners: [], outcomes: [] }
}

export async function readOutcome(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<OutcomeRead> {
  authorize(sessionsPolicy, ctx, 'read')
  const [found] = isId(id) ? shown(ctx, await listOutcomes(tx, { id })) : []
  if (!found) throw notFound()
  return found
}

/** An outcome about which nothing was decided, to make an afspraak of. @throws DomainError rule_broken when somebody was first */
export async function readOpenOutcome(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<OutcomeRead> {
  authorize(sessionsPolicy, ctx, 'decide')
  const outcome = await readOutcome(tx, ctx, id)
  const allowed = canDecide(outcome)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  return outcome
}

/** What all sessions brought, and which partners were in none yet: beside the draft of an agreement. */
export async function readMaterial(tx: CoalitionTx, ctx: MemberContext): Promise<Material> {
  authorize(sessionsPolicy, ctx, 'read')
  return { outcomes: shown(ctx, await listOutcomes(tx, 'all')), ...(await findHeard(tx, dayOf(ctx.now))) }
}

/** From which outcomes an afspraak came; none when it was written without. */
export async function listSourcesOf(tx: CoalitionTx, ctx: MemberContext, commitmentId: string): Promise<OutcomeRead[]> {
  authorize(sessionsPolicy, ctx, 'read')
  return isId(commitmentId) ? shown(ctx, await listOutcomes(tx, { commitmentId })) : []
}
