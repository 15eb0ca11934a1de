import { describe, expect, it } from 'vitest'
import { filesBelow, read } from './source'
import { AUDIENCES, permissionsPage, POLICIES, type AnyPolicy } from './permissions'

describe('permissions', () => {
  it('are all in docs/permissions.md, which is made from them', () => {
    expect(POLICIES.length).toBe(filesBelow('lib').filter((file) => /^lib\/(?!platform\/).+\/policy\.ts$/.test(file)).length)
    expect(read('docs/permissions.md')).toBe(permissionsPage())
  })

  it('that somebody changed without the page would be seen: another role, another operation, another policy', () => {
    const [first, ...rest] = POLICIES as readonly AnyPolicy[]
    const changed = (table: AnyPolicy['table']): AnyPolicy[] => [{ ...first, name: first?.name ?? '', conditions: first?.conditions ?? {}, table: { ...first?.table, ...table } }, ...rest]
    expect(permissionsPage(changed({}))).toBe(read('docs/permissions.md'))
    for (const stale of [changed({ found: { ALDERMAN: true } }), changed({ planted: { JOB: true } }), rest]) expect(permissionsPage(stale)).not.toBe(read('docs/permissions.md'))
  })

  it('give an alderman no signal, in no operation', () => {
    const signals = POLICIES.find((policy) => policy.name === 'signals')
    expect(Object.values(signals?.table ?? {}).filter((grants) => 'ALDERMAN' in grants)).toEqual([])
  })

  it('give a privacy officer the audit trail and nothing of the content', () => {
    const open = (policies: readonly AnyPolicy[]) => policies.flatMap(({ name, table }) => Object.entries(table).filter(([, grants]) => 'PRIVACY_OFFICER' in grants).map(([operation]) => `${name}.${operation}`))
    // What any member may: go away and leave behind what was theirs, begin something, see the house's own colours and how people agreed to work.
    const anybody = ['coalitions.read_look', 'coalitions.read_ground_rules', 'members.end', 'goals.give', 'goals.give_inviting', 'invitations.give', 'action_items.give', 'action_items.stop', 'departures.leave', 'sparks.give', 'sparks.list_own', 'locations.give_seat', 'locations.leave_seat']
    expect(open(POLICIES).filter((one) => !anybody.includes(one))).toEqual(['history.read', 'history.export'])
    expect(anybody.filter((one) => !open(POLICIES).includes(one)), 'nothing that nobody needs').toEqual([])
    expect(open([{ name: 'goals', table: { read: { PRIVACY_OFFICER: true } }, conditions: {} }])).toEqual(['goals.read'])
  })

  it('publish nothing but whether a text was signed, and what a coalition chose to show', () => {
    expect(POLICIES.flatMap((policy) => Object.entries(policy.table).filter(([, grants]) => 'PUBLIC' in grants).map(([operation]) => `${policy.name}.${operation}`))).toEqual(['agreements.check', 'agreements.read_published'])
  })

  it('name only roles and conditions that there are', () => {
    for (const policy of POLICIES) {
      for (const [operation, grants] of Object.entries(policy.table)) {
        expect(Object.keys(grants).filter((audience) => !AUDIENCES.some((one) => one === audience)), `${policy.name}.${operation}`).toEqual([])
        const conditions = Object.values(grants).filter((grant): grant is string => typeof grant === 'string')
        expect(conditions.filter((name) => !(name in policy.conditions)), `${policy.name}.${operation}`).toEqual([])
      }
    }
  })
})
