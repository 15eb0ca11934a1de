import { describe, expect, it } from 'vitest'
import { keepRecord } from '@/lib/plan/records/commands'
import { newId } from '@/lib/platform/ids'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { rightAnswers } from '@/tests/support/sheet-answers'
import { key, makeCoalition, NOW } from '@/tests/support/world'
import { agreeRate, claimReward, payClaim, takeBackClaim } from './commands'
import { listRewards, readReward, readTalkedRate } from './queries'
import type { ClaimForm } from './schema'

const TODAY = '2026-11-22'

async function withExpert() {
  const coalition = await makeCoalition()
  const { membershipId } = coalition.people.EXPERIENCE_EXPERT
  const agree = (euros: number, validFrom = '2026-11-01') => coalition.as('COORDINATOR', (tx, ctx) => agreeRate(tx, ctx, { membershipId, euros, validFrom, ...key() }))
  const typed = (over: Partial<ClaimForm> = {}): ClaimForm => ({ membershipId, kind: 'HOURS', claimedOn: TODAY, what: 'Kernteam', hours: 1.5, euros: null, ...key(), ...over })
  const claim = (over: Partial<ClaimForm> = {}) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => claimReward(tx, ctx, typed(over)))
  const read = () => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readReward(tx, ctx, membershipId))
  const newest = async () => (await read()).claims[0]?.id ?? ''
  const pay = (claimId: string, cents: number) => coalition.as('COORDINATOR', (tx, ctx) => payClaim(tx, ctx, { membershipId, claimId, cents }))
  const takeBack = (claimId: string) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => takeBackClaim(tx, ctx, { membershipId, claimId }))
  return { coalition, membershipId, agree, typed, claim, read, newest, pay, takeBack }
}

