import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { removeAppAction } from '@/lib/platform/auth/account-actions'
import { emailOf } from '@/lib/platform/auth/accounts'
import { factorsOf, hasFactor } from '@/lib/platform/auth/factors'
import { isConfirmed } from '@/lib/platform/auth/freshness'
import { requireSession } from '@/lib/platform/auth/gates'
import { listSessions } from '@/lib/platform/auth/sessions'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function SecurityPage({ searchParams }: PageProps<'/mijn/beveiliging'>) {
  const session = await requireSession(paths.security)
  const t = await requestTexts('account')
  const { gelukt } = await searchParams
  const [factors, sessions, email] = await Promise.all([factorsOf(session.userId), listSessions(session.userId), emailOf(session.userId)])
  const isOn = hasFactor(factors)
  const removeIsOpen = isConfirmed(session, new Date())
  return (
    <PublicPage title={texts('account')('title')} withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }]} />
      <div className="stack stack-2xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        <DoneNotice code={gelukt} />
        <section className="sheet stack" aria-labelledby="step">
          <div className="cluster"><h2 id="step">{t('stepSection')}</h2><Tag tone={isOn ? 'positive' : 'warning'} icon={isOn ? 'circle-check' : 'circle-alert'}>{t(isOn ? 'stepOn' : 'stepOff')}</Tag></div>
          <p>{t(factors.totp ? 'stepOnText' : isOn ? 'stepOnPasskeyText' : 'stepOffText')} {isOn && t('codesLeft', { count: factors.recoveryCodesLeft })}</p>
          {factors.totp
            ? (
              <>
                <p className="cluster"><TextLink href={paths.recoveryCodes()} icon="key-round">{t('codesRenew')}</TextLink><TextLink href={paths.authenticatorApp()} icon="phone">{t('stepReplace')}</TextLink></p>
                {removeIsOpen
                  ? <ActionForm action={removeAppAction} fields={[]} text={formText(t('appRemove'))} look="danger" hidden={{}} />
                  : <p><ButtonLink href={paths.confirmAgain(paths.security)} look="danger">{t('appRemove')}</ButtonLink></p>}
              </>
            )
            : <p className="cluster"><ButtonLink href={paths.authenticatorApp()} icon="shield-check" look={isOn ? 'secondary' : 'primary'}>{t(isOn ? 'stepAddApp' : 'stepSetUp')}</ButtonLink>{isOn && <TextLink href={paths.recoveryCodes()} icon="key-round">{t('codesRenew')}</TextLink>}</p>}
          <p><TextLink href={paths.passkeys} onward>{texts('passkeys')('title')}</TextLink></p>
        </section>
        <section className="sheet stack" aria-labelledby="email">
          <h2 id="email">{t('emailSection')}</h2>
          <p className="break">{t('emailNow', { email: email ?? '' })}</p>
          <p><ButtonLink href={paths.changeEmail} look="secondary" icon="mail">{t('emailChange')}</ButtonLink></p>
        </section>
        <section className="sheet stack" aria-labelledby="sessions">
          <h2 id="sessions">{t('sessionsSection')}</h2>
          <p>{t('sessionsText', { count: sessions.length })}</p>
          <p><ButtonLink href={paths.sessions} look="secondary">{t('sessionsLink')}</ButtonLink></p>
        </section>
      </div>
    </PublicPage>
  )
}
