import { ClaimList } from '@/components/contributions/claim-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { ButtonLink } from '@/components/ui/button'
import { payClaimAction, takeBackClaimAction } from '@/lib/contributions/rewards/actions'
import { rewardsPolicy } from '@/lib/contributions/rewards/policy'
import { readReward } from '@/lib/contributions/rewards/queries'
import { sumsOf } from '@/lib/contributions/rewards/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatCents, formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Rate, hours, expenses and what was paid: for that person and the coordinator. */
export default async function RewardPage({ params, searchParams }: PageProps<'/c/[coalition]/vergoeding/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.reward(slug, id), (tx, ctx) => readReward(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: reward } } = read
  const t = await requestTexts('rewards')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const isMine = reward.membershipId === ctx.actor.membershipId
  const agrees = may(rewardsPolicy, ctx, 'agree_rate')
  const sums = sumsOf(reward.claims)
  const hidden = { coalition: slug, membershipId: reward.membershipId }
  const back = isMine ? { label: (await requestTexts('contributions'))('mineTitle'), href: paths.contributions(slug) } : { label: t('title'), href: paths.rewards(slug) }
  return (
    <Workspace title={texts('rewards')(isMine ? 'mine' : 'title')} shell={shell} place={isMine ? 'contributions' : 'more'} crumbs={[back]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{isMine ? t('mine') : t('of', { name: formerName(reward) })}</h1><p className="lead">{t(isMine ? 'mineLead' : 'ofLead')}</p></div>
        <dl className="sheet facts">
          <div><dt>{t('rate.title')}</dt><dd>{reward.rate ? t('rate.now', { amount: formatCents(reward.rate.centsPerHour, locale), day: formatDay(reward.rate.validFrom, locale, today) }) : t('rate.none')}</dd></div>
          <div><dt>{t('openSum')}</dt><dd>{formatCents(sums.open, locale)}</dd></div>
          <div><dt>{t('paidSum')}</dt><dd>{formatCents(sums.paid, locale)}</dd></div>
        </dl>
        <p className="cluster cluster-sm">
          <ButtonLink href={paths.newClaim(slug, id)} icon="plus">{t('add')}</ButtonLink>
          {agrees && <ButtonLink href={paths.rate(slug, id)} look="secondary" icon="pencil">{t('rate.agree')}</ButtonLink>}
        </p>
        <section className="stack" aria-labelledby="claims">
          <h2 id="claims">{t('claims')}</h2>
          {reward.claims.length === 0 ? <p className="subtle">{t('noClaims')}</p> : <ClaimList claims={reward.claims} today={today} hidden={hidden} takeBack={takeBackClaimAction} {...(agrees ? { pay: payClaimAction } : {})} />}
        </section>
      </div>
    </Workspace>
  )
}
