import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { deleteInterest } from './cards/store'
import { partnersPolicy } from './policy'
import { canMove, standingAfter, standingBeforeAsked, type PartnerAnswerKind, type Standing } from './rules'
import type { ContactForm, MoveForm, NewPartnerForm, PartnerForm } from './schema'
import {
  deleteContact, discardPartner, findContactChange, findPartner, findPartnerChange, insertPartner, isNameTaken, listContactRows, listStatusChanges, lockPartner, setPartnerStatus, updatePartner, upsertContact,
} from './store'
import type { PartnerBefore, PartnerContent, PartnerEvent, PartnerStatus } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

/** Whoever signs has a link instead of a membership; a task has neither, and is nobody's. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
function actorIdOf({ actor }: CoalitionContext): string {
  if (actor.kind === 'member') return actor.membershipId
  return actor.kind === 'link' ? actor.linkId : NOBODY
}

const contentOf = ({ name, partnerType, contactName, contactEmail, domains, lifePhases, kvkNumber, otherCoalitions }: PartnerContent): PartnerContent =>
  ({ name, partnerType, contactName, contactEmail, domains, lifePhases, kvkNumber, otherCoalitions })

/** What a new partner has not said yet. */
const LATER = { domains: [], lifePhases: [], kvkNumber: null, otherCoalitions: null } as const

const subject = (id: string) => ({ type: 'partner', id })

function recordMove(tx: CoalitionTx, ctx: CoalitionContext, id: string, from: PartnerStatus, to: PartnerStatus): void {
  record<PartnerEvent>(tx, ctx, { event: 'partner_status_changed', subject: subject(id), changes: { status: { from, to } } })
}

async function refuseTakenName(tx: CoalitionTx, name: string, exceptId?: string): Promise<void> {
  if (await isNameTaken(tx, name, exceptId)) throw new InvalidInput([{ field: 'name', code: 'partners.name_taken' }])
}

/** @throws InvalidInput for a state that nobody chooses */
function refuseState(to: PartnerStatus, from?: Standing): void {
  const allowed = canMove(to, from)
  if (!allowed.can) throw new InvalidInput([{ field: 'status', code: allowed.reason }])
}

/** Adds a partner organisation. Sent twice, it makes one; a name can be there once. Returns its id. */
export async function addPartner(tx: CoalitionTx, ctx: MemberContext, input: NewPartnerForm): Promise<string> {
  authorize(partnersPolicy, ctx, 'add')
  refuseState(input.status)
  return once(tx, ctx, 'partners.add', input, async (id) => {
    await refuseTakenName(tx, input.name)
    await insertPartner(tx, id, { ...contentOf({ ...LATER, ...input }), status: input.status }, { cause: 'ADDED', reason: null }, by(ctx))
    record<PartnerEvent>(tx, ctx, { event: 'partner_added', subject: subject(id) })
  })
}

/** Changes a partner. Its state is another command's. A stale version is a conflict with both texts. */
export async function changePartner(tx: CoalitionTx, ctx: MemberContext, input: PartnerForm): Promise<string> {
  authorize(partnersPolicy, ctx, 'change')
  refusePersonalData(ctx.now, { otherCoalitions: input.otherCoalitions })
  if (!(await findPartner(tx, input.id))) throw notFound()
  await refuseTakenName(tx, input.name, input.id)
  if (!(await updatePartner(tx, input.id, contentOf(input), input.expectedVersion, by(ctx)))) {
    const [now, change] = [await findPartner(tx, input.id), await findPartnerChange(tx, input.id)]
    if (!now) throw notFound()
    const { version, name, partnerType, domains, lifePhases, contactName, contactEmail, kvkNumber, otherCoalitions } = now
    throw new Conflict({
      changedBy: change?.changedBy ?? '', changedAt: change?.changedAt ?? ctx.now, currentVersion: version,
      theirs: {
        name, partnerType, domains, lifePhases, contactName: contactName ?? '', contactEmail: contactEmail ?? '', kvkNumber: kvkNumber ?? '', otherCoalitions: otherCoalitions ?? '',
      },
    })
  }
  record<PartnerEvent>(tx, ctx, { event: 'partner_changed', subject: subject(input.id) })
  return input.id
}

/**
 * Puts a partner in another state, with a word of why: a row of its own, dated and signed.
 * @throws InvalidInput for signatory and left, which have their own ways
 */
