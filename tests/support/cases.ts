import type { Answers } from '@/lib/plan/types'
import { cellName } from '@/lib/platform/actions/form-data'

/** The business case of a goal, with one partner that pays and gets everything. */
export const caseAnswers = (partnerId: string, but: Answers = {}): Answers => ({
  [cellName('partners', 0, 'partner')]: partnerId, [cellName('partners', 0, 'eenmalig')]: '1000', [cellName('partners', 0, 'perJaar')]: '500', [cellName('partners', 0, 'deel')]: '100',
  effectLaag: '5', effectMidden: '10', effectHoog: '20', andersOok: '25', toerekening: '60', uitdoving: '10', jaren: '3', waardering: '250,50', bronWaardering: 'Eigen raming', prijspeil: '2026', nietInEuros: 'Rust thuis', ...but,
})
