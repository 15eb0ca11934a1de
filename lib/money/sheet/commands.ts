import 'server-only'
import { saveSheet, throwAwayDraft } from '@/lib/plan/sheets/commands'
import type { SheetForm, ThrowAwayForm } from '@/lib/plan/sheets/schema'
import type { Finish, SheetDone } from '@/lib/plan/sheets/types'
import { asProblem } from '@/lib/platform/actions/refusals'
import { InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { addMoneyFlow, changeMoneyFlow } from '../commands'
import { readMoneyFlow } from '../queries'
import { moneyFlowForm, newMoneyFlowForm } from '../schema'
import { MONEY_SOURCE } from './queries'

const finishFlow: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  if (subjectId === null) {
    const input = newMoneyFlowForm.safeParse({ ...typed, requestKey })
    if (!input.success) throw new InvalidInput(input.error.issues.map(asProblem))
    return addMoneyFlow(tx, ctx, input.data)
  }
  const { version: expectedVersion } = await readMoneyFlow(tx, ctx, subjectId)
  const input = moneyFlowForm.safeParse({ ...typed, id: subjectId, expectedVersion })
  if (!input.success) throw new InvalidInput(input.error.issues.map(asProblem))
  return changeMoneyFlow(tx, ctx, input.data)
}

/** Saves the sheet of a money flow, or puts it on the map. @throws DomainError rule_broken while money is locked */
export async function saveMoneySheet(tx: CoalitionTx, ctx: MemberContext, input: SheetForm): Promise<SheetDone> {
  if (input.worksheet !== 'F4.7') throw notFound()
  return saveSheet(tx, ctx, input, { source: MONEY_SOURCE, finish: finishFlow })
}

/** Throws a draft of it away, or puts it back. @throws DomainError rule_broken while money is locked */
export async function throwAwayMoneyDraft(tx: CoalitionTx, ctx: MemberContext, input: ThrowAwayForm): ReturnType<typeof throwAwayDraft> {
  if (input.worksheet !== 'F4.7') throw notFound()
  return throwAwayDraft(tx, ctx, input, MONEY_SOURCE)
}
