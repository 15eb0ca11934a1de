import 'server-only'
import { plantExampleFor } from '@/lib/goals/commands'
import { FIRST_COORDINATOR_CAME } from '@/lib/invitations/types'
import { listAdministration } from '@/lib/platform/audit/administration'
import type { Job } from '@/lib/platform/jobs/outbox'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { startOf } from './rules'

/** Plants the example that a coalition was to begin with, in the name of who came. Run twice, it stands there once. */
const firstCoordinatorCame: Job = {
  topic: FIRST_COORDINATOR_CAME,
  async run(ctx, membershipId) {
    if (startOf(await listAdministration({ id: ctx.coalition.id })) !== 'EXAMPLE') return
    await inCoalition(ctx, (tx) => plantExampleFor(tx, ctx, membershipId))
  },
}

export const administrationJobs: readonly Job[] = [firstCoordinatorCame]
