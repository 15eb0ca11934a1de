import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { sourcesPolicy } from './policy'
import { listSourceChoices } from './queries'
import { problemsInSource } from './rules'
import type { TurnSourceForm } from './schema'
import { insertSource, listSourceRows, setOwner, turnRow, updateSource } from './store'
import type { ChangedSource, NewSource, SourceContent, SourceEvent, SourceRead, SourceStanding } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'data_source', id })

/** Everything that is wrong with it. What it points at already may stay, also when it can be chosen no more; an owner who left only where nothing is done any more. */
async function refuse(tx: CoalitionTx, ctx: MemberContext, one: SourceContent & SourceStanding, before?: SourceRead): Promise<void> {
  const { name, contents, rhythm, ownerFunction, rightsNote, reason } = one
  const problems = [...problemsInSource(one), ...personalDataIn(ctx.now, { name, contents, rhythm, ownerFunction, rightsNote, reason })]
  const choices = await listSourceChoices(tx, ctx)
  const points = [
    ['partnerId', choices.partners, 'indicators.partner_missing'], ['agreementId', choices.agreements, 'indicators.source_agreement_missing'],
    ['indicatorId', choices.indicators, 'indicators.not_followed'], ['ownerId', choices.members, 'indicators.source_owner_missing'],
  ] as const
  for (const [field, among, code] of points) {
    const stays = one[field] === before?.[field] && !(field === 'ownerId' && before.ownerHasLeft && one.state !== 'DROPPED')
    if (one[field] !== null && !stays && !among.some(({ id }) => id === one[field])) problems.push({ field, code })
  }
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** Puts data that a partner or the municipality has in the catalogue. Sent twice, it is one. */
export async function addSource(tx: CoalitionTx, ctx: MemberContext, input: NewSource): Promise<string> {
  authorize(sourcesPolicy, ctx, 'keep')
  await refuse(tx, ctx, { ...input, state: 'KNOWN', reason: null })
  return once(tx, ctx, 'indicators.add_source', input, async (id) => {
    await insertSource(tx, id, input, by(ctx))
    record<SourceEvent>(tx, ctx, { event: 'data_source_added', subject: subject(id), changes: { state: 'KNOWN', rights: input.rights } })
  })
}

/** Changes it, or how far it is. @throws Conflict with both texts */
export async function changeSource(tx: CoalitionTx, ctx: MemberContext, { id, expectedVersion, ...input }: ChangedSource): Promise<string> {
  authorize(sourcesPolicy, ctx, 'keep')
  const [before] = await listSourceRows(tx, id)
  if (!before) throw notFound()
  if (before.isRemoved) throw ruleBroken('indicators.source_removed')
  await refuse(tx, ctx, input, before)
  if (!(await updateSource(tx, id, expectedVersion, input, by(ctx)))) {
    const [now = before] = await listSourceRows(tx, id)
    const { name, partnerId, contents, domains, lifePhases, smallestArea, rhythm, ownerId, ownerFunction, rights, rightsNote, agreementId, indicatorId, state, reason } = now
    throw new Conflict({
      changedBy: now.updatedByName, changedAt: now.updatedAt, currentVersion: now.version,
      theirs: {
        name, partnerId: partnerId ?? '', contents, domains: [...domains], lifePhases: [...lifePhases], smallestArea, rhythm, ownerId: ownerId ?? '', ownerFunction: ownerFunction ?? '',
        rights, rightsNote, agreementId: agreementId ?? '', indicatorId: indicatorId ?? '', state, reason: reason ?? '',
      },
      names: ownerId ? { [ownerId]: now.ownerName ?? '' } : {},
    })
  }
  record<SourceEvent>(tx, ctx, { event: 'data_source_changed', subject: subject(id), changes: { state: input.state, rights: input.rights } })
  return id
}

/** Takes it out of the catalogue, or puts it back. */
export async function turnSource(tx: CoalitionTx, ctx: MemberContext, { id, to }: TurnSourceForm): Promise<string> {
  authorize(sourcesPolicy, ctx, 'keep')
  const [before] = await listSourceRows(tx, id)
  if (!before) throw notFound()
  const isRemoved = to === 'removed'
  if (!(await turnRow(tx, id, isRemoved, by(ctx)))) throw ruleBroken(isRemoved ? 'indicators.source_removed' : 'indicators.source_there')
  record<SourceEvent>(tx, ctx, { event: isRemoved ? 'data_source_removed' : 'data_source_restored', subject: subject(id) })
  return id
}

/** Another member keeps it from now on: whoever keeps it goes away. */
export async function giveSource(tx: CoalitionTx, ctx: MemberContext, { id, toId }: { readonly id: string; readonly toId: string }): Promise<void> {
  authorize(sourcesPolicy, ctx, 'give')
  const [before] = await listSourceRows(tx, id)
  if (!before) throw notFound()
  authorize(sourcesPolicy, ctx, 'give', before)
  if (!(await setOwner(tx, id, toId, by(ctx)))) throw notFound()
  record<SourceEvent>(tx, ctx, { event: 'data_source_given', subject: subject(id) })
}
