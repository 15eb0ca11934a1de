'use server'
import { administeredAction, administratorAction } from '@/lib/platform/actions/administrator-action'
import { paths } from '@/lib/platform/paths'
import { askErasure, createCoalition, resumeCoalition, stopVisit, suspendCoalition, visitCoalition, withdrawErasure } from './commands'
import { askCoordinator, askCoordinatorAgain, withdrawCoordinator } from './first/commands'
import { reviewNewCoalition } from './queries'
import { askedCoordinatorForm, coalitionForm, coordinatorForm, eraseForm, newCoalitionDraft, newCoalitionForm, suspendForm, visitForm } from './schema'

export const createCoalitionAction = administratorAction({
  name: 'administration.create', schema: newCoalitionForm, command: createCoalition, review: { schema: newCoalitionDraft, problems: reviewNewCoalition }, then: (slug) => `${paths.administered(slug)}?gelukt=coalition_created`,
})

export const suspendCoalitionAction = administeredAction({
  name: 'administration.suspend', schema: suspendForm, command: suspendCoalition, then: (slug) => `${paths.administered(slug)}?gelukt=coalition_suspended`,
})

export const resumeCoalitionAction = administeredAction({
  name: 'administration.resume', schema: coalitionForm, command: resumeCoalition, then: (slug) => `${paths.administered(slug)}?gelukt=coalition_resumed`,
})

export const askCoordinatorAction = administeredAction({
  name: 'administration.ask_coordinator', schema: coordinatorForm, command: askCoordinator, then: (slug) => `${paths.administered(slug)}?gelukt=member_invited`,
})

export const askCoordinatorAgainAction = administeredAction({
  name: 'administration.ask_coordinator_again', schema: askedCoordinatorForm, command: askCoordinatorAgain, then: (slug) => `${paths.administered(slug)}?gelukt=invitation_sent_again`,
})

export const withdrawCoordinatorAction = administeredAction({
  name: 'administration.withdraw_coordinator', schema: askedCoordinatorForm, command: withdrawCoordinator, then: (slug) => `${paths.administered(slug)}?gelukt=invitation_withdrawn`,
})

export const askErasureAction = administeredAction({
  name: 'administration.ask_erasure', schema: eraseForm, command: askErasure, then: (slug) => `${paths.administered(slug)}?gelukt=erasure_asked`,
})

export const withdrawErasureAction = administeredAction({
  name: 'administration.withdraw_erasure', schema: coalitionForm, command: withdrawErasure, then: (slug) => `${paths.administered(slug)}?gelukt=erasure_withdrawn`,
})

export const visitCoalitionAction = administeredAction({
  name: 'administration.visit', schema: visitForm, command: visitCoalition, then: (slug) => paths.workspace(slug),
})

export const leaveCoalitionAction = administratorAction({
  name: 'administration.leave', schema: coalitionForm, command: stopVisit, then: (slug) => `${paths.administered(slug)}?gelukt=visit_ended`,
})
