import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import type { Answers } from '../types'
import { asAnswersOf, neededFor, resultsOf } from './rules'
import { countAnswers, findOwnAnswer, listAnswers, listRounds } from './store'
import type { ScanRead, ScanRoundRead } from './types'

/**
 * The rounds of the scan. Of an open one only how many answered: whoever looks before and after a colleague answers would
 * read that answer out of the difference. Of a closed one what came out, when enough people took part.
 */
export async function readScan(tx: CoalitionTx, ctx: MemberContext): Promise<ScanRead> {
  authorize(planPolicy, ctx, 'answer_scan')
  const [rounds, counts] = [await listRounds(tx), await countAnswers(tx)]
  const closed: ScanRoundRead[] = []
  for (const round of rounds.filter(({ closedAt }) => closedAt !== null)) {
    const answered = await listAnswers(tx, round.id)
    closed.push({ ...round, respondents: answered.length, results: resultsOf(answered) })
  }
  const open = rounds.find(({ closedAt }) => closedAt === null)
  const respondents = open ? (counts[open.id] ?? 0) : 0
  return { open: open ? { ...open, respondents, needed: neededFor(respondents), didI: (await findOwnAnswer(tx, ctx, open.id)) !== undefined } : null, closed }
}

/** What this person answered in the open round; null when nothing, or when no round is open. */
export async function readOwnScan(tx: CoalitionTx, ctx: MemberContext): Promise<Answers | null> {
  authorize(planPolicy, ctx, 'answer_scan')
  const open = (await listRounds(tx)).find(({ closedAt }) => closedAt === null)
  const own = open && await findOwnAnswer(tx, ctx, open.id)
  return own ? asAnswersOf(own) : null
}
