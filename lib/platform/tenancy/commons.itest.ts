import { describe, expect, it } from 'vitest'
import { raw, sql } from '@/lib/platform/db/sql'
import { fill } from '@/tests/support/filled'
import { inCommons } from './commons'
import { openCommons } from './envelope'

const count = (table: string) => inCommons(async (tx) => (await openCommons(tx).query<{ count: number }>(sql`SELECT count(*)::int AS count FROM ${raw(table)}`))[0]?.count)

describe('the commons', () => {
  it('show nothing of any coalition, and do show what is shared', async () => {
    await fill('MERKgemeen')
    for (const table of ['goal', 'signal', 'membership', 'initiative', 'audit_event', 'coalition_profile']) expect(await count(table), table).toBe(0)
    expect(await count('municipality')).toBeGreaterThan(300)
    expect(await count('spark')).toBeGreaterThan(0)
  })

  it('cannot read people, sessions or tokens, nor rewrite what was left there', async () => {
    const refusedBy = { code: '42501' }
    for (const table of ['app_user', 'session', 'verification_token']) await expect(count(table)).rejects.toMatchObject(refusedBy)
    await expect(inCommons((tx) => openCommons(tx).query(sql`UPDATE spark SET title = 'x'`))).rejects.toMatchObject(refusedBy)
    await expect(inCommons((tx) => openCommons(tx).query(sql`DELETE FROM spark`))).rejects.toMatchObject(refusedBy)
  })

  it('keep nothing of work that failed, and their transaction cannot be used after its end', async () => {
    const before = await count('municipality')
    let kept: Parameters<Parameters<typeof inCommons>[0]>[0] | undefined
    await expect(inCommons(async (tx) => { kept = tx; throw new Error('planted') })).rejects.toThrow('planted')
    const used = kept
    if (!used) throw new Error('the work never ran')
    expect(() => openCommons(used)).toThrow('This transaction has ended.')
    expect(await count('municipality')).toBe(before)
  })
})
