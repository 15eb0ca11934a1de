import { describe, expect, it } from 'vitest'
import { canRemind, expiryOf, isExpired, isSamePartner, roleOf, rowsOf } from './rules'

const SENT = new Date('2026-11-22T10:00:00.000Z')
const hours = (count: number) => new Date(SENT.getTime() + count * 3_600_000)

describe('an invitation', () => {
  it('works for fourteen days, and not a moment longer', () => {
    const expiresAt = expiryOf(SENT)
    expect(expiresAt.toISOString()).toBe('2026-12-06T10:00:00.000Z')
    expect([isExpired({ expiresAt }, new Date(expiresAt.getTime() - 1)), isExpired({ expiresAt }, expiresAt)]).toEqual([false, true])
  })

  it('can be reminded a day after the last mail, while its link works', () => {
    const one = { sentAt: SENT, expiresAt: expiryOf(SENT), remindedAt: null }
    expect(canRemind(one, hours(24))).toEqual({ can: true })
    expect(canRemind(one, hours(23))).toEqual({ can: false, reason: 'invitations.reminded_today' })
    expect(canRemind({ ...one, remindedAt: hours(30) }, hours(50))).toEqual({ can: false, reason: 'invitations.reminded_today' })
    expect(canRemind(one, hours(15 * 24))).toEqual({ can: false, reason: 'invitations.expired' })
  })
})

describe('a role in a list', () => {
  it.each([
    ['Coördinator', 'COORDINATOR'], ['coordinator', 'COORDINATOR'], ['PROFESSIONAL', 'PROFESSIONAL'], ['medewerker', 'PROFESSIONAL'], ['wethouder', 'ALDERMAN'], ['Alderman', 'ALDERMAN'],
    ['ervaringsdeskundige', 'EXPERIENCE_EXPERT'], ['experience  expert', 'EXPERIENCE_EXPERT'], ['Bestuurder van een partner', 'PARTNER_EXECUTIVE'], ['partner executive', 'PARTNER_EXECUTIVE'],
    ['ondersteuner', 'SUPPORTER'], ['supporter', 'SUPPORTER'], ['beleidsadviseur', 'POLICY_ADVISER'], ['policy advisor', 'POLICY_ADVISER'], ['privacyfunctionaris', 'PRIVACY_OFFICER'], ['Privacy Officer', 'PRIVACY_OFFICER'],
  ])('%s is %s', (word, role) => expect(roleOf(word)).toBe(role))

  it('that nobody has is none', () => expect([roleOf('baas'), roleOf('')]).toEqual([undefined, undefined]))
})

describe('the rows of a pasted list', () => {
  const cells = (text: string) => rowsOf(text).map((one) => one.cells)

  it('may be separated by semicolons, commas or the tabs of a spreadsheet', () => {
    const row = ['Noor Jansen', 'noor@x.example', 'professional', 'De Oever']
    for (const separator of [';', ',', '\t']) expect(cells(row.join(separator))).toEqual([row])
    expect(cells(row.join(' ; '))).toEqual([row])
  })

  it('keep a comma that belongs to a name', () => {
    expect(cells('Jansen, Noor; noor@x.example; professional; Oever, De')).toEqual([['Jansen, Noor', 'noor@x.example', 'professional', 'Oever, De']])
    expect(cells('"Jansen, Noor",noor@x.example,professional,"De ""Oever"""')).toEqual([['Jansen, Noor', 'noor@x.example', 'professional', 'De "Oever"']])
  })

  it('are counted as a person counts lines; empty ones and a first line with the names of the columns are none', () => {
    const text = 'Naam;E-mail;Rol;Organisatie\r\n\r\nA;a@x.example;professional;\r\nB;b@x.example;professional'
    expect(rowsOf(text).map(({ row, text: line }) => [row, line])).toEqual([[3, 'A;a@x.example;professional;'], [4, 'B;b@x.example;professional']])
    expect(rowsOf('name,email,role\nA,a@x.example,professional').map((one) => one.row)).toEqual([2])
    expect(rowsOf('Naam Jansen;naam@x.example;rol;x')).toHaveLength(1)
    expect(rowsOf('  \n\n')).toEqual([])
  })
})

describe('an organisation by name', () => {
  it('is found whatever the capitals, accents and spaces', () => {
    expect([isSamePartner('Kinderopvang De Oever', ' kinderopvang  de oever'), isSamePartner('Café Één', 'cafe een'), isSamePartner('De Oever', 'De Oevers')]).toEqual([true, true, false])
  })
})
