import 'server-only'
import { listPartners } from '@/lib/partners/queries'
import { CASE_SHEET } from '@/lib/plan/cases/definitions'
import { checkAnswers, personalAnswers, pickAnswers } from '@/lib/plan/rules'
import { goesOnWith, merge, standingOfDraft, theirTexts } from '@/lib/plan/together/rules'
import type { Merged } from '@/lib/plan/together/types'
import type { Answers } from '@/lib/plan/types'
import { rowsOf } from '@/lib/platform/actions/form-data'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { moneyPolicy } from '../policy'
import { requireMoneyOpen } from '../queries'
import { readCaseToWrite } from './queries'
import { problemsInCase } from './rules'
import type { CaseForm } from './schema'
import { caseIdOf, writeCase } from './store'
import type { CaseEvent, CaseRow } from './types'

const asText = (answers: Answers): Record<string, string> => Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, [answer].flat().join(', ')]))

/** Both texts: of what both changed alone where the rest could be put together, else of the whole case. */
function conflictWith(ctx: MemberContext, row: CaseRow | null, merged?: Merged): Conflict {
  const about = { changedBy: row?.updatedByName ?? '', changedAt: row?.updatedAt ?? ctx.now, currentVersion: row?.version ?? 0 }
  if (!merged) return new Conflict({ ...about, theirs: asText(row?.answers ?? {}) })
  const standing = standingOfDraft(row?.answers ?? {})
  return new Conflict({ ...about, theirs: theirTexts(CASE_SHEET.fields, merged, standing), goesOn: goesOnWith(CASE_SHEET.fields, merged, standing) })
}

/**
 * Saves the case of a goal half filled in, or finishes it: then everything is there and fits together. Sent twice, it is one.
 * @throws Conflict with both texts when somebody saved it since; DomainError rule_broken while money is locked
 */
export async function saveCase(tx: CoalitionTx, ctx: MemberContext, { goalId, expectedVersion, intent, requestKey, together, answers: said }: CaseForm): Promise<{ readonly id: string; readonly goalId: string; readonly isFinished: boolean; readonly isMerged: boolean }> {
  authorize(moneyPolicy, ctx, 'write')
  await requireMoneyOpen(tx, ctx)
  const { row } = await readCaseToWrite(tx, ctx, goalId)
  const isFinished = intent === 'finish'
  const typed = pickAnswers(CASE_SHEET, said)
  const isStale = (row?.version ?? 0) !== expectedVersion
  const merged = isStale && together ? merge(CASE_SHEET.fields, { ...together, typed, now: standingOfDraft(row?.answers ?? {}), isFinishing: isFinished }) : undefined
  const answers = merged?.answers ?? typed
  const problems = [...checkAnswers(CASE_SHEET, answers, isFinished), ...personalAnswers(ctx.now, CASE_SHEET, answers)]
  const here = new Set((await listPartners(tx, ctx)).map((one) => one.id))
  if (rowsOf('partners', answers).some(({ cells }) => cells.partner && !here.has(cells.partner))) problems.push({ field: 'partners', code: 'money.partner_missing' })
  if (isFinished && problems.length === 0) problems.push(...problemsInCase(answers))
  if (problems.length > 0) throw new InvalidInput(problems)
  const id = caseIdOf(ctx, goalId)
  const sent = { requestKey, goalId, intent, answers: typed }
  await once(tx, ctx, 'money.save_case', sent, async () => {
    if (isStale && (!merged || merged.both.length > 0)) throw conflictWith(ctx, row, merged)
    const isKept = await writeCase(tx, { id, goalId, definitionVersion: CASE_SHEET.version, answers, isFinished }, row?.version ?? 0, { now: ctx.now, by: ctx.actor.membershipId })
    if (!isKept) throw conflictWith(ctx, (await readCaseToWrite(tx, ctx, goalId)).row)
    record<CaseEvent>(tx, ctx, { event: isFinished ? 'business_case_finished' : 'business_case_saved', subject: { type: 'business_case', id } })
  })
  return { id, goalId, isFinished, isMerged: (merged?.taken.length ?? 0) > 0 }
}
