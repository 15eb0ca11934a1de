import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { actionItemsPolicy } from './policy'

describe('actions', () => {
  it('are logged and read by who does the work: coordinators and professionals', () => {
    expect(whoMay(actionItemsPolicy, 'log')).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(whoMay(actionItemsPolicy, 'list')).toEqual(['COORDINATOR', 'PROFESSIONAL'])
  })
})
