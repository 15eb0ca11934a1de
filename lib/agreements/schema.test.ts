import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { NO_BASIS } from '@/tests/support/agreement-words'
import { changeRequestForm, commitmentForm, markIn, memberSignatureForm, newAgreementForm, paperForm, placeForm, refusalForm, remarkAnswerForm, remarkForm, signatureForm, signingForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the form to draft an agreement', () => {
  it('asks for a name and what it is about; the plain-language twin may come later', () => {
    expect(newAgreementForm.parse({ title: 'Samen', purpose: 'Rust', requestKey: ID })).toEqual({ title: 'Samen', purpose: 'Rust', purposeB1: null, ...NO_BASIS, requestKey: ID })
    expect(problemsOf(newAgreementForm, { title: '', purpose: '', requestKey: ID })).toEqual({ title: 'agreements.title_missing', purpose: 'agreements.purpose_missing' })
  })
})

describe('what an agreement rests on', () => {
  const basis = (over: object) => problemsOf(newAgreementForm, { title: 'Samen', purpose: 'Rust', requestKey: ID, ...over })

  it('is a document with its name, and a link over https or a day', () => {
    expect(basis({ basisTitle: 'Nota jeugd', basisUrl: 'https://meerbrug.example/nota' })).toBeUndefined()
    expect(basis({ basisTitle: 'Nota jeugd', basisOn: '2025-03-01' })).toBeUndefined()
    expect(basis({ basisUrl: 'https://meerbrug.example/nota' })).toEqual({ basisTitle: 'agreements.basis_title_missing' })
    expect(basis({ basisTitle: 'Nota', basisUrl: 'http://meerbrug.example' })).toEqual({ basisUrl: 'agreements.basis_url_wrong' })
    expect(basis({ basisTitle: 'Nota', basisUrl: 'javascript:alert(1)' })).toEqual({ basisUrl: 'agreements.basis_url_wrong' })
    expect(basis({ basisTitle: 'Nota', basisOn: '2025-02-31' })).toEqual({ basisOn: 'not_a_day' })
  })
})

describe('the days of an afspraak', () => {
  const RIGHT = { agreementId: ID, requestKey: ID, partnerId: ID, what: 'a', forWhom: 'b', evidence: 'c' }

  it('may be left open, and come in order', () => {
    expect(commitmentForm.parse({ ...RIGHT, startsOn: '', endsOn: '2026-12-31', mandateId: '' })).toMatchObject({ startsOn: null, endsOn: '2026-12-31', place: null, speaksUp: null, mandateId: null })
    expect(problemsOf(commitmentForm, { ...RIGHT, mandateId: 'x' })).toEqual({ mandateId: 'form_broken' })
    expect(problemsOf(commitmentForm, { ...RIGHT, startsOn: '2026-12-31', endsOn: '2026-12-31' })).toBeUndefined()
    expect(problemsOf(commitmentForm, { ...RIGHT, startsOn: '2027-01-01', endsOn: '2026-12-31' })).toEqual({ endsOn: 'agreements.ends_before_start' })
  })
})

describe('a button of the order', () => {
  it('names an afspraak and where it goes, and nothing else', () => {
    expect(placeForm.parse({ agreementId: ID, to: `${ID}:UP` })).toEqual({ agreementId: ID, to: { commitmentId: ID, move: 'UP' } })
    expect(problemsOf(placeForm, { agreementId: ID, to: `${ID}:AWAY` })).toEqual({ to: 'form_broken' })
  })
})

describe('the form of a remark', () => {
  it('is on one afspraak, or on the text', () => {
    expect(remarkForm.parse({ agreementId: ID, commitmentId: '', body: 'Te vaag', requestKey: ID })).toMatchObject({ commitmentId: null })
    expect(problemsOf(remarkForm, { agreementId: ID, commitmentId: 'x', body: '', requestKey: ID })).toEqual({ commitmentId: 'form_broken', body: 'agreements.remark_missing' })
  })

  it('gets an answer with what is done and why', () => {
    expect(problemsOf(remarkAnswerForm, { remarkId: ID, outcome: '', reason: '' })).toEqual({ outcome: 'agreements.outcome_missing', reason: 'agreements.reason_missing' })
  })
})

