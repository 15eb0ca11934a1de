import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from '../policy'
import { findTerm, listTermRows } from './store'
import type { Term } from './types'

/** The words with what this coalition means by them, by the alphabet. */
export async function listTerms(tx: CoalitionTx, ctx: CoalitionContext): Promise<Term[]> {
  authorize(coalitionsPolicy, ctx, 'read_words')
  return listTermRows(tx)
}

/** One word, to change it. */
export async function readTerm(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<Term> {
  authorize(coalitionsPolicy, ctx, 'set_words')
  const found = isId(id) ? await findTerm(tx, id) : undefined
  if (!found) throw notFound()
  const { term, meaning, version } = found
  return { id, term, meaning, version }
}
