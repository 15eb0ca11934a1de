import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { invalid, NOT_FOUND, refused, rolesThatCan } from '@/tests/support/refusals'
import { askedFor, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { answerContribution, seeReceipt, shareContribution, stopSharing, withdrawContribution } from './commands'
import { listContributions, listNewReceipts, listShares, readAnswerClock, readContribution } from './queries'
import { share, stop, withPlan } from '@/tests/support/contributions'
import { MAIL_SHARED } from './types'

describe('the clock of the answers', () => {
  const clock = (coalition: TestCoalition, at = NOW) => coalition.as('PARTNER_EXECUTIVE', readAnswerClock, at)
  const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

  it('counts what waits, what is late and what was answered in time, until the day itself is over', async () => {
    const { coalition, give, answer } = await withPlan()
    expect(await clock(coalition)).toEqual({ waiting: 0, late: 0, firstDueOn: null, answered: 0, inTime: 0 })
    const [first, second] = [await give(), await give()]
    expect(await clock(coalition, after(14))).toEqual({ waiting: 2, late: 0, firstDueOn: '2026-12-06', answered: 0, inTime: 0 })
    expect(await clock(coalition, after(15))).toMatchObject({ waiting: 2, late: 2 })
    await answer(first)
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: second, outcome: 'NOT_ADOPTED', reason: 'x', whatChanges: null }), after(15))
    expect(await clock(coalition, after(15))).toEqual({ waiting: 0, late: 0, firstDueOn: null, answered: 2, inTime: 1 })
    expect(await clock(coalition, after(366))).toMatchObject({ answered: 1, inTime: 0 })
  })

  it('leaves out what was taken back', async () => {
    const { coalition, give } = await withPlan()
    const id = await give()
    await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => withdrawContribution(tx, ctx, { contributionId: id }))
    expect(await clock(coalition)).toMatchObject({ waiting: 0 })
  })

  it('is for the coordinator and the board table', async () => {
    const { coalition } = await withPlan()
    expect(await rolesThatCan(coalition, readAnswerClock)).toEqual(['COORDINATOR', 'ALDERMAN', 'PARTNER_EXECUTIVE'])
  })
})

describe('who sees it', () => {
  let coalition: TestCoalition
  let id: string
  beforeAll(async () => {
    const made = await withPlan()
    coalition = made.coalition
    id = await made.give()
  })

  it('is whoever gave it, the coordinator, and the supporter with whom it is shared; professionals and aldermen do not', async () => {
    await share(coalition, id)
    expect(await rolesThatCan(coalition, (tx, ctx) => readContribution(tx, ctx, id))).toEqual(['COORDINATOR', 'EXPERIENCE_EXPERT', 'SUPPORTER'])
    expect(await rolesThatCan(coalition, listContributions)).toEqual(['COORDINATOR', 'EXPERIENCE_EXPERT', 'SUPPORTER'])
  })

  it('is not another expert, who cannot take it back either', async () => {
    const other = await coalition.join('EXPERIENCE_EXPERT', 'Mees')
    expect(await coalition.asPerson(other, listContributions)).toEqual([])
    await expect(coalition.asPerson(other, (tx, ctx) => readContribution(tx, ctx, id))).rejects.toMatchObject(NOT_FOUND)
    await expectRefusal(coalition, () => coalition.asPerson(other, (tx, ctx) => withdrawContribution(tx, ctx, { contributionId: id })), NOT_FOUND)
  })
})

