import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { followInput } from '@/tests/support/indicators'
import { NOT_FOUND, refused } from '@/tests/support/refusals'
import { askedFor, trail } from '@/tests/support/rows'
import { sendJson, startStatline, type StatlineServer } from '@/tests/support/statline-server'
import { expectRefusal } from '@/tests/support/stored'
import { makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { readIndicator } from '../cards/queries'
import { readOutcome } from '../queries'
import { followTable, stopFeed } from './commands'
import { HASTY } from './definitions'
import { fetchFeed, statlineJobs } from './jobs'
import { listFeeds, listFeedsToFetch } from './queries'
import type { FollowTableForm } from './schema'
import { FETCH_FEED } from './types'
import { inCoalition } from '@/lib/platform/tenancy/transaction'

let cbs: StatlineServer
beforeAll(async () => {
  cbs = await startStatline()
  Object.assign(process.env, { STATLINE_V4_URL: cbs.v4.href, STATLINE_V3_URL: cbs.v3.href })
})
afterAll(() => cbs.stop())
beforeEach(() => { cbs.answer = () => false })

const TOMORROW = new Date('2026-11-23T03:17:00.000Z')
const bounds = { ...HASTY, tries: 1 }

const follow = (coalition: TestCoalition, over: Partial<FollowTableForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => followTable(tx, ctx, followInput(over)))

/** What the nightly task does for this coalition. */
async function ask(coalition: TestCoalition, now = NOW): Promise<void> {
  const ctx = await enterAsJob(coalition.id, 'test', { now })
  for (const feed of await inCoalition(ctx, (tx) => listFeedsToFetch(tx, ctx))) await fetchFeed(ctx, feed, bounds)
}

const feedOf = async (coalition: TestCoalition, id: string) => (await coalition.as('ALDERMAN', (tx, ctx) => listFeeds(tx, ctx, id)))[0]
const valuesOf = async (coalition: TestCoalition, id: string) => (await coalition.as('ALDERMAN', (tx, ctx) => readIndicator(tx, ctx, id))).figures.map((one) => [one.period, one.regionCode, one.value])

describe('a table of CBS that is followed', () => {
  it('is asked for in the background, and its figures stand there with their marks and reasons', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const id = await follow(coalition)
    expect((await askedFor(coalition)).map((one) => one.topic)).toEqual([FETCH_FEED])
    expect(await feedOf(coalition, id)).toMatchObject({ state: 'WAITING', fetchedAt: null })
    await statlineJobs.find((job) => job.topic === FETCH_FEED)?.run(await enterAsJob(coalition.id, FETCH_FEED, { now: NOW }), (await feedOf(coalition, id))?.id ?? '')
    expect(await feedOf(coalition, id)).toMatchObject({ state: 'FETCHED', fetchedAt: NOW, triedAt: NOW })
    const { figures, indicator } = await coalition.as('ALDERMAN', (tx, ctx) => readIndicator(tx, ctx, id))
    expect(indicator).toMatchObject({ tableId: '99001NED', source: 'CBS StatLine, Jongeren met jeugdzorg; verzonnen cijfers', licence: 'CC BY 4.0', measure: 'COUNT' })
    expect(figures.map((one) => [one.period, one.regionCode, one.value, one.status, one.attribute])).toEqual([
      ['2023JJ00', 'GM0321', 112, 'PROVISIONAL', 'NONE'], ['2023JJ00', 'NL00', 100_000, 'PROVISIONAL', 'NONE'],
      ['2022JJ00', 'GM0321', null, 'REVISED_PROVISIONAL', 'CONFIDENTIAL'], ['2022JJ00', 'NL00', 100_000, 'REVISED_PROVISIONAL', 'NONE'],
      ['2021JJ00', 'GM0321', 110, 'FINAL', 'NONE'], ['2021JJ00', 'NL00', 100_000, 'FINAL', 'NONE'],
    ])
  })

  it('of a merged municipality takes the old ones along, so that its line goes on', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM1982' })
    await follow(coalition, { regions: ['GM1982'] })
    await ask(coalition)
    const { series } = await coalition.as('ALDERMAN', readOutcome)
    expect(series[0]?.points.map((point) => [point.year, point.own?.value, point.own?.how])).toEqual([[2021, 700, 'ADDED_UP'], [2022, 171, undefined], [2023, 172, undefined]])
  })

  it('that is revised keeps what stood there; that is not newer is left alone', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const id = await follow(coalition, { regions: ['GM0321'] })
    await ask(coalition)
    cbs.asked.length = 0
    await ask(coalition, TOMORROW)
    expect(cbs.asked.some((one) => one.includes('Observations'))).toBe(false)
    expect(await feedOf(coalition, id)).toMatchObject({ state: 'FETCHED', triedAt: TOMORROW })
    cbs.answer = (address, response) => (address.endsWith('/Properties') ? sendJson(response, { Identifier: '99001NED', Title: 'x', Modified: '2026-11-22T02:00:00+01:00' })
      : address.endsWith('/Observations') && sendJson(response, { value: [{ Measure: 'M1', Geslacht: 'T001038', RegioS: 'GM0321', Perioden: '2023JJ00', Value: 120, ValueAttribute: 'None' }] }))
    await ask(coalition, TOMORROW)
    const { figures } = await coalition.as('ALDERMAN', (tx, ctx) => readIndicator(tx, ctx, id))
    expect(figures.map((one) => [one.period, one.value, one.revisions])).toEqual([['2023JJ00', 120, 1], ['2022JJ00', null, 0], ['2021JJ00', 110, 0]])
  })
})

