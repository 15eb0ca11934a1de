import { describe, expect, it } from 'vitest'
import { fill } from '@/tests/support/filled'
import { sourceInput } from '@/tests/support/goals'
import { conflict, invalid, NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { newId } from '@/lib/platform/ids'
import { writeSource } from './commands'
import { readSources } from './queries'

const BRIEF = { kind: 'BRIEF' as const, body: 'Bel zelf.', point1: 'Bel zelf', point2: 'Zeg je naam', point3: 'Luister' }

describe('on what a goal rests', () => {
  it('is one text of each kind with where it can be read, and the trail says that it was written', async () => {
    const { coalition, ids: { goalId } } = await fill('BRON')
    const write = (over: object) => coalition.as('COORDINATOR', (tx, ctx) => writeSource(tx, ctx, { ...sourceInput(goalId), ...over }))
    await write({ kind: 'SCIENCE', sourceUrl: 'https://kennis.test.example' })
    await write(BRIEF)
    const { title, sources } = await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readSources(tx, ctx, goalId))
    expect([title, sources.map(({ kind, points, version }) => [kind, points, version])]).toEqual(['Doel BRON', [['PRACTICE', [], 1], ['SCIENCE', [], 1], ['BRIEF', ['Bel zelf', 'Zeg je naam', 'Luister'], 1]]])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'goal_source_written', subjectId: goalId })
  })

  it('is changed by its version: the second of two sees both texts, and a second first text is none', async () => {
    const { coalition, ids: { goalId } } = await fill('BRONtwee')
    const write = (over: object) => coalition.as('COORDINATOR', (tx, ctx) => writeSource(tx, ctx, { ...sourceInput(goalId), ...over }))
    await write({ expectedVersion: 1, body: 'Anders' })
    await expect(write({ expectedVersion: 1, body: 'Nog anders' })).rejects.toMatchObject(conflict('Coen', 2, { body: 'Anders', sourceName: 'Gesprekken nieuw', sourceUrl: 'https://bron.test.example/gesprekken' }))
    await expect(write({ expectedVersion: 0, body: 'Nog een' })).rejects.toMatchObject(conflict('Coen', 2, { body: 'Anders', sourceName: 'Gesprekken nieuw', sourceUrl: 'https://bron.test.example/gesprekken' }))
  })

  it('refuses what points at one person, too many words and a brief without three points, and keeps nothing of it', async () => {
    const { coalition, ids: { goalId } } = await fill('BRONdrie')
    const write = (over: object) => coalition.as('COORDINATOR', (tx, ctx) => writeSource(tx, ctx, { ...sourceInput(goalId), ...over }))
    await expect(write({ ...BRIEF, point2: 'Bel 06 12 34 56 78' })).rejects.toMatchObject(invalid({ point2: 'privacy.phone' }))
    await expect(write({ ...BRIEF, body: 'bel '.repeat(200) })).rejects.toMatchObject(invalid({ body: 'goals.brief_too_long' }))
    await expect(write({ ...BRIEF, point3: null })).rejects.toMatchObject(invalid({ point1: 'goals.brief_points_missing' }))
    await expect(write({ goalId: newId() })).rejects.toMatchObject(NOT_FOUND)
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readSources(tx, ctx, goalId))).sources.map(({ kind }) => kind)).toEqual(['PRACTICE'])
  })

  it('is written by the coordinator, and read by who reads goals', async () => {
    const { coalition, ids: { goalId } } = await fill('BRONvier')
    expect(await rolesThatCan(coalition, (tx, ctx) => writeSource(tx, ctx, { ...sourceInput(goalId), kind: 'DATA' }))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, (tx, ctx) => readSources(tx, ctx, goalId))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })
})
