import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, ruleBroken } from '@/lib/platform/errors/domain-error'
import { idOf } from '@/lib/platform/ids'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { chosenFrom } from './rules'
import type { ChoiceForm, LetGoForm } from './schema'
import { findChosen, listPlaces, removeChosen, writeChosen } from './store'
import type { ChoiceEvent } from './types'

const subject = (ctx: MemberContext) => ({ type: 'comparison_choice', id: idOf(ctx.coalition.id, 'comparison_choice') })

async function conflict(tx: CoalitionTx): Promise<Conflict> {
  const theirs = await findChosen(tx)
  if (!theirs) throw ruleBroken('form_broken')
  return new Conflict({
    changedBy: theirs.updatedByName, changedAt: theirs.updatedAt, currentVersion: theirs.version, theirs: { municipalities: theirs.names.join('\n'), reason: theirs.reason },
  })
}

/** Chooses two to eight municipalities to stand beside, and says why these. @throws Conflict with both */
export async function chooseComparison(tx: CoalitionTx, ctx: MemberContext, { municipalities, reason, expectedVersion }: ChoiceForm): Promise<void> {
  authorize(indicatorsPolicy, ctx, 'choose_comparison')
  const { municipality } = await readProfile(tx, ctx)
  const { codes, problems } = chosenFrom(municipalities, await listPlaces(tx), municipality?.code ?? null)
  const all = [...problems, ...personalDataIn(ctx.now, { reason })]
  if (all.length > 0) throw new InvalidInput(all)
  if (!(await writeChosen(tx, { codes, reason }, expectedVersion, { now: ctx.now, by: ctx.actor.membershipId }))) throw await conflict(tx)
  record<ChoiceEvent>(tx, ctx, { event: 'comparison_chosen', subject: subject(ctx), changes: { municipalities: codes.length } })
}

/** Lets go of the choice: those of the same size stay. @throws Conflict when somebody chose otherwise since */
export async function letGoComparison(tx: CoalitionTx, ctx: MemberContext, { expectedVersion }: LetGoForm): Promise<void> {
  authorize(indicatorsPolicy, ctx, 'choose_comparison')
  if (!(await removeChosen(tx, expectedVersion))) throw await conflict(tx)
  record<ChoiceEvent>(tx, ctx, { event: 'comparison_let_go', subject: subject(ctx) })
}
