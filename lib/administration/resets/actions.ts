'use server'
import { resetForm } from '@/lib/members/resets/schema'
import { administratorAction } from '@/lib/platform/actions/administrator-action'
import { letterTo } from '@/lib/platform/auth/letter-to'
import { mailAfterwards } from '@/lib/platform/mail/account-mail'
import { paths } from '@/lib/platform/paths'
import { decideReset } from './commands'

export const decideResetAction = administratorAction({
  name: 'administration.decide_reset', schema: resetForm, command: decideReset,
  then: ({ outcome, doneFor }) => {
    if (doneFor) {
      mailAfterwards('resetDone', () => letterTo(doneFor, paths.signIn()), 'nl')
    }
    return `${paths.administeredResets}?gelukt=${outcome}`
  },
})
