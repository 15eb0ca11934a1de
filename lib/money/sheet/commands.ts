import 'server-only'
import { saveSheet, throwAwayDraft } from '@/lib/plan/sheets/commands'
import type { CompanyQuestion, SheetForm, ThrowAwayForm } from '@/lib/plan/sheets/schema'
import type { Finish, SheetDone } from '@/lib/plan/sheets/types'
import { stayOnSheet } from '@/lib/plan/together/commands'
import type { Company } from '@/lib/plan/together/types'
import { asProblem } from '@/lib/platform/actions/refusals'
import { InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { addMoneyFlow, changeMoneyFlow } from '../commands'
import { readCaseToWrite } from '../cases/queries'
import { caseIdOf } from '../cases/store'
import { readMoneyFlow, requireMoneyOpen } from '../queries'
import { moneyFlowForm, newMoneyFlowForm } from '../schema'
import { MONEY_SOURCE, readMoneySheet } from './queries'

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

/**
 * Tells that this person has a sheet about money open, and hears who else has, as of other sheets. The lock is asked each
 * time: who has it open when money is closed hears nothing more.
 * @throws DomainError rule_broken while money is locked
 */
export async function stayOnMoneySheet(tx: CoalitionTx, ctx: MemberContext, input: CompanyQuestion): Promise<Company> {
  const { key, over } = input
  await requireMoneyOpen(tx, ctx)
  if (key === 'F4.7') return stayOnSheet(tx, ctx, input, { judge: () => readMoneySheet(tx, ctx, over) })
  if (key !== 'F5.7') throw notFound()
  return stayOnSheet(tx, ctx, input, { judge: () => readCaseToWrite(tx, ctx, over), saves: { events: ['business_case_saved', 'business_case_finished'], subjectId: caseIdOf(ctx, over) } })
}
