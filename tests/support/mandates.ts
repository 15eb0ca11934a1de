import { giveMandate } from '@/lib/mandates/commands'
import type { MandateForm } from '@/lib/mandates/schema'
import { key, type TestCoalition } from './world'

/** What is typed in a mandate that holds all of 2026 and 2027. */
export const mandateInput = (partnerId: string, over: Partial<MandateForm> = {}): MandateForm => ({
  partnerId, holderFunction: 'teamleider', holderName: 'Anna Vos', content: 'Uren inzetten voor het spreekuur', financialRoom: 5000, withoutConsultation: 500,
  validFrom: '2026-01-01', validUntil: '2027-12-31', coverName: 'Els de Wit', coverFunction: 'directeur', replacesId: null, ...key(), ...over,
})

/** Gives such a mandate as the coordinator. */
export const mandate = (coalition: TestCoalition, partnerId: string, over: Partial<MandateForm> = {}): Promise<string> =>
  coalition.as('COORDINATOR', (tx, ctx) => giveMandate(tx, ctx, mandateInput(partnerId, over)))
