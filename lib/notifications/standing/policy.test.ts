import { expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { standingPolicy } from './policy'

it('how everything stands together is for who keeps it going', () => {
  expect(whoMay(standingPolicy, 'read')).toEqual(['COORDINATOR'])
})
