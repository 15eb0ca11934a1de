import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { PublicPage } from '@/components/layout/public-page'
import { DemoPersons } from '@/components/members/demo-persons'
import { Blocks } from '@/components/ui/blocks'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requestLinkAction } from '@/lib/platform/auth/actions'
import { listDemoKeys } from '@/lib/platform/auth/accounts'
import { listCoalitionsWithProviders } from '@/lib/platform/auth/providers'
import { isDemo } from '@/lib/platform/env'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function SignInPage({ searchParams }: PageProps<'/inloggen'>) {
  const t = await requestTexts('signIn')
  const { naar, verlopen, coalitie, 'te-vaak': tooOften } = await searchParams
  const returnTo = paths.safe(String(naar ?? ''))
  const organisations = await listCoalitionsWithProviders()
  const own = organisations.find(({ slug }) => slug === coalitie)?.providers ?? []
  const demo = isDemo() ? await listDemoKeys() : []
  return (
    <PublicPage title={texts('signIn')('pageTitle')} withoutSignIn>
      <div className="cols signin">
        <div className="stack stack-xl">
          <h1>{t('title')}</h1>
          {verlopen && <Notice tone="warning" title={t('expiredTitle')} live>{<p>{t('expiredIntro')}</p>}</Notice>}
          {tooOften && <Notice tone="warning" title={t('tooOftenTitle')} live><p>{t('tooOftenIntro')}</p></Notice>}
          <ActionForm
            action={requestLinkAction} text={formText(t('submit'))} icon="mail" hidden={{ naar: returnTo }}
            fields={[{ kind: 'text', type: 'email', name: 'email', label: t('email'), hint: t('emailHint'), autoComplete: 'email' }]}
          />
          <section className="stack stack-sm" aria-labelledby="other-ways">
            <h2 id="other-ways">{t('otherWays')}</h2>
            <p className="cluster cluster-sm">
              {own.map(({ id, label }) => <ButtonLink key={id} href={paths.startOidc(id, returnTo)} look="secondary" icon="landmark">{label}</ButtonLink>)}
              <ButtonLink href={paths.passkeyStep(returnTo)} look="secondary" icon="key-round">{t('withPasskey')}</ButtonLink>
              {organisations.length > 0 && own.length === 0 && <ButtonLink href={paths.signInWithOrganisation(returnTo)} look="secondary" icon="landmark">{t('withOrganisation')}</ButtonLink>}
            </p>
          </section>
          <p className="small subtle">{t('trouble')}</p>
          <div className="only-wide blocks-art"><Blocks /></div>
        </div>
        {demo.length > 0 && <DemoPersons keys={demo} />}
      </div>
    </PublicPage>
  )
}
