import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { membersPolicy } from './policy'
import type { NewMember } from './schema'
import { insertMember } from './store'
import type { MemberJoined } from './types'

/** Makes an account a member of this coalition. Returns the membership's id. */
export async function addMember(tx: CoalitionTx, ctx: CoalitionContext, member: NewMember): Promise<string> {
  authorize(membersPolicy, ctx, 'add')
  const id = await insertMember(tx, member, ctx.now)
  record<MemberJoined>(tx, ctx, { event: 'member_joined', subject: { type: 'membership', id }, changes: { role: member.role } })
  return id
}