describe('the form to add an afspraak', () => {
  it('asks who does what for whom and how we see it; room to deviate may be left open', () => {
    expect(problemsOf(commitmentForm, { agreementId: ID, requestKey: ID, partnerId: '', what: '', forWhom: '', evidence: '' })).toEqual({
      partnerId: 'agreements.partner_missing', what: 'agreements.what_missing', forWhom: 'agreements.for_whom_missing', evidence: 'agreements.evidence_missing',
    })
    expect(problemsOf(commitmentForm, { agreementId: ID, requestKey: ID, partnerId: ID, what: 'a', forWhom: 'b', evidence: 'c' })).toBeUndefined()
  })
})

describe('the form to start signing', () => {
  it('takes ids of partners and nothing else', () => {
    expect(signingForm.parse({ agreementId: ID, partnerIds: [ID], expectedVersion: '2' })).toEqual({ agreementId: ID, partnerIds: [ID], expectedVersion: 2 })
    expect(signingForm.parse({ agreementId: ID, expectedVersion: '1' })).toMatchObject({ partnerIds: [] })
    expect(problemsOf(signingForm, { agreementId: ID, partnerIds: ['x'], expectedVersion: 1 })).toEqual({ partnerIds: 'form_broken' })
  })
})

describe('the form to sign', () => {
  const RIGHT = { signerName: 'P. de Vries', signerFunction: 'directeur', hasAuthority: 'on', contentHash: 'a'.repeat(64) }

  it('takes a name, a function and the text that stood on the screen', () => {
    expect(signatureForm.parse(RIGHT)).toEqual({ ...RIGHT, onBehalf: false, hasAuthority: true })
  })

  it('cannot be sent by who does not say that they may sign', () => {
    expect(problemsOf(signatureForm, { ...RIGHT, hasAuthority: undefined })).toEqual({ hasAuthority: 'agreements.authority_missing' })
    expect(problemsOf(signatureForm, { ...RIGHT, hasAuthority: 'no', signerName: '', signerFunction: '', contentHash: 'A'.repeat(64) })).toEqual({
      hasAuthority: 'agreements.authority_missing', signerName: 'agreements.signer_name_missing', signerFunction: 'agreements.signer_function_missing', contentHash: 'form_broken',
    })
  })
})

describe('the form of a member who signs', () => {
  it('asks no name, and which agreement', () => {
    const right = { agreementId: '0197a3c4-5b6d-7e8f-9012-3456789abcde', signerFunction: 'directeur', hasAuthority: 'on', contentHash: 'a'.repeat(64) }
    expect(memberSignatureForm.parse({ ...right, signerName: 'Iemand Anders' })).toEqual({ ...right, onBehalf: false, hasAuthority: true })
    expect(problemsOf(memberSignatureForm, { ...right, signerFunction: '', hasAuthority: undefined })).toEqual({ signerFunction: 'agreements.signer_function_missing', hasAuthority: 'agreements.authority_missing' })
  })
})

describe('what a partner answers instead of signing', () => {
  const WHO = { givenName: 'Ans Kok', givenFunction: 'directeur' }

  it('says which afspraak, into what and why; a refusal says why', () => {
    expect(problemsOf(changeRequestForm, { commitmentId: '', what: '', why: '' })).toEqual({
      commitmentId: 'agreements.commitment_missing', what: 'agreements.change_missing', why: 'agreements.reason_missing', givenName: 'agreements.signer_name_missing', givenFunction: 'agreements.signer_function_missing',
    })
    expect(problemsOf(changeRequestForm, { commitmentId: ID, what: 'a', why: 'b', ...WHO })).toBeUndefined()
    expect(problemsOf(refusalForm, { why: '', ...WHO })).toEqual({ why: 'agreements.reason_missing' })
  })

  it('on paper says who, in which function, on which day', () => {
    expect(problemsOf(paperForm, { agreementId: ID, versionId: ID, partnerId: '', signerName: '', signerFunction: '', paperOn: '' })).toEqual({
      partnerId: 'agreements.signatory_missing', signerName: 'agreements.paper_name_missing', signerFunction: 'agreements.paper_function_missing', paperOn: 'agreements.paper_day_missing',
    })
  })
})

describe('a mark in an address', () => {
  it('has 64 characters of a hash, or it is none', () => {
    expect([markIn('a'.repeat(64)), markIn('A'.repeat(64)), markIn('a'.repeat(63)), markIn(['a'.repeat(64)]), markIn(undefined)]).toEqual(['a'.repeat(64), undefined, undefined, undefined, undefined])
  })
})