describe('sharing', () => {
  it('lets one supporter read it with its answer, and nothing else that was said', async () => {
    const { coalition, give, answer } = await withPlan()
    const [id, other] = [await give(), await give({ body: 'Dit blijft van mij' })]
    const another = await coalition.join('SUPPORTER', 'Tweede')
    const asSupporter = (contribution: string) => coalition.as('SUPPORTER', (tx, ctx) => readContribution(tx, ctx, contribution))
    expect(await coalition.as('SUPPORTER', listContributions)).toEqual([])
    await expect(asSupporter(id)).rejects.toMatchObject(NOT_FOUND)
    await share(coalition, id)
    await answer(id)
    expect(await asSupporter(id)).toMatchObject({ body: 'Dit werkt niet voor ons', byName: 'Pluis', receipt: { reason: 'Daar hebben jullie gelijk in' } })
    expect((await coalition.as('SUPPORTER', listContributions)).map((one) => one.id)).toEqual([id])
    await expect(asSupporter(other)).rejects.toMatchObject(NOT_FOUND)
    expect(await coalition.asPerson(another, listContributions)).toEqual([])
    await expect(coalition.asPerson(another, (tx, ctx) => readContribution(tx, ctx, id))).rejects.toMatchObject(NOT_FOUND)
    expect(await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => listShares(tx, ctx, id))).toEqual([{ supporterId: coalition.people.SUPPORTER.membershipId, supporterName: 'Sterre', sharedAt: NOW }])
  })

  it('asks once for a mail to the supporter', async () => {
    const { coalition, give } = await withPlan()
    const id = await give()
    await share(coalition, id)
    await share(coalition, id)
    expect(await askedFor(coalition)).toEqual([{ topic: MAIL_SHARED, subjectId: coalition.people.SUPPORTER.membershipId }])
  })

  it('stops at once when the expert says so, and can begin again', async () => {
    const { coalition, give } = await withPlan()
    const id = await give()
    const seen = async () => (await coalition.as('SUPPORTER', listContributions)).length
    await share(coalition, id)
    await stop(coalition, id)
    expect(await seen()).toBe(0)
    await share(coalition, id)
    expect(await seen()).toBe(1)
    const { membershipId: supporterId } = coalition.people.SUPPORTER
    expect((await trail(coalition)).slice(-3)).toEqual(['contribution_shared', 'contribution_share_ended', 'contribution_shared'].map((event) => ({ event, actorRole: 'EXPERIENCE_EXPERT', subjectId: id, changes: { supporterId } })))
  })

  it('twice is sharing once, and so is stopping', async () => {
    const { coalition, give } = await withPlan()
    const id = await give()
    const { membershipId: supporterId } = coalition.people.SUPPORTER
    await expectOnce(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => shareContribution(tx, ctx, { contributionId: id, supporterId }))
    await expectOnce(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => stopSharing(tx, ctx, { contributionId: id, supporterId }))
  })

  it('ends with the contribution, with the supporter and with who gave it', async () => {
    const end = (coalition: TestCoalition, membershipId: string) => coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE membership SET ended_at = now() WHERE coalition_id = ${coalition.id}::uuid AND id = ${membershipId}::uuid`))
    const shared = async () => {
      const made = await withPlan()
      const id = await made.give()
      await share(made.coalition, id)
      return { ...made, id }
    }
    const withdrawn = await shared()
    await withdrawn.coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => withdrawContribution(tx, ctx, { contributionId: withdrawn.id }))
    expect(await withdrawn.coalition.as('SUPPORTER', listContributions)).toEqual([])
    const left = await shared()
    await end(left.coalition, left.coalition.people.EXPERIENCE_EXPERT.membershipId)
    expect(await left.coalition.as('SUPPORTER', listContributions)).toEqual([])
    await expect(left.coalition.as('SUPPORTER', (tx, ctx) => readContribution(tx, ctx, left.id))).rejects.toMatchObject(NOT_FOUND)
    const without = await shared()
    await end(without.coalition, without.coalition.people.SUPPORTER.membershipId)
    expect(await without.coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => listShares(tx, ctx, without.id))).toEqual([])
  })

  it('is with a supporter of this coalition, and with nobody else', async () => {
    const [{ coalition, give }, other] = [await withPlan(), await makeCoalition()]
    const id = await give()
    const gone = await coalition.join('SUPPORTER', 'Weg')
    await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE membership SET ended_at = now() WHERE coalition_id = ${coalition.id}::uuid AND id = ${gone.membershipId}::uuid`))
    for (const supporterId of [coalition.people.PROFESSIONAL.membershipId, gone.membershipId, other.people.SUPPORTER.membershipId, newId()]) {
      await expectRefusal(coalition, () => share(coalition, id, supporterId), invalid({ supporterId: 'contributions.supporter_missing' }))
    }
  })

  it('is for who gave it only', async () => {
    const { coalition, give } = await withPlan()
    const id = await give()
    const input = { contributionId: id, supporterId: coalition.people.SUPPORTER.membershipId }
    expect(await rolesThatCan(coalition, (tx, ctx) => shareContribution(tx, ctx, input))).toEqual(['EXPERIENCE_EXPERT'])
    expect(await rolesThatCan(coalition, (tx, ctx) => listShares(tx, ctx, id))).toEqual(['EXPERIENCE_EXPERT'])
    const another = await coalition.join('EXPERIENCE_EXPERT', 'Mees')
    for (const command of [shareContribution, stopSharing]) await expectRefusal(coalition, () => coalition.asPerson(another, (tx, ctx) => command(tx, ctx, input)), NOT_FOUND)
    await expect(coalition.asPerson(another, (tx, ctx) => listShares(tx, ctx, id))).rejects.toMatchObject(NOT_FOUND)
    expect(await rolesThatCan(coalition, (tx, ctx) => stopSharing(tx, ctx, input))).toEqual(['EXPERIENCE_EXPERT'])
  })

  it('is one with its event', async () => {
    const { coalition, give } = await withPlan()
    const input = { contributionId: await give(), supporterId: coalition.people.SUPPORTER.membershipId }
    await expectOneWithItsEvent(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => shareContribution(tx, ctx, input))
    await share(coalition, input.contributionId)
    await expectOneWithItsEvent(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => stopSharing(tx, ctx, input))
  })
})

