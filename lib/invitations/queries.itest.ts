import { describe, expect, it } from 'vitest'
import { addPartner } from '@/lib/partners/commands'
import { expectRefusal } from '@/tests/support/stored'
import { askedFor, countRows } from '@/tests/support/rows'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { inviteList, invitePerson } from './commands'
import { checkList, listInvitations } from './queries'

const invite = (coalition: TestCoalition, registeredName: string, email: string) => coalition.as('COORDINATOR', (tx, ctx) =>
  invitePerson(tx, ctx, { registeredName, email, role: 'PROFESSIONAL', partnerId: null, ...key() }))

const partner = (coalition: TestCoalition, name: string) => coalition.as('COORDINATOR', (tx, ctx) =>
  addPartner(tx, ctx, { name, partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))

describe('a pasted list', () => {
  const send = (coalition: TestCoalition, lines: string, intent: 'check' | 'send' = 'check', seen = '') => coalition.as('COORDINATOR', (tx, ctx) => inviteList(tx, ctx, { lines, intent, seen }))

  it('says per row and column what is wrong, and sends nothing while it is looked at', async () => {
    const coalition = await makeCoalition()
    await partner(coalition, 'De Oever')
    const lid = coalition.people.PROFESSIONAL.email
    await invite(coalition, 'Al Gevraagd', 'al@test.example')
    const lines = [
      'Naam;E-mail;Rol;Organisatie',
      'Ans Goed;ans@test.example;professional;de oever',
      ';zonder@test.example;professional;',
      'Bo;geen adres;professional;',
      'Cas;;;',
      'Dirk;ANS@test.example;professional;',
      `Els;${lid.toUpperCase()};professional;`,
      'Fem;al@test.example;professional;',
      'Guus;guus@test.example;baas;',
      'Hans;hans@test.example;professional;Nergens',
      'Ine;ine@test.example;bestuurder;',
      'Jan;jan@test.example;professional;De Oever;teveel',
      'Şükrü Öz;şükrü@käse.example;experience expert;-',
    ].join('\n')
    const outcome = await send(coalition, lines)
    expect(outcome.kind).toBe('checked')
    expect(outcome.list.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'name', 'members.name_missing'], [4, 'email', 'email_wrong'], [5, 'email', 'invitations.email_missing'], [5, 'role', 'members.role_missing'], [6, 'email', 'invitations.twice'],
      [7, 'email', 'invitations.member'], [8, 'email', 'invitations.invited'], [9, 'role', 'invitations.role_unknown'], [10, 'partner', 'invitations.partner_unknown'],
      [11, 'partner', 'members.partner_missing'], [12, 'partner', 'invitations.too_many_cells'],
    ])
    expect(outcome.list.problems.find((one) => one.code === 'invitations.twice')?.params).toEqual({ row: 2 })
    expect(outcome.list.good.map(({ row, registeredName, role, partnerName }) => [row, registeredName, role, partnerName])).toEqual([
      [2, 'Ans Goed', 'PROFESSIONAL', 'De Oever'], [13, 'Şükrü Öz', 'EXPERIENCE_EXPERT', null],
    ])
    expect(await countRows(coalition, 'invitation')).toBe(1)

    const sent = await send(coalition, lines, 'send', outcome.seen)
    expect(sent).toMatchObject({ kind: 'sent', count: 2 })
    expect(sent.list.left.split('\n')).toHaveLength(10)
    expect((await coalition.as('COORDINATOR', listInvitations)).map((one) => one.email)).toEqual(['al@test.example', 'ans@test.example', 'şükrü@käse.example'])
    expect((await askedFor(coalition)).filter((one) => one.topic === 'invitations.mail')).toHaveLength(3)
    expect(await send(coalition, lines, 'send', outcome.seen), 'sent once more it invites nobody twice').toMatchObject({ kind: 'checked' })
    expect(await countRows(coalition, 'invitation')).toBe(3)
  })

  it('that was changed since it was looked at is looked at again', async () => {
    const coalition = await makeCoalition()
    const { seen } = await send(coalition, 'A; a1@test.example; professional')
    expect(await send(coalition, 'A; a2@test.example; professional', 'send', seen)).toMatchObject({ kind: 'checked' })
    expect(await send(coalition, 'A; a1@test.example; professional', 'send')).toMatchObject({ kind: 'checked' })
    expect(await countRows(coalition, 'invitation')).toBe(0)
    expect(await send(coalition, 'A; a1@test.example; professional', 'send', seen)).toMatchObject({ kind: 'sent', count: 1 })
  })

  it('of two hundred rows goes, of one more it does not', async () => {
    const coalition = await makeCoalition()
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `Naam ${'abcdefghij'.charAt(index % 10)}\tlid${index}@test.example\tprofessional\t`).join('\n')
    await expectRefusal(coalition, () => send(coalition, rows(201)), { kind: 'invalid', problems: [{ field: 'lines', code: 'invitations.too_many_rows', params: { count: 201, max: 200 } }] })
    await expectRefusal(coalition, () => send(coalition, 'naam;e-mail;rol'), { kind: 'invalid', problems: [{ field: 'lines', code: 'invitations.list_missing' }] })
    const { seen } = await send(coalition, rows(200))
    expect(await send(coalition, rows(200), 'send', seen)).toMatchObject({ kind: 'sent', count: 200 })
    expect(await countRows(coalition, 'invitation')).toBe(200)
  })

  it('of somebody else\'s partner names nobody', async () => {
    const [ours, theirs] = [await makeCoalition(), await makeCoalition()]
    await partner(theirs, 'Elders')
    const { problems } = await ours.as('COORDINATOR', (tx, ctx) => checkList(tx, ctx, 'A;a@test.example;professional;Elders'))
    expect(problems.map((one) => one.code)).toEqual(['invitations.partner_unknown'])
  })
})
