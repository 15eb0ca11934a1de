import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { administrationPolicy } from './policy'

describe('the administration of a coalition', () => {
  it('is nobody\'s inside it, whatever their role', () => {
    const operations = Object.keys(administrationPolicy.table) as (keyof typeof administrationPolicy.table)[]
    expect(operations.map((operation) => whoMay(administrationPolicy, operation))).toEqual(operations.map(() => ['JOB']))
  })
})