export async function movePartner(tx: CoalitionTx, ctx: MemberContext, input: MoveForm): Promise<string> {
  authorize(partnersPolicy, ctx, 'move')
  refusePersonalData(ctx.now, { reason: input.reason })
  const before = await findPartner(tx, input.id)
  if (!before) throw notFound()
  if (before.version === input.expectedVersion) refuseState(input.status, before)
  if (!(await setPartnerStatus(tx, input.id, input.status, { cause: 'MOVED', reason: input.reason }, by(ctx), input.expectedVersion))) {
    const [now, change] = [(await findPartner(tx, input.id)) ?? before, await findPartnerChange(tx, input.id)]
    throw new Conflict({ changedBy: change?.changedBy ?? '', changedAt: change?.changedAt ?? ctx.now, currentVersion: now.version, theirs: { status: now.status, reason: '' } })
  }
  recordMove(tx, ctx, input.id, before.status, input.status)
  return input.id
}

/** Who is reached at a partner on one level. A form that was emptied takes the contact away. Returns the partner's id. */
export async function savePartnerContact(tx: CoalitionTx, ctx: MemberContext, input: ContactForm): Promise<string> {
  authorize(partnersPolicy, ctx, 'save_contact')
  const { partnerId, level, jobTitle, contactName, contactEmail, contactPhone, expectedVersion } = input
  if (!(await findPartner(tx, partnerId))) throw notFound()
  const isEmpty = !jobTitle && !contactName && !contactEmail && !contactPhone
  if (!isEmpty && !jobTitle) throw new InvalidInput([{ field: 'jobTitle', code: 'partners.job_missing' }])
  refusePersonalData(ctx.now, { jobTitle })
  if (isEmpty && expectedVersion === 0) return partnerId
  const done = isEmpty
    ? await deleteContact(tx, partnerId, level, expectedVersion)
    : await upsertContact(tx, partnerId, { level, jobTitle, contactName, contactEmail, contactPhone }, expectedVersion, by(ctx))
  if (!done) {
    const now = (await listContactRows(tx, partnerId)).find((one) => one.level === level)
    const change = await findContactChange(tx, partnerId, level)
    throw new Conflict({
      changedBy: change?.changedBy ?? '', changedAt: change?.changedAt ?? ctx.now, currentVersion: now?.version ?? 0,
      theirs: { jobTitle: now?.jobTitle ?? '', contactName: now?.contactName ?? '', contactEmail: now?.contactEmail ?? '', contactPhone: now?.contactPhone ?? '' },
    })
  }
  record<PartnerEvent>(tx, ctx, { event: isEmpty ? 'partner_contact_removed' : 'partner_contact_saved', subject: subject(partnerId), changes: { level } })
  return partnerId
}

/** A partner that signed is a signatory from then on. Nothing happens when it was one. */
export async function becomeSignatory(tx: CoalitionTx, ctx: CoalitionContext, partnerId: string): Promise<void> {
  authorize(partnersPolicy, ctx, 'become_signatory', { partnerId })
  await lockPartner(tx, partnerId)
  const before = await findPartner(tx, partnerId)
  if (!before) throw notFound()
  if (before.status === 'SIGNATORY') return
  await setPartnerStatus(tx, partnerId, 'SIGNATORY', { cause: 'SIGNED', reason: null }, { now: ctx.now, by: actorIdOf(ctx) })
  recordMove(tx, ctx, partnerId, before.status, 'SIGNATORY')
}

