import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { createGoal, plantExample, setExample } from '@/lib/goals/commands'
import { listGoals } from '@/lib/goals/queries'
import { newId } from '@/lib/platform/ids'
import { goalInput } from '@/tests/support/filled'
import { invalid, refused, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import { logAction } from './commands'
import { listActions } from './queries'
import type { ActionForm } from './schema'

async function withGoal() {
  const coalition = await makeCoalition()
  const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
  const goalId = await coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, goalInput('x', { challengeId, ownerId: coalition.people.COORDINATOR.membershipId })))
  const typed = (over: Partial<ActionForm> = {}): ActionForm => ({ what: 'Drie gezinnen thuis bezocht', goalId, status: 'DONE', plannedOn: '2026-11-20', preventionType: 'UNIVERSAL', ...key(), ...over })
  const log = (over: Partial<ActionForm> = {}) => coalition.as('PROFESSIONAL', (tx, ctx) => logAction(tx, ctx, typed(over)))
  return { coalition, goalId, typed, log }
}

describe('an action', () => {
  it('is written down by a professional, who owns it, and seen by whoever works along', async () => {
    const { coalition, goalId, log } = await withGoal()
    const id = await log()
    expect(await coalition.as('COORDINATOR', listActions)).toEqual([{
      id, what: 'Drie gezinnen thuis bezocht', goalId, goalTitle: 'Doel x', preventionType: 'UNIVERSAL', status: 'DONE', plannedOn: '2026-11-20', ownerName: 'Prue',
    }])
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'action_logged', actorRole: 'PROFESSIONAL', subjectId: id, changes: { status: 'DONE', preventionType: 'UNIVERSAL' } })
  })

  it('sent twice is one, and it is one with its event', async () => {
    const { coalition, typed } = await withGoal()
    const form = typed()
    await expectOnce(coalition, 'PROFESSIONAL', (tx, ctx) => logAction(tx, ctx, form))
    await expectOneWithItsEvent(coalition, 'PROFESSIONAL', (tx, ctx) => logAction(tx, ctx, typed()))
  })

  it('that was done was done today or before; one to do may be of any day', async () => {
    const { coalition, log } = await withGoal()
    await expectRefusal(coalition, () => log({ plannedOn: '2026-11-23' }), invalid({ plannedOn: 'actions.done_in_future' }))
    await log({ plannedOn: '2026-11-22' })
    await log({ plannedOn: '2026-11-23', status: 'TODO' })
  })

  it('belongs to a goal that is there, and not to an example that was set aside', async () => {
    const { coalition, log } = await withGoal()
    const missing = invalid({ goalId: 'actions.goal_missing' })
    await expectRefusal(coalition, () => log({ goalId: newId() }), missing)
    await coalition.as('COORDINATOR', plantExample)
    const example = (await coalition.as('COORDINATOR', listGoals)).find((goal) => goal.isExample)?.id ?? ''
    await log({ goalId: example })
    await coalition.as('COORDINATOR', (tx, ctx) => setExample(tx, ctx, { discarded: true }))
    await expectRefusal(coalition, () => log({ goalId: example }), missing)
  })

  it('that points at one person is refused', async () => {
    const { coalition, log } = await withGoal()
    await expectRefusal(coalition, () => log({ what: 'Gezin aan de Dorpsstraat 12, 1234 AB bezocht' }), invalid({ what: 'privacy.address' }))
  })

  it('is for those who work: an alderman and an experience expert neither write nor read them', async () => {
    const { coalition, typed } = await withGoal()
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => logAction(tx, ctx, typed())), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => logAction(tx, ctx, typed()))).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(await rolesThatCan(coalition, listActions)).toEqual(['COORDINATOR', 'PROFESSIONAL'])
  })

  it('is found back under its goal and under who did it', async () => {
    const { coalition, goalId, typed, log } = await withGoal()
    const mine = await log()
    const theirs = await coalition.as('COORDINATOR', (tx, ctx) => logAction(tx, ctx, typed({ plannedOn: '2026-11-21' })))
    const ids = async (filter: Parameters<typeof listActions>[2]) => (await coalition.as('PROFESSIONAL', (tx, ctx) => listActions(tx, ctx, filter))).map((one) => one.id)
    expect([await ids({ goalId }), await ids({ mine: true }), await ids({ goalId: newId() })]).toEqual([[theirs, mine], [mine], []])
  })
})
