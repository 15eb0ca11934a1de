import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { offerForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = { partnerId: ID, expectedVersion: '0', hoursPerWeek: '' }

describe('the form of what a partner brings and needs', () => {
  it('has a row per partner that it says something about, and leaves out empty rows', () => {
    expect(offerForm.parse({ ...RIGHT, knows_0_otherId: ID, knows_0_scale: '4', knows_1_otherId: '', knows_1_scale: '', coalition: 'x' })).toEqual({
      partnerId: ID, brings: [], bringsNote: null, needs: [], needsNote: null, hoursPerWeek: null, expectedVersion: 0, knows: [{ otherId: ID, scale: '4' }],
    })
  })

  it('says at the cell what is missing', () => {
    expect(problemsOf(offerForm, { ...RIGHT, knows_0_otherId: ID, knows_2_scale: '4' })).toEqual({ knows_0_scale: 'partners.scale_missing', knows_2_otherId: 'partners.other_missing' })
    expect(problemsOf(offerForm, { ...RIGHT, knows_0_otherId: ID, knows_0_scale: '6' })).toEqual({ knows_0_scale: 'partners.scale_missing' })
  })
})
