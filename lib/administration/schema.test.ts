import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { eraseForm, newCoalitionForm, suspendForm, visitForm } from './schema'

const good = {
  name: 'Meerbrug', slug: '', municipality: 'Houten', otherMunicipalities: '', coordinatorName: 'Noor', coordinatorEmail: 'noor@meerbrug.example', start: 'EXAMPLE', mainColor: '', accentColor: '', requestKey: newId(),
}
const problems = (schema: { safeParse: (input: unknown) => { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } } }, input: unknown) =>
  schema.safeParse(input).error?.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`) ?? []

describe('the form of a new coalition', () => {
  it('takes what is enough', () => {
    expect(newCoalitionForm.parse(good)).toMatchObject({ slug: null, otherMunicipalities: null, mainColor: null, start: 'EXAMPLE' })
    expect(newCoalitionForm.parse({ ...good, mainColor: '#01525A', accentColor: '#f7a770' })).toMatchObject({ mainColor: '#01525a', accentColor: '#f7a770' })
  })

  it.each([
    [{ name: '' }, 'name: administration.name_missing'], [{ name: 'x'.repeat(81) }, 'name: too_long'], [{ municipality: '' }, 'municipality: administration.municipality_missing'],
    [{ coordinatorName: '' }, 'coordinatorName: administration.coordinator_missing'], [{ coordinatorEmail: 'noor' }, 'coordinatorEmail: email_wrong'], [{ start: 'ALL' }, 'start: administration.start_missing'],
    [{ mainColor: 'petrol' }, 'mainColor: coalitions.color_wrong'], [{ mainColor: '#ffff00' }, 'mainColor: coalitions.color_unreadable'], [{ accentColor: '#000000' }, 'accentColor: coalitions.color_unreadable'],
    [{ mainColor: '#01525a;}' }, 'mainColor: coalitions.color_wrong'], [{ requestKey: 'x' }, 'requestKey: form_broken'],
  ])('says what is wrong: %j', (change, problem) => expect(problems(newCoalitionForm, { ...good, ...change })).toEqual([problem]))
})

describe('the other forms', () => {
  it('take one of a few reasons', () => {
    expect(problems(suspendForm, { coalition: 'x', reason: 'ASKED' })).toEqual([])
    expect(problems(suspendForm, { coalition: 'x', reason: 'omdat' })).toEqual(['reason: administration.reason_missing'])
    expect(problems(suspendForm, { reason: 'ASKED' })).toEqual(['coalition: form_broken'])
    expect(visitForm.parse({ coalition: 'x', reason: 'HELP', days: '7' })).toEqual({ coalition: 'x', reason: 'HELP', days: 7 })
    expect(problems(visitForm, { coalition: 'x', reason: 'HELP', days: '8' })).toEqual(['days: administration.days_missing'])
    expect(eraseForm.parse({ coalition: 'x', slug: 'x', waiver: '' })).toEqual({ coalition: 'x', slug: 'x', waiver: null })
    expect(problems(eraseForm, { coalition: 'x', slug: '', waiver: 'LATER' })).toHaveLength(2)
  })
})
