'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { closeWayIn } from '@/lib/platform/auth/way-in'
import { paths } from '@/lib/platform/paths'
import { endMembership, endPartner, handOver, resumeMembership } from './commands'
import { reviewMembershipEnd, reviewPartnerEnd } from './queries'
import { endMembershipDraft, endMembershipForm, endPartnerDraft, endPartnerForm, handoverForm, resumeForm } from './schema'

export const endMembershipAction = coalitionAction({
  name: 'departures.end_membership', schema: endMembershipForm, command: endMembership, review: { schema: endMembershipDraft, problems: reviewMembershipEnd },
  afterwards: async (ctx, { userIds }) => { for (const userId of userIds) await closeWayIn(userId, ctx.coalition.id) },
  then: (slug, { isSelf }, { membershipId }) => (isSelf ? paths.goodbye : `${paths.endMembership(slug, membershipId)}?gelukt=member_left`),
})

export const endPartnerAction = coalitionAction({
  name: 'departures.end_partner', schema: endPartnerForm, command: endPartner, review: { schema: endPartnerDraft, problems: reviewPartnerEnd },
  afterwards: async (ctx, { userIds }) => { for (const userId of userIds) await closeWayIn(userId, ctx.coalition.id) },
  then: (slug, _ended, { partnerId }) => `${paths.endPartner(slug, partnerId)}?gelukt=departure_recorded`,
})

export const resumeMembershipAction = coalitionAction({
  name: 'departures.resume_membership', schema: resumeForm, command: resumeMembership, then: (slug) => `${paths.left(slug)}?gelukt=member_resumed`,
})

export const handOverAction = coalitionAction({
  name: 'departures.hand_over', schema: handoverForm, command: handOver, then: (slug, id) => `${paths.handoverCard(slug, id)}?gelukt=handover_made`,
})
