import { expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { networkPolicy } from './policy'

it('the network is for who sees the register of partners', () => {
  expect(whoMay(networkPolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
})
