import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { NotThere } from '@/components/layout/not-there'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { requireSession } from '@/lib/platform/auth/gates'
import { renamePasskeyAction } from '@/lib/platform/auth/passkey-actions'
import { findPasskey } from '@/lib/platform/auth/passkeys'
import { answerWith } from '@/lib/platform/requests/follow'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function RenamePasskeyPage({ params }: PageProps<'/mijn/toegangssleutels/[id]'>) {
  const { id } = await params
  const { userId } = await requireSession(paths.passkeys)
  const t = await requestTexts('passkeys')
  const passkey = await findPasskey(userId, id)
  if (!passkey) {
    answerWith(404)
    return <NotThere />
  }
  return (
    <PublicPage title={t('renameTitle')} withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }, { label: texts('passkeys')('title'), href: paths.passkeys }]} />
      <div className="stack stack-xl">
        <h1>{t('renameTitle')}</h1>
        <ActionForm
          action={renamePasskeyAction} text={formText(t('renameSubmit'))} hidden={{ id, expectedVersion: String(passkey.version) }} theirsHref={paths.passkey(id)} initial={{ label: passkey.label }}
          cancel={{ label: t('back'), href: paths.passkeys }}
          fields={[{ kind: 'text', name: 'label', label: t('label'), hint: t('labelHint'), maxLength: 60, guard: true }]}
        />
      </div>
    </PublicPage>
  )
}
