import { strFromU8, unzipSync } from 'fflate'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { listVisitors } from '@/lib/members/queries'
import { listAdministration } from '@/lib/platform/audit/administration'
import { findBreak, type AuditRow } from '@/lib/platform/audit/chain'
import { findAppointed, type Administrator } from '@/lib/platform/auth/administrators'
import { openSession } from '@/lib/platform/auth/next-auth'
import { listCoalitionsOf } from '@/lib/platform/auth/session'
import { authPool, workerPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { tidy } from '@/lib/platform/jobs/tidy'
import { enterAsMember, enterForAdministration } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { appoint, dismiss } from '@/prisma/administration/appoint'
import { eraseCoalition, NotErasable } from '@/prisma/administration/erase'
import { makeAdministrator, newCoalition } from '@/tests/support/administrator'
import { fill } from '@/tests/support/filled'
import { invalid, NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { askErasure, createCoalition, exportCoalition, leaveCoalition, resumeCoalition, stopVisit, suspendCoalition, visitCoalition, withdrawErasure } from './commands'
import { listAdministered, readAdministered, readErased } from './queries'

const OWNER = process.env.MIGRATE_DATABASE_URL ?? ''
let by: Administrator

beforeAll(async () => { by = await makeAdministrator() })

/** As an administrator in this coalition, in a transaction of its own. */
async function administer<T>(slug: string, work: (tx: Parameters<typeof resumeCoalition>[0], ctx: Parameters<typeof resumeCoalition>[1]) => Promise<T>): Promise<T> {
  const ctx = await enterForAdministration(by, slug)
  return inCoalition(ctx, (tx) => work(tx, ctx))
}

const suspend = (slug: string) => administer(slug, (tx, ctx) => suspendCoalition(tx, ctx, { reason: 'ASKED' }))

async function download(slug: string): Promise<Record<string, Uint8Array>> {
  const parts: Uint8Array[] = []
  for await (const part of exportCoalition(await enterForAdministration(by, slug))) parts.push(part)
  return unzipSync(new Uint8Array(Buffer.concat(parts)))
}

const accountOf = async (email: string) => (await authPool().query<{ id: string }>('SELECT id FROM app_user WHERE email = $1', [email])).rows[0]?.id ?? ''

const askedOf = async (slug: string) => (await readAdministered(by, slug)).first

const topicsOf = async (id: string) => (await workerPool().query<{ topic: string; subject_id: string }>('SELECT topic, subject_id FROM outbox WHERE coalition_ref = $1 ORDER BY created_at, id', [id])).rows

describe('a new coalition', () => {
  it('stands with its municipalities, its first coordinator, the example and a mail on its way', async () => {
    const input = newCoalition({ otherMunicipalities: 'Utrecht\nGM0310', mainColor: '#01525a' })
    const slug = await createCoalition(by, input)
    const { coalition, particulars, done } = await readAdministered(by, slug)
    expect([coalition.name, coalition.status, coalition.members]).toEqual(['Nieuwbrug', 'ACTIVE', 0])
    expect(particulars).toEqual({ municipalities: [{ code: 'GM0321', name: 'Houten' }, { code: 'GM0344', name: 'Utrecht' }, { code: 'GM0310', name: 'De Bilt' }], mainColor: '#01525a', accentColor: null })
    expect(done.map((one) => [one.event, one.byName])).toEqual([['coalition_created', 'Robin']])
    expect(await accountOf(input.coordinatorEmail), 'nobody has an account by being asked').toBe('')
    const asked = (await askedOf(slug)).waiting
    expect(asked).toMatchObject({ registeredName: 'Noor', email: input.coordinatorEmail, role: 'COORDINATOR', invitedBy: null, isFirst: true, timesSent: 1 })
    expect(await topicsOf(coalition.id)).toEqual([{ topic: 'invitations.mail', subject_id: asked?.id }])
  })

  it('begins empty when that was chosen, and takes its address from its name', async () => {
    const name = `Brug ${newId().slice(-12)}`
    const slug = await createCoalition(by, newCoalition({ name, slug: null, start: 'EMPTY' }))
    expect(slug).toBe(name.toLowerCase().replace(' ', '-'))
    expect((await askedOf(slug)).waiting).toMatchObject({ registeredName: 'Noor' })
  })

  it('is made once, however often the form is sent, also when the first time broke off halfway', async () => {
    const input = newCoalition()
    expect([await createCoalition(by, input), await createCoalition(by, input)]).toEqual([input.slug, input.slug])
    const { coalition } = await readAdministered(by, input.slug ?? '')
    expect((await topicsOf(coalition.id)).map((one) => one.topic)).toEqual(['invitations.mail'])
  })

  it('is refused an address that is taken, with one that is free, and one that means something else', async () => {
    const { slug } = newCoalition()
    await createCoalition(by, newCoalition({ slug }))
    await expect(createCoalition(by, newCoalition({ slug }))).rejects.toMatchObject(invalid({ slug: 'administration.slug_taken' }))
    await expect(createCoalition(by, newCoalition({ slug: 'nieuw' }))).rejects.toMatchObject(invalid({ slug: 'administration.slug_wrong' }))
    await expect(createCoalition(by, newCoalition({ slug: null, name: '??' }))).rejects.toMatchObject(invalid({ slug: 'administration.slug_wrong' }))
  })

  it('is refused a municipality that is none, and nothing of it stays behind', async () => {
    const input = newCoalition({ otherMunicipalities: 'Atlantis' })
    await expect(createCoalition(by, input)).rejects.toMatchObject(invalid({ otherMunicipalities: 'administration.municipality_unknown' }))
    await expect(readAdministered(by, input.slug ?? '')).rejects.toMatchObject(NOT_FOUND)
  })
})

describe('the list', () => {
  it('finds by name and address, and says counts only', async () => {
    const { coalition } = await fill('Zoekbrug')
    const { rows, total } = await listAdministered(by, { search: coalition.slug.slice(2), page: 1 })
    expect([total, rows.map((row) => [row.slug, row.members, row.status])]).toEqual([1, [[coalition.slug, 10, 'ACTIVE']]])
    expect(JSON.stringify(rows).match(/Zoekbrug/g)).toHaveLength(1)
    expect((await listAdministered(by, { search: '%', page: 1 })).total).toBe(0)
  })
})

describe('a coalition on hold', () => {
  let coalition: TestCoalition
  beforeAll(async () => { coalition = await makeCoalition() })

  it('lets nobody in until it is resumed, and both are in its own trail', async () => {
    await suspend(coalition.slug)
    await expect(coalition.ctx('COORDINATOR')).rejects.toMatchObject(NOT_FOUND)
    await expect(suspend(coalition.slug)).rejects.toMatchObject(ruleBroken('administration.already_suspended'))
    await expect(administer(coalition.slug, (tx, ctx) => visitCoalition(tx, ctx, { reason: 'HELP', days: 1 }))).rejects.toMatchObject(ruleBroken('administration.suspended'))
    await administer(coalition.slug, resumeCoalition)
    expect((await coalition.ctx('COORDINATOR')).actor).toMatchObject({ role: 'COORDINATOR', membershipId: coalition.people.COORDINATOR.membershipId })
    await expect(administer(coalition.slug, resumeCoalition)).rejects.toMatchObject(ruleBroken('administration.already_active'))
    expect((await trail(coalition)).map((row) => row.event)).toEqual(['coalition_suspended', 'coalition_resumed'])
    expect((await readAdministered(by, coalition.slug)).hold.since).toBeUndefined()
  })
})

describe('an export', () => {
  it('has every table of the catalogue as JSON and CSV, the files, and no account or address of a member', async () => {
    const { coalition, mark } = await fill('Uitvoerbrug')
    const other = await fill('Anderbrug')
    const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
    await admin.connect()
    // As if each was sent by its form.
    await admin.query('INSERT INTO request_key (coalition_id, id, subject_id, created_at) SELECT coalition_id, id, id, spoken_at FROM speaking_up WHERE coalition_id = $1', [coalition.id])
    const files = await download(coalition.slug)
    const { rows: tables } = await admin.query<{ name: string; hasPrivate: boolean }>(`
      SELECT table_name AS name, bool_or(column_name = 'is_private') AS "hasPrivate" FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1 HAVING bool_or(column_name = 'coalition_id') ORDER BY 1`)
    expect(tables.length).toBeGreaterThan(35)
    for (const { name, hasPrivate } of tables) {
      const { rows: [count] } = await admin.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name} WHERE coalition_id = $1 ${hasPrivate ? 'AND NOT is_private' : ''}`, [coalition.id])
      const json = JSON.parse(strFromU8(files[`json/${name}.json`] ?? new Uint8Array())) as Record<string, unknown>[]
      if (name === 'request_key') continue
      // The trail has since got the row that says that it was exported.
      expect([name, json.length]).toEqual([name, (count?.count ?? 0) - (name === 'audit_event' ? 1 : 0)])
      expect(strFromU8(files[`csv/${name}.csv`] ?? new Uint8Array()), name).toContain('coalition_id')
    }
    // The key of what was said in private tells that it was, and when: it stays behind, and the others are there.
    const { rows: keys } = await admin.query<{ id: string; isPrivate: boolean }>(`
      SELECT k.id, coalesce(s.is_private, false) AS "isPrivate" FROM request_key k LEFT JOIN speaking_up s ON s.coalition_id = k.coalition_id AND s.id = k.subject_id WHERE k.coalition_id = $1`, [coalition.id])
    const exported = new Set((JSON.parse(strFromU8(files['json/request_key.json'] ?? new Uint8Array())) as { id: string }[]).map((one) => one.id))
    expect(keys.filter((one) => one.isPrivate).map((one) => exported.has(one.id))).toEqual([false])
    expect(keys.filter((one) => !one.isPrivate).every((one) => exported.has(one.id))).toBe(true)
    expect(exported.size).toBe(keys.length - 1)
    await admin.end()
    const texts = Object.entries(files).filter(([name]) => !name.startsWith('bestanden/')).map(([, bytes]) => strFromU8(bytes)).join('\n')
    expect(texts).toContain(mark)
    expect(texts).toContain('Pluis')
    expect(texts).not.toContain(other.mark)
    // What one said to another is theirs; from the core group on it is the coalition's.
    expect(texts).toContain(`Gezien ${mark}`)
    expect(texts).not.toContain('onder ons')
    expect(texts).toContain('wat twee partners onder elkaar zeiden')
    for (const { email, userId } of Object.values(coalition.people)) expect([texts.includes(email), texts.includes(userId)]).toEqual([false, false])
    // Of each file that a row tells of, and so not of a recording that is for a few alone.
    const kept = JSON.parse(strFromU8(files['json/stored_file.json'] ?? new Uint8Array())) as { id: string }[]
    const content = Object.keys(files).filter((name) => name.startsWith('bestanden/stored_file/'))
    expect([content.length > 0, content.filter((name) => !kept.some(({ id }) => name.includes(id)))]).toEqual([true, []])
    expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toContain('membership.user_id')
    expect((await trail(coalition)).at(-1)?.event).toBe('coalition_exported')
  })

  it('that breaks off is no export', async () => {
    const coalition = await makeCoalition()
    const bytes = exportCoalition(await enterForAdministration(by, coalition.slug))
    await bytes.next()
    await bytes.return(undefined)
    expect((await readAdministered(by, coalition.slug)).hold.exportedAt).toBeUndefined()
  })
})

describe('erasing a coalition', () => {
  const ask = (slug: string, waiver: 'NO_CONTENT' | null = null, typed = slug) => administer(slug, (tx, ctx) => askErasure(tx, ctx, { slug: typed, waiver }))

  it('is asked only after a hold and an export or a reason, with the address typed, and can be withdrawn', async () => {
    const { slug } = await makeCoalition()
    await expect(ask(slug)).rejects.toMatchObject(ruleBroken('administration.not_suspended'))
    await suspend(slug)
    await expect(ask(slug)).rejects.toMatchObject(invalid({ waiver: 'administration.not_exported' }))
    await expect(ask(slug, 'NO_CONTENT', 'x')).rejects.toMatchObject(invalid({ slug: 'administration.slug_differs' }))
    await expect(administer(slug, withdrawErasure)).rejects.toMatchObject(ruleBroken('administration.nothing_asked'))
    await ask(slug, 'NO_CONTENT')
    await expect(ask(slug, 'NO_CONTENT')).rejects.toMatchObject(ruleBroken('administration.erasure_asked'))
    await administer(slug, withdrawErasure)
    expect((await readAdministered(by, slug)).erasure).toEqual({ status: 'none' })
    await download(slug)
    await ask(slug)
    expect((await readAdministered(by, slug)).erasure.status).toBe('asked')
  })

  it('is carried out by the owner only when it was asked, is on hold and has waited', async () => {
    const { slug } = await makeCoalition()
    await expect(eraseCoalition(OWNER, 'bestaat-niet')).rejects.toThrow(NotErasable)
    await expect(eraseCoalition(OWNER, slug)).rejects.toThrow('Nobody asked')
    await suspend(slug)
    await ask(slug, 'NO_CONTENT')
    await expect(eraseCoalition(OWNER, slug)).rejects.toThrow('may be erased from')
    await administer(slug, resumeCoalition)
    await expect(eraseCoalition(OWNER, slug, { withoutWaiting: true })).rejects.toThrow('Nobody asked')
    expect(await readAdministered(by, slug)).toMatchObject({ coalition: { slug, status: 'ACTIVE' }, hold: { since: undefined } })
  })

  it('leaves not a row of it, takes accounts that belong nowhere else along, touches nobody else, and keeps the proof', async () => {
    const [gone, stays] = [await fill('Wegbrug'), await fill('Blijfbrug')]
    const { slug, id, people } = gone.coalition
    // Somebody of both.
    const both = people.PROFESSIONAL.userId
    await stays.asJob(async (tx, ctx) => { const { addMember } = await import('@/lib/members/commands'); await addMember(tx, ctx, { userId: both, role: 'PROFESSIONAL', displayName: 'Beide' }) })
    await openSession(people.ALDERMAN.userId, { method: 'LINK', hasFactor: true })
    const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
    await admin.connect()
    const tables = (await admin.query<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'coalition_id'")).rows.map((row) => row.name)
    const counts = async (coalitionId: string) => Object.fromEntries(await Promise.all(tables.map(async (name) => [name, (await admin.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name} WHERE coalition_id = $1`, [coalitionId])).rows[0]?.count] as const)))
    await suspend(slug)
    await download(slug)
    await ask(slug)
    const [before, theirs] = [await counts(id), await counts(stays.coalition.id)]

    const erased = await eraseCoalition(OWNER, slug, { now: new Date(Date.now() + 25 * 3_600_000) })
    expect(Object.fromEntries(Object.entries(erased.tables).map(([name, one]) => [name, one.before]))).toEqual(before)
    expect(Object.values(before).filter((count) => (count ?? 0) > 0).length).toBeGreaterThan(20)
    expect(Object.values(await counts(id)).filter((count) => count !== 0)).toEqual([])
    expect(await counts(stays.coalition.id)).toEqual(theirs)
    expect([erased.accounts, erased.sessions, erased.askedBy]).toEqual([9, 1, by.userId])
    expect((await admin.query('SELECT id FROM app_user WHERE id = ANY($1::uuid[])', [Object.values(people).map((one) => one.userId)])).rows).toEqual([{ id: both }])
    expect((await listCoalitionsOf(both)).map((one) => one.slug)).toEqual([stays.coalition.slug])
    for (const table of ['account_coalition', 'outbox']) expect((await admin.query(`SELECT 1 FROM ${table} WHERE coalition_ref = $1`, [id])).rowCount, table).toBe(0)
    await admin.end()

    expect(await readErased(slug)).toMatchObject({ slug, askedByName: 'Robin', erasure: { status: 'erased', hash: erased.hash, proof: { accounts: 9 } } })
    await expect(readAdministered(by, slug)).rejects.toMatchObject(NOT_FOUND)
    await expect(createCoalition(by, newCoalition({ slug }))).rejects.toMatchObject(invalid({ slug: 'administration.slug_erased' }))
  })
})

