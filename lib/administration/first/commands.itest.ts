import { beforeAll, describe, expect, it } from 'vitest'
import { listGoals } from '@/lib/goals/queries'
import { acceptInvitation } from '@/lib/invitations/commands'
import type { Administrator } from '@/lib/platform/auth/administrators'
import { authPool, workerPool } from '@/lib/platform/db/pools'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { enterAsJob, enterAsMember, enterByLink, enterForAdministration, type AdministrationContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { makeAdministrator, newCoalition } from '@/tests/support/administrator'
import { fill } from '@/tests/support/filled'
import { invalid, NOT_FOUND, ruleBroken } from '@/tests/support/refusals'
import { createCoalition, resumeCoalition, suspendCoalition } from '../commands'
import { administrationJobs } from '../jobs'
import { readAdministered } from '../queries'
import { askCoordinator, askCoordinatorAgain, withdrawCoordinator } from './commands'

let by: Administrator

beforeAll(async () => { by = await makeAdministrator() })

async function administer<T>(slug: string, work: (tx: CoalitionTx, ctx: AdministrationContext) => Promise<T>): Promise<T> {
  const ctx = await enterForAdministration(by, slug)
  return inCoalition(ctx, (tx) => work(tx, ctx))
}

const accountOf = async (email: string) => (await authPool().query<{ id: string }>('SELECT id FROM app_user WHERE email = $1', [email])).rows[0]?.id ?? ''

const askedOf = async (slug: string) => (await readAdministered(by, slug)).first

const topicsOf = async (id: string) => (await workerPool().query<{ topic: string; subject_id: string }>('SELECT topic, subject_id FROM outbox WHERE coalition_ref = $1 ORDER BY created_at, id', [id])).rows

/** The link that the first coordinator has in their mailbox. */
async function tokenOf(slug: string): Promise<string> {
  const ctx = await enterForAdministration(by, slug)
  const [row] = await inCoalition(ctx, (tx) => openTx(tx).query<{ link: string }>(sql`SELECT link_id AS link FROM invitation WHERE coalition_id = ${ctx.coalition.id}::uuid AND withdrawn_at IS NULL`))
  return makeLinkToken(ctx.coalition.id, row?.link ?? '')
}

async function come(token: string, displayName: string): Promise<string> {
  const ctx = await enterByLink(token, 'JOIN', {})
  return inCoalition(ctx, (tx) => acceptInvitation(tx, ctx, { displayName, account: 'invited' }))
}

describe('a new coalition', () => {
  it('is its first coordinator\'s when they come, under the name they say; the example comes with them, once', async () => {
    const input = newCoalition()
    const slug = await createCoalition(by, input)
    const { coalition } = await readAdministered(by, slug)
    const token = await tokenOf(slug)
    await expect(come(token, '')).rejects.toMatchObject(invalid({ displayName: 'members.name_missing' }))
    const userId = await come(token, 'Noor de Wit')
    expect(userId).toBe(await accountOf(input.coordinatorEmail))
    await expect(come(token, 'Nog iemand')).rejects.toMatchObject(NOT_FOUND)
    const ctx = await enterAsMember(userId, coalition.id)
    expect(ctx.actor).toMatchObject({ role: 'COORDINATOR', displayName: 'Noor de Wit' })
    expect((await topicsOf(coalition.id))[1]).toEqual({ topic: 'administration.first_coordinator_came', subject_id: ctx.actor.membershipId })
    const [came] = administrationJobs
    const task = await enterAsJob(coalition.id, 'administration.first_coordinator_came')
    for (const _time of [1, 2]) await came?.run(task, ctx.actor.membershipId)
    expect((await inCoalition(ctx, (tx) => listGoals(tx, ctx))).map((goal) => [goal.isExample, goal.ownerName])).toEqual([[true, 'Noor de Wit']])
    expect((await readAdministered(by, slug)).first).toEqual({ hasCoordinator: true, waiting: undefined })
    await expect(administer(slug, (tx, task) => askCoordinator(tx, task, { coordinatorName: 'Bo', coordinatorEmail: input.coordinatorEmail }))).rejects.toMatchObject(ruleBroken('invitations.has_coordinator'))
  })

  it('asks its coordinator again with another link, or somebody else after a withdrawal', async () => {
    const slug = await createCoalition(by, newCoalition({ start: 'EMPTY' }))
    const [first, old] = [(await askedOf(slug)).waiting, await tokenOf(slug)]
    const id = first?.id ?? ''
    const somebody = { coordinatorName: 'Bo', coordinatorEmail: `${newId()}@test.example` }
    await expect(administer(slug, (tx, ctx) => askCoordinator(tx, ctx, somebody))).rejects.toMatchObject(ruleBroken('invitations.first_waits'))
    await administer(slug, (tx, ctx) => askCoordinatorAgain(tx, ctx, { id, expectedVersion: 1 }))
    const fresh = await tokenOf(slug)
    await expect(come(old, 'Noor')).rejects.toMatchObject(NOT_FOUND)
    await administer(slug, (tx, ctx) => withdrawCoordinator(tx, ctx, { id, expectedVersion: 2 }))
    await expect(come(fresh, 'Noor')).rejects.toMatchObject(NOT_FOUND)
    await administer(slug, (tx, ctx) => askCoordinator(tx, ctx, somebody))
    const token = await tokenOf(slug)
    await administer(slug, (tx, ctx) => suspendCoalition(tx, ctx, { reason: 'ASKED' }))
    await expect(administer(slug, (tx, ctx) => askCoordinatorAgain(tx, ctx, { id, expectedVersion: 1 }))).rejects.toMatchObject(ruleBroken('administration.suspended'))
    await administer(slug, resumeCoalition)
    const { coalition, done } = await readAdministered(by, slug)
    const ctx = await enterAsMember(await come(token, 'Bo'), coalition.id)
    const [came] = administrationJobs
    await came?.run(await enterAsJob(coalition.id, 'administration.first_coordinator_came'), ctx.actor.membershipId)
    expect(await inCoalition(ctx, (tx) => listGoals(tx, ctx)), 'it was to begin empty').toEqual([])
    expect(done.map((one) => one.event).reverse()).toEqual([
      'coalition_created', 'coordinator_invited_again', 'coordinator_withdrawn', 'coordinator_invited', 'coalition_suspended', 'coalition_resumed',
    ])
  })

  it('lets the administration touch no invitation of a coordinator\'s own', async () => {
    const { coalition, ids } = await fill('Eigenbrug')
    const invitation = { id: ids.invitationId, expectedVersion: 1 }
    await expect(administer(coalition.slug, (tx, ctx) => askCoordinatorAgain(tx, ctx, invitation))).rejects.toMatchObject({ kind: 'refused' })
    await expect(administer(coalition.slug, (tx, ctx) => withdrawCoordinator(tx, ctx, invitation))).rejects.toMatchObject({ kind: 'refused' })
    expect((await readAdministered(by, coalition.slug)).first).toEqual({ hasCoordinator: true, waiting: undefined })
  })
})
