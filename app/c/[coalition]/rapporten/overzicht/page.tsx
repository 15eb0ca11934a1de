import { RefusalPage } from '@/components/layout/refusal'
import { ReportPage } from '@/components/reports/report-page'
import { readWorkspace } from '@/lib/notifications/queries'
import { paths } from '@/lib/platform/paths'
import { plainText } from '@/lib/reports/documents'
import { pageOf } from '@/lib/reports/page/documents'
import { readPage } from '@/lib/reports/queries'

/** One page to leave behind. */
export default async function OnePagerPage({ params }: PageProps<'/c/[coalition]/rapporten/overzicht'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.pageReport(slug), readPage)
  if (!read.ok) return <RefusalPage {...read} />
  const report = pageOf(read.data.page, read.ctx.now)
  return <ReportPage shell={read.data.shell} report={report} text={plainText(report)} download={paths.downloadReport(slug, 'overzicht')} />
}
