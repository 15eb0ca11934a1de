import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { TextLink } from '@/components/ui/button'
import { shareContributionAction, stopSharingAction } from '@/lib/contributions/actions'
import { listShares, readContribution } from '@/lib/contributions/queries'
import { listSupporters } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who else reads this contribution: an experience expert decides, and stops whenever they like. */
export default async function ShareContributionPage({ params, searchParams }: PageProps<'/c/[coalition]/inbreng/[id]/delen'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.shareContribution(slug, id), async (tx, ctx) => {
    const shares = await listShares(tx, ctx, id)
    return { shares, contribution: await readContribution(tx, ctx, id), supporters: await listSupporters(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { shares, contribution, supporters } } } = read
  const t = await requestTexts('contributions')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const hidden = { coalition: slug, contributionId: id }
  const others = supporters.filter((one) => !shares.some((share) => share.supporterId === one.id))
  return (
    <Workspace title={texts('contributions')('share.title')} shell={shell} place="contributions" crumbs={[{ label: t('mineTitle'), href: paths.contributions(slug) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('share.title')}</h1><p className="lead">{t('share.lead')}</p></div>
        <blockquote className="quote"><p className="prose">{contribution.body || texts('voice')('note')}</p></blockquote>
        {shares.length > 0 && (
          <section className="stack" aria-labelledby="now">
            <h2 id="now">{t('share.now')}</h2>
            {shares.map(({ supporterId, supporterName, sharedAt }) => (
              <div key={supporterId} className="sheet stack stack-sm">
                <p><strong>{supporterName}</strong>, {t('share.since', { day: formatDay(dayOf(sharedAt), locale, today) })}</p>
                <ActionForm action={stopSharingAction} text={formText(t('share.stop', { name: supporterName }))} look="secondary" fields={[]} hidden={{ ...hidden, supporterId }} />
              </div>
            ))}
          </section>
        )}
        {others.length > 0
          ? (
            <section className="stack">
              <ActionForm
                action={shareContributionAction} text={formText(t('share.submit'))} hidden={hidden}
                fields={[{ kind: 'radio', name: 'supporterId', label: t('share.who'), hint: t('share.always'), options: others.map((one) => ({ value: one.id, label: one.displayName })) }]}
              />
            </section>
          )
          : <p className="subtle">{t(supporters.length === 0 ? 'share.nobody' : 'share.everybody')}</p>}
        <p><TextLink href={paths.contribution(slug, id)} icon="arrow-left">{t('share.back')}</TextLink></p>
      </div>
    </Workspace>
  )
}
