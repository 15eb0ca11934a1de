import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { PublicPage } from '@/components/layout/public-page'
import { OrganisationProblem } from '@/components/passkeys/organisation-problem'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requestLinkAction } from '@/lib/platform/auth/actions'
import { listCoalitionsWithProviders } from '@/lib/platform/auth/providers'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Which coalition, and so which organisation: nobody types an address to find out. */
export default async function OrganisationPage({ searchParams }: PageProps<'/inloggen/organisatie'>) {
  const t = await requestTexts('passkeys')
  const signIn = await requestTexts('signIn')
  const { naar, fout } = await searchParams
  const returnTo = paths.safe(String(naar ?? ''))
  const coalitions = await listCoalitionsWithProviders()
  return (
    <PublicPage title={t('organisationTitle')} withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('organisationTitle')}</h1><p className="lead">{t('organisationIntro')}</p></div>
        <OrganisationProblem code={fout} />
        {fout === 'unknown' && (
          <ActionForm
            action={requestLinkAction} text={formText(t('byLink'))} icon="mail" hidden={{ naar: paths.passkeys }}
            fields={[{ kind: 'text', type: 'email', name: 'email', label: signIn('email'), autoComplete: 'email' }]}
          />
        )}
        {coalitions.length === 0
          ? <EmptyState title={t('organisationNone')}>{t('organisationNoneHelp')}</EmptyState>
          : (
            <ul className="sheet rows rows-plain">
              {coalitions.map(({ slug, name, providers }) => (
                <li key={slug}>
                  <p><strong>{name}</strong></p>
                  <div className="act cluster cluster-sm">{providers.map(({ id, label }) => <ButtonLink key={id} href={paths.startOidc(id, returnTo)} look="secondary" icon="landmark">{t('organisationWith', { label })}</ButtonLink>)}</div>
                </li>
              ))}
            </ul>
          )}
        <p><TextLink href={paths.signIn(returnTo)} icon="arrow-left">{signIn('back')}</TextLink></p>
      </div>
    </PublicPage>
  )
}
