'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { answerContribution, contributeTo, giveContribution, shareContribution, stopSharing, typeOut, withdrawContribution } from './commands'
import { contributionForm, receiptForm, shareForm, subjectContributionForm, typedOutForm, withdrawalForm } from './schema'

export const giveContributionAction = coalitionAction({
  name: 'contributions.give', schema: contributionForm, command: giveContribution, then: (slug, id) => `${paths.contribution(slug, id)}?gelukt=contribution_given`,
})

export const contributeToAction = coalitionAction({
  name: 'contributions.contribute_to', schema: subjectContributionForm, command: contributeTo, then: (slug, id) => `${paths.contribution(slug, id)}?gelukt=contribution_given`,
})

export const answerContributionAction = coalitionAction({
  name: 'contributions.answer', schema: receiptForm, command: answerContribution, then: (slug, id) => `${paths.contribution(slug, id)}?gelukt=contribution_answered`,
})

export const typeOutAction = coalitionAction({
  name: 'contributions.type_out', schema: typedOutForm, command: typeOut, then: (slug, id) => `${paths.contribution(slug, id)}?gelukt=contribution_typed_out`,
})

export const withdrawContributionAction = coalitionAction({
  name: 'contributions.withdraw', schema: withdrawalForm, command: withdrawContribution, then: (slug) => `${paths.contributions(slug)}?gelukt=contribution_withdrawn`,
})

export const shareContributionAction = coalitionAction({
  name: 'contributions.share', schema: shareForm, command: shareContribution, then: (slug, id) => `${paths.shareContribution(slug, id)}?gelukt=contribution_shared`,
})

export const stopSharingAction = coalitionAction({
  name: 'contributions.stop_sharing', schema: shareForm, command: stopSharing, then: (slug, id) => `${paths.shareContribution(slug, id)}?gelukt=contribution_share_ended`,
})
