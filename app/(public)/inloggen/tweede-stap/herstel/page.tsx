import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { PublicPage } from '@/components/layout/public-page'
import { TextLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { recoveryCodeAction, requestResetAction } from '@/lib/platform/auth/account-actions'
import { findOwnReset, resetNumber } from '@/lib/platform/auth/factor-resets'
import { findSession } from '@/lib/platform/auth/session'
import { addressReader } from '@/lib/platform/auth/gates'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** For who has lost the device: a recovery code, else the help of somebody who knows them. */
export default async function LostDevicePage({ searchParams }: PageProps<'/inloggen/tweede-stap/herstel'>) {
  const naar = paths.safe(String((await searchParams).naar ?? ''))
  const session = await findSession()
  if (!session) redirect(paths.signIn(naar))
  if (!session.hasFactor) redirect(paths.secondStep(naar))
  await addressReader()
  const t = await requestTexts('account')
  const asked = await findOwnReset(session.userId)
  return (
    <PublicPage title={texts('account')('lostTitle')} sameOriginOnly withoutSignIn narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-xl">
          <div className="stack stack-sm"><h1>{t('lostTitle')}</h1><p className="lead">{t('lostIntro')}</p></div>
          <ActionForm
            action={recoveryCodeAction} text={formText(t('stepSubmit'))} hidden={{ naar }}
            fields={[{ kind: 'text', name: 'code', label: t('recoveryCode'), hint: t('recoveryHint'), autoComplete: 'off' }]}
          />
        </div>
        {asked
          ? <Notice tone="positive" title={t('helpAskedTitle')} live><p>{t('helpAsked')}</p><p>{t('helpNumber', { number: resetNumber(asked.id) })}</p></Notice>
          : (
            <section className="stack" aria-labelledby="help">
              <h2 id="help">{t('helpTitle')}</h2>
              <p>{t('helpIntro')}</p>
              <ActionForm action={requestResetAction} fields={[]} text={formText(t('helpSubmit'))} look="secondary" hidden={{ naar }} />
            </section>
          )}
        <p><TextLink href={paths.secondStep(naar)} icon="arrow-left">{t('backToStep')}</TextLink></p>
      </div>
    </PublicPage>
  )
}
