import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { rankingPolicy } from '@/lib/contributions/ranking/policy'
import { listRankings } from '@/lib/contributions/ranking/queries'
import { isOpen } from '@/lib/contributions/ranking/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function RankingsPage({ params }: PageProps<'/c/[coalition]/opgaven/rangorde'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.rankings(slug), listRankings)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: rankings } } = read
  const t = await requestTexts('ranking')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const ranks = may(rankingPolicy, ctx, 'rank')
  const add = may(rankingPolicy, ctx, 'open') ? <ButtonLink href={paths.newRanking(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  return (
    <Workspace title={texts('ranking')('title')} shell={shell} place="goals" crumbs={[{ label: (await requestTexts('challenges'))('listTitle'), href: paths.challenges(slug) }]}>
      <div className="stack stack-xl">
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
          {rankings.length > 0 && add}
        </div>
        {rankings.length === 0
          ? <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>
          : (
            <div className="sheet">
              <ul className="rows rows-plain">
                {rankings.map((one) => {
                  const open = isOpen(one, today)
                  return (
                    <li key={one.id}>
                      <div className="stack stack-xs">
                        <h2 className="h3"><a href={paths.ranking(slug, one.id)}>{one.question}</a></h2>
                        <p className="meta">
                          <Tag tone={open ? 'apricot' : 'plain'} icon={open ? 'clock' : 'check'}>{t(open ? 'openUntil' : 'closed', { day: formatDay(one.closesOn, locale, today) })}</Tag>
                          {one.isDecided && <Tag tone="positive" icon="check">{t('decided')}</Tag>}
                          {ranks && open && <span>{t(one.hasAnswered ? 'answered' : 'notAnswered')}</span>}
                        </p>
                      </div>
                    </li>
                  )
                })}
              </ul>
            </div>
          )}
      </div>
    </Workspace>
  )
}
