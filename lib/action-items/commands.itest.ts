import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { createGoal, plantExample, setExample } from '@/lib/goals/commands'
import { listGoals } from '@/lib/goals/queries'
import { endMandate } from '@/lib/mandates/commands'
import { newId } from '@/lib/platform/ids'
import { fill, goalInput } from '@/tests/support/filled'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import { coverAction, finishAction, logAction, reopenAction, stopAction } from './commands'
import { listActions, listCovers, readAction } from './queries'
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
      ownerId: coalition.people.PROFESSIONAL.membershipId, hasLeft: false,
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
    await log({ plannedOn: '2026-11-23', status: 'PLANNED' })
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

describe('what becomes of an action', () => {
  const withOpen = async () => {
    const all = await withGoal()
    const actionId = await all.log({ status: 'PLANNED', plannedOn: '2026-11-25' })
    const read = () => all.coalition.as('COORDINATOR', (tx, ctx) => readAction(tx, ctx, actionId))
    return { ...all, actionId, read }
  }

  it('is said by who does it: done, on a day, and it is no longer among what is to be done', async () => {
    const { coalition, actionId, read } = await withOpen()
    const open = () => coalition.as('PROFESSIONAL', (tx, ctx) => listActions(tx, ctx, { mine: true, open: true }))
    expect((await open()).map((one) => one.id)).toEqual([actionId])
    await coalition.as('PROFESSIONAL', (tx, ctx) => finishAction(tx, ctx, { actionId, doneOn: '2026-11-21' }))
    expect(await read()).toMatchObject({ status: 'DONE', plannedOn: '2026-11-21', ownerName: 'Prue', mayMove: true })
    expect(await open()).toEqual([])
    expect((await trail(coalition)).at(-1)).toEqual({
      event: 'action_finished', actorRole: 'PROFESSIONAL', subjectId: actionId, changes: { status: { from: 'PLANNED', to: 'DONE' }, plannedOn: { from: '2026-11-25', to: '2026-11-21' } },
    })
  })

  it('is never done in the future', async () => {
    const { coalition, actionId } = await withOpen()
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => finishAction(tx, ctx, { actionId, doneOn: '2026-11-23' })), invalid({ doneOn: 'actions.done_in_future' }))
  })

  it('can be that it stops; and what is over can be put back, what is open cannot', async () => {
    const { coalition, actionId, read } = await withOpen()
    const reopen = () => coalition.as('PROFESSIONAL', (tx, ctx) => reopenAction(tx, ctx, { actionId, plannedOn: '2026-12-01' }))
    await expectRefusal(coalition, reopen, ruleBroken('actions.is_open'))
    await coalition.as('PROFESSIONAL', (tx, ctx) => stopAction(tx, ctx, { actionId }))
    expect(await read()).toMatchObject({ status: 'STOPPED', plannedOn: '2026-11-25' })
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => finishAction(tx, ctx, { actionId, doneOn: '2026-11-21' })), ruleBroken('actions.is_over'))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => stopAction(tx, ctx, { actionId })), ruleBroken('actions.is_over'))
    await reopen()
    expect(await read()).toMatchObject({ status: 'PLANNED', plannedOn: '2026-12-01' })
    expect((await trail(coalition)).map((row) => row.event).slice(-2)).toEqual(['action_stopped', 'action_reopened'])
  })

  it('is said by nobody but who does it and the coordinator; others who work along may read it', async () => {
    const { coalition, typed } = await withGoal()
    const actionId = await coalition.as('COORDINATOR', (tx, ctx) => logAction(tx, ctx, typed({ status: 'PLANNED', plannedOn: '2026-11-25' })))
    expect(await rolesThatCan(coalition, (tx, ctx) => readAction(tx, ctx, actionId))).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(await coalition.as('PROFESSIONAL', (tx, ctx) => readAction(tx, ctx, actionId))).toMatchObject({ mayMove: false })
    for (const work of [
      (tx: Parameters<typeof stopAction>[0], ctx: Parameters<typeof stopAction>[1]) => finishAction(tx, ctx, { actionId, doneOn: '2026-11-21' }),
      (tx: Parameters<typeof stopAction>[0], ctx: Parameters<typeof stopAction>[1]) => stopAction(tx, ctx, { actionId }),
    ]) await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', work), refused('COORDINATOR'))
    await coalition.as('COORDINATOR', (tx, ctx) => stopAction(tx, ctx, { actionId }))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => reopenAction(tx, ctx, { actionId, plannedOn: '2026-12-01' })), refused('COORDINATOR'))
  })

  it('of another coalition is not there', async () => {
    const { actionId } = await withOpen()
    const other = await makeCoalition()
    await expectRefusal(other, () => other.as('COORDINATOR', (tx, ctx) => readAction(tx, ctx, actionId)), NOT_FOUND)
    await expectRefusal(other, () => other.as('COORDINATOR', (tx, ctx) => readAction(tx, ctx, 'geen-id')), NOT_FOUND)
    await expectRefusal(other, () => other.as('COORDINATOR', (tx, ctx) => stopAction(tx, ctx, { actionId })), NOT_FOUND)
  })
})

describe('the cover of an action', () => {
  it('is an afspraak or a mandate that holds, named by who does it; it can be taken away, and is told when it holds no more', async () => {
    const { coalition, ids, mark } = await fill('DEKKING')
    const cover = (one: { kind: 'MANDATE' | 'COMMITMENT'; id: string } | null, id = ids.openActionId) => coalition.as('PROFESSIONAL', (tx, ctx) => coverAction(tx, ctx, { actionId: id, cover: one }))
    const named = async () => (await coalition.as('PROFESSIONAL', (tx, ctx) => readAction(tx, ctx, ids.openActionId))).cover
    const mandate = { kind: 'MANDATE' as const, id: ids.mandateId }
    expect(await coalition.as('PROFESSIONAL', listCovers)).toMatchObject([{ kind: 'COMMITMENT' }, { kind: 'COMMITMENT' }, { ...mandate, partnerName: `Eerste ${mark}`, title: 'teamleider', pageId: ids.mandateId }])
    expect(await named()).toBeNull()
    await cover(mandate)
    expect(await named()).toEqual({ ...mandate, partnerName: `Eerste ${mark}`, title: 'teamleider', pageId: ids.mandateId, holds: true })
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'action_covered', actorRole: 'PROFESSIONAL', subjectId: ids.openActionId, changes: { cover: 'MANDATE' } })
    await cover({ kind: 'COMMITMENT', id: ids.commitmentId }, ids.actionId)
    await coalition.as('COORDINATOR', (tx, ctx) => endMandate(tx, ctx, { mandateId: ids.mandateId, reason: 'Nieuwe verdeling' }))
    expect(await named()).toMatchObject({ holds: false })
    await expectRefusal(coalition, () => cover(mandate), invalid({ cover: 'actions.cover_missing' }))
    await cover(null)
    expect(await named()).toBeNull()
    await expectRefusal(coalition, () => cover({ kind: 'COMMITMENT', id: newId() }), invalid({ cover: 'actions.cover_missing' }))
  })

  it('of an action of somebody else is not theirs to name', async () => {
    const { coalition, ids } = await fill('DEKKINGWIE')
    const other = await coalition.join('PROFESSIONAL', 'Lotte')
    await expectRefusal(coalition, () => coalition.asPerson(other, (tx, ctx) => coverAction(tx, ctx, { actionId: ids.openActionId, cover: null })), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => coverAction(tx, ctx, { actionId: newId(), cover: null })), NOT_FOUND)
  })
})
