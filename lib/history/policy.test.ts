import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { historyPolicy } from './policy'

describe('the audit trail', () => {
  it('is read and taken along by who coordinates and by who watches over privacy, and by nobody else', () => {
    expect([whoMay(historyPolicy, 'read'), whoMay(historyPolicy, 'export')]).toEqual([['COORDINATOR', 'PRIVACY_OFFICER'], ['COORDINATOR', 'PRIVACY_OFFICER']])
  })
})
