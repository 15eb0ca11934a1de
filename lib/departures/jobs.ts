import 'server-only'
import { readEndedAccount } from '@/lib/members/queries'
import { closeWayIn } from '@/lib/platform/auth/way-in'
import type { Job } from '@/lib/platform/jobs/outbox'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { CLOSE_WAY_IN } from './types'

/** Does once more what is done right after a membership ended, should that have failed. Who takes part again is left alone. */
const closeTheWayIn: Job = {
  topic: CLOSE_WAY_IN,
  async run(ctx, membershipId) {
    const userId = await inCoalition(ctx, (tx) => readEndedAccount(tx, ctx, membershipId))
    if (userId) await closeWayIn(userId, ctx.coalition.id)
  },
}

export const departureJobs: readonly Job[] = [closeTheWayIn]
