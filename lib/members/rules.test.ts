import { describe, expect, it } from 'vitest'
import { canOwn, canTakeRole, choosesName, isSameName, needsPartner } from './rules'
import { MEMBER_ROLES } from './types'

describe('the roles', () => {
  it('of who may go by another name, own something, and need an organisation', () => {
    expect(MEMBER_ROLES.filter(choosesName)).toEqual(['EXPERIENCE_EXPERT', 'SUPPORTER'])
    expect(MEMBER_ROLES.filter((role) => !canOwn(role))).toEqual(['SUPPORTER', 'PRIVACY_OFFICER'])
    expect(MEMBER_ROLES.filter(needsPartner)).toEqual(['PARTNER_EXECUTIVE'])
  })
})

describe('the last coordinator', () => {
  it('cannot stop being one; with another beside them they can', () => {
    expect(canTakeRole('COORDINATOR', 'PROFESSIONAL', 1)).toEqual({ can: false, reason: 'members.last_coordinator' })
    expect(canTakeRole('COORDINATOR', 'PROFESSIONAL', 2)).toEqual({ can: true })
    expect([canTakeRole('COORDINATOR', 'COORDINATOR', 1), canTakeRole('PROFESSIONAL', 'ALDERMAN', 1), canTakeRole('PROFESSIONAL', 'COORDINATOR', 1)]).toEqual([{ can: true }, { can: true }, { can: true }])
  })
})

describe('two names', () => {
  it('are the same whatever the capitals, accents and spaces', () => {
    expect([isSameName('Vlinder', ' vlínder'), isSameName('Zonne straal', 'Zonnestraal'), isSameName('Vlinder', 'Vlinders')]).toEqual([true, true, false])
  })
})
