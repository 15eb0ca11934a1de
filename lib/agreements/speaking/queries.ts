import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { idOf, isId } from '@/lib/platform/ids'
import type { JobContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { readCommitmentLife } from '../life/queries'
import type { CommitmentLife } from '../life/types'
import { allowSpeaking, allowSpeakingEver, speakingPolicy, type SpeakingOperation } from './policy'
import { canLetIn, canReach, canSpeak, waitsFor, type Shown } from './rules'
import { findPartnerName, findSpeaking, isSpokenTo, listColleaguesOutside, listPeopleOf, listSpeakingRows } from './store'
import type { Reader, SpeakingListed, SpeakingRead, SpeakingWaiting } from './types'

const readerOf = ({ actor: { membershipId, role, partnerId } }: MemberContext): Reader => ({ membershipId, role, partnerId })

/** What this person may read of who spoke to whom, of all or of one afspraak. */
export async function listSpeakings(tx: CoalitionTx, ctx: MemberContext, commitmentId?: string): Promise<SpeakingListed[]> {
  allowSpeaking(ctx, 'list')
  if (commitmentId !== undefined && !isId(commitmentId)) return []
  return listSpeakingRows(tx, readerOf(ctx), commitmentId)
}

/**
 * One, to read it or to do something with it. Not found for whoever may not read it: that it is there is between the two as well.
 * @throws DomainError not_found, or refused when this person reads it and may not do this
 */
export async function readSpeaking(tx: CoalitionTx, ctx: MemberContext, id: string, operation: SpeakingOperation = 'read'): Promise<SpeakingRead> {
  allowSpeakingEver(ctx, operation)
  const found = isId(id) ? await findSpeaking(tx, readerOf(ctx), id) : undefined
  if (!found || !may(speakingPolicy, ctx, 'read', found)) throw notFound()
  allowSpeaking(ctx, operation, found)
  return found
}

/** Whom of their own partner this person can let read along; nobody when they may not, or when everybody reads it. */
export async function listColleaguesToLetIn(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<{ membershipId: string; name: string }[]> {
  const one = await readSpeaking(tx, ctx, id)
  const { partnerId } = ctx.actor
  return partnerId !== null && may(speakingPolicy, ctx, 'let_in', one) && canLetIn(one).can ? listColleaguesOutside(tx, id, partnerId) : []
}

/** What of it waits: for an answer of one's partner, with an answer to what one's own side asked, or with the core group. */
export async function listSpeakingsToAnswer(tx: CoalitionTx, ctx: MemberContext): Promise<SpeakingWaiting[]> {
  allowSpeaking(ctx, 'list')
  const reader = readerOf(ctx)
  if (reader.role !== 'COORDINATOR' && reader.partnerId === null) return []
  return (await listSpeakingRows(tx, reader)).flatMap((one) => waitsFor(one, reader) ?? [])
}

/** The membership that is told by mail that it is spoken to; nobody when that was answered, ended or taken back, or when they read it no more. */
export async function findSpokenTo(tx: CoalitionTx, ctx: JobContext, membershipId: string): Promise<string | undefined> {
  authorize(speakingPolicy, ctx, 'mail')
  return isId(membershipId) && (await isSpokenTo(tx, membershipId)) ? membershipId : undefined
}

/** An afspraak to speak about, and who will read it: those who are with one of the two now. */
export interface SpeakingToWrite {
  readonly life: CommitmentLife
  /** Null when the core group speaks. */
  readonly speakerPartnerId: string | null
  readonly speakerName: string | null
  readonly readers: SpeakingRead['readers']
  /** What goes along with the form: it is said to these readers, about this text, or not at all. */
  readonly shown: Shown
  readonly can: ReturnType<typeof canSpeak>
}

export async function readSpeakingToWrite(tx: CoalitionTx, ctx: MemberContext, which: { agreementId: string; commitmentId: string }): Promise<SpeakingToWrite> {
  const speakerPartnerId = ctx.actor.role === 'COORDINATOR' ? null : ctx.actor.partnerId
  authorize(speakingPolicy, ctx, 'speak')
  const life = await readCommitmentLife(tx, ctx, which)
  const { partnerId } = life.commitment
  authorize(speakingPolicy, ctx, 'speak', { step: 'PRIVATE', speakerPartnerId, partnerId, readers: [] })
  const readers = await listPeopleOf(tx, speakerPartnerId === null ? [partnerId] : [speakerPartnerId, partnerId])
  const speakerName = speakerPartnerId === null ? null : await findPartnerName(tx, speakerPartnerId)
  const can = canSpeak(life, speakerPartnerId)
  const mark = idOf(speakerPartnerId ?? '', ...readers.map((one) => `${one.membershipId} ${one.partnerId}`).sort())
  return { life, speakerPartnerId, speakerName, readers, shown: { versionId: life.agreement.versionId, partnerId, readers: mark }, can: can.can ? canReach(readers, partnerId) : can }
}
