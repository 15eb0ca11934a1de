import { describe, expect, it } from 'vitest'
import { asRole, EVERYBODY, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { audienceOf, authorize, definePolicy, may } from './policy'

const policy = definePolicy<'read' | 'change' | 'sign' | 'nobody', 'own', { ownerId: string }>('things', {
  read: { COORDINATOR: true, ALDERMAN: true, PROFESSIONAL: 'own' },
  change: { COORDINATOR: true },
  sign: { LINK: true },
  nobody: {},
}, { own: { says: 'when it is theirs', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.ownerId } })

describe('a policy', () => {
  it('lets in who stands in its table and refuses everybody else', () => {
    expect(whoMay(policy, 'change')).toEqual(['COORDINATOR'])
    expect(whoMay(policy, 'sign')).toEqual(['LINK'])
    expect(whoMay(policy, 'nobody')).toEqual([])
  })

  it('decides on the row where the role alone does not', () => {
    expect(whoMay(policy, 'read', { ownerId: ME })).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN'])
    expect(whoMay(policy, 'read', { ownerId: SOMEBODY_ELSE })).toEqual(['COORDINATOR', 'ALDERMAN'])
  })

  it('answers perhaps without a row, so that a page can offer the way', () => {
    expect(may(policy, asRole('PROFESSIONAL'), 'read')).toBe(true)
  })

  it('refuses an operation that nobody wrote down', () => {
    expect(may(policy, asRole('COORDINATOR'), 'toString' as 'read')).toBe(false)
    expect(may(policy, asRole('COORDINATOR'), 'erase' as 'read')).toBe(false)
  })
})

describe('a refusal', () => {
  it('says who can, the coordinator first', () => {
    expect(() => { authorize(policy, asRole('EXPERIENCE_EXPERT'), 'read') }).toThrow(expect.objectContaining({
      kind: 'refused', code: 'refused', params: { who: 'COORDINATOR', also: 'PROFESSIONAL ALDERMAN', asker: 'EXPERIENCE_EXPERT', operation: 'things.read' },
    }))
  })

  it('names the coordinator when nobody can: somebody must be there to ask', () => {
    expect(() => { authorize(policy, asRole('COORDINATOR'), 'nobody') }).toThrow(expect.objectContaining({ params: { who: 'COORDINATOR', also: '', asker: 'COORDINATOR', operation: 'things.nobody' } }))
  })

  it('does not come to who may', () => {
    expect(() => { authorize(policy, asRole('PROFESSIONAL'), 'read', { ownerId: ME }) }).not.toThrow()
    expect(() => { authorize(policy, asRole('PROFESSIONAL'), 'read', { ownerId: SOMEBODY_ELSE }) }).toThrow('refused')
  })
})

describe('whoever acts', () => {
  it('stands in the tables under one name: the role of a member, or the way in', () => {
    expect(Object.entries(EVERYBODY).map(([name, { actor }]) => [name, audienceOf(actor)])).toEqual(Object.keys(EVERYBODY).map((name) => [name, name]))
  })
})
