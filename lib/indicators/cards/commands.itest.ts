import { describe, expect, it } from 'vitest'
import { invalid, NOT_FOUND, refused } from '@/tests/support/refusals'
import { newId } from '@/lib/platform/ids'
import { addPartner } from '@/lib/partners/commands'
import { indicatorContent } from '@/tests/support/indicators'
import { trail } from '@/tests/support/rows'
import { expectRefusal, toldToTheSecond, type Work } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { storeFigures } from '../commands'
import { CARD_KEYS, CARDS } from '../definitions'
import { readOutcome } from '../queries'
import { addIndicator, changeIndicator, followCard } from './commands'
import { listIndicators, readFigure, readIndicator } from './queries'
import type { IndicatorContent } from './types'

const add = (coalition: TestCoalition, over: Partial<IndicatorContent> = {}, sent = key()) => coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent(over), ...sent }))

const changing = (id: string, over: Partial<IndicatorContent>, reason: string | null = null, expectedVersion = 1): Work<string> => (tx, ctx) =>
  changeIndicator(tx, ctx, { id, expectedVersion, reason, content: indicatorContent(over) })

const change = (coalition: TestCoalition, id: string, over: Partial<IndicatorContent>, reason: string | null = null, expectedVersion = 1) =>
  coalition.as('COORDINATOR', changing(id, over, reason, expectedVersion))

const read = (coalition: TestCoalition, id: string) => coalition.as('ALDERMAN', (tx, ctx) => readIndicator(tx, ctx, id))

const put = (coalition: TestCoalition, indicatorId: string, year: number, value: number | null, numerator: number | null) => coalition.as('COORDINATOR', (tx, ctx) =>
  storeFigures(tx, ctx, { indicatorId, importId: null, figures: [{ regionCode: 'NL00', year, numerator, denominator: 1_000, value, status: 'PROVISIONAL' }] }))

describe('a card of the library', () => {
  it('is taken once, with its definition, cautions and source', async () => {
    const coalition = await makeCoalition()
    const follow = () => coalition.as('COORDINATOR', (tx, ctx) => followCard(tx, ctx, { card: 'early_school_leaving' }))
    const id = await follow()
    expect(await follow()).toBe(id)
    const { name, definition, saysNot, tableId, denominator } = CARDS.early_school_leaving
    expect((await read(coalition, id)).indicator).toMatchObject({ cardKey: 'early_school_leaving', name, definition, saysNot, tableId, denominator, licence: 'CC BY 4.0', kind: 'POPULATION', series: 1 })
    expect((await trail(coalition)).map((one) => one.event)).toEqual(['indicator_followed'])
  })

  it.each(CARD_KEYS)('%s can be followed, and says what it does not say', async (card) => {
    const coalition = await makeCoalition()
    const id = await coalition.as('COORDINATOR', (tx, ctx) => followCard(tx, ctx, { card }))
    expect((await coalition.as('PROFESSIONAL', listIndicators)).map((one) => [one.id, one.cardKey])).toEqual([[id, card]])
    expect(CARDS[card].saysNot.length).toBeGreaterThan(40)
    expect((await read(coalition, id)).indicator.horizon, 'when a change is to be seen in it').toBe(CARDS[card].horizon)
  })

  it('is not chosen by who only reads', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => followCard(tx, ctx, { card: 'absence' })), refused('COORDINATOR'))
  })
})

