import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_MORE } from '@/tests/support/agreement-words'
import { canCloseRound, canWrite, canonicalText, mandateFor, canSign, canStartSigning, hindersSigning } from './rules'

const HASH = 'a'.repeat(64)

const TEXT = {
  title: 'Samen voor de start', versionNumber: 1, purpose: 'Ouders kennen één gezicht', purposeB1: null, basisTitle: 'Nota', basisUrl: null, basisOn: '2025-03-01', legalBasis: 'Jeugdwet',
  clauses: [{ kind: 'TERM' as const, body: 'Elk jaar kijken we opnieuw' }, { kind: 'MANDATE' as const, body: '' }],
  commitments: [
    { position: 1, partnerName: 'Kinderopvang De Klimop', what: 'Belt nieuwe ouders', forWhom: 'ouders', evidence: 'een lijst', room: null, ...NO_MORE },
    { position: 2, partnerName: 'JGZ', what: 'Stuurt door', forWhom: 'gezinnen', evidence: 'tellen', room: 'bij ziekte', ...NO_MORE, place: 'De Kade', startsOn: '2026-01-01' },
  ],
}

describe('an afspraak', () => {
  it('can be added while the text is a draft, and not after', () => {
    expect(canWrite({ status: 'DRAFT' })).toEqual({ can: true })
    expect(canWrite({ status: 'SIGNING' })).toEqual({ can: false, reason: 'agreements.not_draft' })
    expect(canWrite({ status: 'IN_FORCE' })).toEqual({ can: false, reason: 'agreements.not_draft' })
  })
})

describe('signing can start', () => {
  it('on a draft with an afspraak and two partners', () => {
    expect(canStartSigning({ status: 'DRAFT', commitments: [{}] }, 2)).toEqual({ can: true })
  })

  it('not twice, not on an empty text, and not with one partner', () => {
    expect(canStartSigning({ status: 'SIGNING', commitments: [{}] }, 2)).toEqual({ can: false, reason: 'agreements.not_draft' })
    expect(canStartSigning({ status: 'DRAFT', commitments: [] }, 2)).toEqual({ can: false, reason: 'agreements.no_commitments' })
    expect(canStartSigning({ status: 'DRAFT', commitments: [{}] }, 1)).toEqual({ can: false, reason: 'agreements.too_few_partners' })
  })

  it('when every remark has an answer', () => {
    expect(canStartSigning({ status: 'DRAFT', commitments: [{}] }, 2, 0)).toEqual({ can: true })
    expect(canStartSigning({ status: 'DRAFT', commitments: [{}] }, 2, 1)).toEqual({ can: false, reason: 'agreements.remarks_open' })
  })
})

describe('a text can be signed', () => {
  it('when it is the frozen one that stood on the screen, also by who comes after the last', () => {
    expect(canSign({ status: 'SIGNING', contentHash: HASH }, HASH)).toEqual({ can: true })
    expect(canSign({ status: 'IN_FORCE', contentHash: HASH }, HASH)).toEqual({ can: true })
  })

  it('not while it is a draft, and not when it is another text', () => {
    expect(canSign({ status: 'DRAFT', contentHash: null }, HASH)).toEqual({ can: false, reason: 'agreements.not_signing' })
    expect(canSign({ status: 'SUPERSEDED', contentHash: HASH }, HASH)).toEqual({ can: false, reason: 'agreements.superseded' })
    expect(canSign({ status: 'SIGNING', contentHash: 'b'.repeat(64) }, HASH)).toEqual({ can: false, reason: 'agreements.text_changed' })
    expect(canSign({ status: 'SIGNING', contentHash: null }, HASH)).toEqual({ can: false, reason: 'agreements.text_changed' })
  })
})

describe('signing in another\'s place', () => {
  const named = { holderName: 'Anna Vos', holderFunction: 'teamleider' }
  const open = { holderName: null, holderFunction: 'teamleider' }

  it('is under the mandate on one\'s name, or on one\'s function when it was given on no name', () => {
    expect(mandateFor([open, named], { signerName: 'anna vos ', signerFunction: 'secretaris' })).toBe(named)
    expect(mandateFor([named, open], { signerName: 'Bo Bos', signerFunction: 'Teamleider' })).toBe(open)
  })

  it('is not under that of somebody else, nor without one', () => {
    expect(mandateFor([named], { signerName: 'Bo Bos', signerFunction: 'teamleider' })).toBeUndefined()
    expect(mandateFor([], { signerName: 'Anna Vos', signerFunction: 'teamleider' })).toBeUndefined()
  })
})

describe('a round', () => {
  const [yes, no] = [{ signature: {} }, { signature: null }]

  it('ends with those who signed, from two', () => {
    expect(canCloseRound({ status: 'SIGNING', signatories: [yes, yes, no] })).toEqual({ can: true })
    expect(canCloseRound({ status: 'SIGNING', signatories: [yes, no, no] })).toEqual({ can: false, reason: 'agreements.too_few_signed' })
    expect(canCloseRound({ status: 'IN_FORCE', signatories: [yes, yes, no] })).toEqual({ can: false, reason: 'agreements.round_closed' })
  })
})