describe('hours and expenses of an experience expert', () => {
  it('come to the rate that held on their day, and to their own amount', async () => {
    const { agree, claim, read } = await withExpert()
    await claim({ claimedOn: '2026-10-20' })
    await agree(25)
    await agree(30, '2026-11-15')
    await claim({ claimedOn: '2026-11-10' })
    await claim()
    await claim({ kind: 'EXPENSE', hours: null, euros: 4.55, what: 'De bus' })
    expect((await read()).claims.map(({ what, minutes, cents }) => [what, minutes, cents])).toEqual([['De bus', null, 455], ['Kernteam', 90, 4_500], ['Kernteam', 90, 3_750], ['Kernteam', 90, null]])
    expect((await read()).rate).toEqual({ centsPerHour: 3_000, validFrom: '2026-11-15' })
  })

  it('are paid once, and then stay what they were, whatever is agreed later', async () => {
    const { coalition, agree, claim, read, newest, pay, takeBack } = await withExpert()
    await claim()
    const id = await newest()
    await expectRefusal(coalition, () => pay(id, 0), ruleBroken('rewards.no_rate'))
    await agree(20)
    expect(await coalition.as('COORDINATOR', listRewards)).toMatchObject([{ byName: 'Pluis', open: 1, openCents: 3_000 }])
    await pay(id, 3_000)
    await agree(40)
    expect((await read()).claims).toMatchObject([{ cents: 3_000 }])
    expect(await coalition.as('COORDINATOR', listRewards)).toMatchObject([{ open: 0, openCents: 0 }])
    await expectRefusal(coalition, () => pay(id, 3_000), ruleBroken('rewards.is_paid'))
    await expectRefusal(coalition, () => takeBack(id), ruleBroken('rewards.is_paid'))
    expect((await trail(coalition)).filter((one) => one.event.startsWith('reward_')).map(({ event, changes }) => [event, changes])).toEqual([
      ['reward_claimed', null], ['reward_rate_agreed', null], ['reward_paid', null], ['reward_rate_agreed', null],
    ])
  })

  it('are paid for the amount that stood on the screen, or not at all', async () => {
    const { coalition, agree, claim, read, newest, pay } = await withExpert()
    await claim()
    const id = await newest()
    await agree(20)
    await agree(30, '2026-11-15')
    await expectRefusal(coalition, () => pay(id, 3_000), ruleBroken('rewards.amount_changed'))
    await pay(id, 4_500)
    expect((await read()).claims).toMatchObject([{ cents: 4_500, paidAt: NOW }])
  })

  it('are taken back while they are not paid', async () => {
    const { coalition, claim, read, newest, takeBack } = await withExpert()
    await claim()
    const id = await newest()
    await takeBack(id)
    expect((await read()).claims).toEqual([])
    await expectRefusal(coalition, () => takeBack(id), NOT_FOUND)
  })

  it('say how much, of a day that was, and point at nobody', async () => {
    const { coalition, claim } = await withExpert()
    await expectRefusal(coalition, () => claim({ hours: null }), invalid({ hours: 'rewards.hours_missing' }))
    await expectRefusal(coalition, () => claim({ kind: 'EXPENSE' }), invalid({ euros: 'rewards.amount_missing' }))
    await expectRefusal(coalition, () => claim({ claimedOn: '2026-11-23' }), invalid({ claimedOn: 'rewards.day_to_come' }))
    await expectRefusal(coalition, () => claim({ what: 'bel 06-12345678' }), invalid({ what: 'privacy.phone' }))
  })

  it('are seen by that person and the coordinator, and by nobody else', async () => {
    const { coalition, membershipId, typed, claim } = await withExpert()
    await claim()
    expect(await rolesThatCan(coalition, (tx, ctx) => readReward(tx, ctx, membershipId))).toEqual(['COORDINATOR', 'EXPERIENCE_EXPERT'])
    expect(await rolesThatCan(coalition, listRewards)).toEqual(['COORDINATOR'])
    const other = await coalition.join('EXPERIENCE_EXPERT', 'Mees')
    await expect(coalition.asPerson(other, (tx, ctx) => readReward(tx, ctx, membershipId))).rejects.toMatchObject(NOT_FOUND)
    await expectRefusal(coalition, () => coalition.asPerson(other, (tx, ctx) => claimReward(tx, ctx, typed())), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.as('SUPPORTER', (tx, ctx) => claimReward(tx, ctx, typed())), refused('COORDINATOR'))
  })

  it('are agreed once: the rate begins with what the first conversation said, for the coordinator', async () => {
    const { coalition, membershipId } = await withExpert()
    const talked = () => coalition.as('COORDINATOR', (tx, ctx) => readTalkedRate(tx, ctx, membershipId))
    expect(await talked()).toBe(null)
    const answers = { ...rightAnswers('F2.6', { supporters: coalition.people.SUPPORTER.membershipId }), vergoeding: '62,50', vergoedingPer: 'HALF_DAY' }
    await coalition.as('COORDINATOR', (tx, ctx) => keepRecord(tx, ctx, { key: 'F2.6', over: membershipId, answers, ...key() }))
    expect(await talked()).toEqual({ euros: 62.5, per: 'HALF_DAY' })
    expect(await rolesThatCan(coalition, (tx, ctx) => readTalkedRate(tx, ctx, membershipId))).toEqual(['COORDINATOR'])
  })

  it('are of an experience expert only', async () => {
    const { coalition, typed } = await withExpert()
    const { membershipId } = coalition.people.PROFESSIONAL
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => claimReward(tx, ctx, typed({ membershipId }))), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => agreeRate(tx, ctx, { membershipId: newId(), euros: 1, validFrom: TODAY, ...key() })), NOT_FOUND)
  })

  it('sent twice are one, with their event', async () => {
    const { coalition, membershipId, typed } = await withExpert()
    const form = typed()
    await expectOnce(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => claimReward(tx, ctx, form))
    const rate = { membershipId, euros: 10, validFrom: TODAY, ...key() }
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => agreeRate(tx, ctx, rate))
    await expectOneWithItsEvent(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => claimReward(tx, ctx, typed()))
  })
})
