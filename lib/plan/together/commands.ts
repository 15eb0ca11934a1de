import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import { readSheet } from '../sheets/queries'
import { mayFillIn } from '../sheets/rules'
import { SHEETS } from '../sheets/definitions'
import { NEW_SUBJECT, type CompanyQuestion } from '../sheets/schema'
import { findCompany, findOwnPresence, notePresence } from './store'
import type { Company } from './types'

const SECOND = 1_000

/** Who asks again sooner, such as by reading the page anew, gets an answer and writes nothing. */
const LEAST_BETWEEN = 2 * SECOND

/** Whether this person may have the sheet open is judged as a whole when they come and then every so often; their role each time. */
const JUDGED_FOR = 5 * 60 * SECOND

/** How a sheet is judged and told of whose record stands above the plan. */
export interface StayedElsewhere {
  /** May this person have it open? Throws when not. */
  readonly judge: () => Promise<unknown>
  /** What is written in the trail when it is saved, where that is not as of other sheets. */
  readonly saves?: { readonly events: readonly string[]; readonly subjectId: string }
}

/**
 * Tells that this person has a sheet open, and hears who else has and what was saved since. Asked by the page itself, again
 * and again: no event is made of it, since nothing of the coalition changes.
 * @param given of a sheet whose record stands above the plan; without it such a sheet is not there
 * @throws DomainError not_found or refused as the sheet itself
 */
export async function stayOnSheet(tx: CoalitionTx, ctx: MemberContext, { key, over, since }: CompanyQuestion, given?: StayedElsewhere): Promise<Company> {
  authorize(planPolicy, ctx, key === 'F3.3' ? 'save_worksheet' : 'open_sheet')
  // Of something new everybody has a sheet of their own.
  if (!mayFillIn(key, ctx) || (key !== 'F3.3' && over === NEW_SUBJECT && !(key !== 'F5.7' && SHEETS[key].isSingle))) throw notFound()
  if (key === 'F5.7' && !given) throw notFound()
  const place = { key, about: over === NEW_SUBJECT ? '' : over }
  const own = await findOwnPresence(tx, ctx, place)
  const isJudged = own !== undefined && ctx.now.getTime() - own.judgedAt.getTime() < JUDGED_FOR
  if (!isJudged && given) await given.judge()
  else if (!isJudged && key !== 'F3.3' && key !== 'F5.7') await readSheet(tx, ctx, { key, over })
  const isNoted = isJudged && ctx.now.getTime() - own.seenAt.getTime() < LEAST_BETWEEN
  if (!isNoted) await notePresence(tx, ctx, place, isJudged ? own.judgedAt : ctx.now)
  return findCompany(tx, ctx, place, since, given?.saves)
}