/** The round in which a partner signed was taken back: it takes part, and is signatory again when it signs. Nothing happens when it signed something that holds. */
export async function undoSignatory(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<void> {
  authorize(partnersPolicy, ctx, 'undo_signatory')
  await lockPartner(tx, partnerId)
  const before = await findPartner(tx, partnerId)
  if (!before) throw notFound()
  if (before.status !== 'SIGNATORY' || before.hasSigned) return
  await setPartnerStatus(tx, partnerId, 'PARTICIPATING', { cause: 'MOVED', reason: null }, by(ctx))
  recordMove(tx, ctx, partnerId, 'SIGNATORY', 'PARTICIPATING')
}

/** A partner was asked to take part, or answered: whoever calls it wrote that down (lib/goals/inviting). Nothing happens when it changes nothing. */
export async function moveByInvitation(
  tx: CoalitionTx, ctx: MemberContext | LinkContext, { partnerId, answer }: { readonly partnerId: string; readonly answer: PartnerAnswerKind | null },
): Promise<void> {
  authorize(partnersPolicy, ctx, 'be_invited')
  await lockPartner(tx, partnerId)
  const before = await findPartner(tx, partnerId)
  if (!before) throw notFound()
  const to = standingAfter(before.status, answer)
  if (!to) return
  await setPartnerStatus(tx, partnerId, to, { cause: answer ? 'ANSWERED' : 'INVITED', reason: null }, { now: ctx.now, by: actorIdOf(ctx) })
  recordMove(tx, ctx, partnerId, before.status, to)
}

/** What a partner was asked was withdrawn: it stands as before, unless somebody or something moved it since. Nothing happens then. */
export async function undoInvited(tx: CoalitionTx, ctx: MemberContext, { partnerId }: { readonly partnerId: string }): Promise<void> {
  authorize(partnersPolicy, ctx, 'be_invited')
  await lockPartner(tx, partnerId)
  const before = await findPartner(tx, partnerId)
  if (!before) throw notFound()
  const to = standingBeforeAsked(before.status, await listStatusChanges(tx, partnerId))
  if (!to) return
  await setPartnerStatus(tx, partnerId, to, { cause: 'WITHDRAWN', reason: null }, by(ctx))
  recordMove(tx, ctx, partnerId, before.status, to)
}

/** A partner leaves. Whoever calls it has seen to what hung on it (lib/departures). */
export async function leavePartner(tx: CoalitionTx, ctx: MemberContext, input: { partnerId: string; reason?: string }): Promise<void> {
  authorize(partnersPolicy, ctx, 'leave')
  await lockPartner(tx, input.partnerId)
  const before = await findPartner(tx, input.partnerId)
  if (!before) throw notFound()
  if (before.status === 'LEFT') throw ruleBroken('departures.partner_has_left')
  await setPartnerStatus(tx, input.partnerId, 'LEFT', { cause: 'LEFT', reason: input.reason ?? null }, by(ctx))
  recordMove(tx, ctx, input.partnerId, before.status, 'LEFT')
  // What it kept to itself was the coalition's never.
  await deleteInterest(tx, input.partnerId)
}

/**
 * One row of a list: a new partner, or what a known one says now. Whoever calls it has read and judged the row (lib/imports).
 * @returns what to know to take it back
 */
export async function keepImportedPartner(
  tx: CoalitionTx, ctx: MemberContext, input: PartnerBefore & { readonly partnerId: string | null },
): Promise<{ readonly partnerId: string; readonly before: PartnerBefore | null; readonly version: number }> {
  authorize(partnersPolicy, ctx, 'read_in')
  const { content, status } = input
  if (input.partnerId === null) {
    refuseState(status)
    await refuseTakenName(tx, content.name)
    const id = newId()
    await insertPartner(tx, id, { ...contentOf(content), status }, { cause: 'IMPORTED', reason: null }, by(ctx))
    record<PartnerEvent>(tx, ctx, { event: 'partner_added', subject: subject(id) })
    return { partnerId: id, before: null, version: 1 }
  }
  const before = await findPartner(tx, input.partnerId)
  if (!before) throw notFound()
  await updatePartner(tx, before.id, contentOf(content), before.version, by(ctx))
  record<PartnerEvent>(tx, ctx, { event: 'partner_changed', subject: subject(before.id) })
  if (status !== before.status) {
    refuseState(status, before)
    await setPartnerStatus(tx, before.id, status, { cause: 'IMPORTED', reason: null }, by(ctx))
    recordMove(tx, ctx, before.id, before.status, status)
  }
  return { partnerId: before.id, before: { content: contentOf(before), status: before.status }, version: before.version + (status === before.status ? 1 : 2) }
}

/** Takes back what a list did to one partner. False when somebody has changed it since, or something hangs on it by now. */
export async function undoImportedPartner(
  tx: CoalitionTx, ctx: MemberContext, input: { readonly partnerId: string; readonly before: PartnerBefore | null; readonly version: number },
): Promise<boolean> {
  authorize(partnersPolicy, ctx, 'read_in')
  const now = await findPartner(tx, input.partnerId)
  if (!now || now.version !== input.version) return false
  if (!input.before) {
    const isGone = await discardPartner(tx, now.id, input.version, by(ctx))
    if (isGone) record<PartnerEvent>(tx, ctx, { event: 'partner_set_aside', subject: subject(now.id) })
    return isGone
  }
  const { content, status } = input.before
  await updatePartner(tx, now.id, content, now.version, by(ctx))
  record<PartnerEvent>(tx, ctx, { event: 'partner_changed', subject: subject(now.id) })
  if (status !== now.status) {
    await setPartnerStatus(tx, now.id, status, { cause: 'IMPORTED', reason: null }, by(ctx))
    recordMove(tx, ctx, now.id, now.status, status)
  }
  return true
}
