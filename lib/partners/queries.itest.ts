import { describe, expect, it } from 'vitest'
import { key, makeCoalition } from '@/tests/support/world'
import { addPartner, changePartner } from './commands'
import { listRegister } from './queries'

describe('the register', () => {
  it('is found by kind, age, domain, state and a part of the name', async () => {
    const coalition = await makeCoalition()
    const childcare = { name: 'Kinderopvang De Vlieger', partnerType: 'CHILDCARE', contactName: null, contactEmail: null } as const
    await coalition.as('COORDINATOR', async (tx, ctx) => {
      const id = await addPartner(tx, ctx, { ...childcare, status: 'INVITED', ...key() })
      await addPartner(tx, ctx, { ...childcare, name: 'Bibliotheek', partnerType: 'LIBRARY', status: 'IN_TALKS', ...key() })
      await changePartner(tx, ctx, { ...childcare, id, domains: ['EDUCATION'], lifePhases: ['AGE_0_2', 'AGE_2_4'], kvkNumber: null, otherCoalitions: null, expectedVersion: 1 })
    })
    const found = async (filter: Parameters<typeof listRegister>[2]) => {
      const { partners, total } = await coalition.as('PROFESSIONAL', (tx, ctx) => listRegister(tx, ctx, filter))
      expect(total).toBe(2)
      return partners.map((one) => one.name)
    }
    const [library, crèche] = ['Bibliotheek', childcare.name]
    expect(await found({})).toEqual([library, crèche])
    expect(await Promise.all([{ partnerType: 'LIBRARY' as const }, { status: 'IN_TALKS' as const }, { text: 'BIEB' }, { text: 'theek' }].map(found))).toEqual([[library], [library], [], [library]])
    expect(await Promise.all([{ lifePhase: 'AGE_2_4' as const }, { domain: 'EDUCATION' as const }, { domain: 'SAFETY' as const }, { lifePhase: 'AGE_0_2' as const, status: 'IN_TALKS' as const }].map(found)))
      .toEqual([[crèche], [crèche], [], []])
  })
})
