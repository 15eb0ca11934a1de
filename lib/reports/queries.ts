import 'server-only'
import { listAgreements, readAgreement } from '@/lib/agreements/queries'
import { listChallenges } from '@/lib/challenges/queries'
import { listGoals, readGoal } from '@/lib/goals/queries'
import type { GoalRead } from '@/lib/goals/types'
import { readIndicator } from '@/lib/indicators/cards/queries'
import type { FigureRead, IndicatorRead } from '@/lib/indicators/cards/types'
import { readOverview } from '@/lib/indicators/overview/queries'
import { yearCode } from '@/lib/indicators/periods/rules'
import { readOutcome } from '@/lib/indicators/queries'
import { COUNTRY, type Outcome } from '@/lib/indicators/types'
import { listExecutiveRequests } from '@/lib/loop/queries'
import { listMeetings } from '@/lib/meetings/queries'
import { listGateDecisions } from '@/lib/plan/gates/queries'
import { readGoalLearning } from '@/lib/plan/learning/queries'
import { listPublicStories } from '@/lib/plan/stories/queries'
import { STEPS } from '@/lib/plan/definitions'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { publishCount } from '@/lib/platform/privacy/small-numbers'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { SIGNAL_THEMES } from '@/lib/signals/types'
import { reportsPolicy } from './policy'
import { goalInQuarter, isIn, quarterAsked, quartersTo, reportedFigure } from './rules'
import { countSignalsByTheme } from './store'
import type { LetterRead, PageRead, QuarterRead, ReportBasis, ReportedAgreement, ReportedFigure, ReportListed } from './types'

/** The day on which the figure of a year came in: the newest, where a municipality was added up out of several. */
const enteredOn = ({ series }: IndicatorRead, figures: readonly FigureRead[]) => (year: number): string | null =>
  figures.filter((one) => one.series === series && one.regionCode !== COUNTRY && one.period === yearCode(year)).map((one) => dayOf(one.enteredAt)).sort().at(-1) ?? null

async function readFirst(tx: CoalitionTx, ctx: CoalitionContext): Promise<Outcome> {
  const { outcome, figures } = await readOverview(tx, ctx)
  return { ...outcome, series: figures.map(({ series }) => series) }
}

/** The figures of the own municipality, as the pages show them: all in the order of the coalition, or those that stand first on the page of the alderman. */
async function listFigures(tx: CoalitionTx, ctx: CoalitionContext, which: 'ALL' | 'FIRST'): Promise<{ readonly municipality: string | null; readonly figures: ReportedFigure[] }> {
  const { municipality, series } = which === 'ALL' ? await readOutcome(tx, ctx) : await readFirst(tx, ctx)
  const figures: ReportedFigure[] = []
  for (const one of series) {
    const { indicator, figures: rows } = await readIndicator(tx, ctx, one.id)
    const figure = reportedFigure(one, { saysNot: indicator.saysNot, enteredOn: enteredOn(indicator, rows) })
    if (figure) figures.push(figure)
  }
  return { municipality: municipality?.name ?? null, figures }
}

/** Every agreement with what was promised in it. Of a draft nothing is: it can still change. */
async function listWithPromises(tx: CoalitionTx, ctx: CoalitionContext): Promise<ReportedAgreement[]> {
  const found: ReportedAgreement[] = []
  for (const one of await listAgreements(tx, ctx)) {
    if (one.status === 'DRAFT' || one.status === 'TAKEN_BACK') {
      found.push({ ...one, promises: [], signedOn: [] })
      continue
    }
    const { commitments, signatories } = await readAgreement(tx, ctx, one.id)
    found.push({
      ...one, promises: commitments.map(({ what, partnerName, status }) => ({ what, partnerName, status })),
      signedOn: signatories.flatMap(({ signature }) => (signature ? [signature.paperOn ?? dayOf(signature.signedAt)] : [])),
    })
  }
  return found
}

async function listWholeGoals(tx: CoalitionTx, ctx: CoalitionContext): Promise<GoalRead[]> {
  const goals: GoalRead[] = []
  for (const { id, isExample } of await listGoals(tx, ctx)) if (!isExample) goals.push(await readGoal(tx, ctx, id))
  return goals
}

