import { describe, expect, it } from 'vitest'
import { MEMBER_ROLES } from '@/lib/members/types'
import { whoMay } from '@/tests/support/who-may'
import { sparksPolicy } from './policy'

describe('a vuurtje', () => {
  it('is left by everybody who belongs, and each sees their own', () => {
    for (const operation of ['give', 'list_own'] as const) expect(whoMay(sparksPolicy, operation).sort()).toEqual([...MEMBER_ROLES].sort())
  })

  it('is seen with all others, and adopted, by the coordinator', () => {
    for (const operation of ['list_all', 'list_open', 'adopt'] as const) expect(whoMay(sparksPolicy, operation)).toEqual(['COORDINATOR'])
  })
})
