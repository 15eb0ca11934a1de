import { describe, expect, it } from 'vitest'
import { GROUP_OF, PARTNER_GROUPS, PARTNER_TYPES, typesOf } from './definitions'
import { canMove, levelOf, movesFrom, wordOfLevel } from './rules'
import { PARTNER_LEVELS } from './types'

describe('another state for a partner', () => {
  it('is chosen freely among those that nobody has to sign or leave for', () => {
    expect(movesFrom({ status: 'IDENTIFIED', hasSigned: false })).toEqual(['INVITED', 'IN_TALKS', 'PARTICIPATING', 'PAUSED'])
    expect(movesFrom({ status: 'LEFT', hasSigned: false })).toEqual(['IDENTIFIED', 'INVITED', 'IN_TALKS', 'PARTICIPATING', 'PAUSED'])
  })

  it('is signatory for who signed before, and for nobody else', () => {
    expect(canMove('SIGNATORY')).toEqual({ can: false, reason: 'partners.signs_elsewhere' })
    expect(canMove('SIGNATORY', { status: 'PARTICIPATING', hasSigned: false })).toEqual({ can: false, reason: 'partners.signs_elsewhere' })
    expect(canMove('SIGNATORY', { status: 'PAUSED', hasSigned: true })).toEqual({ can: true })
  })

  it('is never left, nor the one that stands there', () => {
    expect(canMove('LEFT', { status: 'PAUSED', hasSigned: true })).toEqual({ can: false, reason: 'partners.leaves_elsewhere' })
    expect(canMove('PAUSED', { status: 'PAUSED', hasSigned: false })).toEqual({ can: false, reason: 'partners.status_same' })
    expect(canMove('PAUSED')).toEqual({ can: true })
  })
})

describe('a level in an address', () => {
  it('is a Dutch word, and no other word is one', () => {
    expect(PARTNER_LEVELS.map((level) => levelOf(wordOfLevel(level)))).toEqual([...PARTNER_LEVELS])
    expect([levelOf('directie'), levelOf('')]).toEqual([undefined, undefined])
  })
})

describe('the kinds of partner', () => {
  it('are thirty, each in one group, and no group is empty', () => {
    expect(PARTNER_TYPES).toHaveLength(30)
    expect(PARTNER_GROUPS.flatMap(typesOf).sort()).toEqual([...PARTNER_TYPES].sort())
  })

  it('cover at least the six of R-S0-11, with parents, young people and experience experts together and volunteers apart', () => {
    expect(PARTNER_GROUPS).toEqual(expect.arrayContaining(['PARENTS', 'MUNICIPALITY', 'SOCIETY', 'CARE', 'KNOWLEDGE', 'BUSINESS']))
    expect([GROUP_OF.PARENTS, GROUP_OF.YOUNG_PEOPLE, GROUP_OF.EXPERIENCE_EXPERTS, GROUP_OF.VOLUNTEERS]).toEqual(['PARENTS', 'PARENTS', 'PARENTS', 'INFORMAL'])
  })
})
