import 'server-only'
import { appPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { enterAsJob, type JobContext } from './context'

/**
 * The same for a form that may be sent twice: the id follows from it, so the second time finds the first one's row.
 * False when the address is another coalition's.
 */
export async function foundCoalitionOnce(coalition: { id: string; slug: string; name: string }): Promise<boolean> {
  const { id, slug, name } = coalition
  await runSql(appPool(), sql`INSERT INTO coalition (id, slug, name, is_fictional) VALUES (${id}::uuid, ${slug}, ${name}, false) ON CONFLICT DO NOTHING`)
  const [row] = await runSql<{ id: string }>(appPool(), sql`SELECT id FROM coalition WHERE slug = ${slug}`)
  return row?.id === id
}

/** A new, empty coalition, and the context in which its first rows can be made. The slug is unique over all coalitions. */
export async function foundCoalition(coalition: { slug: string; name: string; isFictional: boolean }, now?: Date): Promise<JobContext> {
  const id = newId()
  await runSql(appPool(), sql`
    INSERT INTO coalition (id, slug, name, is_fictional) VALUES (${id}::uuid, ${coalition.slug}, ${coalition.name}, ${coalition.isFictional})`)
  return enterAsJob(id, 'coalitions.found', now ? { now } : {})
}
