import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { providerFields } from '@/components/passkeys/provider-fields'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { addProviderAction } from '@/lib/coalitions/providers/actions'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { requestTexts } from '@/lib/platform/i18n/request'
import { newId } from '@/lib/platform/ids'
import { paths } from '@/lib/platform/paths'

export default async function NewProviderPage({ params }: PageProps<'/c/[coalition]/instellingen/inloggen/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newProvider(slug), async (_tx, ctx) => authorize(coalitionsPolicy, ctx, 'configure_sign_in'))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('passkeys.settings')
  const shell = await requestTexts('shell')
  return (
    <Workspace title={t('newTitle')} shell={read.data.shell} place="more" crumbs={[{ label: t('title'), href: paths.signInSettings(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('newTitle')}</h1>
        <ActionForm
          action={addProviderAction} text={formText(t('addSubmit'))} hidden={{ coalition: slug, requestKey: newId() }} fields={providerFields(false)}
          cancel={{ label: shell('stop'), href: paths.signInSettings(slug) }}
        />
      </div>
    </Workspace>
  )
}
