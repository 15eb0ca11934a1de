import { PreventionView } from '@/components/action-items/prevention'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { DataTable } from '@/components/ui/data-table'
import { readPrevention } from '@/lib/action-items/prevention/queries'
import { readParentCheckShares } from '@/lib/goals/parent/queries'
import { positiveShare } from '@/lib/goals/parent/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** All goals together over time: with what verdict they started, how much prevents, and which domains take part. */
export default async function GoalsTogetherPage({ params }: PageProps<'/c/[coalition]/doelen/samen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.goalsTogether(slug), async (tx, ctx) => ({ shares: await readParentCheckShares(tx, ctx), prevention: await readPrevention(tx, ctx) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { shares, prevention } } = read.data
  const t = await requestTexts('goals')
  const actions = await requestTexts('actions')
  const share = positiveShare(shares)
  return (
    <Workspace title={t('review.title')} shell={shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.goals(slug) }]} narrow>
      <div className="stack stack-3xl">
        <h1>{t('review.title')}</h1>
        <section className="stack" aria-labelledby="parents">
          <h2 id="parents">{t('review.parentTitle')}</h2>
          <p>{share === undefined ? t('review.parentNone') : t('review.parentFinding', { share: `${share}%` })}</p>
          {shares.length > 0 && (
            <DataTable
              id="oordelen" caption={<h3 className="h4">{t('review.table')}</h3>}
              columns={[{ label: actions('share.columns.when') }, { label: t('review.columns.started'), numeric: true }, { label: t('review.columns.positive'), numeric: true }]}
              rows={shares.map(({ year, quarter, started, positive }) => ({
                key: `${year}-${quarter}`, cells: [actions('share.quarter', { quarter: String(quarter), year: String(year) }), started, positive],
              }))}
            />
          )}
        </section>
        <PreventionView prevention={prevention} />
      </div>
    </Workspace>
  )
}
