import { CodeList } from '@/components/account/code-list'
import { RecoveryCodes } from '@/components/account/recovery-codes'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { putAwayCodesAction, showRecoveryCodesAction } from '@/lib/platform/auth/account-actions'
import { factorsOf, hasFactor } from '@/lib/platform/auth/factors'
import { requireConfirmed } from '@/lib/platform/auth/gates'
import { codesToShow } from '@/lib/platform/auth/recovery-codes'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function RecoveryCodesPage({ searchParams }: PageProps<'/mijn/beveiliging/herstelcodes'>) {
  const { naar } = await searchParams
  const nextHref = naar ? paths.safe(String(naar)) : paths.security
  const session = await requireConfirmed(paths.recoveryCodes(nextHref))
  const t = await requestTexts('account')
  const [factors, codes] = await Promise.all([factorsOf(session.userId), codesToShow(session.id)])
  return (
    <PublicPage title={texts('account')('codesTitle')} sameOriginOnly withoutSignIn narrow>
      {nextHref === paths.security && <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }, { label: texts('account')('title'), href: paths.security }]} />}
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('codesTitle')}</h1><p className="lead">{t('codesIntro')}</p></div>
        {codes.length > 0 && (
          <>
            <Notice tone="warning" title={t('codesOnce')}><p>{t('codesKeep')} {t('codesOldGone')}</p></Notice>
            <CodeList codes={codes} />
            <ActionForm action={putAwayCodesAction} fields={[]} text={formText(t('codesNext'))} icon="check" hidden={{ naar: nextHref }} />
          </>
        )}
        {codes.length === 0 && factors.recoveryCodesLeft > 0 && <p>{t('codesRenewed')}</p>}
        {codes.length === 0 && hasFactor(factors) && (
          <RecoveryCodes
            action={showRecoveryCodesAction} nextHref={nextHref}
            text={{ make: t('codesMake'), once: t('codesOnce'), keep: t('codesKeep'), next: t('codesNext'), failed: t('codesFailed'), again: t('codesAgain'), noFactor: t('codesNoFactor') }}
          />
        )}
        {codes.length === 0 && !hasFactor(factors) && <><p>{t('codesNoFactor')}</p><p><ButtonLink href={paths.authenticatorApp()} icon="shield-check">{t('stepSetUp')}</ButtonLink></p></>}
      </div>
    </PublicPage>
  )
}
