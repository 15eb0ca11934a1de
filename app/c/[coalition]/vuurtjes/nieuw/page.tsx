import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { OneChild } from '@/components/sparks/one-child'
import { sparkFields } from '@/components/sparks/spark-fields'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { newId } from '@/lib/platform/ids'
import { paths } from '@/lib/platform/paths'
import { giveInitiativeAction } from '@/lib/sparks/actions'
import { sparksPolicy } from '@/lib/sparks/policy'

export default async function NewInitiativePage({ params }: PageProps<'/c/[coalition]/vuurtjes/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newInitiative(slug), async (_tx, ctx) => authorize(sparksPolicy, ctx, 'give'))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('sparks')
  return (
    <Workspace title={texts('sparks')('own.title')} shell={read.data.shell} place="more" crumbs={[{ label: t('title'), href: paths.sparks(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('own.title')}</h1><p className="lead">{t('own.lead')}</p></div>
        <ActionForm
          action={giveInitiativeAction} text={formText(t('form.submit'))} icon="lightbulb" draft={`${slug}.vuurtje`}
          hidden={{ coalition: slug, requestKey: newId() }} fields={sparkFields()}
        >
          <OneChild />
        </ActionForm>
      </div>
    </Workspace>
  )
}
