import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CommonsContext } from '@/lib/platform/tenancy/commons'
import type { CoalitionContext, JobContext, LinkContext, MemberContext, PublicContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx, CommonsTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import { findAgreement } from '../store'
import { type AgreementRead, type ReplyRead, type SealRead } from '../types'
import { ROUND_STANDINGS, type RoundLine, type RoundRead } from './types'
import { standingIn, turnSince } from './rules'
import { findRequest, findSeals, findSigned, listReminders, listReplies, type RequestRow } from './store'

async function linesOf(tx: CoalitionTx, ctx: CoalitionContext, agreement: AgreementRead): Promise<RoundLine[]> {
  const [replies, reminders] = await Promise.all([listReplies(tx, { versionId: agreement.versionId }), listReminders(tx, agreement.versionId)])
  return agreement.signatories.map((one) => {
    const own = replies.filter((reply) => reply.partnerId === one.partnerId)
    return { ...one, standing: standingIn(one, own, ctx.now), turnSince: turnSince(one.requestedAt, own), replies: own, reminders: reminders.filter((reminder) => reminder.requestId === one.requestId).map((reminder) => reminder.sentAt) }
  })
}

/** How the newest round of an agreement goes. Every count is of rows, none is kept. */
export async function readRound(tx: CoalitionTx, ctx: MemberContext, agreementId: string): Promise<RoundRead> {
  authorize(agreementsPolicy, ctx, 'follow')
  const agreement = isId(agreementId) ? await findAgreement(tx, { roundOf: agreementId }) : undefined
  if (!agreement) throw notFound()
  const lines = await linesOf(tx, ctx, agreement)
  const counts = Object.fromEntries(ROUND_STANDINGS.map((standing) => [standing, lines.filter((one) => one.standing === standing).length])) as Record<(typeof ROUND_STANDINGS)[number], number>
  return { agreement, lines, counts }
}

/** The lines of one version, for the rhythm that reminds. */
export async function listRoundOf(tx: CoalitionTx, ctx: JobContext, versionId: string): Promise<RoundLine[]> {
  authorize(agreementsPolicy, ctx, 'remind')
  const agreement = await findAgreement(tx, { versionId })
  return agreement ? linesOf(tx, ctx, agreement) : []
}

/** A request that was reminded of, with how it stands now: for who answered meanwhile, or was taken off the list, there is no mail. */
export async function readReminder(tx: CoalitionTx, ctx: CoalitionContext, requestId: string): Promise<(RequestRow & Pick<RoundLine, 'standing'>) | undefined> {
  authorize(agreementsPolicy, ctx, 'mail_link')
  const request = await findRequest(tx, requestId)
  const agreement = request ? await findAgreement(tx, { versionId: request.versionId }) : undefined
  const line = agreement ? (await linesOf(tx, ctx, agreement)).find((one) => one.requestId === requestId) : undefined
  if (!request) throw notFound()
  return line && !request.isWithdrawn ? { ...request, standing: line.standing } : undefined
}

export async function readReply(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<ReplyRead> {
  authorize(agreementsPolicy, ctx, 'follow')
  const [reply] = isId(id) ? await listReplies(tx, { replyId: id }) : []
  if (!reply) throw notFound()
  return reply
}

/** What the partner of a personal link answered before, and what was done with it. */
export async function listOwnReplies(tx: CoalitionTx, ctx: LinkContext): Promise<ReplyRead[]> {
  authorize(agreementsPolicy, ctx, 'reply')
  const request = await findRequest(tx, ctx.actor.subjectId)
  if (!request) throw notFound()
  return listReplies(tx, { versionId: request.versionId, partnerId: request.partnerId })
}

/** In which coalitions a text with this mark was signed: ids, for nobody's eyes. */
export async function findCoalitionsOfMark(tx: CommonsTx, _ctx: CommonsContext, mark: string): Promise<string[]> {
  return findSeals(tx, mark)
}

/** How often and when a text with this mark was signed here; nobody's name. */
export async function readSeal(tx: CoalitionTx, ctx: PublicContext, mark: string): Promise<SealRead | undefined> {
  authorize(agreementsPolicy, ctx, 'check')
  return findSigned(tx, mark)
}
