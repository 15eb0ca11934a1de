import 'server-only'
import { findLandingAsked } from '@/lib/agreements/landing/queries'
import { MAIL_LANDING_ASKED } from '@/lib/agreements/landing/types'
import { findSpokenTo } from '@/lib/agreements/speaking/queries'
import { MAIL_SPOKEN_TO } from '@/lib/agreements/speaking/types'
import { readContributor } from '@/lib/contributions/queries'
import { MAIL_RANKING_DECIDED } from '@/lib/contributions/ranking/types'
import { MAIL_LATE, MAIL_RECEIPT, MAIL_SHARED, MAIL_WITHDRAWN } from '@/lib/contributions/types'
import { MAIL_STORY_WITHDRAWN } from '@/lib/plan/stories/types'
import { MAIL_OVERVIEW } from '@/lib/loop/types'
import { findAnswerHearer } from '@/lib/goals/inviting/queries'
import { MAIL_PARTNER_ANSWERED } from '@/lib/goals/inviting/types'
import { MAIL_MANDATES_ENDING } from '@/lib/mandates/types'
import { readAccount } from '@/lib/members/queries'
import { emailOf } from '@/lib/platform/auth/accounts'
import { env } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n/translator'
import type { Job } from '@/lib/platform/jobs/outbox'
import { renderLetter } from '@/lib/platform/mail/layout'
import { sendMail } from '@/lib/platform/mail/send'
import { paths } from '@/lib/platform/paths'
import type { JobContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { readSender } from '@/lib/signals/queries'
import { MAIL_REPLY } from '@/lib/signals/types'

// Mails to members: that there is something, and a link to it. What was written stays inside the workspace.

interface Notice {
  readonly topic: string
  readonly letter: 'receipt' | 'shared' | 'withdrawn' | 'storyWithdrawn' | 'late' | 'reply' | 'overview' | 'rankingDecided' | 'partnerAnswered' | 'spokenTo' | 'landingAsked' | 'mandatesEnding'
  /** Whose mailbox, or nobody's: the subject may be withdrawn, or no answer was wanted. */
  readonly to: (tx: CoalitionTx, ctx: JobContext, subjectId: string) => Promise<string | { readonly membershipId: string; readonly about: string } | undefined>
  /** Where it leads; `about` is what it is about, else the subject itself. */
  readonly path: (slug: string, about: string) => string
}

const NOTICES: readonly Notice[] = [
  { topic: MAIL_RECEIPT, letter: 'receipt', to: async (tx, ctx, id) => (await readContributor(tx, ctx, id))?.createdBy, path: paths.contribution },
  { topic: MAIL_SHARED, letter: 'shared', to: async (_tx, _ctx, membershipId) => membershipId, path: (slug) => paths.contributions(slug) },
  { topic: MAIL_WITHDRAWN, letter: 'withdrawn', to: async (_tx, _ctx, membershipId) => membershipId, path: (slug) => paths.contributions(slug) },
  { topic: MAIL_STORY_WITHDRAWN, letter: 'storyWithdrawn', to: async (_tx, _ctx, membershipId) => membershipId, path: (slug) => paths.successStories(slug) },
  { topic: MAIL_LATE, letter: 'late', to: async (_tx, _ctx, membershipId) => membershipId, path: (slug) => paths.contributions(slug) },
  { topic: MAIL_RANKING_DECIDED, letter: 'rankingDecided', to: async (_tx, _ctx, membershipId) => membershipId, path: (slug) => paths.rankings(slug) },
  {
    topic: MAIL_REPLY, letter: 'reply', path: paths.signal,
    to: async (tx, ctx, id) => {
      const sender = await readSender(tx, ctx, id)
      return sender?.wantsAnswer ? sender.createdBy : undefined
    },
  },
  { topic: MAIL_OVERVIEW, letter: 'overview', to: async (_tx, _ctx, membershipId) => membershipId, path: (slug) => paths.figures(slug) },
  { topic: MAIL_SPOKEN_TO, letter: 'spokenTo', to: findSpokenTo, path: () => paths.mine },
  {
    topic: MAIL_LANDING_ASKED, letter: 'landingAsked', path: paths.answerLanding,
    to: async (tx, ctx, id) => {
      const asked = await findLandingAsked(tx, ctx, id)
      return asked && { membershipId: asked.membershipId, about: asked.agreementId }
    },
  },
  { topic: MAIL_MANDATES_ENDING, letter: 'mandatesEnding', to: async (_tx, _ctx, membershipId) => membershipId, path: (slug) => paths.mandates(slug) },
  { topic: MAIL_PARTNER_ANSWERED, letter: 'partnerAnswered', to: findAnswerHearer, path: (slug) => paths.ownInvitations(slug) },
]

const jobOf = ({ topic, letter, to, path }: Notice): Job => ({
  topic,
  async run(ctx, subjectId) {
    const { account, about } = await inCoalition(ctx, async (tx) => {
      const found = await to(tx, ctx, subjectId)
      const receiver = typeof found === 'string' ? { membershipId: found, about: subjectId } : found
      return { account: receiver && await readAccount(tx, ctx, receiver.membershipId), about: receiver?.about ?? subjectId }
    })
    const email = account ? await emailOf(account.userId) : undefined
    if (!email) return
    const t = translator('nl', 'mail')
    const coalition = ctx.coalition.name
    await sendMail({
      to: email,
      ...renderLetter({
        locale: 'nl', subject: t(`${letter}.subject`, { coalition }), heading: t(`${letter}.heading`, { coalition }), paragraphs: [t(`${letter}.intro`, { coalition })],
        link: { label: t(`${letter}.button`), href: new URL(path(ctx.coalition.slug, about), env().APP_URL).href },
        closing: t('closing'),
      }),
    })
  },
})

export const notificationJobs: readonly Job[] = NOTICES.map(jobOf)
