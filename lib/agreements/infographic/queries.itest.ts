import { describe, expect, it } from 'vitest'
import { changeGoalStatus } from '@/lib/goals/commands'
import { readGoal } from '@/lib/goals/queries'
import { fill } from '@/tests/support/filled'
import { inSigning, sign } from '@/tests/support/agreements'
import { readInfographic } from './queries'

describe('what an infographic shows', () => {
  it('is what the records say at this moment', async () => {
    const { coalition, id, hash, links } = await inSigning()
    const read = () => coalition.as('PROFESSIONAL', (tx, ctx) => readInfographic(tx, ctx, id))
    expect(await read()).toMatchObject({ title: 'Samen rond de baby', status: 'SIGNING', signed: 0, requested: 2, goals: [], commitments: [{ what: 'Belt binnen een dag terug', partnerName: 'Opvang' }] })
    await sign(links[0], hash)
    expect(await read()).toMatchObject({ signed: 1, requested: 2 })
    await sign(links[1], hash)
    expect(await read()).toMatchObject({ status: 'IN_FORCE', signed: 2, requested: 2 })
  })

  it('has the goals of the coalition, and is for who may read both', async () => {
    const { coalition, ids } = await fill('Platenbrug')
    const goals = async () => (await coalition.as('ALDERMAN', (tx, ctx) => readInfographic(tx, ctx, ids.signingId))).goals.map((one) => one.title)
    // What is only a candidate is no goal yet.
    expect(await goals()).toEqual([])
    const { version } = await coalition.as('COORDINATOR', (tx, ctx) => readGoal(tx, ctx, ids.goalId))
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: ids.goalId, status: 'ACTIVE', reason: 'gekozen', despite: 'nog niet gevraagd', expectedVersion: version }))
    expect(await goals()).toEqual(['Doel Platenbrug'])
    await expect(coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readInfographic(tx, ctx, ids.signingId))).rejects.toMatchObject({ kind: 'refused' })
  })
})
