import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import type { WorksheetDefinition } from '@/lib/plan/definitions'
import { FEEDBACK_LIMITS } from '@/lib/plan/usage/schema'
import { texts } from '@/lib/platform/i18n/request'

/** What does not work on this sheet: whoever fills it in can say so. */
export function SheetFeedback({ slug, definition: { key, fields }, action, requestKey }: { slug: string; definition: Pick<WorksheetDefinition, 'key' | 'fields'>; action: FormAction; requestKey: string }) {
  const t = texts('plan')
  return (
    <details className="no-print">
      <summary>{t('feedback.title')}</summary>
      <div className="stack">
        <p className="small subtle">{t('feedback.lead')}</p>
        <ActionForm
          action={action} text={formText(t('feedback.submit'))} look="secondary" hidden={{ coalition: slug, worksheet: key, requestKey }}
          fields={[
            { kind: 'textarea', name: 'whatFails', label: t('feedback.what'), rows: 2, maxLength: FEEDBACK_LIMITS.body, guard: true },
            { kind: 'select', name: 'atField', label: t('feedback.field'), empty: t('feedback.whole'), optional: true, options: fields.map(({ name, label }) => ({ value: name, label })) },
          ]}
        />
      </div>
    </details>
  )
}
