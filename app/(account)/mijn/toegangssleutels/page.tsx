import { DoneNotice } from '@/components/layout/done-notice'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { OrganisationAccounts } from '@/components/passkeys/organisation-accounts'
import { OrganisationProblem } from '@/components/passkeys/organisation-problem'
import { PasskeyList } from '@/components/passkeys/passkey-list'
import { ButtonLink } from '@/components/ui/button'
import { requireSession } from '@/lib/platform/auth/gates'
import { unlinkOrganisationAction } from '@/lib/platform/auth/passkey-actions'
import { listPasskeys } from '@/lib/platform/auth/passkeys'
import { makeLinkProof } from '@/lib/platform/auth/oidc-cookies'
import { listProvidersOf } from '@/lib/platform/auth/providers'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How this person signs in, besides the link in a mail. */
export default async function PasskeysPage({ searchParams }: PageProps<'/mijn/toegangssleutels'>) {
  const { userId } = await requireSession(paths.passkeys)
  const t = await requestTexts('passkeys')
  const { gelukt, fout } = await searchParams
  const passkeys = await listPasskeys(userId)
  const providers = await Promise.all((await listProvidersOf(userId)).map(async (one) => ({ ...one, href: paths.linkOidc(one.id, await makeLinkProof(one.id)) })))
  return (
    <PublicPage title={t('title')} withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }]} />
      <div className="stack stack-xl">
        <DoneNotice code={gelukt} />
        <OrganisationProblem code={fout} />
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('intro')}</p></div>
        <PasskeyList passkeys={passkeys} />
        <p><ButtonLink href={paths.newPasskey} icon="plus">{t('add')}</ButtonLink></p>
        {providers.length > 0 && <OrganisationAccounts providers={providers} unlink={unlinkOrganisationAction} />}
      </div>
    </PublicPage>
  )
}
