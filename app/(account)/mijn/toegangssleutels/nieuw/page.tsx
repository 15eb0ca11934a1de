import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { AddPasskey } from '@/components/passkeys/add-passkey'
import { passkeyText } from '@/components/passkeys/passkey-words'
import { requireConfirmed } from '@/lib/platform/auth/gates'
import { addPasskeyAction, startAddingPasskeyAction } from '@/lib/platform/auth/passkey-actions'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function NewPasskeyPage() {
  await requireConfirmed(paths.newPasskey)
  const t = await requestTexts('passkeys')
  return (
    <PublicPage title={t('newTitle')} withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }, { label: texts('passkeys')('title'), href: paths.passkeys }]} />
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('newTitle')}</h1><p className="lead">{t('newIntro')}</p></div>
        <AddPasskey text={{ ...passkeyText(t('newSubmit')), label: t('label'), labelHint: t('labelHint') }} start={startAddingPasskeyAction} finish={addPasskeyAction} />
      </div>
    </PublicPage>
  )
}