describe('a visit', () => {
  it('is visible to everybody who should see it, lets in until its end, and leaves a mark in both trails', async () => {
    const coalition = await makeCoalition()
    await expect(enterAsMember(by.userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
    await administer(coalition.slug, (tx, ctx) => visitCoalition(tx, ctx, { reason: 'HELP', days: 3 }))
    expect((await enterAsMember(by.userId, coalition.id)).actor).toMatchObject({ role: 'COORDINATOR', displayName: 'Robin (platformbeheer)' })
    const now = new Date()
    expect(await coalition.as('COORDINATOR', listVisitors, now)).toEqual([expect.objectContaining({ displayName: 'Robin (platformbeheer)', reason: 'HELP' })])
    expect(await rolesThatCan(coalition, listVisitors)).toEqual(['COORDINATOR'])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'visitor_joined' })
    await stopVisit(by, { coalition: coalition.slug })
    await expect(enterAsMember(by.userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
    expect(await listCoalitionsOf(by.userId)).not.toContainEqual(expect.objectContaining({ slug: coalition.slug }))
    expect((await listAdministration({ id: coalition.id })).map((row) => row.event)).toEqual(['visit_ended', 'visit_started'])
    // And again.
    await administer(coalition.slug, (tx, ctx) => visitCoalition(tx, ctx, { reason: 'FAULT', days: 1 }))
    await administer(coalition.slug, leaveCoalition)
  })

  it('ends by itself, at once for the mint and at night for the books', async () => {
    const coalition = await makeCoalition()
    const past = new Date(Date.now() - 2 * 24 * 3_600_000)
    const ctx = await enterForAdministration(by, coalition.slug, { now: past })
    await inCoalition(ctx, (tx) => visitCoalition(tx, ctx, { reason: 'HELP', days: 1 }))
    await expect(enterAsMember(by.userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
    expect((await listCoalitionsOf(by.userId)).map((one) => one.slug)).toContain(coalition.slug)
    await tidy()
    expect((await listCoalitionsOf(by.userId)).map((one) => one.slug)).not.toContain(coalition.slug)
  })

  it('is refused where the administrator belongs or belonged in their own right', async () => {
    const own = await makeCoalition()
    const { userId } = await appoint(OWNER, { email: own.people.PROFESSIONAL.email, name: 'Sam' })
    const sam = await findAppointed(userId)
    if (!sam) throw new Error('not appointed')
    const ctx = await enterForAdministration(sam, own.slug)
    await expect(inCoalition(ctx, (tx) => visitCoalition(tx, ctx, { reason: 'HELP', days: 1 }))).rejects.toMatchObject(ruleBroken('members.own_member'))
    expect((await enterAsMember(userId, own.id)).actor.role).toBe('PROFESSIONAL')
    expect(await dismiss(OWNER, own.people.PROFESSIONAL.email)).toBe(true)
    expect([await findAppointed(userId), await dismiss(OWNER, own.people.PROFESSIONAL.email)]).toEqual([undefined, false])
  })
})

describe('the trail of the administration', () => {
  it('is a chain that holds, and one in which nothing can be changed by the app', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    const { rows } = await client.query<AuditRow & { previousHash: string; hash: string }>(`SELECT sequence::text, event, subject_type AS "subjectType", subject_id AS "subjectId", actor_kind AS "actorKind",
      actor_id AS "actorId", actor_role AS "actorRole", changes, request_id AS "requestId", to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt",
      previous_hash AS "previousHash", hash FROM administration_event ORDER BY administration_event.sequence`)
    const { rows: [head] } = await client.query<{ sequence: string; hash: string }>('SELECT sequence::text, hash FROM administration_head')
    expect(rows.length).toBeGreaterThan(20)
    expect(head && findBreak(rows, head)).toBeUndefined()
    expect(head && findBreak(rows.filter((row) => row.sequence !== '5'), head)).toMatchObject({ sequence: '5' })
    for (const statement of ["UPDATE administration_event SET event = 'x'", 'DELETE FROM administration_event', 'SELECT * FROM platform_administrator']) await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})
