import fc from 'fast-check'
import { findMunicipality } from '@/lib/coalitions/rules'
import { describe, expect, it } from 'vitest'
import {
  canAskErasure, erasureOf, freeSlug, holdOf, isAllowedSlug, slugOf, startOf, type Trace,
} from './rules'

describe('an address', () => {
  it('is proposed from the name', () => {
    const proposed: [string, string][] = [
      ['Meerbrug', 'meerbrug'], ['Súdwest-Fryslân e.o.', 'sudwest-fryslan-e-o'], ["'s-Hertogenbosch", 's-hertogenbosch'], ['  Bergen (L.)  ', 'bergen-l'], ['Den Haag / Zuid', 'den-haag-zuid'], ['!!!', ''],
    ]
    expect(proposed.map(([name]) => slugOf(name))).toEqual(proposed.map(([, slug]) => slug))
  })

  it('that is proposed is allowed, for any name with three letters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-zà-ü '&.-]{0,80}$/), (rest) => {
      const slug = slugOf(`Abc${rest}`)
      expect([slug, isAllowedSlug(slug)]).toEqual([slug, true])
    }))
  })

  it('is small letters, digits and single hyphens, long enough, and no page of ours', () => {
    expect(['meerbrug', 'b5-regio', 'abc'].filter((slug) => !isAllowedSlug(slug))).toEqual([])
    const wrong = ['', 'ab', 'nieuw', 'beheer', 'api', 'Meerbrug', 'meer brug', 'meer--brug', '-meer', 'meer-', 'méér', 'meer/brug', '../etc', 'a'.repeat(41)]
    expect(wrong.filter(isAllowedSlug)).toEqual([])
  })

  it('that is taken has a next one that is free', () => {
    expect(freeSlug('meerbrug', new Set(['meerbrug', 'meerbrug-2']))).toBe('meerbrug-3')
    expect(isAllowedSlug(freeSlug('a'.repeat(40), new Set()))).toBe(true)
  })
})

describe('a municipality', () => {
  const known = [{ code: 'GM0321', name: 'Houten' }, { code: 'GM1900', name: 'Súdwest-Fryslân' }, { code: 'GM0893', name: 'Bergen (L.)' }]
  it('is found by its code or its name, however it is written', () => {
    for (const typed of ['GM0321', 'gm 321', '0321', '321', 'Houten', ' houten ', 'HOUTEN']) expect(findMunicipality(typed, known)?.name, typed).toBe('Houten')
    expect(findMunicipality('sudwest fryslan', known)?.code).toBe('GM1900')
    expect(findMunicipality('Bergen L', known)?.code).toBe('GM0893')
  })
  it('is none for a word that is nearly one', () => {
    for (const typed of ['Hout', 'GM9999', '', '12345', 'Bergen']) expect(findMunicipality(typed, known), typed).toBeUndefined()
  })
})

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`
const trace = (event: string, hour: number, changes: unknown = {}): Trace => ({ event, actorId: 'a', occurredAt: at(hour), hash: `h${hour}`, changes })

describe('the erasure of a coalition', () => {
  it('stands where the trail says', () => {
    expect(erasureOf([])).toEqual({ status: 'none' })
    const asked = [trace('erasure_asked', 3), trace('coalition_suspended', 1)]
    expect(erasureOf(asked)).toMatchObject({ status: 'asked', askedBy: 'a', from: new Date('2026-11-23T03:00:00.000Z') })
    expect(erasureOf([trace('erasure_withdrawn', 4), ...asked])).toEqual({ status: 'none' })
    expect(erasureOf([trace('coalition_resumed', 4), ...asked])).toEqual({ status: 'none' })
    const proof = { tables: { goal: { before: 3, after: 0 } }, sessions: 1, accounts: 2 }
    expect(erasureOf([trace('coalition_erased', 9, { slug: 'x', ...proof }), ...asked])).toEqual({ status: 'erased', erasedAt: new Date(at(9)), askedBy: 'a', proof, hash: 'h9' })
  })

  it('knows with what it was to begin', () => {
    expect([startOf([trace('coalition_created', 1, { start: 'EXAMPLE' })]), startOf([trace('coalition_created', 1, { start: 'x' })]), startOf([])]).toEqual(['EXAMPLE', undefined, undefined])
  })

  it('knows since when it is on hold, why, and when it was exported', () => {
    expect(holdOf([])).toEqual({ since: undefined, reason: undefined, exportedAt: undefined })
    expect(holdOf([trace('coalition_exported', 2), trace('coalition_suspended', 1, { reason: 'ASKED' })])).toEqual({ since: new Date(at(1)), reason: 'ASKED', exportedAt: new Date(at(2)) })
    expect(holdOf([trace('coalition_resumed', 3), trace('coalition_suspended', 1)])).toMatchObject({ since: undefined })
  })

  const ready = { slug: 'meerbrug', isSuspended: true, heldSince: new Date(at(1)), exportedAt: new Date(at(2)), erasure: { status: 'none' as const } }
  it('can be asked when it is on hold and was exported since, and the address was typed', () => {
    expect(canAskErasure(ready, { slug: 'meerbrug', waiver: null })).toEqual({ can: true })
    expect(canAskErasure({ ...ready, exportedAt: undefined }, { slug: 'meerbrug', waiver: 'NO_CONTENT' })).toEqual({ can: true })
  })
  it.each([
    ['it is in use', { ...ready, isSuspended: false }, { slug: 'meerbrug', waiver: null }, 'administration.not_suspended'],
    ['nothing was exported', { ...ready, exportedAt: undefined }, { slug: 'meerbrug', waiver: null }, 'administration.not_exported'],
    ['it was exported before it was put on hold', { ...ready, exportedAt: new Date(at(0)) }, { slug: 'meerbrug', waiver: null }, 'administration.not_exported'],
    ['another address was typed', ready, { slug: 'meerburg', waiver: null }, 'administration.slug_differs'],
    ['it was asked before', { ...ready, erasure: { status: 'asked' as const, askedAt: new Date(), askedBy: null, from: new Date() } }, { slug: 'meerbrug', waiver: null }, 'administration.erasure_asked'],
  ])('cannot be asked when %s', (_why, state, asked, reason) => expect(canAskErasure(state, asked)).toEqual({ can: false, reason }))
})
