import { describe, expect, it } from 'vitest'
import { asRole, ME, SOMEBODY_ELSE } from '@/tests/support/actors'
import { whoMay } from '@/tests/support/who-may'
import { may } from '@/lib/platform/authz/policy'
import { signalsPolicy } from './policy'

describe('a signal', () => {
  it('is never seen by an alderman, whatever is asked and whoever gave it', () => {
    const operations = Object.keys(signalsPolicy.table) as (keyof typeof signalsPolicy.table)[]
    expect(operations.filter((operation) => may(signalsPolicy, asRole('ALDERMAN'), operation, { createdBy: ME }) || may(signalsPolicy, asRole('ALDERMAN'), operation))).toEqual([])
  })

  it('is read by the coordinator and by the professional who gave it', () => {
    expect([whoMay(signalsPolicy, 'read', { createdBy: ME }), whoMay(signalsPolicy, 'read', { createdBy: SOMEBODY_ELSE })]).toEqual([['COORDINATOR', 'PROFESSIONAL'], ['COORDINATOR']])
    expect(whoMay(signalsPolicy, 'list_all')).toEqual(['COORDINATOR'])
  })

  it('is given by who works, and answered by the coordinator', () => {
    expect([whoMay(signalsPolicy, 'give'), whoMay(signalsPolicy, 'list_own'), whoMay(signalsPolicy, 'answer')]).toEqual([['COORDINATOR', 'PROFESSIONAL'], ['COORDINATOR', 'PROFESSIONAL'], ['COORDINATOR']])
  })
})
