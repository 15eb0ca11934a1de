import type { ReactNode } from 'react'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import type { WorkspaceShell } from '@/lib/notifications/types'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { Report } from '@/lib/reports/types'
import { ReportCopy, ReportView } from './report-view'

interface ReportPageProps {
  readonly shell: WorkspaceShell
  readonly report: Report
  readonly text: string
  readonly download: string
  /** Below the way to the PDF. */
  readonly children?: ReactNode
}

/** One report on a page of its own: to read, to copy and to take along. */
export function ReportPage({ shell, report, text, download, children }: ReportPageProps) {
  const t = texts('reports')
  return (
    <Workspace title={t(`kinds.${report.kind}`)} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(shell.slug) }, { label: t('title'), href: paths.reports(shell.slug) }]} narrow>
      <div className="stack stack-2xl">
        <ReportView report={report}>
          <div className="stack no-print" lang={currentLocale()}>
            <p className="cluster cluster-sm"><ButtonLink href={download} icon="download">{t('pdf')}</ButtonLink><span className="small subtle">{t('pdfHelp')}</span></p>
            {children}
          </div>
        </ReportView>
        <ReportCopy text={text} words={{ title: t('copyTitle'), label: t('copyLabel'), help: t('copyHelp') }} />
      </div>
    </Workspace>
  )
}
