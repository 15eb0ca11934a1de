import 'server-only'
import { inviteFirstCoordinator, sendInvitationAgain, withdrawInvitation } from '@/lib/invitations/commands'
import type { FirstForm, InvitationForm } from '@/lib/invitations/schema'
import { recordAdministration } from '@/lib/platform/audit/administration'
import { authorize } from '@/lib/platform/authz/policy'
import { ruleBroken } from '@/lib/platform/errors/domain-error'
import type { AdministrationContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { administrationPolicy } from '../policy'

// The first coordinator, when the invitation that went out with the coalition did not bring one.

type CoordinatorEvent = 'coordinator_invited' | 'coordinator_invited_again' | 'coordinator_withdrawn'

/** In the trail of the administration; the invitation writes itself in the coalition's own. */
function recordOwn(tx: CoalitionTx, { coalition: { id, slug }, by, requestId, now }: AdministrationContext, event: CoordinatorEvent): Promise<void> {
  return recordAdministration(tx, { event, subject: { type: 'coalition', id }, by: by.userId, changes: { slug }, requestId, now })
}

/** What is mailed for a coalition that stands still would wait, and its links open nothing. */
function refuseOnHold(ctx: AdministrationContext): void {
  if (ctx.isSuspended) throw ruleBroken('administration.suspended')
}

/** Invites somebody else to be the first coordinator, of a coalition that has none: the one before was withdrawn. */
export async function askCoordinator(tx: CoalitionTx, ctx: AdministrationContext, { coordinatorName, coordinatorEmail }: FirstForm): Promise<void> {
  authorize(administrationPolicy, ctx, 'ask_coordinator')
  refuseOnHold(ctx)
  await inviteFirstCoordinator(tx, ctx, { coordinatorName, coordinatorEmail })
  await recordOwn(tx, ctx, 'coordinator_invited')
}

/** Sends the first coordinator another link: the mail was lost, or the link is too old. The one before opens nothing from then on. */
export async function askCoordinatorAgain(tx: CoalitionTx, ctx: AdministrationContext, { id, expectedVersion }: InvitationForm): Promise<void> {
  authorize(administrationPolicy, ctx, 'ask_coordinator')
  refuseOnHold(ctx)
  await sendInvitationAgain(tx, ctx, { id, expectedVersion })
  await recordOwn(tx, ctx, 'coordinator_invited_again')
}

/** Takes the invitation of the first coordinator back, so that another can be asked. */
export async function withdrawCoordinator(tx: CoalitionTx, ctx: AdministrationContext, { id, expectedVersion }: InvitationForm): Promise<void> {
  authorize(administrationPolicy, ctx, 'ask_coordinator')
  await withdrawInvitation(tx, ctx, { id, expectedVersion })
  await recordOwn(tx, ctx, 'coordinator_withdrawn')
}
