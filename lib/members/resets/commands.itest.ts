import { describe, expect, it } from 'vitest'
import { CARRY_OUT_RESET, carryOutFactorReset, dropFactorReset, findFactorReset, findOwnReset, listFactorResets, MAIL_RESET_ASKED, requestFactorReset } from '@/lib/platform/auth/factor-resets'
import { factorsOf } from '@/lib/platform/auth/factors'
import { openSession } from '@/lib/platform/auth/next-auth'
import { renewRecoveryCodes } from '@/lib/platform/auth/recovery-codes'
import { listSessions } from '@/lib/platform/auth/sessions'
import { keepTotp, newTotpSecret } from '@/lib/platform/auth/totp'
import { authPool, workerPool } from '@/lib/platform/db/pools'
import { appoint, dismiss } from '@/prisma/administration/appoint'
import { NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { readChain } from '@/tests/support/rows'
import { expectRefusal } from '@/tests/support/stored'
import { makeCoalition, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { decideAccessRequest } from './commands'
import { listAccessRequests, listDeciders } from './queries'

const askFor = async ({ userId }: TestPerson) => {
  await keepTotp(userId, newTotpSecret(), 1)
  await renewRecoveryCodes(userId)
  await openSession(userId, { method: 'LINK', hasFactor: false })
  await requestFactorReset(userId, new Date())
  return (await findOwnReset(userId))?.id ?? ''
}

const decide = (coalition: TestCoalition, resetId: string, decision: 'approve' | 'refuse' = 'approve') => coalition.as('COORDINATOR', (tx, ctx) => decideAccessRequest(tx, ctx, { resetId, decision }))

const outbox = async (topic: string, subjectId: string) => (await workerPool().query('SELECT FROM outbox WHERE topic = $1 AND subject_id = $2', [topic, subjectId])).rowCount

describe('somebody who lost the second factor', () => {
  it('asks once; coordinators of every coalition of theirs hear of it, and see the name they have there', async () => {
    const coalition = await makeCoalition()
    const person = coalition.people.ALDERMAN
    const id = await askFor(person)
    await requestFactorReset(person.userId, new Date())
    expect((await listFactorResets(coalition.id)).map((one) => one.id)).toEqual([id])
    expect(await outbox(MAIL_RESET_ASKED, id)).toBe(1)
    expect(await coalition.as('COORDINATOR', listAccessRequests)).toMatchObject([{ id, number: id.slice(-6).toUpperCase(), displayName: 'Alda', isOwn: false }])
    expect(await rolesThatCan(coalition, listAccessRequests)).toEqual(['COORDINATOR'])
  })

  it('asks once when it is asked several times at the same moment: one that was forgotten would later take away a new factor', async () => {
    const coalition = await makeCoalition()
    const { userId } = coalition.people.PROFESSIONAL
    await Promise.all(Array.from({ length: 6 }, () => requestFactorReset(userId, new Date())))
    expect(await listFactorResets(coalition.id)).toHaveLength(1)
  })

  it('needs no help any more when a factor was shown after all: nobody can approve what was asked', async () => {
    const coalition = await makeCoalition()
    const id = await askFor(coalition.people.PROFESSIONAL)
    const other = await askFor(coalition.people.ALDERMAN)
    await dropFactorReset(coalition.people.PROFESSIONAL.userId)
    expect((await coalition.as('COORDINATOR', listAccessRequests)).map((one) => one.id)).toEqual([other])
    await expectRefusal(coalition, () => decide(coalition, id), ruleBroken('account.reset_decided'))
    expect([(await findFactorReset(id))?.state, (await factorsOf(coalition.people.PROFESSIONAL.userId)).totp]).toEqual(['LAPSED', true])
    expect(await decide(coalition, other), 'the twin: who still needs it').toBe('reset_approved')
    await requestFactorReset(coalition.people.PROFESSIONAL.userId, new Date())
    const waiting = await coalition.as('COORDINATOR', listAccessRequests)
    expect(waiting.map((one) => one.displayName), 'who loses it later asks again, and a coordinator hears of it').toEqual(['Prue'])
    expect(waiting[0]?.id, 'another request than the one that lapsed').not.toBe(id)
  })

  it('is no coordinator\'s to help when they administer the platform', async () => {
    const coalition = await makeCoalition()
    const { email, userId } = coalition.people.PROFESSIONAL
    const id = await askFor(coalition.people.PROFESSIONAL)
    await appoint(process.env.MIGRATE_DATABASE_URL ?? '', { email, name: 'Sam' })
    await expectRefusal(coalition, () => decide(coalition, id), ruleBroken('account.reset_of_administrator'))
    expect((await factorsOf(userId)).totp).toBe(true)
    await dismiss(process.env.MIGRATE_DATABASE_URL ?? '', email)
    expect(await decide(coalition, id), 'the twin: no administrator any more').toBe('reset_approved')
  })

  it('gets back in when a coordinator approves: the factor, the codes and every session go, and it is in the trail', async () => {
    const coalition = await makeCoalition()
    const { userId, membershipId } = coalition.people.ALDERMAN
    const id = await askFor(coalition.people.ALDERMAN)
    expect(await carryOutFactorReset(id), 'not before somebody decided').toBeUndefined()
    expect(await decide(coalition, id)).toBe('reset_approved')
    expect((await readChain(coalition)).rows.at(-1)).toMatchObject({ event: 'factor_reset_approved', subjectId: membershipId, actorId: coalition.people.COORDINATOR.membershipId, changes: null })
    expect(await outbox(CARRY_OUT_RESET, id)).toBe(1)
    expect([await carryOutFactorReset(id), await factorsOf(userId), await listSessions(userId)]).toEqual([userId, { totp: false, passkeys: 0, recoveryCodesLeft: 0 }, []])
    // The task may run twice: what was set up since stays.
    await keepTotp(userId, newTotpSecret(), 1)
    expect([await carryOutFactorReset(id), (await factorsOf(userId)).totp]).toEqual([userId, true])
  })

  it('does not when a coordinator refuses, and may ask again', async () => {
    const coalition = await makeCoalition()
    const { userId } = coalition.people.PROFESSIONAL
    const id = await askFor(coalition.people.PROFESSIONAL)
    expect(await decide(coalition, id, 'refuse')).toBe('reset_refused')
    expect([await carryOutFactorReset(id), (await factorsOf(userId)).totp, await outbox(CARRY_OUT_RESET, id)]).toEqual([undefined, true, 0])
    expect(await askFor(coalition.people.PROFESSIONAL)).not.toBe(id)
  })
})

describe('deciding on it', () => {
  it('is for coordinators of a coalition of theirs, and nobody else', async () => {
    const [ours, theirs] = [await makeCoalition(), await makeCoalition()]
    const id = await askFor(ours.people.PROFESSIONAL)
    await expectRefusal(theirs, () => decide(theirs, id), NOT_FOUND)
    for (const role of ['PROFESSIONAL', 'ALDERMAN', 'PRIVACY_OFFICER'] as const) {
      await expect(ours.as(role, (tx, ctx) => decideAccessRequest(tx, ctx, { resetId: id, decision: 'approve' }))).rejects.toMatchObject({ kind: 'refused', params: { who: 'COORDINATOR' } })
    }
    expect((await findFactorReset(id))?.state).toBe('WAITING')
    expect(await decide(ours, id)).toBe('reset_approved')
  })

  it('is never for oneself; another coordinator may', async () => {
    const coalition = await makeCoalition()
    const second = await coalition.join('COORDINATOR', 'Cas')
    const id = await askFor(coalition.people.COORDINATOR)
    expect(await coalition.as('COORDINATOR', listAccessRequests)).toMatchObject([{ id, isOwn: true }])
    await expectRefusal(coalition, () => decide(coalition, id), ruleBroken('account.own_reset'))
    expect(await coalition.asPerson(second, (tx, ctx) => decideAccessRequest(tx, ctx, { resetId: id, decision: 'approve' }))).toBe('reset_approved')
  })

  it('happens once, leaves nothing behind when it is too late, and not after a week', async () => {
    const coalition = await makeCoalition()
    const id = await askFor(coalition.people.PROFESSIONAL)
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => decide(coalition, id)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expectRefusal(coalition, () => decide(coalition, id, 'refuse'), ruleBroken('account.reset_decided'))
    expect(await outbox(CARRY_OUT_RESET, id)).toBe(1)
    const late = await askFor(coalition.people.SUPPORTER)
    await authPool().query("UPDATE factor_reset SET expires_at = now() - interval '1 second' WHERE id = $1", [late])
    expect(await coalition.as('COORDINATOR', listAccessRequests)).toEqual([])
    await expectRefusal(coalition, () => decide(coalition, late), ruleBroken('account.reset_decided'))
  })

  it('is for nobody whose membership has ended', async () => {
    const coalition = await makeCoalition()
    const id = await askFor(coalition.people.PROFESSIONAL)
    const { openTx } = await import('@/lib/platform/tenancy/envelope')
    const { sql } = await import('@/lib/platform/db/sql')
    await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE membership SET ended_at = now() WHERE coalition_id = ${coalition.id}::uuid AND id = ${coalition.people.PROFESSIONAL.membershipId}::uuid`))
    expect(await coalition.as('COORDINATOR', listAccessRequests)).toEqual([])
    await expectRefusal(coalition, () => decide(coalition, id), NOT_FOUND)
  })

  it('tells the coordinators, but not who asks', async () => {
    const coalition = await makeCoalition()
    const second = await coalition.join('COORDINATOR', 'Cas')
    const { enterAsJob } = await import('@/lib/platform/tenancy/context')
    const { inCoalition } = await import('@/lib/platform/tenancy/transaction')
    const job = await enterAsJob(coalition.id, 'test')
    expect(await inCoalition(job, (tx) => listDeciders(tx, job, coalition.people.COORDINATOR.userId))).toEqual([second.userId])
    expect(await rolesThatCan(coalition, (tx, ctx) => listDeciders(tx, ctx, coalition.people.COORDINATOR.userId))).toEqual([])
  })
})
