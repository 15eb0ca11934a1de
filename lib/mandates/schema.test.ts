import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { endMandateForm, mandateForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = {
  partnerId: ID, holderFunction: 'teamleider', holderName: '', content: 'uren inzetten', financialRoom: '0', withoutConsultation: '', validFrom: '2026-01-01', validUntil: '2026-12-31',
  coverName: 'Els de Wit', coverFunction: 'directeur', requestKey: ID,
}

describe('the form of a mandate', () => {
  it('takes one without money, without a name and in nobody’s place', () => {
    expect(mandateForm.parse(RIGHT)).toEqual({ ...RIGHT, holderName: null, financialRoom: 0, withoutConsultation: null, replacesId: null })
  })

  it('takes whole euros as people write them', () => {
    expect(mandateForm.parse({ ...RIGHT, financialRoom: '€ 5.000', withoutConsultation: '500', replacesId: ID })).toMatchObject({ financialRoom: 5000, withoutConsultation: 500, replacesId: ID })
    expect(problemsOf(mandateForm, { ...RIGHT, financialRoom: '12,50', withoutConsultation: '0,5' })).toEqual({ financialRoom: 'mandates.whole_euros', withoutConsultation: 'mandates.whole_euros' })
    expect(problemsOf(mandateForm, { ...RIGHT, financialRoom: '-1', withoutConsultation: 'veel' })).toEqual({ financialRoom: 'number_out_of_range', withoutConsultation: 'not_a_number' })
  })

  it('asks for what a mandate cannot do without', () => {
    const empty = Object.fromEntries(Object.keys(RIGHT).map((name) => [name, '']))
    expect(problemsOf(mandateForm, { ...empty, requestKey: ID })).toEqual({
      partnerId: 'mandates.partner_missing', holderFunction: 'mandates.holder_missing', content: 'mandates.content_missing', financialRoom: 'mandates.room_missing',
      validFrom: 'mandates.from_missing', validUntil: 'mandates.until_missing', coverName: 'mandates.cover_name_missing', coverFunction: 'mandates.cover_function_missing',
    })
  })

  it('that ends one asks why', () => {
    expect(problemsOf(endMandateForm, { mandateId: ID, reason: '' })).toEqual({ reason: 'mandates.reason_missing' })
  })
})
