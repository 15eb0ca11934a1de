import * as actionItems from '@/lib/action-items/commands'
import * as readActionItems from '@/lib/action-items/queries'
import * as mandates from '@/lib/mandates/commands'
import * as readMandates from '@/lib/mandates/queries'
import { mandateInput } from '@/tests/support/mandates'
import { as, byLink, coordinator, lists, type Case } from './ways'

// The cases of who may decide for a partner, for the matrix.

export const PLACES: Readonly<Record<string, Case>> = {
  'action-items.coverAction': coordinator(actionItems.coverAction, ({ ids }) => ({ actionId: ids.openActionId, cover: { kind: 'MANDATE', id: ids.mandateId } })),
  'action-items.listCovers': lists('COORDINATOR', readActionItems.listCovers),
  'mandates.giveMandate': coordinator(mandates.giveMandate, ({ ids }) => mandateInput(ids.partnerIds[0], { replacesId: ids.mandateId })),
  'mandates.endMandate': coordinator(mandates.endMandate, ({ ids }) => ({ mandateId: ids.mandateId, reason: 'Nieuwe verdeling' })),
  'mandates.listMandates': lists('COORDINATOR', readMandates.listMandates),
  'mandates.readMandate': as('ALDERMAN', readMandates.readMandate, ({ ids }) => ids.mandateId),
  'mandates.listValidMandates': byLink(readMandates.listValidMandates, ({ ids }) => ids.partnerIds[0]),
  'mandates.listMandatesToRenew': lists('COORDINATOR', readMandates.listMandatesToRenew),
}
