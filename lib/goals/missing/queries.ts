import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { PartnerLevel } from '@/lib/partners/types'
import { dayOf } from '@/lib/platform/clock'
import { listInvitedPlaces } from '../inviting/store'
import { goalsPolicy } from '../policy'
import { matrixOf } from './rules'
import { cellIdOf, countExpertsByThemselves, findCell, findStrangers, listGoalTitles, listJudged, listPartnersOfType, listTaken } from './store'
import type { CellRead, MatrixRead, Place } from './types'

/** Who is missing on a level, for the coalition or for one goal. @throws DomainError not_found for a goal that is not there */
export async function readMatrix(tx: CoalitionTx, ctx: CoalitionContext, { level, goalId }: { level: PartnerLevel; goalId: string | null }): Promise<MatrixRead> {
  authorize(goalsPolicy, ctx, 'read_missing')
  const goals = await listGoalTitles(tx)
  if (goalId && !goals.some((one) => one.id === goalId)) throw notFound()
  return { goals, expertsByThemselves: await countExpertsByThemselves(tx), matrix: matrixOf(level, await listTaken(tx, level, goalId), await listJudged(tx, level, goalId), await listInvitedPlaces(tx, dayOf(ctx.now))) }
}

/** One cell, to judge it. */
export async function readCell(tx: CoalitionTx, ctx: CoalitionContext, place: Place & { goalId: string | null }): Promise<CellRead> {
  authorize(goalsPolicy, ctx, 'judge_missing')
  if ((await findStrangers(tx, { inviterId: null, goalId: place.goalId })).goal) throw notFound()
  const found = await findCell(tx, cellIdOf(place, place.goalId))
  return {
    need: found?.need ?? null, inviterId: found?.inviterId ?? null, reason: found?.reason ?? null, version: found?.version ?? 0,
    goal: (await listGoalTitles(tx)).find((one) => one.id === place.goalId)?.title ?? null, partners: await listPartnersOfType(tx, place.partnerType),
  }
}
