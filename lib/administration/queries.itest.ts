import { beforeAll, describe, expect, it } from 'vitest'
import type { Administrator } from '@/lib/platform/auth/administrators'
import { newId } from '@/lib/platform/ids'
import { makeAdministrator, newCoalition } from '@/tests/support/administrator'
import { invalid, rolesThatCan } from '@/tests/support/refusals'
import { makeCoalition } from '@/tests/support/world'
import { askErasure, createCoalition, startCoalition, suspendCoalition, visitCoalition } from './commands'
import { readParticulars, reviewNewCoalition } from './queries'
import { newCoalitionDraft } from './schema'

let by: Administrator

beforeAll(async () => { by = await makeAdministrator() })

describe('what the rules have against a new coalition', () => {
  it('is said all at once, also of a form of which something is not filled in', async () => {
    const { slug } = newCoalition()
    await createCoalition(by, newCoalition({ slug }))
    const wrong = { slug, municipality: 'Atlantis', otherMunicipalities: 'Utrecht, Luilekkerland', coordinatorName: 'Noor 06-12345678' }
    const said = { slug: 'administration.slug_taken', municipality: 'administration.municipality_unknown', otherMunicipalities: 'administration.municipality_unknown', coordinatorName: 'privacy.phone' } as const
    await expect(createCoalition(by, newCoalition(wrong))).rejects.toMatchObject(invalid(said))
    const review = async (typed: Record<string, unknown>) => Object.fromEntries((await reviewNewCoalition(by, newCoalitionDraft.parse(typed))).map(({ field, code }) => [field, code]))
    expect(await review({ ...wrong, name: '', coordinatorEmail: 'noor' })).toEqual(said)
    expect(await review({ name: 'Súd', slug: '', municipality: '' }), 'what is not there is not judged').toEqual({})
    expect(await review({ name: '', slug: '' })).toEqual({})
    expect(await review({ name: '??', slug: '' })).toEqual({ slug: 'administration.slug_wrong' })
    // The twin: the same form, put right, and sent once more.
    const right = newCoalition()
    expect(await review(right)).toEqual({})
    await createCoalition(by, right)
    expect(await review(right), 'its own address is not taken from it').toEqual({})
    expect(await review({ ...right, requestKey: newId() })).toEqual({ slug: 'administration.slug_taken' })
  })
})

describe('inside a coalition', () => {
  it('no member of any role administers it', async () => {
    const coalition = await makeCoalition()
    const asMembers = (work: (tx: never, ctx: never) => Promise<unknown>) => rolesThatCan(coalition, (tx, ctx) => work(tx as never, ctx as never))
    expect(await asMembers(readParticulars)).toEqual([])
    expect(await asMembers((tx, ctx) => suspendCoalition(tx, ctx, { reason: 'ASKED' }))).toEqual([])
    expect(await asMembers((tx, ctx) => visitCoalition(tx, ctx, { reason: 'HELP', days: 1 }))).toEqual([])
    expect(await asMembers((tx, ctx) => askErasure(tx, ctx, { slug: coalition.slug, waiver: 'NO_CONTENT' }))).toEqual([])
    expect(await asMembers((tx, ctx) => startCoalition(tx, ctx, {} as never))).toEqual([])
  })
})
