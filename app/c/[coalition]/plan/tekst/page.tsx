import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { readWorkspace } from '@/lib/notifications/queries'
import { publishPlanTextAction } from '@/lib/plan/actions'
import { planPolicy } from '@/lib/plan/policy'
import { readPlanText } from '@/lib/plan/queries'
import { PLAN_LIMITS } from '@/lib/plan/schema'
import { authorize } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function PlanTextPage({ params }: PageProps<'/c/[coalition]/plan/tekst'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.planText(slug), async (tx, ctx) => {
    authorize(planPolicy, ctx, 'publish_text')
    return readPlanText(tx, ctx)
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: text } = read.data
  const t = await requestTexts('plan')
  const join = (pick: (passage: { text: string; b1: string | null }) => string | null) => (text?.passages ?? []).map(pick).filter(Boolean).join('\n\n')
  return (
    <Workspace title={texts('plan')('textFormTitle')} shell={shell} place="plan" crumbs={[{ label: t('title'), href: paths.plan(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('textFormTitle')}</h1>
        <ActionForm
          action={publishPlanTextAction} text={formText(t('textForm.submit'))} theirsHref={paths.planText(slug)}
          hidden={{ coalition: slug, expectedNumber: String(text?.number ?? 0) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.plan(slug) }}
          initial={{ body: join((one) => one.text), bodyB1: join((one) => one.b1) }} versionField="expectedNumber"
          fields={[
            { kind: 'textarea', name: 'body', label: t('textForm.body'), hint: t('textForm.bodyHint'), rows: 12, maxLength: PLAN_LIMITS.text, guard: true },
            { kind: 'textarea', name: 'bodyB1', label: t('textForm.bodyB1'), hint: t('textForm.bodyB1Hint'), rows: 12, maxLength: PLAN_LIMITS.text, optional: true, guard: true },
          ]}
        />
      </div>
    </Workspace>
  )
}
