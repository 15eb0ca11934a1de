import { AdministrationPage } from '@/components/administration/administration-page'
import { AskedResets } from '@/components/administration/asked-resets'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { decideResetAction } from '@/lib/administration/resets/actions'
import { listResets } from '@/lib/administration/resets/queries'
import { APPROVE_AFTER_HOURS } from '@/lib/administration/resets/rules'
import { readAdministration } from '@/lib/platform/actions/read-administration'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who lost every way to show the second factor: for who has no coordinator to ask, or whose coordinators did not answer. */
export default async function AdministeredResetsPage({ searchParams }: PageProps<'/beheer/verzoeken'>) {
  const { gelukt } = await searchParams
  const read = await readAdministration(paths.administeredResets, (by) => listResets(by))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('administration')
  return (
    <AdministrationPage title={t('resets.title')} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('resets.title')}</h1><p className="lead">{t('resets.lead', { hours: APPROVE_AFTER_HOURS })}</p></div>
        <DoneNotice code={gelukt} />
        {read.data.length === 0
          ? <EmptyState title={t('resets.none')}>{t('resets.noneHelp')}</EmptyState>
          : <><Notice tone="warning" title={t('resets.care')} icon="phone"><p>{t('resets.careText')}</p></Notice><AskedResets resets={read.data} decide={decideResetAction} /></>}
      </div>
    </AdministrationPage>
  )
}
