import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { contactForm, filterOf, moveForm, newPartnerForm, partnerForm, readRegisterQuestion } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = { name: 'De Klimop', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: '', contactEmail: '', requestKey: ID }

describe('the form for a partner', () => {
  it('takes an organisation without a contact person', () => {
    expect(newPartnerForm.parse(RIGHT)).toEqual({ ...RIGHT, contactName: null, contactEmail: null })
    expect(newPartnerForm.parse({ ...RIGHT, contactName: undefined, contactEmail: undefined })).toMatchObject({ contactName: null, contactEmail: null })
  })

  it('takes an address that a mail can be sent to, and no other', () => {
    expect(newPartnerForm.parse({ ...RIGHT, contactEmail: 'info@klimop.example' })).toMatchObject({ contactEmail: 'info@klimop.example' })
    expect(['info', 'info@', '@klimop.example', 'a b@klimop.example', `${'x'.repeat(200)}@klimop.example`].map((contactEmail) => problemsOf(newPartnerForm, { ...RIGHT, contactEmail })))
      .toEqual(Array(5).fill({ contactEmail: 'email_wrong' }))
  })

  it('asks for a name, a kind and how it stands', () => {
    expect(problemsOf(newPartnerForm, { requestKey: ID, name: '', partnerType: 'BANK', status: '' })).toEqual({ name: 'partners.name_missing', partnerType: 'partners.type_missing', status: 'partners.status_missing' })
    expect(problemsOf(newPartnerForm, { ...RIGHT, name: 'x'.repeat(121) })).toEqual({ name: 'too_long' })
  })

  it('wants to know which version stood on the screen when it changes one', () => {
    expect(problemsOf(partnerForm, { ...RIGHT, id: ID })).toEqual({ expectedVersion: 'form_broken' })
  })

  it('takes a number of the trade register as people write it, and nothing that is none', () => {
    const read = (kvkNumber: string) => partnerForm.safeParse({ ...RIGHT, id: ID, expectedVersion: 1, kvkNumber })
    expect(['12345678', '1234 5678', '12.34.56.78', ''].map((text) => read(text).data?.kvkNumber)).toEqual(['12345678', '12345678', '12345678', null])
    expect(['1234567', '123456789', 'abc'].map((kvkNumber) => problemsOf(partnerForm, { ...RIGHT, id: ID, expectedVersion: 1, kvkNumber }))).toEqual(Array(3).fill({ kvkNumber: 'partners.kvk_wrong' }))
  })
})

describe('the form for another state', () => {
  it('asks for a state and a reason', () => {
    expect(problemsOf(moveForm, { id: ID, expectedVersion: 1, status: '', reason: '' })).toEqual({ status: 'partners.status_missing', reason: 'partners.reason_missing' })
    expect(moveForm.parse({ id: ID, expectedVersion: '1', status: 'PAUSED', reason: 'Even niet' })).toEqual({ id: ID, expectedVersion: 1, status: 'PAUSED', reason: 'Even niet' })
  })
})

describe('the form for who is reached', () => {
  const form = { partnerId: ID, level: 'FRONTLINE', jobTitle: 'Leidster', expectedVersion: '0' }

  it('takes a job alone', () => {
    expect(contactForm.parse(form)).toEqual({ partnerId: ID, level: 'FRONTLINE', jobTitle: 'Leidster', contactName: null, contactEmail: null, contactPhone: null, expectedVersion: 0 })
  })

  it('takes a number to call, and no words', () => {
    expect(['06 12345678', '+31 (0)30 123 45 67', '030-1234567'].map((contactPhone) => contactForm.parse({ ...form, contactPhone }).contactPhone)).toEqual(['06 12345678', '+31 (0)30 123 45 67', '030-1234567'])
    expect(problemsOf(contactForm, { ...form, contactPhone: 'bel maar' })).toEqual({ contactPhone: 'partners.phone_wrong' })
  })
})

describe('what an address of the register asks', () => {
  it('is read when it is a choice of ours, and lets everything else be', () => {
    expect(filterOf(readRegisterQuestion({ type: 'LIBRARY', fase: 'AGE_0_2', domein: 'SAFETY', stand: 'PAUSED', zoek: ' oever ' })))
      .toEqual({ partnerType: 'LIBRARY', lifePhase: 'AGE_0_2', domain: 'SAFETY', status: 'PAUSED', text: 'oever' })
    expect(filterOf(readRegisterQuestion({ type: "x' OR 1=1", fase: ['AGE_0_2', 'AGE_2_4'], stand: '', zoek: '' })))
      .toEqual({ partnerType: undefined, lifePhase: undefined, domain: undefined, status: undefined, text: undefined })
  })
})
