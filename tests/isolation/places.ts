import * as mandates from '@/lib/mandates/commands'
import * as readMandates from '@/lib/mandates/queries'
import * as readNetwork from '@/lib/network/queries'
import { mandateInput } from '@/tests/support/mandates'
import { as, byLink, coordinator, lists, type Case } from './ways'

// The cases of who may decide for a partner, for the matrix.

export const PLACES: Readonly<Record<string, Case>> = {
  'mandates.giveMandate': coordinator(mandates.giveMandate, ({ ids }) => mandateInput(ids.partnerIds[0], { replacesId: ids.mandateId })),
  'mandates.endMandate': coordinator(mandates.endMandate, ({ ids }) => ({ mandateId: ids.mandateId, reason: 'Nieuwe verdeling' })),
  'network.readNetwork': lists('POLICY_ADVISER', readNetwork.readNetwork),
  'mandates.listMandates': lists('COORDINATOR', readMandates.listMandates),
  'mandates.readMandate': as('ALDERMAN', readMandates.readMandate, ({ ids }) => ids.mandateId),
  'mandates.listValidMandates': byLink(readMandates.listValidMandates, ({ ids }) => ids.partnerIds[0]),
  'mandates.listMandatesToRenew': lists('COORDINATOR', readMandates.listMandatesToRenew),
}
