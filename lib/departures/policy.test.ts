import { expect, it } from 'vitest'
import { MEMBER_ROLES } from '@/lib/members/types'
import { whoMay } from '@/tests/support/who-may'
import { departuresPolicy } from './policy'

it('everybody may leave by themselves; the rest is for the coordinator', () => {
  expect(whoMay(departuresPolicy, 'leave').sort()).toEqual([...MEMBER_ROLES].sort())
  for (const operation of ['end_membership', 'end_partner', 'resume', 'list_left', 'hand_over'] as const) expect(whoMay(departuresPolicy, operation), operation).toEqual(['COORDINATOR'])
})