async function readBasis(tx: CoalitionTx, ctx: MemberContext, which: 'ALL' | 'FIRST' = 'ALL'): Promise<ReportBasis> {
  return {
    coalition: ctx.coalition.name, isFictional: ctx.coalition.isFictional, today: dayOf(ctx.now), ...(await listFigures(tx, ctx, which)),
    goals: await listWholeGoals(tx, ctx), agreements: await listWithPromises(tx, ctx), stories: await listPublicStories(tx, ctx),
  }
}

/** Which reports this person can open, and of which quarters. */
export async function listReports(_tx: CoalitionTx, ctx: MemberContext): Promise<ReportListed[]> {
  authorize(reportsPolicy, ctx, 'read_page')
  return [
    ...(may(reportsPolicy, ctx, 'read_letter') ? [{ kind: 'LETTER', quarters: [] } as const] : []),
    { kind: 'PAGE', quarters: [] },
    ...(may(reportsPolicy, ctx, 'read_quarter') ? [{ kind: 'QUARTER', quarters: quartersTo(dayOf(ctx.now)) } as const] : []),
  ]
}

/** All that stands in the draft of the letter to the council. */
export async function readLetter(tx: CoalitionTx, ctx: MemberContext): Promise<LetterRead> {
  authorize(reportsPolicy, ctx, 'read_letter')
  return {
    ...(await readBasis(tx, ctx)),
    challenges: (await listChallenges(tx, ctx)).filter((one) => !one.isExample).map(({ title, forWhom }) => ({ title, forWhom })),
    requests: await listExecutiveRequests(tx, ctx),
  }
}

/** All that stands on the page to leave behind: the figures that the coalition chose to stand first, at most five. */
export async function readPage(tx: CoalitionTx, ctx: MemberContext): Promise<PageRead> {
  authorize(reportsPolicy, ctx, 'read_page')
  const basis = await readBasis(tx, ctx, 'FIRST')
  const meetings = (await listMeetings(tx, ctx)).filter((one) => one.closedAt === null && one.cancelledAt === null && one.heldOn >= basis.today)
  return { ...basis, meetings: meetings.map(({ heldOn }) => ({ heldOn })).sort((one, other) => one.heldOn.localeCompare(other.heldOn)) }
}

/**
 * All that stands in the report of a quarter: what happened in it, beside figures and agreements as they stand today.
 * @param asked such as 2026-K4; undefined is the present quarter, and what cannot be chosen is not there
 */
export async function readQuarter(tx: CoalitionTx, ctx: MemberContext, asked: string | undefined): Promise<QuarterRead> {
  authorize(reportsPolicy, ctx, 'read_quarter')
  const { goals: all, ...basis } = await readBasis(tx, ctx)
  const quarter = quarterAsked(asked, basis.today)
  if (!quarter) throw notFound()
  const goals = []
  for (const goal of all) {
    const found = goalInQuarter(goal, quarter, (await readGoalLearning(tx, ctx, goal.id)).reviews)
    if (found) goals.push(found)
  }
  const gates = []
  for (const { step } of STEPS) gates.push(...await listGateDecisions(tx, ctx, step))
  const counted = new Map((await countSignalsByTheme(tx, quarter)).map(({ theme, count }) => [theme, count]))
  return {
    ...basis, quarter, goals,
    signals: SIGNAL_THEMES.map((theme) => ({ theme, count: publishCount(counted.get(theme) ?? 0) })),
    requests: (await listExecutiveRequests(tx, ctx)).filter(({ createdAt, answer }) => isIn(quarter, dayOf(createdAt)) || (answer !== null && isIn(quarter, dayOf(answer.createdAt)))),
    gates: gates.filter(({ decidedAt }) => isIn(quarter, dayOf(decidedAt))).sort((one, other) => one.decidedAt.getTime() - other.decidedAt.getTime()),
    meetings: (await listMeetings(tx, ctx)).filter(({ heldOn, closedAt }) => closedAt !== null && isIn(quarter, heldOn)).length,
  }
}
