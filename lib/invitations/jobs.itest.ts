import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { giveContribution } from '@/lib/contributions/commands'
import { addPartner } from '@/lib/partners/commands'
import { readPlanText } from '@/lib/plan/queries'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { runNightly } from '@/lib/platform/jobs/worker'
import { listKeptMail } from '@/lib/platform/mail/send'
import { enterAsJob, enterAsMember, enterByLink } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { fill } from '@/tests/support/filled'
import { ruleBroken } from '@/tests/support/refusals'
import { askedFor, trail } from '@/tests/support/rows'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { acceptInvitation, forgetInvited, invitePerson, sendInvitationAgain, withdrawInvitation } from './commands'
import { invitationJobs } from './jobs'
import { listInvitations } from './queries'
import type { InviteForm } from './schema'

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

const address = () => `gast-${newId()}@test.example`

const invite = (coalition: TestCoalition, about: Partial<InviteForm>, now?: Date) => coalition.as('COORDINATOR', (tx, ctx) =>
  invitePerson(tx, ctx, { registeredName: 'Gerrit Gast', email: address(), role: 'PROFESSIONAL', partnerId: null, ...key(), ...about }), now)

/** The link that works now, as the mail has it. */
async function tokenOf(coalition: TestCoalition, id: string): Promise<string> {
  const [row] = await coalition.as('COORDINATOR', (tx) => openTx(tx).query<{ link: string }>(sql`SELECT link_id AS link FROM invitation WHERE id = ${id}::uuid`))
  return makeLinkToken(coalition.id, row?.link ?? '')
}

async function accept(token: string, displayName: string): Promise<string> {
  const ctx = await enterByLink(token, 'JOIN', { now: NOW })
  return inCoalition(ctx, (tx) => acceptInvitation(tx, ctx, { displayName, account: 'invited' }))
}

const partner = (coalition: TestCoalition, name: string) => coalition.as('COORDINATOR', (tx, ctx) =>
  addPartner(tx, ctx, { name, partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))

describe('the mail of an invitation', () => {
  it('has the coalition, the role, who invites and the link that works; not the name', async () => {
    const coalition = await makeCoalition({ name: 'Postbrug' })
    const email = address()
    const partnerId = await partner(coalition, 'De Oever')
    const id = await invite(coalition, { email, partnerId }, new Date())
    const work = async () => {
      for (const { topic, subjectId } of await askedFor(coalition)) {
        await invitationJobs.find((one) => one.topic === topic)?.run(await enterAsJob(coalition.id, topic), subjectId)
      }
    }
    const mails = async () => (await listKeptMail(500)).filter((mail) => mail.to === email)
    await work()
    const [mail] = await mails()
    expect(mail?.subject).toBe('Uitnodiging voor Postbrug')
    for (const words of ['Coen', 'De Oever', 'Professional', `/uitnodiging/${await tokenOf(coalition, id)}`]) expect(mail?.text).toContain(words)
    expect(mail?.text).not.toContain('Gerrit')
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawInvitation(tx, ctx, { id, expectedVersion: 1 }))
    await work()
    expect(await mails(), 'a withdrawn one is not sent').toHaveLength(1)
  })
})

describe('a name that was not chosen to be seen', () => {
  it('stands on the membership for the coordinator\'s page, and in no other table, event or mail', async () => {
    const { coalition } = await fill('Kanariebrug')
    const [name, email] = ['Kanarina Zangvogel', `kanarina.${newId()}@zangvogel.example`]
    const id = await invite(coalition, { registeredName: name, email, role: 'EXPERIENCE_EXPERT' })
    const userId = await accept(await tokenOf(coalition, id), 'Merel')
    const ctx = await enterAsMember(userId, coalition.id, { now: NOW })
    await inCoalition(ctx, async (tx) => giveContribution(tx, ctx, { textVersionId: (await readPlanText(tx, ctx))?.versionId ?? '', passage: 0, body: 'Van mij', ...key() }))

    const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
    await admin.connect()
    const { rows: tables } = await admin.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`)
    const found: string[] = []
    for (const { name: table } of tables) {
      const { rows } = await admin.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM "${table}" t WHERE to_jsonb(t)::text ~* '(kanarina|zangvogel)'`)
      for (const { row } of rows) for (const [column, value] of Object.entries(row)) if (/kanarina|zangvogel/i.test(JSON.stringify(value))) found.push(`${table}.${column}`)
    }
    await admin.end()
    expect(found.sort()).toEqual(['app_user.email', 'membership.registered_name'])
  })
})

describe('an invitation that ran out', () => {
  const forget = async (coalition: TestCoalition, now: Date) => {
    const ctx = await enterAsJob(coalition.id, 'test', { now })
    return inCoalition(ctx, (tx) => forgetInvited(tx, ctx))
  }

  it('can be sent again for thirty days; then name and address go and the row stays, with its event', async () => {
    const coalition = await makeCoalition()
    const email = address()
    const id = await invite(coalition, { email })
    expect(await forget(coalition, later(43)), 'not yet').toBe(0)
    expect(await coalition.as('COORDINATOR', listInvitations)).toMatchObject([{ id, registeredName: 'Gerrit Gast', email }])
    expect(await forget(coalition, later(44))).toBe(1)
    const rows = await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT email, address, registered_name AS name, version FROM invitation WHERE id = ${id}::uuid`))
    expect(rows).toEqual([{ email: null, address: null, name: null, version: 2 }])
    expect(await coalition.as('COORDINATOR', listInvitations)).toEqual([])
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => sendInvitationAgain(tx, ctx, { id, expectedVersion: 2 })), ruleBroken('invitations.over'))
    expect((await trail(coalition)).map((one) => one.event)).toEqual(['member_invited', 'invitation_forgotten'])
    expect(await forget(coalition, later(45)), 'once').toBe(0)
    await expect(invite(coalition, { email }), 'the same address can be asked anew').resolves.toEqual(expect.any(String))
  })

  it('and was sent again starts its days anew', async () => {
    const coalition = await makeCoalition()
    const id = await invite(coalition, {})
    await coalition.as('COORDINATOR', (tx, ctx) => sendInvitationAgain(tx, ctx, { id, expectedVersion: 1 }), later(40))
    expect(await forget(coalition, later(50))).toBe(0)
    expect(await coalition.as('COORDINATOR', listInvitations)).toMatchObject([{ id, timesSent: 2 }])
  })

  it('is forgotten every night in every coalition that runs, by the task of that name', async () => {
    const coalitions = [await makeCoalition(), await makeCoalition()]
    for (const one of coalitions) await invite(one, {})
    await runNightly(invitationJobs, later(60))
    for (const one of coalitions) expect(await one.as('COORDINATOR', listInvitations)).toEqual([])
  })

  it('is forgotten by the system only', async () => {
    const coalition = await makeCoalition()
    await invite(coalition, {})
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', forgetInvited, later(60)), { kind: 'refused' })
  })
})
