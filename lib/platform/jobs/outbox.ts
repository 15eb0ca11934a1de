import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import type { CoalitionContext, JobContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'

/** A background task of a capability, registered under its topic. It gets the coalition's context and one id. */
export interface Job {
  readonly topic: string
  /** Also once a night for every coalition that runs; the id it gets is then the coalition's own. */
  readonly isNightly?: true
  /** Takes long, or waits for a service outside. Of all of these one runs at a time, so that a mail never waits for them. */
  readonly isSlow?: true
  readonly run: (ctx: JobContext, subjectId: string) => Promise<void>
}

/**
 * Asks for a background task as part of this transaction: when the change stays, the task will run, at least once; when
 * it is rolled back, so is the asking. The row holds ids and no content, because the table is shared by all coalitions.
 */
export async function enqueue(tx: CoalitionTx, ctx: CoalitionContext, topic: string, subjectId: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`INSERT INTO outbox (id, topic, coalition_ref, subject_id, created_at)
    VALUES (${newId()}::uuid, ${topic}, ${coalitionId}::uuid, ${subjectId}::uuid, ${ctx.now})`)
}
