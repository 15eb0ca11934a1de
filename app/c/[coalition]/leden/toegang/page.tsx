import { AccessRequests } from '@/components/members/access-requests'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { decideAccessRequestAction } from '@/lib/members/resets/actions'
import { listAccessRequests } from '@/lib/members/resets/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function MemberAccessPage({ params, searchParams }: PageProps<'/c/[coalition]/leden/toegang'>) {
  const { coalition: slug } = await params
  const { gelukt } = await searchParams
  const read = await readWorkspace(slug, paths.memberAccess(slug), listAccessRequests)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: requests } = read.data
  const t = await requestTexts('account')
  return (
    <Workspace title={texts('account')('accessTitle')} shell={shell} place="more" crumbs={[{ label: texts('members')('title'), href: paths.members(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('accessTitle')}</h1><p className="lead">{t('accessLead')}</p></div>
        <DoneNotice code={gelukt} />
        {requests.length === 0
          ? <EmptyState title={t('accessNone')}>{t('accessNoneText')}</EmptyState>
          : <><Notice tone="warning" title={t('accessCare')} icon="phone"><p>{t('accessCareText')}</p></Notice><AccessRequests slug={slug} requests={requests} decide={decideAccessRequestAction} /></>}
      </div>
    </Workspace>
  )
}
