import * as administration from '@/lib/administration/commands'
import * as first from '@/lib/administration/first/commands'
import * as readAdministration from '@/lib/administration/queries'
import * as decidedResets from '@/lib/administration/resets/commands'
import * as askedResets from '@/lib/administration/resets/queries'
import { enterForAdministration } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import * as readInvitations from '@/lib/invitations/queries'
import { administered, administrator, askedFirst, askedSpare, newCoalition, onSpare, waitingReset, type Case } from './ways'

/** What an administrator of the platform does to coalitions as a whole. */
export const ADMINISTRATION: Readonly<Record<string, Case>> = {
  'administration.createCoalition': { withoutIds: true, run: async () => administration.createCoalition(await administrator(), newCoalition()) },
  'administration.reviewNewCoalition': { withoutIds: true, run: async (here) => readAdministration.reviewNewCoalition(await administrator(), { ...newCoalition(), slug: here.coalition.slug }) },
  'administration.startCoalition': administered(administration.startCoalition, {}),
  'administration.askCoordinator': { withoutIds: true, run: async () => askedFirst() },
  'administration.askCoordinatorAgain': { withoutIds: true, run: async () => {
    const ctx = await enterForAdministration(await administrator(), await askedFirst())
    await inCoalition(ctx, async (tx) => {
      const { waiting } = await readInvitations.readFirstInvitation(tx, ctx)
      await first.askCoordinatorAgain(tx, ctx, { id: waiting?.id ?? '', expectedVersion: 1 })
    })
  } },
  'administration.withdrawCoordinator': { withoutIds: true, run: async () => {
    const ctx = await enterForAdministration(await administrator(), await askedFirst())
    await inCoalition(ctx, async (tx) => {
      const { waiting } = await readInvitations.readFirstInvitation(tx, ctx)
      await first.withdrawCoordinator(tx, ctx, { id: waiting?.id ?? '', expectedVersion: 1 })
    })
  } },
  'administration.decideReset': { withoutIds: true, run: async (here) => {
    const resetId = await waitingReset(here.coalition.people.POLICY_ADVISER.userId)
    return decidedResets.decideReset(await administrator(), { resetId, decision: 'refuse' })
  } },
  'administration.listResets': { withoutIds: true, run: async () => askedResets.listResets(await administrator()) },
  'administration.suspendCoalition': { withoutIds: true, run: async () => onSpare((tx, ctx) => administration.suspendCoalition(tx, ctx, { reason: 'ASKED' })) },
  'administration.resumeCoalition': { withoutIds: true, run: async () => onSpare(async (tx, ctx) => {
    await administration.suspendCoalition(tx, ctx, { reason: 'ASKED' })
    await administration.resumeCoalition(tx, ctx)
  }) },
  'administration.recordExport': administered(administration.recordExport, { rows: 1, files: 0 }),
  'administration.exportCoalition': { withoutIds: true, run: async (here) => {
    let text = ''
    for await (const part of administration.exportCoalition(await enterForAdministration(await administrator(), here.coalition.slug))) text += Buffer.from(part).toString('latin1')
    return text.length
  } },
  'administration.askErasure': { withoutIds: true, run: async () => askedSpare() },
  'administration.withdrawErasure': { withoutIds: true, run: async () => {
    const slug = await askedSpare()
    const ctx = await enterForAdministration(await administrator(), slug)
    await inCoalition(ctx, (tx) => administration.withdrawErasure(tx, ctx))
  } },
  'administration.visitCoalition': administered(administration.visitCoalition, { reason: 'HELP', days: 1 }),
  'administration.leaveCoalition': administered(administration.leaveCoalition),
  'administration.stopVisit': { withoutIds: true, run: async (here) => administration.stopVisit(await administrator(), { coalition: here.coalition.slug }) },
  'administration.readParticulars': administered(readAdministration.readParticulars),
  'administration.listAdministered': { withoutIds: true, run: async (here) => readAdministration.listAdministered(await administrator(), { search: here.coalition.slug, page: 1 }) },
  'administration.readAdministered': { withoutIds: true, run: async (here) => readAdministration.readAdministered(await administrator(), here.coalition.slug) },
  'administration.readErased': { withoutIds: true, run: async (here) => readAdministration.readErased(here.coalition.slug) },
  'administration.listErased': { withoutIds: true, run: async () => readAdministration.listErased() },
}
