import { redirect } from 'next/navigation'
import { PublicPage } from '@/components/layout/public-page'
import { buttonClass, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { findSessionUser, listCoalitionsOf } from '@/lib/platform/auth/session'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function MyCoalitionsPage() {
  const user = await findSessionUser()
  if (!user) redirect(paths.signIn(paths.mine))
  const t = await requestTexts('signIn')
  const shell = await requestTexts('shell')
  const passkeys = await requestTexts('passkeys')
  const coalitions = await listCoalitionsOf(user.id)
  return (
    <PublicPage title={texts('signIn')('mineTitle')} withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('mineTitle')}</h1><p className="lead">{t('mineIntro')}</p></div>
        {coalitions.length === 0
          ? <EmptyState title={t('mineNone')}>{t('mineNoneHelp')}</EmptyState>
          : (
            <ul className="stack">
              {coalitions.map(({ id, slug, name }) => (
                <li key={id}><a className="person" href={paths.workspace(slug)}><span className="stone stone-petrol"><Icon name="users" large /></span><strong>{name}</strong><Icon name="arrow-right" /></a></li>
              ))}
            </ul>
          )}
        <p><TextLink href={paths.passkeys} icon="key-round">{passkeys('title')}</TextLink></p>
        <form method="post" action="/uitloggen"><button className={buttonClass('secondary')}><Icon name="log-out" />{shell('signOut')}</button></form>
      </div>
    </PublicPage>
  )
}
