import { describe, expect, it } from 'vitest'
import { commitmentRead, documentRead, HASH, signedParty } from '@/tests/support/documents'
import { canPublish, isSameChoice, publishedOf } from './rules'

const read = documentRead({ commitments: [commitmentRead({ speaksUp: 'De buurman van Anna', room: 'ruimte' }), commitmentRead({ id: 'c2', partnerId: 'p2', partnerName: 'Bibliotheek', what: 'Leest voor' })] }, { parties: [signedParty(), signedParty({ partnerId: 'p3', partnerName: 'School' })] })
const shown = (showsText: boolean, showsPartners: boolean) => publishedOf(read, { isOn: true, showsText, showsPartners })

describe('what everybody sees of an agreement', () => {
  it('is how many signed, and nothing else unless that is chosen', () => {
    expect(shown(false, false)).toEqual({ title: 'Samen rond de baby', status: 'IN_FORCE', versionNumber: 1, signed: 2, requested: 3, text: null, partners: null })
  })

  it('has the text without who does it, and who does it only when organisations are shown', () => {
    const text = { purpose: 'Ouders weten wie ze bellen.', purposeB1: 'Wij helpen ouders samen.', clauses: [{ kind: 'FOR_WHOM', body: 'Voor elk kind.' }] }
    const commitment = { what: 'Belt ouders binnen een dag terug', forWhom: 'ouders' }
    expect(shown(true, false)).toMatchObject({ text: { ...text, commitments: [{ ...commitment, partnerName: null }, { what: 'Leest voor', partnerName: null }] }, partners: null })
    expect(shown(true, true)).toMatchObject({ text: { ...text, commitments: [{ ...commitment, partnerName: 'Opvang De Wigwam' }, { what: 'Leest voor', partnerName: null }] }, partners: ['Opvang De Wigwam', 'School'] })
  })

  it('never has a person, a mark, or who still has to sign', () => {
    const everything = JSON.stringify(shown(true, true))
    for (const word of ['Anna', 'directeur', HASH, 'Bibliotheek', 'ruimte']) expect(everything).not.toContain(word)
  })
})

describe('a public page', () => {
  it('is not there for a draft', () => {
    for (const status of ['DRAFT', 'TAKEN_BACK'] as const) expect(canPublish({ status })).toEqual({ can: false, reason: 'agreements.publish_draft' })
    for (const status of ['SIGNING', 'IN_FORCE', 'SUPERSEDED', 'ENDED'] as const) expect(canPublish({ status })).toEqual({ can: true })
  })

  it('is chosen again only when something of it differs', () => {
    const choice = { isOn: true, showsText: false, showsPartners: true }
    expect(isSameChoice(choice, { ...choice })).toBe(true)
    expect(isSameChoice(undefined, choice)).toBe(false)
    for (const name of ['isOn', 'showsText', 'showsPartners'] as const) expect(isSameChoice(choice, { ...choice, [name]: !choice[name] })).toBe(false)
  })
})