describe('a receipt', () => {
  const fresh = (coalition: TestCoalition) => coalition.as('EXPERIENCE_EXPERT', async (tx, ctx) => (await listNewReceipts(tx, ctx)).map((one) => one.id))
  const see = (coalition: TestCoalition, contributionId: string) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => seeReceipt(tx, ctx, { contributionId }))

  it('waits for who gave the contribution until they open it, and leaves no trace of when that was', async () => {
    const { coalition, give, answer } = await withPlan()
    const [first, second] = [await give(), await give()]
    expect(await fresh(coalition), 'no answer yet').toEqual([])
    await answer(first)
    await answer(second)
    expect((await fresh(coalition)).sort()).toEqual([first, second].sort())
    await see(coalition, first)
    await see(coalition, first)
    expect(await fresh(coalition)).toEqual([second])
    expect((await trail(coalition)).filter((one) => one.event === 'contribution_answered')).toHaveLength(2)
    expect((await trail(coalition)).at(-1)?.event).toBe('contribution_answered')
    await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => withdrawContribution(tx, ctx, { contributionId: second }))
    expect(await fresh(coalition), 'what was taken back waits for nobody').toEqual([])
  })

  it('is opened by who gave the contribution only', async () => {
    const { coalition, give, answer } = await withPlan()
    const id = await give()
    await answer(id)
    const other = await coalition.join('EXPERIENCE_EXPERT', 'Vlinder')
    await expectRefusal(coalition, () => coalition.asPerson(other, (tx, ctx) => seeReceipt(tx, ctx, { contributionId: id })), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => seeReceipt(tx, ctx, { contributionId: id })), refused('EXPERIENCE_EXPERT'))
    expect(await coalition.asPerson(other, listNewReceipts)).toEqual([])
    expect(await fresh(coalition)).toEqual([id])
    expect(await rolesThatCan(coalition, (tx, ctx) => listNewReceipts(tx, ctx))).toEqual(['EXPERIENCE_EXPERT'])
    await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE contribution_receipt SET reason = 'anders'`))).rejects.toMatchObject({ code: '42501' })
  })
})
