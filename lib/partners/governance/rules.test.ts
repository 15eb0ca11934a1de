import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviceFor, FEW, MODERATE } from './rules'
import { GOVERNANCE_FORMS } from './types'

const picture = (partners: number, trust: number, goalAgreement: number, competencesNeeded: number) => ({ partners, trust, goalAgreement, competencesNeeded })

describe('the advice on how a network is governed', () => {
  it('is self-governed for a few who trust each other, agree and need little', () => {
    expect(adviceFor(picture(5, 5, 5, 1))).toEqual({
      form: 'SELF_GOVERNED', alsoFits: null,
      reasons: [
        { factor: 'partners', value: 5, form: 'SELF_GOVERNED' }, { factor: 'trust', value: 5, form: 'SELF_GOVERNED' },
        { factor: 'goalAgreement', value: 5, form: 'SELF_GOVERNED' }, { factor: 'competencesNeeded', value: 1, form: 'SELF_GOVERNED' },
      ],
    })
  })

  it('is one that leads for a moderate number with little trust and little agreement', () => {
    expect(adviceFor(picture(10, 2, 2, 3))).toMatchObject({ form: 'LEAD_ORGANISATION', alsoFits: null })
  })

  it('is an office for many who agree fairly and need a lot that nobody does by themselves', () => {
    expect(adviceFor(picture(25, 3, 4, 5))?.form).toBe('NETWORK_OFFICE')
  })

  it('changes with the numbers at their borders', () => {
    const byCount = (partners: number) => adviceFor(picture(partners, 3, 3, 3))?.reasons[0]?.form
    expect([FEW, FEW + 1, MODERATE, MODERATE + 1].map(byCount)).toEqual(['SELF_GOVERNED', 'LEAD_ORGANISATION', 'LEAD_ORGANISATION', 'NETWORK_OFFICE'])
  })

  it('says so when two forms are pointed at as often, and names first the one that fits how many there are', () => {
    expect(adviceFor(picture(5, 5, 2, 3))).toMatchObject({ form: 'SELF_GOVERNED', alsoFits: 'LEAD_ORGANISATION' })
    expect(adviceFor(picture(10, 5, 5, 3))).toMatchObject({ form: 'LEAD_ORGANISATION', alsoFits: 'SELF_GOVERNED' })
  })

  it('is what two point at when the others point at one each, whatever the number of partners', () => {
    expect(adviceFor(picture(5, 3, 4, 3))).toMatchObject({ form: 'NETWORK_OFFICE', alsoFits: null })
  })

  it('is none while fewer than two take part', () => {
    expect([0, 1, 2].map((partners) => adviceFor(picture(partners, 3, 3, 3)) === null)).toEqual([true, true, false])
  })

  it('is always one that at least one of the four points at, with a reason of each', () => {
    const scale = fc.integer({ min: 1, max: 5 })
    fc.assert(fc.property(fc.integer({ min: 2, max: 300 }), scale, scale, scale, (...said) => {
      const advice = adviceFor(picture(...said))
      expect(GOVERNANCE_FORMS).toContain(advice?.form)
      expect(advice?.reasons.map((one) => one.form)).toContain(advice?.form)
      expect(advice?.reasons).toHaveLength(4)
      // Of two that are pointed at as often the number of partners names one, so a tie never leaves it out.
      if (advice?.alsoFits) expect(advice.form).toBe(advice.reasons[0]?.form)
    }))
  })
})
