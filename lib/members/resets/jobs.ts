import 'server-only'
import { emailOf } from '@/lib/platform/auth/accounts'
import { letterTo } from '@/lib/platform/auth/letter-to'
import { CARRY_OUT_RESET, carryOutFactorReset, findFactorReset, MAIL_RESET_ASKED } from '@/lib/platform/auth/factor-resets'
import type { Job } from '@/lib/platform/jobs/outbox'
import { accountMail } from '@/lib/platform/mail/account-mail'
import { sendMail } from '@/lib/platform/mail/send'
import { paths } from '@/lib/platform/paths'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { listDeciders } from './queries'

export const resetJobs: readonly Job[] = [
  {
    topic: MAIL_RESET_ASKED,
    async run(ctx, resetId) {
      const reset = await findFactorReset(resetId)
      if (reset?.state !== 'WAITING') return
      const deciders = await inCoalition(ctx, (tx) => listDeciders(tx, ctx, reset.userId))
      for (const userId of deciders) {
        const to = await emailOf(userId)
        if (to) await sendMail({ to, ...accountMail('resetAsked', { path: paths.memberAccess(ctx.coalition.slug), locale: 'nl', isFormal: false }) })
      }
    },
  },
  {
    topic: CARRY_OUT_RESET,
    async run(_ctx, resetId) {
      const userId = await carryOutFactorReset(resetId)
      const letter = userId ? await letterTo(userId, paths.signIn()) : undefined
      if (letter) await sendMail({ to: letter.to, ...accountMail('resetDone', { ...letter, locale: 'nl' }) })
    },
  },
]
