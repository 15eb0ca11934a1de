import { describe, expect, it } from 'vitest'
import { isBegun } from './rules'
import type { ChallengeCard } from './types'

const EMPTY: ChallengeCard = {
  causesLife: null, causesSystem: null, parentsSay: 'Ik hing op', place: null, parentsPart: null, schoolPart: null, municipalityPart: null, partnersPart: null,
  nextGeneration: null,
}

describe('the card of an opgave', () => {
  it('is begun with any word but what parents say, which stood there already', () => {
    expect([isBegun(EMPTY), isBegun({ ...EMPTY, schoolPart: 'Vraagt het elk jaar' }), isBegun({ ...EMPTY, causesSystem: 'Vier loketten' })]).toEqual([false, true, true])
  })
})
