import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { partnersPolicy } from '../policy'
import { adviceFor } from './rules'
import type { GovernanceFormInput } from './schema'
import { countTakingPart, findGovernance, insertGovernance } from './store'
import type { Governance, GovernanceChosen } from './types'

/** Was this chosen already? */
const isSame = (before: Governance, content: Omit<GovernanceFormInput, 'expectedNumber'>): boolean =>
  (Object.keys(content) as (keyof typeof content)[]).every((field) => before[field] === content[field])

/**
 * Chooses how the network is governed, as a new version; whatever the advice is, people choose. How many take part is counted
 * at this moment and kept with it, as is the advice. The same again makes no version. Returns the id of the version.
 * @throws Conflict with both texts when somebody else chose since
 */
export async function chooseGovernance(tx: CoalitionTx, ctx: MemberContext, input: GovernanceFormInput): Promise<string> {
  authorize(partnersPolicy, ctx, 'choose_governance')
  const { expectedNumber, ...content } = input
  if (content.reviewOn <= dayOf(ctx.now)) throw new InvalidInput([{ field: 'reviewOn', code: 'partners.review_not_ahead' }])
  refusePersonalData(ctx.now, { processHolder: content.processHolder })
  const id = newId()
  const number = expectedNumber + 1
  const before = await findGovernance(tx)
  const isNext = (before?.number ?? 0) === expectedNumber
  if (before && isNext && isSame(before, content)) return before.id
  const picture = { ...content, partners: await countTakingPart(tx) }
  if (!isNext || !(await insertGovernance(tx, { ...picture, id, number, advice: adviceFor(picture) }, { now: ctx.now, by: ctx.actor.membershipId }))) {
    const theirs = await findGovernance(tx)
    throw new Conflict({
      changedBy: theirs?.byName ?? '', changedAt: theirs?.createdAt ?? ctx.now, currentVersion: theirs?.number ?? 0,
      theirs: {
        trust: String(theirs?.trust ?? ''), goalAgreement: String(theirs?.goalAgreement ?? ''), competencesNeeded: String(theirs?.competencesNeeded ?? ''),
        form: theirs?.form ?? '', processHolder: theirs?.processHolder ?? '', reviewOn: theirs?.reviewOn ?? '',
      },
    })
  }
  record<GovernanceChosen>(tx, ctx, { event: 'governance_chosen', subject: { type: 'governance_choice', id }, changes: { number } })
  return id
}
