import { MyCoalitions, MyWaiting, StopLinks } from '@/components/home/my-coalitions'
import { PublicPage } from '@/components/layout/public-page'
import { buttonClass, ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { readMine } from '@/lib/notifications/queries'
import { findAppointed } from '@/lib/platform/auth/administrators'
import { requireSession } from '@/lib/platform/auth/gates'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** All my coalitions: who I am in each, and one list of what waits for me over all of them. */
export default async function MyCoalitionsPage() {
  const { userId } = await requireSession(paths.mine)
  const t = await requestTexts('signIn')
  const [coalitions, administrator] = await Promise.all([readMine(userId), findAppointed(userId)])
  return (
    <PublicPage title={t('mineTitle')} withoutSignIn narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-sm"><h1>{t('mineTitle')}</h1>{coalitions.length > 0 && <p className="lead">{t('mineIntro')}</p>}</div>
        {coalitions.length === 0
          ? administrator ? <p className="subtle">{t('mineNone')}.</p> : <EmptyState title={t('mineNone')} action={<ButtonLink href={paths.newSpark} look="secondary" icon="lightbulb">{texts('sparks')('home')}</ButtonLink>}>{t('mineNoneHelp')}</EmptyState>
          : <><MyWaiting coalitions={coalitions} /><MyCoalitions coalitions={coalitions} /></>}
        <section className="stack stack-sm" aria-labelledby="account">
          <h2 id="account">{t('mineAccount')}</h2>
          <ul>
            {administrator && <li><TextLink href={paths.administration} icon="landmark">{texts('administration')('title')}</TextLink></li>}
            <li><TextLink href={paths.security} icon="shield-check">{texts('account')('toSecurity')}</TextLink></li>
            <li><TextLink href={paths.passkeys} icon="key-round">{texts('passkeys')('title')}</TextLink></li>
          </ul>
          <form method="post" action="/uitloggen"><button className={buttonClass('secondary')}><Icon name="log-out" />{texts('shell')('signOut')}</button></form>
        </section>
        <StopLinks coalitions={coalitions} />
      </div>
    </PublicPage>
  )
}
