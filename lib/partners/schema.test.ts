import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { newPartnerForm, partnerForm } from './schema'

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
})
