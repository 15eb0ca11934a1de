import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { OF_ORGANISATIONS } from '@/lib/platform/privacy/guard'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from '../policy'
import type { GroundRulesForm } from './schema'
import { findGroundRules, insertGroundRules, type GroundRulesContent } from './store'
import type { GroundRulesSet } from './types'

/** Do they say this already? */
const isSame = (before: GroundRulesContent, content: GroundRulesContent): boolean =>
  (Object.keys(content) as (keyof GroundRulesContent)[]).every((field) => before[field] === content[field])

/**
 * Sets the ground rules as a new version; the versions before it stay as they were. The same again makes no version. In the local way for one child the
 * number and the address of an organisation may stand; what is of a person alone may not. Returns the id of the version.
 * @throws Conflict with both texts when somebody else set them since
 */
export async function setGroundRules(tx: CoalitionTx, ctx: MemberContext, input: GroundRulesForm): Promise<string> {
  authorize(coalitionsPolicy, ctx, 'set_ground_rules')
  const { expectedNumber, ...content } = input
  const { alsoNotRecorded, rawSignalReaders, speakingUp, childRoute } = content
  const problems = [...personalDataIn(ctx.now, { alsoNotRecorded, rawSignalReaders, speakingUp }), ...personalDataIn(ctx.now, { childRoute }, OF_ORGANISATIONS)]
  if (problems.length > 0) throw new InvalidInput(problems)
  const id = newId()
  const number = expectedNumber + 1
  const before = await findGroundRules(tx)
  const isNext = (before?.number ?? 0) === expectedNumber
  if (before && isNext && isSame(before, content)) return before.id
  if (!isNext || !(await insertGroundRules(tx, id, number, content, { now: ctx.now, by: ctx.actor.membershipId }))) {
    const theirs = await findGroundRules(tx)
    throw new Conflict({
      changedBy: theirs?.byName ?? '', changedAt: theirs?.createdAt ?? ctx.now, currentVersion: theirs?.number ?? 0,
      theirs: {
        alsoNotRecorded: theirs?.alsoNotRecorded ?? '', rawSignalReaders: theirs?.rawSignalReaders ?? '', signalRetentionMonths: String(theirs?.signalRetentionMonths ?? ''),
        childRoute: theirs?.childRoute ?? '', speakingUp: theirs?.speakingUp ?? '', decisionRule: theirs?.decisionRule ?? '',
      },
    })
  }
  record<GroundRulesSet>(tx, ctx, { event: 'ground_rules_set', subject: { type: 'ground_rules', id }, changes: { number } })
  return id
}
