import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { problemsOf } from '@/tests/support/schemas'
import { MEMBER_LIMITS, memberForm, ownNameForm } from './schema'

const GOOD = { id: newId(), role: 'PROFESSIONAL', partnerId: '', expectedVersion: '1' }

describe('a member that is changed', () => {
  it('has a role, and may have an organisation', () => {
    expect(memberForm.parse(GOOD)).toMatchObject({ role: 'PROFESSIONAL', partnerId: null, expectedVersion: 1 })
    expect(problemsOf(memberForm, { ...GOOD, partnerId: newId() })).toBeUndefined()
  })

  it.each([[{ id: 'x' }, { id: 'form_broken' }], [{ role: 'BOSS' }, { role: 'members.role_missing' }], [{ partnerId: 'x' }, { partnerId: 'form_broken' }], [{ expectedVersion: '0' }, { expectedVersion: expect.anything() as string }]])(
    '%j: %j', (typed, problems) => expect(problemsOf(memberForm, { ...GOOD, ...typed })).toEqual(problems))
})

describe('a chosen name', () => {
  it('is one line that is there and is not too long', () => {
    expect(ownNameForm.parse({ displayName: ' Zonne \n straal ', expectedVersion: '2' }).displayName).toBe('Zonne straal')
    // Signs that nobody sees, or that turn the text round them about.
    expect(ownNameForm.parse({ displayName: '\u202eVlin\u200bder\u0007\ufeff', expectedVersion: '2' }).displayName).toBe('Vlinder')
    expect(problemsOf(ownNameForm, { displayName: '\u200b\u2060', expectedVersion: '1' })).toEqual({ displayName: 'members.name_missing' })
    expect(ownNameForm.parse({ displayName: 'Fatıma Ñandú 李', expectedVersion: '2' }).displayName).toBe('Fatıma Ñandú 李')
    expect(problemsOf(ownNameForm, { displayName: '', expectedVersion: '1' })).toEqual({ displayName: 'members.name_missing' })
    expect(problemsOf(ownNameForm, { displayName: 'x'.repeat(MEMBER_LIMITS.name + 1), expectedVersion: '1' })).toEqual({ displayName: 'too_long' })
  })
})
