'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { answerLanding } from './commands'
import { landingForm } from './schema'

export const answerLandingAction = coalitionAction({
  name: 'agreements.answer_landing', schema: landingForm, command: answerLanding,
  then: (slug, seesAll, { agreementId }) => `${seesAll ? paths.landing(slug, agreementId) : paths.answerLanding(slug, agreementId)}?gelukt=landing_answered`,
})
