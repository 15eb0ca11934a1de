import { RefusalPage } from '@/components/layout/refusal'
import { ReportPage } from '@/components/reports/report-page'
import { readWorkspace } from '@/lib/notifications/queries'
import { paths } from '@/lib/platform/paths'
import { plainText } from '@/lib/reports/documents'
import { letterOf } from '@/lib/reports/letter/documents'
import { readLetter } from '@/lib/reports/queries'

/** The draft of the letter from the college to the council. */
export default async function LetterPage({ params }: PageProps<'/c/[coalition]/rapporten/raadsbrief'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.letterReport(slug), readLetter)
  if (!read.ok) return <RefusalPage {...read} />
  const report = letterOf(read.data.page, read.ctx.now)
  return <ReportPage shell={read.data.shell} report={report} text={plainText(report)} download={paths.downloadReport(slug, 'raadsbrief')} />
}
