import { SessionList } from '@/components/account/session-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { buttonClass } from '@/components/ui/button'
import { endOtherSessionsAction, endSessionAction } from '@/lib/platform/auth/account-actions'
import { requireSession } from '@/lib/platform/auth/gates'
import { listSessions } from '@/lib/platform/auth/sessions'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function SessionsPage({ searchParams }: PageProps<'/mijn/sessies'>) {
  const session = await requireSession(paths.sessions)
  const t = await requestTexts('account')
  const { gelukt } = await searchParams
  const sessions = await listSessions(session.userId)
  return (
    <PublicPage title={texts('account')('sessionsTitle')} withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }, { label: texts('account')('title'), href: paths.security }]} />
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('sessionsTitle')}</h1><p className="lead">{t('sessionsLead')}</p></div>
        <DoneNotice code={gelukt} />
        <SessionList sessions={sessions} current={session.id} end={endSessionAction} />
        {sessions.length > 1 && <form action={endOtherSessionsAction}><button className={buttonClass('danger')}>{t('sessionsEnd')}</button></form>}
      </div>
    </PublicPage>
  )
}