describe('CBS that gives no answer', () => {
  it('leaves the last known figures with their day: never a zero', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const id = await follow(coalition)
    await ask(coalition)
    const before = await valuesOf(coalition, id)
    cbs.answer = (_address, response) => { response.destroy(); return true }
    await ask(coalition, TOMORROW)
    expect(await feedOf(coalition, id)).toMatchObject({ state: 'UNREACHABLE', triedAt: TOMORROW, fetchedAt: NOW })
    expect(await valuesOf(coalition, id)).toEqual(before)
  })

  it('is told once in the trail, not every night', async () => {
    const coalition = await makeCoalition()
    await follow(coalition)
    cbs.answer = (_address, response) => { response.destroy(); return true }
    await ask(coalition)
    await ask(coalition, TOMORROW)
    expect((await trail(coalition)).filter((one) => one.event === 'statline_failed')).toMatchObject([{ changes: { table: '99001NED', problem: 'UNREACHABLE' } }])
  })

  it('that changed its table is told, and nothing of it is kept', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const id = await follow(coalition)
    await ask(coalition)
    const before = await valuesOf(coalition, id)
    cbs.answer = (address, response) => address.endsWith('/MeasureCodes') && sendJson(response, { value: [{ Identifier: 'M1', Title: 'Jongeren met jeugdzorg', Unit: 'x 1 000' }] })
    await ask(coalition, TOMORROW)
    expect([(await feedOf(coalition, id))?.state, await valuesOf(coalition, id)]).toEqual(['CHANGED', before])
  })
})

describe('following', () => {
  it('can stop; what came in stays, and CBS is not asked again', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const id = await follow(coalition)
    await ask(coalition)
    const feedId = (await feedOf(coalition, id))?.id ?? ''
    await coalition.as('COORDINATOR', (tx, ctx) => stopFeed(tx, ctx, { id: feedId }))
    cbs.asked.length = 0
    await ask(coalition, TOMORROW)
    expect([await feedOf(coalition, id), cbs.asked, (await valuesOf(coalition, id)).length]).toEqual([undefined, [], 6])
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => stopFeed(tx, ctx, { id: feedId })), NOT_FOUND)
  })

  it('is of the coordinator, and of areas that are known', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => followTable(tx, ctx, followInput())), refused('COORDINATOR'))
    await expect(follow(coalition, { regions: ['Houten'] })).rejects.toMatchObject({ kind: 'invalid', problems: [{ field: 'areas', code: 'indicators.unknown_area' }] })
  })
})
