import 'server-only'
import { listPartners } from '@/lib/partners/queries'
import { CASE_SHEET } from '@/lib/plan/cases/definitions'
import { checkAnswers, personalAnswers, pickAnswers } from '@/lib/plan/rules'
import type { Answers } from '@/lib/plan/types'
import { rowsOf } from '@/lib/platform/actions/form-data'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput } from '@/lib/platform/errors/domain-error'
import { idOf } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { moneyPolicy } from '../policy'
import { requireMoneyOpen } from '../queries'
import { readCaseToWrite } from './queries'
import { problemsInCase } from './rules'
import type { CaseForm } from './schema'
import { writeCase } from './store'
import type { CaseEvent, CaseRow } from './types'

const asText = (answers: Answers): Record<string, string> => Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, [answer].flat().join(', ')]))

const conflictWith = (ctx: MemberContext, row: CaseRow | null): Conflict =>
  new Conflict({ changedBy: row?.updatedByName ?? '', changedAt: row?.updatedAt ?? ctx.now, currentVersion: row?.version ?? 0, theirs: asText(row?.answers ?? {}) })

/**
 * Saves the case of a goal half filled in, or finishes it: then everything is there and fits together. Sent twice, it is one.
 * @throws Conflict with both texts when somebody saved it since; DomainError rule_broken while money is locked
 */
export async function saveCase(tx: CoalitionTx, ctx: MemberContext, { goalId, expectedVersion, intent, requestKey, answers: typed }: CaseForm): Promise<{ readonly id: string; readonly goalId: string; readonly isFinished: boolean }> {
  authorize(moneyPolicy, ctx, 'write')
  await requireMoneyOpen(tx, ctx)
  const { row } = await readCaseToWrite(tx, ctx, goalId)
  const isFinished = intent === 'finish'
  const answers = pickAnswers(CASE_SHEET, typed)
  const problems = [...checkAnswers(CASE_SHEET, answers, isFinished), ...personalAnswers(ctx.now, CASE_SHEET, answers)]
  const here = new Set((await listPartners(tx, ctx)).map((one) => one.id))
  if (rowsOf('partners', answers).some(({ cells }) => cells.partner && !here.has(cells.partner))) problems.push({ field: 'partners', code: 'money.partner_missing' })
  if (isFinished && problems.length === 0) problems.push(...problemsInCase(answers))
  if (problems.length > 0) throw new InvalidInput(problems)
  const id = idOf(ctx.coalition.id, 'business_case', goalId)
  const sent = { requestKey, goalId, intent, answers }
  await once(tx, ctx, 'money.save_case', sent, async () => {
    if ((row?.version ?? 0) !== expectedVersion) throw conflictWith(ctx, row)
    const isKept = await writeCase(tx, { id, goalId, definitionVersion: CASE_SHEET.version, answers, isFinished }, expectedVersion, { now: ctx.now, by: ctx.actor.membershipId })
    if (!isKept) throw conflictWith(ctx, (await readCaseToWrite(tx, ctx, goalId)).row)
    record<CaseEvent>(tx, ctx, { event: isFinished ? 'business_case_finished' : 'business_case_saved', subject: { type: 'business_case', id } })
  })
  return { id, goalId, isFinished }
}
