import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalStancesPolicy } from '../stances/policy'
import { problemsOfWord } from './rules'
import type { MissionWordForm } from './schema'
import { insertWord, listConfirmers, listWordings } from './store'
import type { MissionConfirmed } from './types'

/** Says where a partner stands on the mission, aloud and by whom. Of words that were changed meanwhile it is asked anew. */
export async function confirmMission(tx: CoalitionTx, ctx: MemberContext, input: MissionWordForm): Promise<void> {
  authorize(goalStancesPolicy, ctx, 'take', input)
  const { wordingId, partnerId, stance, reason, saidBy, saidOn } = input
  refusePersonalData(ctx.now, { reason, saidBy })
  const problems = problemsOfWord(input, dayOf(ctx.now))
  if (problems.length > 0) throw new InvalidInput(problems)
  const [current] = await listWordings(tx)
  if (!current || !(await listConfirmers(tx)).some((one) => one.partnerId === partnerId)) throw notFound()
  await once(tx, ctx, 'goals.confirm_mission', input, async (id) => {
    if (current.id !== wordingId) throw ruleBroken('goals.mission_changed')
    await insertWord(tx, id, { wordingId, partnerId, stance, reason, saidBy, saidOn }, { now: ctx.now, by: ctx.actor.membershipId })
    record<MissionConfirmed>(tx, ctx, { event: 'mission_confirmed', subject: { type: 'mission_wording', id: wordingId }, changes: { partnerId, stance } })
  })
}
