import 'server-only'
import { listAgreements } from '@/lib/agreements/queries'
import { membersPolicy } from '@/lib/members/policy'
import { listMemberNames } from '@/lib/members/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listIndicators } from '../cards/queries'
import { sourcesPolicy } from './policy'
import { listSourceRows } from './store'
import type { SourceChoices, SourceRead } from './types'

/** The catalogue. What was removed is for who can put it back. */
export async function listSources(tx: CoalitionTx, ctx: CoalitionContext): Promise<SourceRead[]> {
  authorize(sourcesPolicy, ctx, 'read')
  const all = await listSourceRows(tx)
  return may(sourcesPolicy, ctx, 'keep') ? all : all.filter((one) => !one.isRemoved)
}

export async function readSource(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<SourceRead> {
  authorize(sourcesPolicy, ctx, 'read')
  const [found] = isId(id) ? await listSourceRows(tx, id) : []
  if (!found || (found.isRemoved && !may(sourcesPolicy, ctx, 'keep'))) throw notFound()
  return found
}

/** What a source can point at. Who may not know everybody's name, can keep it themselves or name a function. */
export async function listSourceChoices(tx: CoalitionTx, ctx: MemberContext): Promise<SourceChoices> {
  authorize(sourcesPolicy, ctx, 'keep')
  const { membershipId, displayName } = ctx.actor
  return {
    partners: (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT'),
    members: may(membersPolicy, ctx, 'list_names') ? await listMemberNames(tx, ctx) : [{ id: membershipId, displayName }],
    agreements: (await listAgreements(tx, ctx)).filter((one) => one.status === 'SIGNING' || one.status === 'IN_FORCE'),
    indicators: await listIndicators(tx, ctx),
  }
}
