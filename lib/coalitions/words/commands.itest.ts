import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import { addTerm, archiveTerm, changeTerm } from './commands'
import { listTerms, readTerm } from './queries'
import type { NewTermForm, TermForm } from './schema'

async function withWord() {
  const coalition = await makeCoalition()
  const add = (over: Partial<NewTermForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => addTerm(tx, ctx, { term: 'Opgave', meaning: 'Wat beter moet', ...key(), ...over }))
  const id = await add()
  const change = (over: Partial<TermForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => changeTerm(tx, ctx, { id, term: 'Opgave', meaning: 'Wat hier beter moet', expectedVersion: 1, ...over }))
  const words = async () => (await coalition.as('EXPERIENCE_EXPERT', listTerms)).map(({ term, meaning }) => [term, meaning])
  return { coalition, id, add, change, words }
}

describe('wij bedoelen hiermee', () => {
  it('is what the coordinator says of a word, by the alphabet, for everybody who reads the plan', async () => {
    const { coalition, id, add, change, words } = await withWord()
    await add({ term: 'loket', meaning: 'Waar je vragen stelt' })
    await change()
    expect(await words()).toEqual([['loket', 'Waar je vragen stelt'], ['Opgave', 'Wat hier beter moet']])
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readTerm(tx, ctx, id))).toEqual({ id, term: 'Opgave', meaning: 'Wat hier beter moet', version: 2 })
    await coalition.as('COORDINATOR', (tx, ctx) => archiveTerm(tx, ctx, { id }))
    expect(await words()).toEqual([['loket', 'Waar je vragen stelt']])
    expect((await trail(coalition)).filter((one) => one.event.startsWith('term_')).map((one) => one.event)).toEqual(['term_added', 'term_added', 'term_changed', 'term_archived'])
  })

  it('is one meaning per word, also with other capitals, until the word is taken out', async () => {
    const { coalition, id, add, change, words } = await withWord()
    const other = await add({ term: 'loket' })
    await expectRefusal(coalition, () => add({ term: 'opgave' }), invalid({ term: 'coalitions.term_taken' }))
    await expectRefusal(coalition, () => change({ id: other, term: 'OPGAVE' }), invalid({ term: 'coalitions.term_taken' }))
    await coalition.as('COORDINATOR', (tx, ctx) => archiveTerm(tx, ctx, { id }))
    await add({ term: 'opgave', meaning: 'Opnieuw' })
    expect(await words()).toEqual([['loket', 'Wat beter moet'], ['opgave', 'Opnieuw']])
  })

  it('shows both texts when two people say it at once', async () => {
    const { coalition, change } = await withWord()
    await change()
    await expectRefusal(coalition, () => change({ meaning: 'Iets anders' }), conflict('Coen', 2, { term: 'Opgave', meaning: 'Wat hier beter moet' }))
  })

  it('is for the coordinator to say, points at nobody, and is of words that are there', async () => {
    const { coalition, id, add, change } = await withWord()
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => addTerm(tx, ctx, { term: 'x', meaning: 'x', ...key() })), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => changeTerm(tx, ctx, { id, term: 'Opgave', meaning: 'x', expectedVersion: 1 }))).toEqual(['COORDINATOR'])
    await expectRefusal(coalition, () => add({ term: 'loket', meaning: 'bel 06-12345678' }), invalid({ meaning: 'privacy.phone' }))
    await expectRefusal(coalition, () => change({ id: newId(), term: 'nergens' }), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => archiveTerm(tx, ctx, { id: newId() })), NOT_FOUND)
    expect(await rolesThatCan(coalition, listTerms)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(await rolesThatCan(coalition, (tx, ctx) => archiveTerm(tx, ctx, { id }))).toEqual(['COORDINATOR'])
  })

  it('sent twice is one, with its event', async () => {
    const { coalition } = await withWord()
    const form = { term: 'loket', meaning: 'x', ...key() }
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => addTerm(tx, ctx, form))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => addTerm(tx, ctx, { term: 'wijk', meaning: 'x', ...key() }))
  })
})
