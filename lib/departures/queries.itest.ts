import { beforeAll, describe, expect, it } from 'vitest'
import { listActions } from '@/lib/action-items/queries'
import { readAgreement } from '@/lib/agreements/queries'
import { answerContribution } from '@/lib/contributions/commands'
import { readContribution } from '@/lib/contributions/queries'
import { listGoals, readGoal } from '@/lib/goals/queries'
import { listImports } from '@/lib/imports/queries'
import { answerAsExecutive } from '@/lib/loop/commands'
import { listExecutiveRequests } from '@/lib/loop/queries'
import { readWorksheets } from '@/lib/plan/queries'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { answerSignal } from '@/lib/signals/commands'
import { readSignal } from '@/lib/signals/queries'
import { listInitiatives } from '@/lib/sparks/queries'
import { fill, type Filled } from '@/tests/support/filled'
import type { TestPerson } from '@/tests/support/world'
import { listHandoverCards, readHandoverCard } from './queries'

// Everywhere where a page shows who did something, the answer says whether they are still there: a name that says nothing
// of it would send people to somebody who is gone.

describe('who left', () => {
  let filled: Filled
  let next: TestPerson
  beforeAll(async () => {
    filled = await fill('OUDnamen')
    const { coalition, ids } = filled
    next = await coalition.join('COORDINATOR', 'Nina')
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'x' }))
    await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: ids.signalId, body: 'x' }))
    await coalition.as('ALDERMAN', (tx, ctx) => answerAsExecutive(tx, ctx, { requestId: ids.executiveRequestId, answer: 'TALK_FIRST' }))
  })

  const asNext = <T>(question: Parameters<typeof filled.coalition.asPerson<T>>[1]): Promise<T> => filled.coalition.asPerson(next, question)
  const families: Record<string, () => Promise<(boolean | undefined)[]>> = {
    'a goal and its list': async () => [(await asNext((tx, ctx) => readGoal(tx, ctx, filled.ids.goalId))).ownerHasLeft, (await asNext(listGoals)).find((one) => one.id === filled.ids.goalId)?.ownerHasLeft],
    'a partner in a goal': async () => [(await asNext((tx, ctx) => readGoal(tx, ctx, filled.ids.goalId))).formerPartnerNames.includes('Eerste OUDnamen')],
    'an action': async () => [(await asNext(listActions)).find((one) => one.id === filled.ids.actionId)?.hasLeft],
    'a contribution and its receipt': async () => { const one = await asNext((tx, ctx) => readContribution(tx, ctx, filled.ids.contributionId)); return [one.hasLeft, one.receipt?.hasLeft] },
    'the answer to a signal': async () => [(await asNext((tx, ctx) => readSignal(tx, ctx, filled.ids.signalId))).reply?.hasLeft],
    'the answer of an alderman': async () => [(await asNext(listExecutiveRequests)).find((one) => one.id === filled.ids.executiveRequestId)?.answer?.hasLeft],
    'a vuurtje': async () => [(await asNext(listInitiatives))[0]?.hasLeft],
    'a file that was read in': async () => [(await asNext(listImports)).find((one) => one.id === filled.ids.importId)?.hasLeft],
    'a worksheet': async () => [(await asNext((tx, ctx) => readWorksheets(tx, ctx, 'F3.3'))).draft?.hasLeft],
    'an afspraak and who is to sign': async () => {
      const { commitments, signatories } = await asNext((tx, ctx) => readAgreement(tx, ctx, filled.ids.signingId))
      return [commitments[0]?.partnerHasLeft, signatories.find((one) => one.partnerId === filled.ids.partnerIds[0])?.partnerHasLeft]
    },
    'an overdrachtskaart': async () => [(await asNext((tx, ctx) => readHandoverCard(tx, ctx, filled.ids.handoverCardId))).hasLeft, (await asNext(listHandoverCards))[0]?.hasLeft],
  }

  it('is still there, as long as they are', async () => {
    for (const [family, ask] of Object.entries(families)) expect((await ask()).every((one) => one === false), family).toBe(true)
  })

  it('is called so in every family of places', async () => {
    const { coalition, ids } = filled
    await coalition.asPerson(next, async (tx) => {
      await openTx(tx).query(sql`UPDATE membership SET ended_at = now() WHERE coalition_id = ${coalition.id}::uuid AND id <> ${next.membershipId}::uuid`)
      await openTx(tx).query(sql`UPDATE partner_organization SET status = 'LEFT' WHERE coalition_id = ${coalition.id}::uuid AND id = ${ids.partnerIds[0]}::uuid`)
    })
    for (const [family, ask] of Object.entries(families)) expect((await ask()).every((one) => one === true), family).toBe(true)
  })
})
