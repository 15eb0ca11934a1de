import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { indicatorsPolicy } from './policy'

describe('the figures of a coalition', () => {
  it('are read by who works or decides, and stored by the coordinator or a background task', () => {
    expect(whoMay(indicatorsPolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(whoMay(indicatorsPolicy, 'store')).toEqual(['COORDINATOR', 'JOB'])
  })

  it('are chosen and defined by the coordinator, who keeps the agenda too; only a background task asks CBS', () => {
    expect([whoMay(indicatorsPolicy, 'define'), whoMay(indicatorsPolicy, 'keep_agenda'), whoMay(indicatorsPolicy, 'keep_borders')]).toEqual([['COORDINATOR'], ['COORDINATOR'], ['COORDINATOR']])
    expect(whoMay(indicatorsPolicy, 'fetch')).toEqual(['JOB'])
  })
})
