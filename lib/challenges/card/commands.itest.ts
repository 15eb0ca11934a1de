import { describe, expect, it } from 'vitest'
import { changeChallenge, createChallenge } from '@/lib/challenges/commands'
import { readChallenge } from '@/lib/challenges/queries'
import { newId } from '@/lib/platform/ids'
import { conflict, invalid, NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import { writeCard } from './commands'
import { readCard, readCardToEdit } from './queries'
import type { ChallengeCardForm } from './schema'

async function withOpgave() {
  const coalition = await makeCoalition()
  const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
  const form = (over: Partial<ChallengeCardForm> = {}): ChallengeCardForm => ({
    challengeId, causesLife: 'Je schaamt je', causesSystem: 'Vier loketten', parentsSay: 'Ik hing op', place: 'De Kade',
    parentsPart: 'Vertellen wat werkt', schoolPart: 'Vraagt het elk jaar', municipalityPart: 'Eén nummer', partnersPart: 'Nemen op', nextGeneration: 'Wie leert bellen, leert het zijn kind', expectedVersion: 1, ...over,
  })
  const write = (over: Partial<ChallengeCardForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => writeCard(tx, ctx, form(over)))
  return { coalition, challengeId, form, write }
}

describe('the card of an opgave', () => {
  it('keeps both sides, who is responsible and what it means for who comes after; everybody reads it', async () => {
    const { coalition, challengeId, form, write } = await withOpgave()
    await write()
    const { expectedVersion: _version, ...card } = form()
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readCard(tx, ctx, challengeId))).toEqual({ ...card, title: 'Opgave', version: 2 })
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'challenge_explained', subjectId: challengeId, changes: null })
  })

  it('has what parents say in common with the opgave: written in one place, read in both', async () => {
    const { coalition, challengeId, write } = await withOpgave()
    await write()
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readChallenge(tx, ctx, challengeId))).parentsSay).toBe('Ik hing op')
    await coalition.as('COORDINATOR', (tx, ctx) => changeChallenge(tx, ctx, { id: challengeId, title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: 'Eén nummer graag', expectedVersion: 2 }))
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readCard(tx, ctx, challengeId))).toMatchObject({ parentsSay: 'Eén nummer graag', causesLife: 'Je schaamt je' })
  })

  it('is one with its event, of the coordinator, and points at nobody', async () => {
    const { coalition, challengeId, form, write } = await withOpgave()
    await expectRefusal(coalition, () => write({ causesLife: 'mail anna@thuis.example', schoolPart: 'bel 06-12345678' }), invalid({ causesLife: 'privacy.email', schoolPart: 'privacy.phone' }))
    expect(await rolesThatCan(coalition, (tx, ctx) => readCardToEdit(tx, ctx, challengeId))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, (tx, ctx) => writeCard(tx, ctx, form()))).toEqual(['COORDINATOR'])
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => writeCard(tx, ctx, form({ expectedVersion: 2 })))
  })

  it('of two people at once: the second sees who was first and both texts; of nothing it is not found', async () => {
    const { coalition, write } = await withOpgave()
    await write({ place: null })
    await expectRefusal(coalition, () => write({ causesLife: 'Anders' }), conflict('Coen', 2, { causesLife: 'Je schaamt je', place: '', schoolPart: 'Vraagt het elk jaar' }))
    await expectRefusal(coalition, () => write({ challengeId: newId() }), NOT_FOUND)
  })
})
