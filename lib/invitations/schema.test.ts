import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { problemsOf } from '@/tests/support/schemas'
import { acceptForm, INVITATION_LIMITS, inviteForm, listForm } from './schema'

const GOOD = { registeredName: 'Noor Jansen', email: 'noor@meerbrug.example', role: 'PROFESSIONAL', partnerId: '', requestKey: newId() }

describe('an invitation that is typed', () => {
  it('fits, with capitals and an internationalised domain as well', () => {
    expect(problemsOf(inviteForm, GOOD)).toBeUndefined()
    expect(inviteForm.parse({ ...GOOD, registeredName: ' Şükrü   Öz ', email: 'Şükrü@KÄSE.example' })).toMatchObject({ registeredName: 'Şükrü Öz', email: 'şükrü@käse.example', partnerId: null })
  })

  it.each([
    [{ registeredName: '' }, { registeredName: 'members.name_missing' }], [{ registeredName: 'x'.repeat(INVITATION_LIMITS.name + 1) }, { registeredName: 'too_long' }],
    [{ email: '' }, { email: 'invitations.email_missing' }], [{ email: 'noor' }, { email: 'email_wrong' }], [{ email: 'noor@käse' }, { email: 'email_wrong' }],
    [{ email: `${'x'.repeat(INVITATION_LIMITS.email)}@x.example` }, { email: 'too_long' }],
    [{ role: '' }, { role: 'members.role_missing' }], [{ role: 'BOSS' }, { role: 'members.role_missing' }], [{ partnerId: 'De Oever' }, { partnerId: 'form_broken' }], [{ requestKey: 'x' }, { requestKey: 'form_broken' }],
  ])('%j: %j', (typed, problems) => expect(problemsOf(inviteForm, { ...GOOD, ...typed })).toMatchObject(problems))
})

describe('a list that is pasted', () => {
  it('has lines and an intent', () => {
    expect(problemsOf(listForm, { lines: 'A;a@x.example;professional', intent: 'check' })).toBeUndefined()
    expect(problemsOf(listForm, { lines: '', intent: 'check' })).toEqual({ lines: 'invitations.list_missing' })
    expect(problemsOf(listForm, { lines: 'x'.repeat(INVITATION_LIMITS.list + 1), intent: 'erase' })).toEqual({ lines: 'too_long', intent: 'form_broken' })
  })
})

describe('accepting', () => {
  it('says as whom, and may say under which name', () => {
    expect(acceptForm.parse({ account: 'current', displayName: '  Zonne  straal ' })).toEqual({ account: 'current', displayName: 'Zonne straal' })
    expect(problemsOf(acceptForm, {})).toEqual({ account: 'invitations.account_missing' })
    expect(problemsOf(acceptForm, { account: 'invited', displayName: 'x'.repeat(100) })).toEqual({ displayName: 'too_long' })
  })
})
