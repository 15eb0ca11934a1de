import { describe, expect, it } from 'vitest'
import { writeBend } from '@/lib/goals/bend/commands'
import { readBend } from '@/lib/goals/bend/queries'
import { newId } from '@/lib/platform/ids'
import { fill } from '@/tests/support/filled'
import { bendInput, effectInput } from '@/tests/support/goals'
import { conflict, invalid, NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key } from '@/tests/support/world'
import { addEffect, changeEffect } from './commands'
import { readEffects } from './queries'

describe('de bocht ombuigen', () => {
  it('is written once per goal, read by everybody who reads the goal, and changed by who saw the newest', async () => {
    const { coalition, ids: { goalId } } = await fill('Bocht')
    const write = (over: object, expectedVersion: number) => coalition.as('COORDINATOR', (tx, ctx) => writeBend(tx, ctx, { ...bendInput(goalId, 'anders'), ...over, expectedVersion }))
    await expectRefusal(coalition, () => write({}, 0), conflict('Coen', 1, { story: 'Verhaal Bocht', freeIdea: 'Koffie Bocht', trend: '' }))
    await write({ trend: 'Het loopt op', whatWorks: 'De opvang belt' }, 1)
    expect(await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readBend(tx, ctx, goalId))).toMatchObject({
      version: 2, bend: { trend: 'Het loopt op', withoutAction: null, story: 'Verhaal anders', freeIdea: 'Koffie anders', proposal: 'Voorstel anders', whatWorks: 'De opvang belt' },
    })
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'goal_bend_written', subjectId: goalId })
    await expectRefusal(coalition, () => write({ story: 'mail anna@thuis.example' }, 2), invalid({ story: 'privacy.email' }))
    await expectRefusal(coalition, () => write({ goalId: newId() }, 0), NOT_FOUND)
    expect(await rolesThatCan(coalition, (tx, ctx) => writeBend(tx, ctx, { ...bendInput(goalId), expectedVersion: 2 }))).toEqual(['COORDINATOR'])
  })
})

describe('a chain of effects', () => {
  it('keeps per arrow what is assumed, how sure that is and from where; of two changes at once the second sees both', async () => {
    const { coalition, ids: { goalId, effectId } } = await fill('Keten')
    const change = (over: object, expectedVersion: number) =>
      coalition.as('COORDINATOR', (tx, ctx) => changeEffect(tx, ctx, { ...effectInput(goalId), id: effectId, expectedVersion, ...over }))
    await change({ longCertainty: 'MIDDLE', longSource: 'Onderzoek elders' }, 1)
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readEffects(tx, ctx, goalId))).effects).toMatchObject([
      { id: effectId, version: 2, action: 'Bellen nieuw', shortCertainty: 'HIGH', middleSource: 'Gesprekken', longCertainty: 'MIDDLE', longSource: 'Onderzoek elders' },
    ])
    await expectRefusal(coalition, () => change({}, 1), conflict('Coen', 2, { action: 'Bellen nieuw', longCertainty: 'MIDDLE' }))
    await expectRefusal(coalition, () => change({ goalId: newId() }, 2), NOT_FOUND)
    await expectRefusal(coalition, () => change({ action: 'bel 06-12345678' }, 2), invalid({ action: 'privacy.phone' }))
  })

  it('is one with its event, sent twice is one, and is the coordinator\'s to write', async () => {
    const { coalition, ids: { goalId } } = await fill('Ketting')
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => addEffect(tx, ctx, effectInput(goalId)))
    const form = { ...effectInput(goalId), ...key() }
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => addEffect(tx, ctx, form))
    expect(await rolesThatCan(coalition, (tx, ctx) => addEffect(tx, ctx, { ...effectInput(goalId), ...key() }))).toEqual(['COORDINATOR'])
  })
})
