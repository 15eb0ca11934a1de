import { answerScan, closeScan, openScan } from '@/lib/plan/scan/commands'
import { STATEMENTS } from '@/lib/plan/scan/definitions'
import { readScan } from '@/lib/plan/scan/queries'
import type { Answers } from '@/lib/plan/types'
import type { MemberRole } from '@/lib/platform/tenancy/context'
import { key, type TestCoalition } from './world'

/** The same score for every statement, but for those that are named. */
export const scanAnswers = (score: string, but: Answers = {}): Answers => ({ ...Object.fromEntries(STATEMENTS.map(({ name }) => [name, score])), ...but })

export const SCANNED: readonly MemberRole[] = ['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER']

/** A round in which these people answered. Returns its id. */
export async function scanRound(coalition: TestCoalition, { roles = SCANNED, score = '3', isClosed = false }: { roles?: readonly MemberRole[]; score?: string; isClosed?: boolean } = {}): Promise<string> {
  await coalition.as('COORDINATOR', (tx, ctx) => openScan(tx, ctx, key()))
  const { open } = await coalition.as('COORDINATOR', readScan)
  const roundId = open?.id ?? ''
  for (const role of roles) await coalition.as(role, (tx, ctx) => answerScan(tx, ctx, { answers: scanAnswers(score) }))
  if (isClosed) await coalition.as('COORDINATOR', (tx, ctx) => closeScan(tx, ctx, { roundId }))
  return roundId
}
