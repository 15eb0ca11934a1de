import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChains } from '@/lib/platform/audit/verify'
import { record } from '@/lib/platform/audit/record'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { fill, type Filled } from '@/tests/support/filled'
import { rolesThatCan } from '@/tests/support/refusals'
import { makeCoalition, NOW } from '@/tests/support/world'
import { exportTrail, listTrail, listTrailPeople, readLastCheck } from './queries'
import type { TrailFilter } from './types'

let filled: Filled
beforeAll(async () => { filled = await fill('Logbrug') })

const ask = (filter: TrailFilter) => filled.coalition.as('PRIVACY_OFFICER', (tx, ctx) => listTrail(tx, ctx, filter))

describe('the trail', () => {
  it('shows what happened, the newest first, in pages that follow each other without a gap', async () => {
    const coalition = await makeCoalition()
    await coalition.as('COORDINATOR', async (tx, ctx) => { for (let index = 0; index < 120; index += 1) record(tx, ctx, { event: 'goal_changed', subject: { type: 'goal', id: newId() } }) })
    const read = (filter: TrailFilter) => coalition.as('COORDINATOR', (tx, ctx) => listTrail(tx, ctx, filter))
    const seen: number[] = []
    for (let before: string | undefined, pages = 0; pages < 5; pages += 1) {
      const { rows, olderBefore } = await read({ before })
      expect(rows.length).toBeLessThanOrEqual(50)
      seen.push(...rows.map((row) => Number(row.sequence)))
      if (olderBefore === null) break
      before = olderBefore
    }
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index))
    expect(seen.length).toBeGreaterThan(120)
    expect((await coalition.as('COORDINATOR', (tx, ctx) => exportTrail(tx, ctx))).length).toBe(seen.length)
  })

  it('is filtered by person, role, kind, event and day', async () => {
    const { people } = filled.coalition
    const professional = await ask({ person: people.PROFESSIONAL.membershipId })
    expect(professional.rows.map((row) => row.event)).toEqual(['success_story_told', 'initiative_given', 'action_logged', 'action_logged', 'signal_given', 'sheet_kept', 'story_recorded', 'sheet_feedback_given'])
    expect((await ask({ role: 'PROFESSIONAL' })).rows).toEqual(professional.rows)
    expect((await ask({ role: 'JOB' })).rows.every((row) => row.actorKind === 'job')).toBe(true)
    expect((await ask({ role: 'LINK' })).rows.map((row) => row.event)).toEqual(['signing_replied'])
    expect(new Set((await ask({ subject: 'agreement' })).rows.map((row) => row.event))).toEqual(new Set(['agreement_drafted', 'agreement_published', 'commitment_added', 'remark_given', 'signing_started', 'signing_replied']))
    expect((await ask({ event: 'signal_given' })).rows.map((row) => row.subjectId)).toEqual([filled.ids.signalId])
    expect((await ask({ from: '2026-11-22', until: '2026-11-22' })).rows.length).toBeGreaterThan(10)
    expect([(await ask({ from: '2026-11-23' })).rows, (await ask({ until: '2026-11-21' })).rows]).toEqual([[], []])
  })

  it('counts a day from midnight in the Netherlands', async () => {
    const coalition = await makeCoalition()
    const late = new Date('2026-11-22T23:30:00.000Z')
    await coalition.as('COORDINATOR', async (tx, ctx) => { record(tx, ctx, { event: 'goal_changed', subject: { type: 'goal', id: newId() } }) }, late)
    const on = async (day: string) => (await coalition.as('COORDINATOR', (tx, ctx) => listTrail(tx, ctx, { from: day, until: day, event: 'goal_changed' }))).rows.length
    expect([await on('2026-11-22'), await on('2026-11-23')]).toEqual([0, 1])
  })

  it('is searched by words and by (the end of) an id', async () => {
    const { goalId } = filled.ids
    const hex = goalId.replaceAll('-', '')
    for (const id of [hex, hex.slice(-12), hex.slice(-6)]) expect((await ask({ search: { events: [], subjects: [], id } })).rows.map((row) => row.subjectId)).toContain(goalId)
    expect((await ask({ search: { events: ['signal_given'], subjects: ['challenge'], id: null } })).rows.map((row) => row.subjectType).sort()).toContain('signal')
    expect((await ask({ search: { events: [], subjects: [], id: null } })).rows).toEqual([])
  })

  it('holds nothing of what people wrote, no name and no address', async () => {
    const rows = await filled.coalition.as('PRIVACY_OFFICER', (tx, ctx) => exportTrail(tx, ctx))
    expect(rows.length).toBeGreaterThan(20)
    // The address of a sign-in service is no person's: it is a setting, and may be seen.
    expect(JSON.stringify(rows).replaceAll('https://login.test.example/Logbrug', '')).not.toMatch(/Logbrug|@/)
  })

  it('names people as others see them, and who left not at all', async () => {
    const coalition = await makeCoalition()
    const { membershipId } = coalition.people.PROFESSIONAL
    await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE membership SET ended_at = ${NOW} WHERE coalition_id = ${coalition.id}::uuid AND id = ${membershipId}::uuid`))
    const people = await coalition.as('PRIVACY_OFFICER', listTrailPeople)
    expect(people.at(-1)).toEqual({ id: membershipId, name: null, role: 'PROFESSIONAL' })
    expect(people.filter((one) => one.name !== null).map((one) => one.name).sort()).toContain('Pluis')
    expect(JSON.stringify(people)).not.toContain('@')
  })

  it('is closed to everybody else', async () => {
    for (const question of [listTrail, exportTrail, listTrailPeople, readLastCheck]) {
      expect(await rolesThatCan(filled.coalition, (tx, ctx): Promise<unknown> => question(tx, ctx)), question.name).toEqual(['COORDINATOR', 'PRIVACY_OFFICER'])
    }
  })
})

describe('the last check', () => {
  it('is none before the first, and then the newest', async () => {
    const coalition = await makeCoalition()
    const read = () => coalition.as('PRIVACY_OFFICER', readLastCheck)
    expect(await read()).toBeUndefined()
    await verifyChains({ slug: coalition.slug, now: NOW })
    expect(await read()).toMatchObject({ checkedAt: NOW, brokenAt: null, reason: null })
    const later = new Date(NOW.getTime() + 86_400_000)
    await verifyChains({ slug: coalition.slug, now: later })
    expect(await read()).toMatchObject({ checkedAt: later })
  })
})