describe('the text under a signature', () => {
  it('is the same for the same words, whatever the order of the rows, line ends, outer spaces and ways to write an é', () => {
    const same = { ...TEXT, title: ' Samen voor de start ', purpose: `${TEXT.purpose.normalize('NFD')}\r\n`, commitments: [...TEXT.commitments].reverse() }
    expect(canonicalText(same)).toBe(canonicalText(TEXT))
  })

  it('is another when any word, partner, place or version is', () => {
    const [first, second] = TEXT.commitments
    if (!first || !second) throw new Error('The text has two afspraken.')
    const others = [
      { ...TEXT, title: 'Samen voor een start' }, { ...TEXT, versionNumber: 2 }, { ...TEXT, purpose: 'Ouders  kennen één gezicht' }, { ...TEXT, commitments: [first] },
      { ...TEXT, commitments: [{ ...first, what: 'Belt ouders' }, second] }, { ...TEXT, commitments: [{ ...first, partnerName: 'JGZ' }, second] },
      { ...TEXT, commitments: [{ ...first, room: '' }, second] }, { ...TEXT, commitments: [{ ...first, position: 3 }, second] },
      { ...TEXT, purposeB1: 'Eén gezicht' }, { ...TEXT, basisTitle: 'Nota 2' }, { ...TEXT, basisUrl: 'https://x.example' }, { ...TEXT, basisOn: null }, { ...TEXT, legalBasis: null },
      { ...TEXT, clauses: [] }, { ...TEXT, clauses: [{ kind: 'LEARNING' as const, body: 'Elk jaar kijken we opnieuw' }] },
      { ...TEXT, commitments: [{ ...first, place: 'De Kade' }, second] }, { ...TEXT, commitments: [{ ...first, endsOn: '2026-01-01' }, second] }, { ...TEXT, commitments: [first, { ...second, startsOn: null }] },
      { ...TEXT, commitments: [{ ...first, speaksUp: 'JGZ' }, second] },
      { ...TEXT, commitments: [{ ...first, forWhom: 'gezinnen' }, second] }, { ...TEXT, commitments: [{ ...first, evidence: '' }, second] },
    ]
    expect(others.filter((other) => canonicalText(other) === canonicalText(TEXT))).toEqual([])
  })

  it('that was frozen before there were sections keeps its form, so that its hash stays right', () => {
    expect(canonicalText({ ...TEXT, commitments: TEXT.commitments.slice(0, 1) }, 1)).toBe(
      '{"commitments":[{"evidence":"een lijst","forWhom":"ouders","partner":"Kinderopvang De Klimop","room":null,"what":"Belt nieuwe ouders"}],"purpose":"Ouders kennen één gezicht","title":"Samen voor de start","version":1}')
    expect(canonicalText({ ...TEXT, clauses: [], legalBasis: null }, 1)).toBe(canonicalText(TEXT, 1))
  })

  it('leaves an empty section out, and reads sections in their own order', () => {
    expect(canonicalText({ ...TEXT, clauses: TEXT.clauses.slice(0, 1) })).toBe(canonicalText(TEXT))
    expect(canonicalText({ ...TEXT, clauses: [...TEXT.clauses].reverse() })).toBe(canonicalText(TEXT))
  })

  it('cannot be made to say the same by moving words from one field to the next', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (a, b, moved) => {
      fc.pre(moved.trim() !== '')
      expect(canonicalText({ ...TEXT, title: `${a}x${moved}`, purpose: `x${b}` })).not.toBe(canonicalText({ ...TEXT, title: `${a}x`, purpose: `${moved}x${b}` }))
    }))
  })
})

describe('a request that is open', () => {
  const asked = (over: { partnerHasLeft?: boolean; signature?: object | null } = {}) => ({ partnerId: 'opvang', partnerHasLeft: false, signature: null, ...over })
  const hinders = (status: 'SIGNING' | 'IN_FORCE', one: ReturnType<typeof asked>, round?: 'SIGNING' | 'DRAFT' | 'IN_FORCE') => hindersSigning({ status, signatories: [one] }, 'opvang', round && { status: round })

  it('can be signed while its text goes round or is in force', () => {
    expect([hinders('SIGNING', asked(), 'SIGNING'), hinders('IN_FORCE', asked(), 'IN_FORCE'), hinders('IN_FORCE', asked(), 'DRAFT'), hinders('IN_FORCE', asked())]).toEqual([null, null, null, null])
  })

  it('cannot by who left, nor while a new version of what is in force goes round', () => {
    expect([hinders('IN_FORCE', asked({ partnerHasLeft: true })), hinders('IN_FORCE', asked(), 'SIGNING')]).toEqual(['agreements.partner_left', 'agreements.revision_runs'])
  })

  it('of who signed hinders nobody', () => {
    expect(hinders('IN_FORCE', asked({ partnerHasLeft: true, signature: {} }), 'SIGNING')).toBeNull()
  })
})
