import { expect, it } from 'vitest'
import { effectInput } from '@/tests/support/goals'
import { weakest } from './rules'

it('a chain of effects is as sure as its weakest arrow', () => {
  const chain = effectInput('x')
  expect([weakest(chain), weakest({ ...chain, longCertainty: 'HIGH' }), weakest({ ...chain, longCertainty: 'HIGH', middleCertainty: 'HIGH' })]).toEqual(['LOW', 'MIDDLE', 'HIGH'])
})
