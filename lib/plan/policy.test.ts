import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { planPolicy } from './policy'

describe('the plan', () => {
  it('is read by every member: an experience expert can only react to what they may read', () => {
    expect(whoMay(planPolicy, 'read')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('is written by the coordinator, and its worksheets are seen by who works on it', () => {
    expect((['change_step', 'save_worksheet', 'publish_text'] as const).flatMap((operation) => whoMay(planPolicy, operation))).toEqual(['COORDINATOR', 'COORDINATOR', 'COORDINATOR'])
    expect((['keep_sheet', 'lead_sheet', 'tell_story', 'agree_with_expert'] as const).map((operation) => whoMay(planPolicy, operation))).toEqual([
      ['COORDINATOR', 'PROFESSIONAL'], ['COORDINATOR'], ['COORDINATOR', 'PROFESSIONAL', 'EXPERIENCE_EXPERT'], ['COORDINATOR', 'EXPERIENCE_EXPERT'],
    ])
    expect(whoMay(planPolicy, 'read_kept')).toEqual(whoMay(planPolicy, 'read'))
    expect(whoMay(planPolicy, 'read_worksheet')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'POLICY_ADVISER'])
  })
})
