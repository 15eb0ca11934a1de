import { beforeAll, describe, expect, it } from 'vitest'
import type { Administrator } from '@/lib/platform/auth/administrators'
import { ensureAccount } from '@/lib/platform/auth/accounts'
import { CARRY_OUT_RESET, findFactorReset, findOwnReset, requestFactorReset } from '@/lib/platform/auth/factor-resets'
import { factorsOf } from '@/lib/platform/auth/factors'
import { keepTotp, newTotpSecret } from '@/lib/platform/auth/totp'
import { workerPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { makeAdministrator } from '@/tests/support/administrator'
import { NOT_FOUND, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { makeCoalition } from '@/tests/support/world'
import { readAdministered } from '../queries'
import { decideReset } from './commands'
import { listResets } from './queries'

const DAY = 24 * 60 * 60 * 1000
let by: Administrator

beforeAll(async () => { by = await makeAdministrator() })

async function askFor(userId: string): Promise<string> {
  await keepTotp(userId, newTotpSecret(), 1)
  await requestFactorReset(userId, new Date())
  return (await findOwnReset(userId))?.id ?? ''
}

const listed = async (id: string, as = by, now = new Date()) => (await listResets(as, now)).find((one) => one.id === id)
const later = () => new Date(Date.now() + DAY + 1000)
const stateOf = async (id: string) => (await findFactorReset(id))?.state

describe('a request of who lost the second factor, for an administrator', () => {
  it('shows a part of the address and the coalitions, never a name, and whether a coordinator can decide', async () => {
    const name = `Sleutelbrug ${newId()}`
    const coalition = await makeCoalition({ name })
    const { EXPERIENCE_EXPERT: pluis, COORDINATOR: coen } = coalition.people
    const id = await askFor(pluis.userId)
    const found = await listed(id)
    expect(found).toMatchObject({
      id, number: id.slice(-6).toUpperCase(), address: `${pluis.email.slice(0, 1)}…@${pluis.email.split('@')[1]}`, coalitions: [name], canApprove: false, hasDecider: true, isOwn: false,
    })
    expect(JSON.stringify(found)).not.toContain(pluis.email)
    expect(await listed(id, by, later())).toMatchObject({ canApprove: true })
    expect(await listed(await askFor(coen.userId)), 'the only coordinator has nobody to ask').toMatchObject({ hasDecider: false })
  })

  it('is approved after a day, once, and stands in both trails; a task carries it out', async () => {
    const coalition = await makeCoalition()
    const { userId, membershipId } = coalition.people.COORDINATOR
    const resetId = await askFor(userId)
    await expect(decideReset(by, { resetId, decision: 'approve' })).rejects.toMatchObject({ kind: 'rule_broken', code: 'administration.reset_early' })
    expect(await stateOf(resetId)).toBe('WAITING')
    expect(await decideReset(by, { resetId, decision: 'approve' }, later())).toEqual({ outcome: 'reset_approved', doneFor: undefined })
    expect(await stateOf(resetId)).toBe('APPROVED')
    const { rows } = await workerPool().query('SELECT coalition_ref FROM outbox WHERE topic = $1 AND subject_id = $2', [CARRY_OUT_RESET, resetId])
    expect(rows).toEqual([{ coalition_ref: coalition.id }])
    await expect(decideReset(by, { resetId, decision: 'refuse' }, later())).rejects.toMatchObject(ruleBroken('account.reset_decided'))
    expect((await trail(coalition)).map((row) => [row.event, row.subjectId])).toEqual([['factor_reset_approved', membershipId]])
    expect((await readAdministered(by, coalition.slug)).done.map((one) => [one.event, one.byName])).toEqual([['factor_reset_approved', 'Robin']])
    expect(await listed(resetId)).toBeUndefined()
  })

  it('is refused at once, and nothing is taken away', async () => {
    const coalition = await makeCoalition()
    const { userId } = coalition.people.ALDERMAN
    const resetId = await askFor(userId)
    expect(await decideReset(by, { resetId, decision: 'refuse' })).toEqual({ outcome: 'reset_refused', doneFor: undefined })
    expect([await stateOf(resetId), (await factorsOf(userId)).totp]).toEqual(['REFUSED', true])
    expect((await trail(coalition)).map((row) => row.event)).toEqual(['factor_reset_refused'])
  })

  it('of somebody without a coalition is carried out there and then', async () => {
    const userId = await ensureAccount({ email: `${newId()}@test.example` })
    const resetId = await askFor(userId)
    expect(await listed(resetId)).toMatchObject({ coalitions: [], hasDecider: false })
    expect(await decideReset(by, { resetId, decision: 'approve' }, later())).toEqual({ outcome: 'reset_approved', doneFor: userId })
    expect([await stateOf(resetId), (await factorsOf(userId)).totp]).toEqual(['DONE', false])
  })

  it('of an administrator is decided by another one; one that never was is not there', async () => {
    const other = await makeAdministrator()
    const resetId = await askFor(other.userId)
    expect(await listed(resetId, other)).toMatchObject({ isOwn: true, canApprove: false })
    for (const decision of ['approve', 'refuse'] as const) await expect(decideReset(other, { resetId, decision }, later())).rejects.toMatchObject(ruleBroken('account.own_reset'))
    expect(await decideReset(by, { resetId, decision: 'approve' }, later())).toMatchObject({ outcome: 'reset_approved' })
    await expect(decideReset(by, { resetId: newId(), decision: 'approve' }, later())).rejects.toMatchObject(NOT_FOUND)
  })
})
