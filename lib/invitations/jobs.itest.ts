import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { giveContribution } from '@/lib/contributions/commands'
import { addPartner } from '@/lib/partners/commands'
import { readPlanText } from '@/lib/plan/queries'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { listKeptMail } from '@/lib/platform/mail/send'
import { enterAsJob, enterAsMember, enterByLink } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { fill } from '@/tests/support/filled'
import { askedFor } from '@/tests/support/rows'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { acceptInvitation, invitePerson, withdrawInvitation } from './commands'
import { invitationJobs } from './jobs'
import type { InviteForm } from './schema'

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
