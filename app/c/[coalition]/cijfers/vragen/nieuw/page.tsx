import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { askExecutiveAction } from '@/lib/loop/actions'
import { loopPolicy } from '@/lib/loop/policy'
import { REQUEST_LIMITS } from '@/lib/loop/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function NewExecutiveRequestPage({ params }: PageProps<'/c/[coalition]/cijfers/vragen/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newRequest(slug), async (_tx, ctx) => authorize(loopPolicy, ctx, 'ask'))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('loop')
  return (
    <Workspace title={texts('loop')('new')} shell={read.data.shell} place="figures" crumbs={[{ label: t('listTitle'), href: paths.requests(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('new')}</h1>
        <ActionForm
          action={askExecutiveAction} text={formText(t('form.submit'))} hidden={{ coalition: slug, requestKey: newId() }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.requests(slug) }}
          fields={[
            { kind: 'text', name: 'title', label: t('form.title'), hint: t('form.titleHint'), maxLength: REQUEST_LIMITS.title, guard: true },
            { kind: 'textarea', name: 'why', label: t('form.why'), hint: t('form.whyHint'), rows: 4, maxLength: REQUEST_LIMITS.why, guard: true },
            { kind: 'date', name: 'neededBy', label: t('form.neededBy') },
          ]}
        />
      </div>
    </Workspace>
  )
}
