import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { sourcesPolicy } from './policy'

describe('the catalogue of data of partners', () => {
  it('is kept by the coordinator and the policy adviser, and read by whoever reads figures', () => {
    expect(whoMay(sourcesPolicy, 'keep')).toEqual(['COORDINATOR', 'POLICY_ADVISER'])
    expect(whoMay(sourcesPolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })
})
