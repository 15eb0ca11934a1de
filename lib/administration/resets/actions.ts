'use server'
import { resetForm } from '@/lib/members/resets/schema'
import { administratorAction } from '@/lib/platform/actions/administrator-action'
import { emailOf } from '@/lib/platform/auth/accounts'
import { mailAfterwards } from '@/lib/platform/mail/account-mail'
import { paths } from '@/lib/platform/paths'
import { decideReset } from './commands'

export const decideResetAction = administratorAction({
  name: 'administration.decide_reset', schema: resetForm, command: decideReset,
  then: ({ outcome, doneFor }) => {
    if (doneFor) {
      mailAfterwards('resetDone', async () => {
        const to = await emailOf(doneFor)
        return to === undefined ? undefined : { to, path: paths.signIn() }
      }, 'nl')
    }
    return `${paths.administeredResets}?gelukt=${outcome}`
  },
})
