'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { answerAsExecutive, askExecutive, sendOverview } from './commands'
import { executiveAnswerForm, executiveRequestForm, overviewMailForm } from './schema'

export const askExecutiveAction = coalitionAction({
  name: 'loop.ask', schema: executiveRequestForm, command: askExecutive, then: (slug) => `${paths.requests(slug)}?gelukt=executive_asked`,
})

export const answerAsExecutiveAction = coalitionAction({
  name: 'loop.answer', schema: executiveAnswerForm, command: answerAsExecutive, then: (slug) => `${paths.figures(slug)}?gelukt=executive_answered`,
})

export const sendOverviewAction = coalitionAction({
  name: 'loop.send_overview', schema: overviewMailForm, command: sendOverview, then: (slug) => `${paths.requests(slug)}?gelukt=overview_sent`,
})
