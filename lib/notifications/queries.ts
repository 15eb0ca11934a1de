import 'server-only'
import { readPage, type PageRead } from '@/lib/platform/actions/read-page'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Waiting, WorkspaceShell } from './types'

/** What waits for this person. */
export async function countWaiting(_tx: CoalitionTx, _ctx: MemberContext): Promise<Waiting> {
  return { total: 0, signals: 0 }
}

/** Everything that a workspace page shows, and what stands round it, in one transaction. */
export function readWorkspace<T>(
  slug: string, returnTo: string, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<T>,
): Promise<PageRead<{ readonly shell: WorkspaceShell; readonly page: T }>> {
  return readPage(slug, returnTo, async (tx, ctx) => {
    const page = await work(tx, ctx)
    const { coalition, actor } = ctx
    const shell: WorkspaceShell = {
      slug: coalition.slug, coalition: coalition.name, isFictional: coalition.isFictional,
      role: actor.role, displayName: actor.displayName, waiting: await countWaiting(tx, ctx),
    }
    return { shell, page }
  })
}
