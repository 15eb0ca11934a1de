import { HandoverCard } from '@/components/departures/handover-card'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { readHandoverCard } from '@/lib/departures/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One overdrachtskaart as it was kept. */
export default async function HandoverCardPage({ params, searchParams }: PageProps<'/c/[coalition]/overdracht/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.handoverCard(slug, id), (tx, ctx) => readHandoverCard(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: card } = read.data
  const t = await requestTexts('departures')
  return (
    <Workspace title={t('cardTitle')} shell={shell} place="more" crumbs={[{ label: t('handoverTitle'), href: paths.handover(slug) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <h1>{t('cardTitle')}</h1>
          <p className="lead">{t('cardMade', { when: formatMoment(card.madeAt, currentLocale()), who: formerName({ byName: card.madeBy, hasLeft: card.hasLeft }) })}</p>
          <p className="subtle">{t('cardFixed')} <span className="no-print">{t('print')}</span></p>
        </div>
        <HandoverCard slug={slug} content={card.content} />
      </div>
    </Workspace>
  )
}