describe('a definition', () => {
  it('that changes begins a new series, and the old figures stay apart and readable', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await put(coalition, id, 2023, 40, 400)
    await change(coalition, id, { definition: 'Ouders die het spreekuur noemen zonder hulp' }, 'Andere vraag in de lijst')
    await put(coalition, id, 2024, 55, 550)
    const { indicator, ended, figures } = await read(coalition, id)
    expect([indicator.series, figures.map((one) => [one.series, one.period, one.value])]).toEqual([2, [[2, '2024JJ00', 55], [1, '2023JJ00', 40]]])
    expect(ended).toMatchObject([{ number: 1, definition: 'Ouders die het spreekuur kennen, van alle ouders die wij vroegen', reason: 'Andere vraag in de lijst', byName: 'Coen', figures: 1 }])
    // One line is drawn of one definition only.
    expect((await coalition.as('ALDERMAN', readOutcome)).series[0]?.points.map((point) => point.year)).toEqual([2024])
    expect((await trail(coalition)).map((one) => one.event)).toContain('series_started')
  })

  it.each([['unit', { unit: 'ouders' }], ['source', { source: 'GGD' }], ['numerator', { numerator: 'Iets anders' }], ['measure', { measure: 'COUNT' as const }]])('whose %s changes needs a reason', async (_what, over) => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectRefusal(coalition, () => change(coalition, id, over), invalid({ reason: 'indicators.reason_missing' }))
    await change(coalition, id, over, 'Omdat het beter is')
    expect((await read(coalition, id)).indicator.series).toBe(2)
  })

  it('says when a change is to be seen in it, or that this is not known yet; that begins no new series', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    expect((await read(coalition, id)).indicator.horizon).toBe(null)
    await change(coalition, id, { horizon: 'LONG' })
    expect((await read(coalition, id)).indicator).toMatchObject({ horizon: 'LONG', series: 1 })
    expect((await coalition.as('PROFESSIONAL', listIndicators)).map((one) => one.horizon)).toEqual(['LONG'])
    await expect(change(coalition, id, { horizon: 'SHORT' })).rejects.toMatchObject({ kind: 'conflict', details: { theirs: { horizon: 'LONG' } } })
    await change(coalition, id, { horizon: null }, null, 2)
    expect((await read(coalition, id)).indicator.horizon).toBe(null)
  })

  it('that counts people shows them whole, and a share with one decimal', async () => {
    const coalition = await makeCoalition()
    const decimals = async (id: string) => (await read(coalition, id)).indicator.decimals
    const [share, count] = [await add(coalition), await add(coalition, { measure: 'COUNT', denominator: null })]
    expect([await decimals(share), await decimals(count)]).toEqual([1, 0])
    await change(coalition, share, { measure: 'COUNT', denominator: null }, 'Wij tellen nu alleen nog')
    expect([await decimals(share), (await read(coalition, count)).indicator.version]).toEqual([0, 1])
  })

  it('that stays goes on as it was, with another name, target or caution', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { name: 'Anders genoemd', saysNot: 'Nog minder', target: { value: 70, period: '2027JJ00' } })
    expect((await read(coalition, id)).indicator).toMatchObject({ series: 1, name: 'Anders genoemd', target: { value: 70, period: '2027JJ00' }, version: 2 })
  })

  it('is not overwritten unseen by who read an older one', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { name: 'Eerst' })
    await expect(change(coalition, id, { name: 'Daarna' })).rejects.toMatchObject({ kind: 'conflict', details: { theirs: { name: 'Eerst', targetValue: '60', targetYear: '2026' }, currentVersion: 2 } })
    const at2 = (name: string) => changing(id, { name }, null, 2)
    expect(await toldToTheSecond(coalition, at2('Tegelijk'), at2('Ook')), 'at the same moment').toMatchObject({ kind: 'conflict', details: { theirs: { name: 'Tegelijk' }, currentVersion: 3 } })
  })

  it('of a part says what it is divided by, and of a partner whose it is', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => add(coalition, { denominator: null }), invalid({ denominator: 'indicators.denominator_missing' }))
    await expectRefusal(coalition, () => add(coalition, { kind: 'HOW_MUCH' }), invalid({ partnerId: 'indicators.partner_missing' }))
    await expectRefusal(coalition, () => add(coalition, { kind: 'HOW_WELL', partnerId: newId() }), invalid({ partnerId: 'indicators.partner_missing' }))
    const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'School De Linde', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    await expectRefusal(coalition, () => add(coalition, { partnerId }), invalid({ partnerId: 'indicators.partner_too_many' }))
    const id = await add(coalition, { kind: 'BETTER_OFF', partnerId })
    expect((await read(coalition, id)).indicator.partnerName).toBe('School De Linde')
  })

  it('points at no person', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => add(coalition, { saysNot: 'Bel 06-12345678' }), invalid({ saysNot: 'privacy.phone' }))
  })

  it('sent twice is one', async () => {
    const coalition = await makeCoalition()
    const sent = key()
    expect(await add(coalition, {}, sent)).toBe(await add(coalition, {}, sent))
  })
})

describe('one figure', () => {
  it('opens its source, definition, date and who entered it, and what stood there before', async () => {
    const coalition = await makeCoalition()
    const indicatorId = await add(coalition)
    await put(coalition, indicatorId, 2024, 51, 510)
    await put(coalition, indicatorId, 2024, 52, 520)
    const figureId = (await read(coalition, indicatorId)).figures[0]?.id ?? ''
    const found = await coalition.as('ALDERMAN', (tx, ctx) => readFigure(tx, ctx, { indicatorId, figureId }))
    expect(found.figure).toMatchObject({ value: 52, status: 'PROVISIONAL', period: '2024JJ00', divisionYear: 2024, enteredByName: 'Coen', revisions: 1 })
    expect(found.indicator).toMatchObject({ source: 'Eigen vragenlijst', definition: 'Ouders die het spreekuur kennen, van alle ouders die wij vroegen' })
    // Own figures count people: what stood there before is not decided of, so that it is known and not shown.
    expect(found.revisions).toMatchObject([{ value: null, isHidden: true, replacedByName: 'Coen' }])
  })

  it('of fewer than ten people is hidden, also in what stood there before', async () => {
    const coalition = await makeCoalition()
    const indicatorId = await add(coalition)
    await put(coalition, indicatorId, 2024, 0.4, 4)
    await put(coalition, indicatorId, 2024, 0.9, 9)
    const [figure] = (await read(coalition, indicatorId)).figures
    expect(figure).toMatchObject({ value: null, isHidden: true })
    const { revisions } = await coalition.as('ALDERMAN', (tx, ctx) => readFigure(tx, ctx, { indicatorId, figureId: figure?.id ?? '' }))
    expect(revisions).toMatchObject([{ value: null, isHidden: true }])
  })

  it('that is not there is not found', async () => {
    const coalition = await makeCoalition()
    const indicatorId = await add(coalition)
    for (const figureId of ['x', newId()]) await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => readFigure(tx, ctx, { indicatorId, figureId })), NOT_FOUND)
    await expectRefusal(coalition, () => read(coalition, newId()), NOT_FOUND)
  })
})
