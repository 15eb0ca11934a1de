import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalStancesPolicy } from '../stances/policy'
import { listConfirmers, listWordings, listWords } from './store'
import type { MissionRead } from './types'

/** The mission with what each partner said of it; and the older wordings with what was said of those. */
export async function readMission(tx: CoalitionTx, ctx: MemberContext): Promise<MissionRead> {
  authorize(goalStancesPolicy, ctx, 'list')
  const [wordings, words, partners] = [await listWordings(tx), await listWords(tx), await listConfirmers(tx)]
  const [current, ...older] = wordings.map((wording) => ({ ...wording, words: words.filter((word) => word.wordingId === wording.id).map(({ wordingId: _id, ...word }) => word) }))
  return { current, older, partners }
}
