import 'server-only'
import { appPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { enterAsJob, type JobContext } from './context'

/** A new, empty coalition, and the context in which its first rows can be made. The slug is unique over all coalitions. */
export async function foundCoalition(coalition: { slug: string; name: string; isFictional: boolean }, now?: Date): Promise<JobContext> {
  const id = newId()
  await runSql(appPool(), sql`
    INSERT INTO coalition (id, slug, name, is_fictional) VALUES (${id}::uuid, ${coalition.slug}, ${coalition.name}, ${coalition.isFictional})`)
  return enterAsJob(id, 'coalitions.found', now ? { now } : {})
}
