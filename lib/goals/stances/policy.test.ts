import { expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { goalStancesPolicy } from './policy'

it('where partners stand is known to who sees the register; the organisation says it, or the coordinator for it', () => {
  expect(whoMay(goalStancesPolicy, 'list')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  expect(whoMay(goalStancesPolicy, 'take', { partnerId: ME })).toEqual(['COORDINATOR'])
  const own = (partnerId: string | null) => may(goalStancesPolicy, asRole('PARTNER_EXECUTIVE', partnerId), 'take', { partnerId: ME })
  expect([own(ME), own(SOMEBODY_ELSE), own(null)]).toEqual([true, false, false])
})
