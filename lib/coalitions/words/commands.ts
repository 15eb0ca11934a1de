import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from '../policy'
import type { NewTermForm, TermForm, TermToArchive } from './schema'
import { archiveTermRow, findTerm, insertTerm, isTermTaken, updateTerm } from './store'
import type { TermEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const tell = (tx: CoalitionTx, ctx: MemberContext, event: TermEvent['event'], id: string) => record<TermEvent>(tx, ctx, { event, subject: { type: 'glossary_term', id } })

const taken = () => new InvalidInput([{ field: 'term', code: 'coalitions.term_taken' }])

/** Says what the coalition means by a word. Sent twice, it is one. @throws InvalidInput when the word has a meaning already */
export async function addTerm(tx: CoalitionTx, ctx: MemberContext, input: NewTermForm): Promise<string> {
  authorize(coalitionsPolicy, ctx, 'set_words')
  refusePersonalData(ctx.now, { term: input.term, meaning: input.meaning })
  return once(tx, ctx, 'coalitions.add_term', input, async (id) => {
    if (!(await insertTerm(tx, id, input, by(ctx)))) throw taken()
    tell(tx, ctx, 'term_added', id)
  })
}

/** Says it otherwise. A stale version is a conflict with both texts. */
export async function changeTerm(tx: CoalitionTx, ctx: MemberContext, input: TermForm): Promise<string> {
  authorize(coalitionsPolicy, ctx, 'set_words')
  refusePersonalData(ctx.now, { term: input.term, meaning: input.meaning })
  if (await isTermTaken(tx, input.term, input.id)) throw taken()
  if (!(await updateTerm(tx, input.id, input, input.expectedVersion, by(ctx)))) {
    const now = await findTerm(tx, input.id)
    if (!now) throw notFound()
    throw new Conflict({ changedBy: now.changedBy, changedAt: now.changedAt, currentVersion: now.version, theirs: { term: now.term, meaning: now.meaning } })
  }
  tell(tx, ctx, 'term_changed', input.id)
  return input.id
}

/** Takes a word out: from the next page on it is not explained any more. */
export async function archiveTerm(tx: CoalitionTx, ctx: MemberContext, input: TermToArchive): Promise<void> {
  authorize(coalitionsPolicy, ctx, 'set_words')
  if (!(await archiveTermRow(tx, input.id, by(ctx)))) throw notFound()
  tell(tx, ctx, 'term_archived', input.id)
}
