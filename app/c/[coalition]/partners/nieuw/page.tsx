import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { newPartnerFields } from '@/components/partners/partner-fields'
import { readWorkspace } from '@/lib/notifications/queries'
import { addPartnerAction } from '@/lib/partners/actions'
import { partnersPolicy } from '@/lib/partners/policy'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function NewPartnerPage({ params }: PageProps<'/c/[coalition]/partners/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newPartner(slug), async (_tx, ctx) => authorize(partnersPolicy, ctx, 'add'))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('partners')
  return (
    <Workspace title={texts('partners')('newTitle')} shell={read.data.shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('newTitle')}</h1><p className="lead subtle">{t('form.newLater')}</p></div>
        <ActionForm
          action={addPartnerAction} text={formText(t('form.submitNew'))} fields={newPartnerFields()} initial={{ status: 'IDENTIFIED' }}
          hidden={{ coalition: slug, requestKey: newId() }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.partners(slug) }}
        />
      </div>
    </Workspace>
  )
}
