'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { answerContribution, giveContribution, withdrawContribution } from './commands'
import { contributionForm, receiptForm, withdrawalForm } from './schema'

export const giveContributionAction = coalitionAction({
  name: 'contributions.give', schema: contributionForm, command: giveContribution, then: (slug, id) => `${paths.contribution(slug, id)}?gelukt=contribution_given`,
})

export const answerContributionAction = coalitionAction({
  name: 'contributions.answer', schema: receiptForm, command: answerContribution, then: (slug, id) => `${paths.contribution(slug, id)}?gelukt=contribution_answered`,
})

export const withdrawContributionAction = coalitionAction({
  name: 'contributions.withdraw', schema: withdrawalForm, command: withdrawContribution, then: (slug) => `${paths.contributions(slug)}?gelukt=contribution_withdrawn`,
})
