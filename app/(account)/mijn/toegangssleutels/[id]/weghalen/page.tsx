import { NotThere } from '@/components/layout/not-there'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { buttonClass, TextLink } from '@/components/ui/button'
import { requireConfirmed } from '@/lib/platform/auth/gates'
import { removePasskeyAction } from '@/lib/platform/auth/passkey-actions'
import { listPasskeys } from '@/lib/platform/auth/passkeys'
import { answerWith } from '@/lib/platform/requests/follow'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function RemovePasskeyPage({ params }: PageProps<'/mijn/toegangssleutels/[id]/weghalen'>) {
  const { id } = await params
  const { userId } = await requireConfirmed(paths.removePasskey(id))
  const t = await requestTexts('passkeys')
  const own = await listPasskeys(userId)
  const passkey = own.find((one) => one.id === id)
  if (!passkey) {
    answerWith(404)
    return <NotThere />
  }
  const title = t('removeTitle', { label: passkey.label })
  return (
    <PublicPage title={title} withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }, { label: texts('passkeys')('title'), href: paths.passkeys }]} />
      <form action={removePasskeyAction} className="stack stack-xl">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead">{t('removeIntro')}</p>{own.length === 1 && <p>{t('removeLast')}</p>}</div>
        <input type="hidden" name="id" value={id} />
        <p className="cluster"><button className={buttonClass('danger')}>{t('removeSubmit')}</button><TextLink href={paths.passkeys} icon="arrow-left">{t('back')}</TextLink></p>
      </form>
    </PublicPage>
  )
}
