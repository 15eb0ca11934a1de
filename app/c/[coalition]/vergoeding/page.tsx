import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { listRewards } from '@/lib/contributions/rewards/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatCents } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** For the coordinator: who is still to be paid. */
export default async function RewardsPage({ params }: PageProps<'/c/[coalition]/vergoeding'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.rewards(slug), listRewards)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: rewards } = read.data
  const t = await requestTexts('rewards')
  const locale = await requestLocale()
  return (
    <Workspace title={texts('rewards')('title')} shell={shell} place="more" crumbs={[{ label: (await requestTexts('more'))('title'), href: paths.more(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        {rewards.length === 0
          ? <EmptyState title={t('nobody')}>{t('nobodyHelp')}</EmptyState>
          : (
            <div className="sheet">
              <ul className="rows">
                {rewards.map((one) => (
                  <li key={one.membershipId}>
                    <span className="stone stone-plum"><Icon name="wallet" /></span>
                    <div className="stack stack-xs"><h2 className="h3">{formerName(one)}</h2><p>{one.open === 0 ? t('allPaid') : t('toPay', { count: one.open, amount: formatCents(one.openCents, locale) })}</p></div>
                    <p className="act"><ButtonLink href={paths.reward(slug, one.membershipId)} look="secondary">{t('see')}</ButtonLink></p>
                  </li>
                ))}
              </ul>
            </div>
          )}
      </div>
    </Workspace>
  )
}
