import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { listReports } from '@/lib/reports/queries'
import { quarterKey } from '@/lib/reports/rules'
import type { ReportListed } from '@/lib/reports/types'

/** What can be taken along out of the workspace, in words and as a document. */
export default async function ReportsPage({ params }: PageProps<'/c/[coalition]/rapporten'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.reports(slug), listReports)
  if (!read.ok) return <RefusalPage {...read} />
  const { data: { shell, page: reports } } = read
  const t = await requestTexts('reports')
  const way = ({ kind, quarters }: ReportListed) => {
    if (kind !== 'QUARTER') return <p><ButtonLink href={kind === 'LETTER' ? paths.letterReport(slug) : paths.pageReport(slug)} look="secondary">{t('open', { name: t(`kinds.${kind}`) })}</ButtonLink></p>
    return (
      <ul className="stack stack-xs">
        {quarters.map((one, index) => {
          const quarter = t('quarterName', { year: String(one.year), number: one.number })
          return <li key={quarterKey(one)}><a className="textlink" href={paths.quarterReport(slug, quarterKey(one))}>{index === 0 ? t('present', { quarter }) : quarter}</a></li>
        })}
      </ul>
    )
  }
  return (
    <Workspace title={t('title')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }]} narrow>
      <div className="stack stack-2xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        <ul className="stack">
          {reports.map((one) => (
            <li key={one.kind} className="sheet sheet-tight stack stack-sm">
              <h2>{t(`kinds.${one.kind}`)}</h2>
              <p>{t(`about.${one.kind}`)}</p>
              {way(one)}
            </li>
          ))}
        </ul>
      </div>
    </Workspace>
  )
}
