import { describe, expect, it } from 'vitest'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { PARTNER_DOMAINS } from '@/lib/partners/types'
import { coherenceOf } from './rules'

describe('coherence from −9 months to 27 years', () => {
  it('has every domain and every life phase, the empty ones too', () => {
    const rows = coherenceOf([{ domain: 'EDUCATION', phase: 'AGE_4_12', count: 3 }])
    expect(rows.map(({ domain }) => domain)).toEqual([...PARTNER_DOMAINS])
    expect(rows[0]).toEqual({ domain: 'EDUCATION', counts: [0, 0, 0, 3, 0, 0], gaps: LIFE_PHASES.filter((phase) => phase !== 'AGE_4_12') })
    expect(rows[1]?.gaps).toEqual([...LIFE_PHASES])
  })
})
