import { describe, expect, it } from 'vitest'
import { hasBothSides, isBegun } from './rules'
import type { ChallengeCard } from './types'

const EMPTY: ChallengeCard = {
  coreQuestion: null, depth: null, causesLife: null, causesSystem: null, parentsSay: 'Ik hing op', place: null, parentsPart: null, schoolPart: null, municipalityPart: null, partnersPart: null,
  nextGeneration: null,
}

describe('the card of an opgave', () => {
  it('tells both sides, or half a story', () => {
    expect(hasBothSides({ causesLife: 'Ouders kennen niemand', causesSystem: 'Vier loketten' })).toBe(true)
    expect([hasBothSides({ causesLife: 'x', causesSystem: null }), hasBothSides({ causesLife: null, causesSystem: 'x' })]).toEqual([false, false])
  })

  it('is begun with any word but what parents say, which stood there already', () => {
    expect([isBegun(EMPTY), isBegun({ ...EMPTY, schoolPart: 'Vraagt het elk jaar' }), isBegun({ ...EMPTY, depth: 'SYMPTOM' })]).toEqual([false, true, true])
  })
})
