import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { findFile } from '@/lib/platform/files/store'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import { findSoundOf } from '../records/store'

/** The sound of a story, for whoever may read the story; while it waits for its sheet, for who recorded it. For others it is not there. */
export async function readStoryVoice(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<{ mediaType: string; content: Buffer }> {
  authorize(planPolicy, ctx, 'read_kept')
  const fileId = isId(id) ? await findSoundOf(tx, ctx, id) : undefined
  const file = fileId ? await findFile(tx, fileId) : undefined
  if (!file) throw notFound()
  return file
}
