import { describe, expect, it } from 'vitest'
import { may } from '@/lib/platform/authz/policy'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { actionItemsPolicy } from './policy'

describe('actions', () => {
  it('are logged and read by who does the work: coordinators and professionals', () => {
    expect(whoMay(actionItemsPolicy, 'log')).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(whoMay(actionItemsPolicy, 'list')).toEqual(['COORDINATOR', 'PROFESSIONAL'])
  })

  it('are changed on their card by who does them or coordinates', () => {
    const asOwner = (role: 'PROFESSIONAL' | 'ALDERMAN', ownerId: string) => may(actionItemsPolicy, asRole(role), 'change', { ownerId })
    expect([asOwner('PROFESSIONAL', ME), asOwner('PROFESSIONAL', SOMEBODY_ELSE), asOwner('ALDERMAN', ME)]).toEqual([true, false, false])
    expect(whoMay(actionItemsPolicy, 'change')).toEqual(['COORDINATOR', 'PROFESSIONAL'])
  })

  it('name their cover by who does them or coordinates', () => {
    const asOwner = (role: 'PROFESSIONAL' | 'ALDERMAN', ownerId: string) => may(actionItemsPolicy, asRole(role), 'cover', { ownerId })
    expect([asOwner('PROFESSIONAL', ME), asOwner('PROFESSIONAL', SOMEBODY_ELSE), asOwner('ALDERMAN', ME)]).toEqual([true, false, false])
    expect(whoMay(actionItemsPolicy, 'cover')).toEqual(['COORDINATOR', 'PROFESSIONAL'])
  })
})
