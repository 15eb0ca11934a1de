import { SessionList } from '@/components/account/session-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { buttonClass } from '@/components/ui/button'
import { Pager } from '@/components/ui/pager'
import { askedPage, pageOf } from '@/components/ui/paging'
import { endOtherSessionsAction, endSessionAction } from '@/lib/platform/auth/account-actions'
import { requireSession } from '@/lib/platform/auth/gates'
import { listSessions } from '@/lib/platform/auth/sessions'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const SESSIONS_PER_PAGE = 10

export default async function SessionsPage({ searchParams }: PageProps<'/mijn/sessies'>) {
  const session = await requireSession(paths.sessions)
  const t = await requestTexts('account')
  const { gelukt, blad } = await searchParams
  const sessions = await listSessions(session.userId)
  const now = pageOf(sessions, askedPage(blad), SESSIONS_PER_PAGE)
  return (
    <PublicPage title={texts('account')('sessionsTitle')} withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }, { label: texts('account')('title'), href: paths.security }]} />
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('sessionsTitle')}</h1><p className="lead">{t('sessionsLead')}</p></div>
        <DoneNotice code={gelukt} />
        <SessionList sessions={now.rows} current={session.id} end={endSessionAction} />
        <Pager of={t('sessionsTitle')} {...now} href={(page) => `${paths.sessions}?blad=${page}`} />
        {sessions.length > 1 && <form action={endOtherSessionsAction}><button className={buttonClass('danger')}>{t('sessionsEnd')}</button></form>}
      </div>
    </PublicPage>
  )
}
