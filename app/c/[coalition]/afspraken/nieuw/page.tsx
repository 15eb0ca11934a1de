import { purposeFields } from '@/components/agreements/text-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { draftAgreementAction } from '@/lib/agreements/actions'
import { SUGGESTED_LAW } from '@/lib/agreements/definitions'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function NewAgreementPage({ params }: PageProps<'/c/[coalition]/afspraken/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newAgreement(slug), async (_tx, ctx) => authorize(agreementsPolicy, ctx, 'draft'))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('newTitle')} shell={read.data.shell} place="agreements" crumbs={[{ label: t('listTitle'), href: paths.agreements(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('newTitle')}</h1>
        <ActionForm
          action={draftAgreementAction} text={formText(t('form.submit'))} hidden={{ coalition: slug, requestKey: newId() }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.agreements(slug) }}
          initial={{ legalBasis: SUGGESTED_LAW }}
          fields={[{ kind: 'text', name: 'title', label: t('form.title'), maxLength: AGREEMENT_LIMITS.title, guard: true }, ...purposeFields()]}
        />
      </div>
    </Workspace>
  )
}
