import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { ArrivalHeading } from '@/components/ui/arrival-heading'
import { TextLink } from '@/components/ui/button'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { codeField } from './code-field'

/** What the app must know: as a picture, as text, and as a link that opens the app on this phone. */
export interface AppSecret {
  readonly secret: string
  readonly href: string
  readonly qr: { readonly size: number; readonly path: string }
}

interface AppSetupProps {
  /** There when setting up has begun. */
  readonly app: AppSecret | undefined
  readonly begin: FormAction
  readonly keep: FormAction
  /** Where this stands, to come back to after beginning. */
  readonly here: string
  /** Where to go when it is done. */
  readonly returnTo: string
  /** A role asks for it. */
  readonly isRequired: boolean
  /** There is an app already. */
  readonly replaces: boolean
}

/** Setting up an app for codes: why, then scan, then prove that it works. */
export function AppSetup({ app, begin, keep, here, returnTo, isRequired, replaces }: AppSetupProps) {
  const t = texts('account')
  if (!app) {
    return (
      <div className="stack stack-xl">
        <div className="stack"><p className="lead">{t(isRequired ? 'setupWhy' : 'setupWhyOwn')}</p><p>{t('setupNeed')}</p>{replaces && <p>{t('setupReplace')}</p>}</div>
        <ActionForm action={begin} fields={[]} text={formText(t('setupBegin'))} hidden={{ naar: returnTo, terug: here }} />
        {!replaces && <p><TextLink href={paths.newPasskey} icon="key-round">{t('setupPasskey')}</TextLink></p>}
      </div>
    )
  }
  const { qr: { size, path } } = app
  return (
    <div className="stack stack-2xl">
      <section className="stack" aria-labelledby="scan">
        <ArrivalHeading id="scan">{t('setupScanTitle')}</ArrivalHeading>
        <p>{t('setupScan')}</p>
        <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('qrLabel')}><rect width={size} height={size} /><path d={path} /></svg>
        <p>{t('setupSecret')}<br /><code className="secret">{app.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
        <p><a href={app.href}>{t('setupOpen')}</a></p>
      </section>
      <section className="stack" aria-labelledby="prove">
        <h2 id="prove">{t('setupCodeTitle')}</h2>
        <ActionForm action={keep} fields={[codeField()]} text={formText(t('setupSubmit'))} icon="shield-check" hidden={{ naar: returnTo }} />
      </section>
    </div>
  )
}
