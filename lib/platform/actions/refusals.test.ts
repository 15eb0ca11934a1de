import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Conflict, DomainError, InvalidInput, SignInNeeded, ruleBroken } from '@/lib/platform/errors/domain-error'
import { requiredText, whatFits } from './fields'
import { asProblem, asState, problemsOf } from './refusals'

const CHANGED_AT = new Date('2026-11-22T09:42:00.000Z')

const saidBy = (schema: z.ZodType, typed: unknown) => schema.safeParse(typed).error?.issues.map(asProblem)

describe('what a schema says', () => {
  it('is a problem of a field with its limits', () => {
    expect(saidBy(z.object({ title: requiredText(3, 'goals.title_missing') }), { title: 'vier' })).toEqual([{ field: 'title', code: 'too_long', params: { max: 3, min: 0 } }])
  })

  it('is a broken form when it is no code of ours: a person never sees the words of a library', () => {
    expect(saidBy(z.object({ version: z.number() }), { version: 'x' })).toMatchObject([{ field: 'version', code: 'form_broken' }])
  })
})

describe('a form that its schema refused', () => {
  const shape = { name: requiredText(10, 'administration.name_missing'), slug: requiredText(10, 'administration.slug_wrong') }
  const taken = { schema: whatFits(shape), problems: async ({ slug }: { slug?: string | undefined }) => (slug === 'bezet' ? [{ field: 'slug', code: 'administration.slug_taken' } as const] : []) }
  const said = async (typed: unknown, review?: typeof taken) => (await problemsOf(z.object(shape).safeParse(typed).error ?? new z.ZodError([]), typed, review)).map(({ field, code }) => `${field}: ${code}`)

  it('is judged by the rules too, as far as it fits', async () => {
    expect(await said({ name: '', slug: 'bezet' }, taken)).toEqual(['name: administration.name_missing', 'slug: administration.slug_taken'])
    expect(await said({ name: '', slug: 'vrij' }, taken)).toEqual(['name: administration.name_missing'])
    expect(await said({ name: '', slug: 'x'.repeat(11) }, taken)).toEqual(['name: administration.name_missing', 'slug: too_long'])
  })

  it('is not judged where there is nobody to judge it, or nothing that can be read', async () => {
    expect(await said({ name: '', slug: 'bezet' })).toEqual(['name: administration.name_missing'])
    expect(await said('geen formulier', taken)).toEqual([': form_broken'])
  })
})

describe('what a form gets back', () => {
  const values = { title: 'Mijn tekst', 'phases[]': ['A'] }

  it('keeps everything that was typed, whatever went wrong', () => {
    const errors = [new InvalidInput([]), ruleBroken('goals.no_baseline'), new DomainError('unavailable', 'unavailable'), new SignInNeeded()]
    expect(errors.map((error) => asState(error, values, 'nl'))).toEqual(errors.map(() => expect.objectContaining({ values }) as unknown))
  })

  it('has one sentence per field, the first, in the reader\'s language', () => {
    const error = new InvalidInput([
      { field: 'title', code: 'too_long', params: { max: 140 } }, { field: 'title', code: 'privacy.phone' }, { field: 'target', code: 'not_a_number' },
    ])
    expect(asState(error, values, 'nl')).toMatchObject({
      status: 'invalid', problems: [{ field: 'title', message: 'Dit is te lang. Hooguit 140 tekens.' }, { field: 'target', message: 'Schrijf een getal, bijvoorbeeld 40 of 12,5.' }],
    })
    expect(asState(error, values, 'en')).not.toEqual(asState(error, values, 'nl'))
  })

  it('says who can, to somebody who may not', () => {
    expect(asState(new DomainError('refused', 'refused', { who: 'ALDERMAN' }), values, 'nl')).toMatchObject({ status: 'stopped', message: expect.stringContaining('wethouder') as string })
  })

  it('says who was first and shows both texts with the words that differ', () => {
    const error = new Conflict({ changedBy: 'Sanne', changedAt: CHANGED_AT, currentVersion: 4, theirs: { title: 'Haar tekst', forWhom: 'gezinnen', note: '' } })
    expect(asState(error, { title: 'Mijn tekst', forWhom: ' gezinnen ' }, 'nl')).toEqual({
      status: 'conflict', values: { title: 'Mijn tekst', forWhom: ' gezinnen ' }, currentVersion: 4,
      theirsBy: 'Sanne, 22 november 2026, 10.42 uur', message: 'Sanne was eerder: deze tekst is veranderd op 22 november 2026, 10.42 uur.',
      fields: [{ field: 'title', mine: [{ text: 'Mijn', differs: true }, { text: ' tekst', differs: false }], theirs: [{ text: 'Haar', differs: true }, { text: ' tekst', differs: false }] }],
    })
  })

  it('shows every field in which two people differ, and none in which they wrote the same in another way', () => {
    const theirs = { target: '12,5', baseline: '1000', ownerId: 'b', dueOn: '2027-03-01', phases: ['A', 'B'] }
    const typed = { target: '12,50', baseline: '1.000', ownerId: 'a', 'dueOn.day': '2', 'dueOn.month': '3', 'dueOn.year': '2027', 'phases[]': ['B', 'A'] }
    const details = { changedBy: 'Sanne', changedAt: CHANGED_AT, currentVersion: 4, theirs, names: { ownerId: 'Bea' } }
    expect(asState(new Conflict(details), typed, 'nl')).toMatchObject({ fields: [{ field: 'ownerId', theirName: 'Bea' }, { field: 'dueOn' }] })
    expect(asState(new Conflict(details), { ...typed, target: '13', 'phases[]': ['A'] }, 'nl')).toMatchObject({ fields: [{ field: 'target' }, { field: 'ownerId' }, { field: 'dueOn' }, { field: 'phases' }] })
  })

  it('names what came in unseen', () => {
    const error = new Conflict({ changedBy: 'Sanne', changedAt: CHANGED_AT, currentVersion: 4, theirs: {}, unseen: ['Ouderplein: belt terug'] })
    expect(asState(error, {}, 'nl')).toMatchObject({ status: 'conflict', unseen: ['Ouderplein: belt terug'] })
  })

  it('asks who was signed out to sign in elsewhere, so that the text stays', () => {
    expect(asState(new SignInNeeded(), values, 'nl')).toEqual({
      status: 'stopped', values, message: 'Je bent uitgelogd. Log in een nieuw tabblad in en verstuur daarna opnieuw.',
    })
  })
})
