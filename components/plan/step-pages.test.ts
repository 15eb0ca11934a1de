import { describe, expect, it } from 'vitest'
import { asRole } from '@/tests/support/actors'
import { planPlaces, stepPages } from './step-pages'

const goal = { id: 'g', title: 'Veertig gezinnen', challengeId: 'o' }

const pages = (role: Parameters<typeof asRole>[0], step: 1 | 3 | 4) => stepPages({ slug: 'brug', step, goal, ctx: asRole(role) })

describe('the pages of a step', () => {
  it('are those of the goal that runs, the mission and the opgave of that goal', () => {
    expect(pages('ALDERMAN', 3).map(({ key, href }) => [key, href])).toEqual([
      ['mission', '/c/brug/missie'], ['card', '/c/brug/opgaven/o'], ['parent', '/c/brug/doelen/g/ouder'], ['bend', '/c/brug/doelen/g/bocht'], ['effects', '/c/brug/doelen/g/keten'],
    ])
    expect(pages('ALDERMAN', 4)).toEqual([{ key: 'money', href: '/c/brug/geld' }])
    expect(pages('ALDERMAN', 1)).toEqual([])
  })

  it('lead to the lists while no goal runs', () => {
    const none = stepPages({ slug: 'brug', step: 3, goal: undefined, ctx: asRole('ALDERMAN') })
    expect(none.map((one) => one.href)).toEqual(['/c/brug/missie', '/c/brug/opgaven', '/c/brug/doelen', '/c/brug/doelen', '/c/brug/doelen'])
    expect(none[2]?.underGoal).toEqual({ title: undefined })
  })

  it('are not shown to who fills in a sheet of the same', () => {
    expect([pages('COORDINATOR', 3), pages('COORDINATOR', 4)]).toEqual([[], []])
  })

  it('are shown to who may read them: no form of the opgave and no mission for who may not', () => {
    expect(pages('EXPERIENCE_EXPERT', 3).map(({ key, href }) => [key, href])[0]).toEqual(['card', '/c/brug/opgaven/o'])
    expect(pages('PROFESSIONAL', 4)).toEqual([])
  })
})

describe('the pages beside the plan', () => {
  it('are those that a role may read', () => {
    const keys = (role: Parameters<typeof asRole>[0]) => planPlaces('brug', asRole(role)).map((one) => one.key)
    expect(keys('ALDERMAN')).toEqual(['meetings', 'homework', 'keptSheets', 'money', 'words'])
    expect(keys('EXPERIENCE_EXPERT')).toEqual(['meetings', 'homework', 'keptSheets', 'words'])
    expect(planPlaces('brug', asRole('COORDINATOR'))[2]?.href).toBe('/c/brug/plan/bladen')
  })
})
