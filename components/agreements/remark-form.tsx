import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import type { AgreementRead } from '@/lib/agreements/types'
import { newId } from '@/lib/platform/ids'
import { texts } from '@/lib/platform/i18n/request'

/** What should be different in a draft: one form, for the text and for each afspraak. */
export function RemarkForm({ action, agreement, slug }: { action: FormAction; agreement: AgreementRead; slug: string }) {
  const t = texts('agreements.remarks')
  return (
    <section className="sand stack stack-xl" aria-labelledby="remark">
      <div className="stack stack-xs"><h2 id="remark">{t('giveTitle')}</h2><p>{t('giveHelp')}</p></div>
      <ActionForm
        action={action} text={formText(t('submit'))} look="secondary" icon="message-circle" hidden={{ coalition: slug, agreementId: agreement.id, requestKey: newId() }}
        fields={[
          { kind: 'select', name: 'commitmentId', label: t('about'), empty: t('onText', { version: agreement.versionNumber }), options: agreement.commitments.map((one) => ({ value: one.id, label: one.what })) },
          { kind: 'textarea', name: 'body', label: t('body'), rows: 3, maxLength: AGREEMENT_LIMITS.remark, guard: true },
        ]}
      />
    </section>
  )
}
