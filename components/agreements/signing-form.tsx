import { ActionForm } from '@/components/forms/action-form'
import type { FieldSpec } from '@/components/forms/field-spec'
import { formText } from '@/components/forms/form-text'
import type { FormState } from '@/lib/platform/actions/form-state'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { texts } from '@/lib/platform/i18n/request'

interface SigningFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly partner: string
  readonly hidden: Readonly<Record<string, string>>
  /** Set for a member: they sign under this name, and are not asked for it. */
  readonly signerName?: string
}

/** Signing for an organisation: the same with a personal link and for who is signed in. */
export function SigningForm({ action, partner, hidden, signerName }: SigningFormProps) {
  const t = texts('agreements')
  const name: FieldSpec[] = signerName === undefined ? [{ kind: 'text', name: 'signerName', label: t('sign.name'), autoComplete: 'name', maxLength: AGREEMENT_LIMITS.signerName }] : []
  return (
    <section className="sand stack stack-xl" aria-labelledby="sign">
      <h2 id="sign">{t('sign.formTitle', { partner })}</h2>
      {signerName !== undefined && <p>{t('waitsForHelp', { name: signerName })}</p>}
      <ActionForm
        action={action} text={formText(t('sign.submit'))} hidden={hidden} icon="pencil"
        fields={[
          ...name,
          { kind: 'text', name: 'signerFunction', label: t('sign.function'), autoComplete: 'organization-title', maxLength: AGREEMENT_LIMITS.signerFunction },
          { kind: 'checkbox', name: 'onBehalf', label: t('sign.onBehalf') },
          { kind: 'checkbox', name: 'hasAuthority', label: t('sign.authority', { partner }) },
        ]}
      >
        <p className="small subtle"><strong>{t('sign.what')}</strong> {t('sign.whatText')}</p>
      </ActionForm>
    </section>
  )
}
