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
