import { key } from './world'

// What tests write with a goal.

export const bendInput = (goalId: string, mark = 'nieuw') => ({
  goalId, trend: null, withoutAction: null, story: `Verhaal ${mark}`, whatWorks: null, freeIdea: `Koffie ${mark}`, proposal: `Voorstel ${mark}`, expectedVersion: 0,
})

export const effectInput = (goalId: string, mark = 'nieuw') => ({
  goalId, action: `Bellen ${mark}`, shortTerm: 'Ouders kennen een naam', middleTerm: 'Ouders bellen eerder', longTerm: 'Kinderen groeien rustiger op',
  shortAssumption: 'Er wordt opgenomen', shortCertainty: 'HIGH' as const, shortSource: null,
  middleAssumption: 'Ouders durven', middleCertainty: 'MIDDLE' as const, middleSource: 'Gesprekken',
  longAssumption: 'Vroeg helpt', longCertainty: 'LOW' as const, longSource: null, ...key(),
})

export const sourceInput = (goalId: string, mark = 'nieuw') => ({
  goalId, kind: 'PRACTICE' as const, body: `Ouders bellen wie zij kennen ${mark}`, point1: null, point2: null, point3: null, sourceName: `Gesprekken ${mark}`, sourceUrl: 'https://bron.test.example/gesprekken',
  expectedVersion: 0,
})
