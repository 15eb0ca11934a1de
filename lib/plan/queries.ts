import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { WORKSHEETS, type WorksheetKey } from './definitions'
import { planPolicy } from './policy'
import { keyed, passagesOf, standings } from './rules'
import { hiddenFrom, without } from './sheets/rules'
import { findEvidence, findNewestText, listStepChanges, listWorksheets } from './store'
import type { Evidence, PlanText, StepStanding, WorksheetRead } from './types'

/** How the five steps stand. */
export async function listSteps(tx: CoalitionTx, ctx: CoalitionContext): Promise<StepStanding[]> {
  authorize(planPolicy, ctx, 'read')
  return standings(await listStepChanges(tx))
}

/** What the software can see of the gates. */
export async function readEvidence(tx: CoalitionTx, ctx: CoalitionContext): Promise<Evidence> {
  authorize(planPolicy, ctx, 'read')
  return findEvidence(tx, dayOf(ctx.now))
}

/** The newest version of the plan as people read it; undefined while nobody wrote one. */
export async function readPlanText(tx: CoalitionTx, ctx: CoalitionContext): Promise<PlanText | undefined> {
  authorize(planPolicy, ctx, 'read')
  const row = await findNewestText(tx)
  if (!row) return undefined
  const plain = row.bodyB1 ? passagesOf(row.bodyB1) : []
  const passages = keyed(row).map((one, index) => ({ ...one, b1: plain[index] ?? null }))
  return { versionId: row.id, number: row.number, passages, createdAt: row.createdAt }
}

/** The draft of a worksheet, if there is one, and the sheets that are done, the newest first; with the small numbers of people that somebody else wrote down left out. */
export async function readWorksheets(
  tx: CoalitionTx, ctx: CoalitionContext, worksheet: WorksheetKey,
): Promise<{ draft: WorksheetRead | undefined; done: WorksheetRead[] }> {
  authorize(planPolicy, ctx, 'read_worksheet')
  const sheets = (await listWorksheets(tx, worksheet))
    .map((sheet) => ({ ...sheet, answers: without(sheet.answers, hiddenFrom(ctx, WORKSHEETS[worksheet], sheet.createdBy, [sheet.answers])) }))
  return { draft: sheets.find((sheet) => sheet.status === 'DRAFT'), done: sheets.filter((sheet) => sheet.status === 'DONE') }
}
