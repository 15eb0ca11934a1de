import 'server-only'
import { listActions } from '@/lib/action-items/queries'
import { listAgreements, listAgreementsToSign, listOpenRequestsOf, listOwnCommitments } from '@/lib/agreements/queries'
import { listSpeakingsToAnswer } from '@/lib/agreements/speaking/queries'
import { listChallenges } from '@/lib/challenges/queries'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { readProfile } from '@/lib/coalitions/queries'
import { seeReceipt } from '@/lib/contributions/commands'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { listContributions, listNewReceipts, readAnswerClock, readContribution } from '@/lib/contributions/queries'
import type { ContributionRead } from '@/lib/contributions/types'
import { seeOwnAnswers, seePartnerAnswers } from '@/lib/goals/inviting/commands'
import { listNewPartnerAnswers, listOwnInvitations, listPartnerInvitations } from '@/lib/goals/inviting/queries'
import type { PartnerInvitationRead } from '@/lib/goals/inviting/types'
import { goalsPolicy } from '@/lib/goals/policy'
import { listGoals } from '@/lib/goals/queries'
import { listExecutiveRequests } from '@/lib/loop/queries'
import { homeworkPolicy } from '@/lib/meetings/homework/policy'
import { listHomework } from '@/lib/meetings/homework/queries'
import { waitsForMe } from '@/lib/meetings/homework/rules'
import type { HomeworkListed } from '@/lib/meetings/homework/types'
import { listMandatesToRenew } from '@/lib/mandates/queries'
import { listReaders, listVisitors } from '@/lib/members/queries'
import { listPartners } from '@/lib/partners/queries'
import { listSteps, readEvidence, readPlanText } from '@/lib/plan/queries'
import { readPage, type PageRead } from '@/lib/platform/actions/read-page'
import { listCoalitionsOf } from '@/lib/platform/auth/session'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { withMember, type MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { TransactionKind } from '@/lib/platform/tenancy/connection'
import { seeReply } from '@/lib/signals/commands'
import { signalsPolicy } from '@/lib/signals/policy'
import { countWaitingSignals, listNewReplies, listOwnSignals, listWaitingSignals, readSignal } from '@/lib/signals/queries'
import type { SignalRead } from '@/lib/signals/types'
import { readMyPlaces } from './places/queries'
import { findAround } from './store'
import type { CoordinatorHome, ExecutiveHome, ExpertHome, MyCoalition, ProfessionalHome, SupporterHome, WaitingItem, WaitingKind, WorkspaceShell } from './types'

/** How many signals and contributions a start page shows. */
const SHOWN = 4

/** What stands round every page: the house style, the mission, and what waits for who answers signals and contributions. */
export async function readAround(tx: CoalitionTx, ctx: MemberContext): Promise<Pick<WorkspaceShell, 'waiting' | 'look' | 'mission'>> {
  authorize(coalitionsPolicy, ctx, 'read_look')
  const around = await findAround(tx, { withCounts: may(signalsPolicy, ctx, 'list_all') && may(contributionsPolicy, ctx, 'list_all') })
  const { signals = 0, contributions = 0, mainColor = null, accentColor = null, mission = null } = around ?? {}
  return {
    waiting: { total: signals + contributions, signals }, ...(mainColor || accentColor ? { look: { mainColor, accentColor } } : {}),
    ...(mission && may(coalitionsPolicy, ctx, 'read_profile') ? { mission } : {}),
  }
}

/** Everything that a workspace page shows, and what stands round it, in one transaction. */
export function readWorkspace<T>(
  slug: string, returnTo: string, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<T>, kind?: TransactionKind,
): Promise<PageRead<{ readonly shell: WorkspaceShell; readonly page: T }>> {
  return readPage(slug, returnTo, async (tx, ctx) => {
    const [page, around] = await Promise.all([work(tx, ctx), readAround(tx, ctx)])
    const { coalition, actor } = ctx
    const shell: WorkspaceShell = {
      slug: coalition.slug, coalition: coalition.name, isFictional: coalition.isFictional,
      role: actor.role, displayName: actor.displayName, hasOthers: coalition.hasOthers ?? false, ...around,
    }
    return { shell, page }
  }, kind)
}

/** What was set for this person or their partner and was not handed in. */
const listMyHomework = async (tx: CoalitionTx, ctx: MemberContext): Promise<HomeworkListed[]> =>
  (may(homeworkPolicy, ctx, 'list') ? (await listHomework(tx, ctx)).filter(waitsForMe) : [])

/** What a coordinator sees first: what waits, how the plan stands, the one goal, and for an empty workspace how to begin. */
export async function readCoordinatorHome(tx: CoalitionTx, ctx: MemberContext): Promise<CoordinatorHome> {
  const goals = await listGoals(tx, ctx)
  const challenges = await listChallenges(tx, ctx)
  const partners = await listPartners(tx, ctx)
  const own = { partners: partners.length, challenges: challenges.filter((one) => !one.isExample).length, goals: goals.filter((one) => !one.isExample).length }
  return {
    visitors: await listVisitors(tx, ctx),
    mission: (await readProfile(tx, ctx)).mission,
    start: { hasPartner: own.partners > 0, hasChallenge: own.challenges > 0, hasGoal: own.goals > 0 },
    example: goals.find((one) => one.isExample) ?? null,
    goal: goals.find((one) => one.status === 'ACTIVE' && !one.isExample) ?? null,
    steps: await listSteps(tx, ctx),
    evidence: await readEvidence(tx, ctx),
    signals: await listWaitingSignals(tx, ctx, SHOWN),
    contributions: (await listContributions(tx, ctx)).filter((one) => !one.receipt).slice(0, SHOWN),
    agreement: (await listAgreements(tx, ctx))[0] ?? null,
    homework: await listMyHomework(tx, ctx),
  }
}

/** What a professional sees first: two buttons, the places of their teams, and what they sent before. */
export async function readProfessionalHome(tx: CoalitionTx, ctx: MemberContext): Promise<ProfessionalHome> {
  return {
    ...await readMyPlaces(tx, ctx),
    newReplies: await listNewReplies(tx, ctx),
    signals: (await listOwnSignals(tx, ctx)).slice(0, SHOWN),
    homework: await listMyHomework(tx, ctx),
    actions: (await listActions(tx, ctx, { mine: true })).slice(0, SHOWN),
    goal: (await listGoals(tx, ctx, { status: 'ACTIVE' })).find((one) => !one.isExample) ?? null,
  }
}

/** What an experience expert sees first: what is asked, who reads it, and what was done with what they said. */
export async function readExpertHome(tx: CoalitionTx, ctx: MemberContext): Promise<ExpertHome> {
  return {
    readers: await listReaders(tx, ctx), hasPlan: (await readPlanText(tx, ctx)) !== undefined,
    homework: await listMyHomework(tx, ctx), newReceipts: await listNewReceipts(tx, ctx), contributions: (await listContributions(tx, ctx)).slice(0, SHOWN),
  }
}

/** What a supporter sees first: what an experience expert shares with them, with the answer. */
export async function readSupporterHome(tx: CoalitionTx, ctx: MemberContext): Promise<SupporterHome> {
  return { contributions: (await listContributions(tx, ctx)).slice(0, SHOWN) }
}

/** What who signs for an organisation sees first: what waits for its signature, what it promised, and whether experts hear in time. */
export async function readExecutiveHome(tx: CoalitionTx, ctx: MemberContext): Promise<ExecutiveHome> {
  return {
    hasOrganisation: ctx.actor.partnerId !== null, toSign: await listAgreementsToSign(tx, ctx), homework: await listMyHomework(tx, ctx), commitments: await listOwnCommitments(tx, ctx), clock: await readAnswerClock(tx, ctx),
  }
}

/** So many of them, the first due on the earliest day; nothing when there are none. */
const some = (kind: WaitingKind, days: readonly (string | null)[]): WaitingItem[] =>
  (days.length === 0 ? [] : [{ kind, count: days.length, day: days.filter((day) => day !== null).sort()[0] ?? null }])

/** What this person planned for today or before, and did not say what became of. */
async function listDueActions(tx: CoalitionTx, ctx: MemberContext): Promise<WaitingItem[]> {
  const today = dayOf(ctx.now)
  return some('actions', (await listActions(tx, ctx, { mine: true, open: true })).filter((one) => one.plannedOn <= today).map((one) => one.plannedOn))
}

/** What somebody asks about an afspraak, what was answered to one's own side, and what lies with the core group. */
async function listSpoken(tx: CoalitionTx, ctx: MemberContext): Promise<WaitingItem[]> {
  const waiting = await listSpeakingsToAnswer(tx, ctx)
  return (['spokenTo', 'speakingAnswered', 'atCoreGroup'] as const).flatMap((kind) => some(kind, waiting.filter((one) => one === kind).map(() => null)))
}

/** One contribution as it is opened: for who gave it, its receipt waits no longer. */
export async function openContribution(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<ContributionRead> {
  const contribution = await readContribution(tx, ctx, id)
  if (contribution.receipt && may(contributionsPolicy, ctx, 'see', contribution)) await seeReceipt(tx, ctx, { contributionId: id })
  return contribution
}

/** What a partner was asked, as its page is opened: for who invited, its answer waits no longer. */
export async function openPartnerInvitations(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<PartnerInvitationRead[]> {
  const invitations = await listPartnerInvitations(tx, ctx, partnerId)
  if (invitations.some((one) => one.answer) && may(goalsPolicy, ctx, 'see_answer')) await seePartnerAnswers(tx, ctx, { partnerId })
  return invitations
}

/** What was asked in this person's name and what came of it, as its page is opened: the answers wait no longer. */
export async function openOwnInvitations(tx: CoalitionTx, ctx: MemberContext): Promise<PartnerInvitationRead[]> {
  const invitations = await listOwnInvitations(tx, ctx)
  if (invitations.some((one) => one.answer && !one.answer.seenAt)) await seeOwnAnswers(tx, ctx)
  return invitations
}

/** One signal as it is opened: for who gave it, its answer waits no longer. */
export async function openSignal(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<SignalRead> {
  const signal = await readSignal(tx, ctx, id)
  if (signal.reply && may(signalsPolicy, ctx, 'see', signal)) await seeReply(tx, ctx, { signalId: id })
  return signal
}

/** What waits for this person in one coalition: by their role, what they asked of a partner, and their homework. */
export async function listWaiting(tx: CoalitionTx, ctx: MemberContext): Promise<WaitingItem[]> {
  return [...await listByRole(tx, ctx), ...some('partnerAnswers', (await listNewPartnerAnswers(tx, ctx)).map(() => null)), ...some('homework', (await listMyHomework(tx, ctx)).map((one) => one.dueOn))]
}

async function listByRole(tx: CoalitionTx, ctx: MemberContext): Promise<WaitingItem[]> {
  switch (ctx.actor.role) {
    case 'COORDINATOR': {
      const [first] = await listWaitingSignals(tx, ctx, 1)
      const signals: WaitingItem[] = first ? [{ kind: 'signals', count: await countWaitingSignals(tx, ctx), day: first.answerDueOn }] : []
      return [...signals, ...some('contributions', (await listContributions(tx, ctx)).filter((one) => !one.receipt).map((one) => one.answerDueOn)), ...await listDueActions(tx, ctx), ...some('mandates', await listMandatesToRenew(tx, ctx)), ...await listSpoken(tx, ctx)]
    }
    case 'PROFESSIONAL': return [...some('replies', (await listNewReplies(tx, ctx)).map(() => null)), ...await listDueActions(tx, ctx), ...await listSpoken(tx, ctx)]
    case 'ALDERMAN': return some('requests', (await listExecutiveRequests(tx, ctx)).filter((one) => !one.answer).map((one) => one.neededBy))
    case 'PARTNER_EXECUTIVE': return ctx.actor.partnerId ? [...some('signing', (await listOpenRequestsOf(tx, ctx, ctx.actor.partnerId)).map(() => null)), ...some('mandates', await listMandatesToRenew(tx, ctx)), ...await listSpoken(tx, ctx)] : []
    case 'EXPERIENCE_EXPERT': return some('receipts', (await listNewReceipts(tx, ctx)).map(() => null))
    case 'SUPPORTER': case 'POLICY_ADVISER': case 'PRIVACY_OFFICER': return []
  }
}

/** One coalition of somebody, in a transaction of its own; nothing when they do not take part any more. */
async function readOne({ slug, name }: { slug: string; name: string }): Promise<MyCoalition[]> {
  try {
    const me = await withMember(slug, async (tx, ctx) => ({ role: ctx.actor.role, displayName: ctx.actor.displayName, waiting: await listWaiting(tx, ctx) }))
    return [{ slug, name, me }]
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.kind === 'not_found' ? [] : [{ slug, name, me: null }]
  }
}

/** The coalitions of this account, each read on its own, as its session may, and put together here. */
export async function readMine(userId: string): Promise<readonly MyCoalition[]> {
  const mine: MyCoalition[] = []
  for (const coalition of await listCoalitionsOf(userId)) mine.push(...(await readOne(coalition)))
  return mine
}
