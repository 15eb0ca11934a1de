import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { invalid, NOT_FOUND, refused } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectRefusal, toldToTheSecond, type Work } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { addGap, changeGap } from './commands'
import { listGaps } from './queries'
import type { GapForm, NewGapForm } from './schema'

const input = (coalition: TestCoalition, over: Partial<NewGapForm> = {}): NewGapForm =>
  ({ question: 'Hoeveel kinderen zitten thuis?', why: 'Wij zien er meer dan de school meldt', indicatorId: null, ownerId: coalition.people.PROFESSIONAL.membershipId, dueOn: '2027-03-01', ...key(), ...over })

const add = (coalition: TestCoalition, over: Partial<NewGapForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => addGap(tx, ctx, input(coalition, over)))

const changing = (coalition: TestCoalition, id: string, over: Partial<GapForm> = {}): Work<string> => (tx, ctx) => {
  const { requestKey: _sent, ...content } = input(coalition)
  return changeGap(tx, ctx, { ...content, state: 'OPEN', answer: null, id, expectedVersion: 1, ...over })
}

const change = (coalition: TestCoalition, id: string, over: Partial<GapForm> = {}) => coalition.as('COORDINATOR', changing(coalition, id, over))

describe('the agenda of what is not known yet', () => {
  it('says what, why, who finds it out and by when; everybody who reads figures reads it', async () => {
    const coalition = await makeCoalition()
    await add(coalition)
    expect(await coalition.as('ALDERMAN', listGaps)).toMatchObject([{ question: 'Hoeveel kinderen zitten thuis?', ownerName: 'Prue', dueOn: '2027-03-01', state: 'OPEN', ownerHasLeft: false }])
    expect((await trail(coalition)).map((one) => one.event)).toEqual(['data_gap_added'])
  })

  it('shows what is open first, by day', async () => {
    const coalition = await makeCoalition()
    const [late, soon, done] = [await add(coalition, { question: 'Laat', dueOn: '2027-09-01' }), await add(coalition, { question: 'Vroeg', dueOn: '2027-01-01' }), await add(coalition, { question: 'Klaar', dueOn: '2026-12-01' })]
    await change(coalition, done, { state: 'KNOWN', answer: 'Het zijn er ongeveer veertig' })
    expect((await coalition.as('PROFESSIONAL', listGaps)).map((one) => one.id)).toEqual([soon, late, done])
  })

  it('is closed with what was found, or why it is let go', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectRefusal(coalition, () => change(coalition, id, { state: 'DROPPED' }), invalid({ answer: 'indicators.answer_missing' }))
    await change(coalition, id, { state: 'KNOWN', answer: 'Het zijn er ongeveer veertig' })
    expect(await coalition.as('ALDERMAN', listGaps)).toMatchObject([{ state: 'KNOWN', answer: 'Het zijn er ongeveer veertig', version: 2 }])
  })

  it('has an owner who takes part, and an indicator that is followed', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => add(coalition, { ownerId: newId() }), invalid({ ownerId: 'indicators.owner_missing' }))
    await expectRefusal(coalition, () => add(coalition, { ownerId: coalition.people.PRIVACY_OFFICER.membershipId }), invalid({ ownerId: 'indicators.owner_missing' }))
    await expectRefusal(coalition, () => add(coalition, { indicatorId: newId() }), invalid({ indicatorId: 'indicators.not_followed' }))
  })

  it('is kept by the coordinator, and points at no person', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => addGap(tx, ctx, input(coalition))), refused('COORDINATOR'))
    await expectRefusal(coalition, () => add(coalition, { why: 'Mail naar ouder@voorbeeld.nl' }), invalid({ why: 'privacy.email' }))
    await expectRefusal(coalition, () => change(coalition, newId()), NOT_FOUND)
  })

  it('is not overwritten unseen', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { question: 'Eerst' })
    await expect(change(coalition, id, { question: 'Daarna' })).rejects.toMatchObject({ kind: 'conflict', details: { theirs: { question: 'Eerst' } } })
    const at2 = (question: string) => changing(coalition, id, { question, expectedVersion: 2 })
    expect(await toldToTheSecond(coalition, at2('Tegelijk'), at2('Ook')), 'at the same moment').toMatchObject({ kind: 'conflict', details: { theirs: { question: 'Tegelijk' }, currentVersion: 3 } })
  })
})
