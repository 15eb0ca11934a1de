import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { listGoals } from '@/lib/goals/queries'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { readDocument } from '../document/queries'
import type { InfographicRead } from './types'

/** All that stands on the infographic of an agreement: what the coalition is for, its goals, and what was agreed. */
export async function readInfographic(tx: CoalitionTx, ctx: MemberContext, agreementId: string): Promise<InfographicRead> {
  const { agreement, parties } = await readDocument(tx, ctx, { agreementId, isNewest: false })
  const [goals, { mission }] = await Promise.all([listGoals(tx, ctx, { status: 'ACTIVE' }), readProfile(tx, ctx)])
  const { title, status, versionNumber, purpose, purposeB1, commitments, signatories } = agreement
  return {
    title, status, versionNumber, purpose: purposeB1 ?? purpose, mission,
    goals: goals.filter((one) => !one.isExample).map(({ title: goal, forWhom, parentBenefit }) => ({ title: goal, forWhom, parentBenefit })),
    commitments: commitments.map(({ what, partnerName }) => ({ what, partnerName })),
    signed: parties.length, requested: parties.length + signatories.filter((one) => !one.signature).length,
  }
}
