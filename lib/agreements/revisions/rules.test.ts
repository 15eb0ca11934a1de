import { describe, expect, it } from 'vitest'
import { NO_BASIS, NO_MORE } from '@/tests/support/agreement-words'
import { boundBy, canGoRound, changesBetween, partiesOf, wordsOf } from './rules'

const promise = (id: string, over: object = {}) => ({
  id, position: 1, status: 'AGREED' as const, partnerId: `partner-${id}`, partnerName: `Partner ${id}`, partnerHasLeft: false, changedIn: 1, what: `Doet ${id}`, forWhom: 'ouders', evidence: 'een lijst', room: null, ...NO_MORE, ...over,
})

const BEFORE = { purpose: 'Rust in huis', purposeB1: null, ...NO_BASIS, clauses: [{ kind: 'TERM' as const, body: 'Een jaar' }], commitments: [promise('a'), promise('b'), promise('c')] }

const PARTIES = ['partner-a', 'partner-b', 'partner-c', 'partner-d'].map((partnerId) => ({ partnerId }))

describe('what changed between two versions', () => {
  it('is nothing when every word is the same', () => {
    expect(changesBetween(BEFORE, { ...BEFORE, clauses: [...BEFORE.clauses] }, [])).toEqual([])
    expect(canGoRound([], 3)).toEqual({ can: false, reason: 'agreements.nothing_changed' })
  })

  it('is said per part and per field, with its mark', () => {
    const after = { ...BEFORE, clauses: [{ kind: 'TERM' as const, body: 'Twee jaar' }], commitments: [promise('a', { what: 'Belt terug', partnerId: 'partner-d', partnerName: 'Partner d' }), promise('b'), promise('c')] }
    const changes = changesBetween(BEFORE, after, [{ part: 'TERM', mark: 'EDITORIAL' }])
    expect(changes).toMatchObject([
      { part: 'TERM', mark: 'EDITORIAL', partnerIds: 'ALL', fields: [{ field: 'body', before: 'Een jaar', after: 'Twee jaar' }] },
      { part: 'a', mark: null, partnerIds: ['partner-a', 'partner-d'], fields: [{ field: 'what', before: 'Doet a', after: 'Belt terug' }, { field: 'partnerName' }] },
    ])
    expect(canGoRound(changes, 3)).toEqual({ can: false, reason: 'agreements.changes_unmarked' })
  })

  it('is content when an afspraak came or went, whatever it is marked as; another order is a change of its own', () => {
    const after = { ...BEFORE, commitments: [promise('b'), promise('a'), promise('x')] }
    const changes = changesBetween(BEFORE, after, [{ part: 'x', mark: 'EDITORIAL' }, { part: 'c', mark: 'EDITORIAL' }, { part: 'ORDER', mark: 'EDITORIAL' }])
    expect(changes.map(({ part, mark, isNew, isGone }) => [part, mark, isNew, isGone])).toEqual([['x', 'CONTENT', true, false], ['c', 'CONTENT', false, true], ['ORDER', 'EDITORIAL', false, false]])
    expect(canGoRound(changes, 3)).toEqual({ can: true })
    expect(canGoRound(changes, 0), 'an agreement in which nothing is promised is none').toEqual({ can: false, reason: 'agreements.no_commitments' })
  })
})

describe('who signs again', () => {
  const change = (over: object) => ({ part: 'a', what: 'x', isNew: false, isGone: false, fields: [], partnerIds: ['partner-a'] as readonly string[] | 'ALL', mark: 'CONTENT' as const, ...over })

  it('is who does or did an afspraak that changed in content', () => {
    expect(boundBy([change({}), change({ partnerIds: ['partner-a', 'partner-e'] })], PARTIES)).toEqual(['partner-a', 'partner-e'])
  })

  it('is every party when the text changed in content, and nobody for words alone', () => {
    expect(boundBy([change({ partnerIds: 'ALL' })], PARTIES)).toEqual(PARTIES.map((one) => one.partnerId))
    expect(boundBy([change({ partnerIds: 'ALL', mark: 'EDITORIAL' })], PARTIES)).toEqual([])
  })
})

describe('who agrees with a version', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day))
  const signed = (partnerId: string, versionNumber: number, day = 1) => ({ id: `${partnerId}${versionNumber}`, partnerId, partnerName: partnerId, partnerHasLeft: false, versionNumber, signerName: 'X', signerFunction: 'Y', signedAt: at(day), joinsOn: null })
  const facts = {
    signatures: [signed('a', 1), signed('b', 1), signed('b', 2, 5), signed('c', 1)],
    requests: [...['a', 'b', 'c', 'd'].map((partnerId) => ({ partnerId, versionNumber: 1 })), { partnerId: 'b', versionNumber: 2 }, { partnerId: 'c', versionNumber: 2 }],
    withdrawals: [],
  }
  const of = (versionNumber: number, over: object = {}) => partiesOf(versionNumber, { ...facts, ...over }).map((one) => [one.partnerId, one.versionNumber])

  it('is who signed it, and who signed an earlier one and was not asked since: each with the version they signed', () => {
    expect(of(1)).toEqual([['a', 1], ['b', 1], ['c', 1]])
    expect(of(2)).toEqual([['a', 1], ['b', 2]])
  })

  it('is no longer who left, until they sign again', () => {
    const withdrawals = [{ partnerId: 'a', recordedAt: at(3) }]
    expect(of(1, { withdrawals })).toEqual([['b', 1], ['c', 1]])
    expect(of(2, { withdrawals, signatures: [...facts.signatures, signed('a', 2, 9)] })).toEqual([['a', 2], ['b', 2]])
  })
})

describe('the words of a change', () => {
  it('say which stay, which go and which come', () => {
    expect(wordsOf('Belt binnen een dag', 'Belt binnen twee dagen').filter((one) => one.change !== 'same')).toEqual([
      { text: 'een dag', change: 'gone' }, { text: 'twee dagen', change: 'new' },
    ])
  })
})
