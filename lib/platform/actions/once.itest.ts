import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { countRows } from '@/tests/support/rows'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { once } from './once'

interface Wish {
  readonly requestKey: string
  readonly title: string
}

/** Makes the thing that was wished for, and counts how often. */
function maker(coalition: TestCoalition) {
  const made: string[] = []
  const make = (wish: Wish, role: 'COORDINATOR' | 'PROFESSIONAL' = 'COORDINATOR', operation = 'things.make') =>
    coalition.as(role, (tx, ctx) => once(tx, ctx, operation, wish, async (id) => { made.push(id) }))
  return { made, make }
}

describe('a form that is sent', () => {
  it('twice makes one thing, and the second answer is the first', async () => {
    const { made, make } = maker(await makeCoalition())
    const wish = { title: 'Rust', ...key() }
    const ids = [await make(wish), await make(wish), await make({ ...wish })]
    expect([made.length, new Set(ids).size, made[0]]).toEqual([1, 1, ids[0]])
  })

  it('ten times at the same moment makes one thing', async () => {
    const coalition = await makeCoalition()
    const { made, make } = maker(coalition)
    const wish = { title: 'Rust', ...key() }
    const ids = await Promise.all(Array.from({ length: 10 }, () => make(wish)))
    expect([made.length, new Set(ids).size, await countRows(coalition, 'request_key')]).toEqual([1, 1, 1])
  })

  it('again with another content is another wish', async () => {
    const { made, make } = maker(await makeCoalition())
    const requestKey = newId()
    expect(await make({ requestKey, title: 'Rust' })).not.toBe(await make({ requestKey, title: 'Ruimte' }))
    expect(made).toHaveLength(2)
  })

  it('by another person, or for something else, is another wish', async () => {
    const { made, make } = maker(await makeCoalition())
    const wish = { title: 'Rust', ...key() }
    await make(wish)
    await make(wish, 'PROFESSIONAL')
    await make(wish, 'COORDINATOR', 'things.change')
    expect(made).toHaveLength(3)
  })

  it('and fails is not remembered: sending it again makes it', async () => {
    const coalition = await makeCoalition()
    const wish = { title: 'Rust', ...key() }
    await expect(coalition.as('COORDINATOR', (tx, ctx) => once(tx, ctx, 'things.make', wish, async () => { throw new Error('no') }))).rejects.toThrow('no')
    const { made, make } = maker(coalition)
    await make(wish)
    expect(made).toHaveLength(1)
  })
})
