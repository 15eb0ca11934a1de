import { describe, expect, it } from 'vitest'
import { authPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { forgetTries, LIMITS, takeTry, tidyLimits } from './limits'

const { account: MOST, address: MOST_OF_ADDRESS } = LIMITS.factor

const tries = (count: number, of: () => { account?: string; address: string }) => Promise.all(Array.from({ length: count }, () => takeTry('factor', of())))
const through = (answers: readonly { ok: boolean }[]) => answers.filter(({ ok }) => ok).length

describe('trying again and again', () => {
  it('stops for one account, from however many addresses', async () => {
    const account = newId()
    expect(through(await tries(MOST + 20, () => ({ account, address: newId() })))).toBe(MOST)
    expect(await takeTry('factor', { account, address: newId() })).toMatchObject({ ok: false, minutes: 15 })
  })

  it('stops for one address, over however many accounts', async () => {
    const address = newId()
    expect(through(await tries(MOST_OF_ADDRESS + 20, () => ({ account: newId(), address })))).toBe(MOST_OF_ADDRESS)
    expect(await takeTry('factor', { account: newId(), address: newId() })).toEqual({ ok: true })
  })

  it('stops for one IPv6 network, from however many of its addresses', async () => {
    const network = `2001:db8:${newId().slice(-4)}:${newId().slice(-4)}`
    let host = 0
    expect(through(await tries(MOST_OF_ADDRESS + 20, () => ({ account: newId(), address: `${network}::${(host += 1).toString(16)}` })))).toBe(MOST_OF_ADDRESS)
  })

  it('stops for one who is known, and leaves what shares their address alone', async () => {
    const [member, address] = [newId(), newId()]
    const answers = await Promise.all(Array.from({ length: LIMITS.document.account + 5 }, () => takeTry('document', { account: member })))
    expect(through(answers)).toBe(LIMITS.document.account)
    expect([await takeTry('document', { account: newId() }), await takeTry('document', { address })]).toEqual([{ ok: true }, { ok: true }])
  })

  it('counts each thing apart, and an address is no account', async () => {
    const same = newId()
    await tries(MOST + 1, () => ({ account: same, address: newId() }))
    expect(await takeTry('sign_in', { account: same, address: newId() })).toEqual({ ok: true })
    expect(await takeTry('factor', { address: same })).toEqual({ ok: true })
  })

  it('is the same account in capitals', async () => {
    const account = `${newId()}@Test.Example`
    expect(through(await tries(MOST, () => ({ account, address: newId() })))).toBe(MOST)
    expect((await takeTry('factor', { account: account.toUpperCase(), address: newId() })).ok).toBe(false)
  })

  it('is forgiven to who then shows who they are', async () => {
    const account = newId()
    await tries(MOST + 1, () => ({ account, address: newId() }))
    await forgetTries('factor', account)
    expect(await takeTry('factor', { account, address: newId() })).toEqual({ ok: true })
  })

  it('leaves no address and no account in the table, and nothing at all when its time is over', async () => {
    const account = `${newId()}@test.example`
    await takeTry('factor', { account, address: '203.0.113.77' })
    const { rows } = await authPool().query<{ key: string }>('SELECT key FROM rate_limit')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ key }) => key.includes('203.0.113') || key.includes('@') || key.includes(account.slice(0, 8)))).toEqual([])
    expect(await tidyLimits(new Date(Date.now() + 2 * 60 * 60 * 1000))).toBeGreaterThan(0)
    expect((await authPool().query('SELECT FROM rate_limit')).rowCount).toBe(0)
  })
})
