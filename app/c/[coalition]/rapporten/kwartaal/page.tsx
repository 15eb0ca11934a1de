import { RefusalPage } from '@/components/layout/refusal'
import { ReportPage } from '@/components/reports/report-page'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { plainText } from '@/lib/reports/documents'
import { quarterOf } from '@/lib/reports/quarter/documents'
import { readQuarter } from '@/lib/reports/queries'
import { quarterKey, quartersTo } from '@/lib/reports/rules'
import { readQuarterAsked } from '@/lib/reports/schema'

/** What happened in a quarter; the present one when none is chosen. */
export default async function QuarterPage({ params, searchParams }: PageProps<'/c/[coalition]/rapporten/kwartaal'>) {
  const { coalition: slug } = await params
  const asked = readQuarterAsked((await searchParams).kwartaal)
  const read = await readWorkspace(slug, paths.quarterReport(slug), (tx, ctx) => readQuarter(tx, ctx, asked))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page } } = read
  const t = await requestTexts('reports')
  const report = quarterOf(page, ctx.now)
  const chosen = quarterKey(page.quarter)
  return (
    <ReportPage shell={shell} report={report} text={plainText(report)} download={paths.downloadReport(slug, 'kwartaal', chosen)}>
      <nav aria-label={t('chooseQuarter')}>
        <ul className="cluster cluster-sm">
          {quartersTo(dayOf(ctx.now)).map((one) => {
            const key = quarterKey(one)
            return <li key={key}><a className="textlink" href={paths.quarterReport(slug, key)} {...(key === chosen ? { 'aria-current': 'page' } : {})}>{t('quarterName', { year: String(one.year), number: one.number })}</a></li>
          })}
        </ul>
      </nav>
    </ReportPage>
  )
}
