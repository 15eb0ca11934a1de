import { redirect } from 'next/navigation'
import { codeField } from '@/components/account/code-field'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { TextLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { secondStepAction, sendConfirmLinkAction } from '@/lib/platform/auth/account-actions'
import { factorsOf, hasFactor } from '@/lib/platform/auth/factors'
import { addressReader } from '@/lib/platform/auth/gates'
import { findSession } from '@/lib/platform/auth/session'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { showsKeptMail } from '@/lib/platform/mail/send'
import { paths } from '@/lib/platform/paths'

/** Who you are, once more, before something that matters: by the second factor when there is one, else by a mail. */
export default async function ConfirmAgainPage({ searchParams }: PageProps<'/inloggen/opnieuw'>) {
  const asked = await searchParams
  const naar = paths.safe(String(asked.naar ?? ''))
  const session = await findSession()
  if (!session) redirect(paths.signIn(naar))
  await addressReader()
  const t = await requestTexts('account')
  const factors = await factorsOf(session.userId)
  return (
    <PublicPage title={texts('account')('againTitle')} sameOriginOnly withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }]} />
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('againTitle')}</h1><p className="lead">{t('againIntro')}</p></div>
        {asked.verlopen && <Notice tone="warning" title={t('againExpiredTitle')} live><p>{t('againExpired')}</p></Notice>}
        {asked.verstuurd && <Notice tone="positive" title={t('againSentTitle')} live><p>{t('againSent')}</p></Notice>}
        {factors.totp && <ActionForm action={secondStepAction} fields={[codeField()]} text={formText(t('stepSubmit'))} icon="shield-check" hidden={{ naar }} />}
        {hasFactor(factors)
          ? (
            <p className="cluster">
              {factors.passkeys > 0 && <TextLink href={paths.passkeyStep(naar)} icon="key-round">{t('stepPasskey')}</TextLink>}
              <TextLink href={paths.lostDevice(naar)} icon="phone">{t('lost')}</TextLink>
            </p>
          )
          : <><p>{t('againMail')}</p><ActionForm action={sendConfirmLinkAction} fields={[]} text={formText(t('againSend'))} icon="mail" hidden={{ naar }} /></>}
        {asked.verstuurd && showsKeptMail() && <p><TextLink href="/dev/mail" icon="mail">{texts('signIn')('devMail')}</TextLink></p>}
      </div>
    </PublicPage>
  )
}
