import { PublicPage } from '@/components/layout/public-page'
import { Blocks } from '@/components/ui/blocks'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { STEPS } from '@/lib/plan/definitions'
import { isDemo } from '@/lib/platform/env'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function LandingPage() {
  const t = await requestTexts('landing')
  const does: readonly (readonly [IconName, string, string, string])[] = [
    ['footprints', 'stone-petrol', t('plan'), t('planText')], ['megaphone', 'stone-apricot', t('signal'), t('signalText')],
    ['handshake', 'stone-moss', t('agreement'), t('agreementText')],
  ]
  return (
    <PublicPage title={texts('landing')('pageTitle')} isForSearch>
      <div className="stack stack-3xl">
        <section className="hero">
          <div className="stack stack-xl">
            <h1><span>{t('title1')}</span> <span>{t('title2')}</span></h1>
            <p className="lead">{t('lead')}</p>
            <div className="cluster cluster-sm">
              <ButtonLink href={paths.signIn()}>{isDemo() ? t('look') : t('enter')}</ButtonLink>
              <ButtonLink href={paths.help} look="secondary">{t('how')}</ButtonLink>
            </div>
            <p><TextLink href={paths.newSpark} icon="lightbulb">{texts('sparks')('landing')}</TextLink><br /><span className="small subtle">{texts('sparks')('landingText')}</span></p>
          </div>
          <Blocks label={t('artLabel')} />
        </section>
        <section className="stack stack-xl" aria-labelledby="what">
          <h2 id="what">{t('doTitle')}</h2>
          <ul className="thirds">
            {does.map(([icon, tint, title, text]) => (
              <li key={title} className="stack stack-sm"><span className={`stone ${tint}`}><Icon name={icon} large /></span><h3>{title}</h3><p>{text}</p></li>
            ))}
          </ul>
        </section>
        <section className="sand stack" aria-labelledby="steps">
          <h2 id="steps">{t('stepsTitle')}</h2>
          <ol className="steps steps-path steps-list">
            {STEPS.map(({ step, name }) => <li key={step}><span className="stone">{step}</span><div><strong>{name}</strong></div></li>)}
          </ol>
        </section>
        <section className="petrol petrol-wide stack" aria-labelledby="privacy">
          <div className="stack stack-sm"><h2 id="privacy">{t('privacyTitle')}</h2><p>{t('privacyText')}</p></div>
          <p><ButtonLink href={paths.privacy} look="on-dark">{t('privacyLink')}</ButtonLink></p>
        </section>
      </div>
    </PublicPage>
  )
}
