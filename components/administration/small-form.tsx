import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import type { ButtonLook } from '@/components/ui/button'

/** A form of one button for one coalition. */
export function SmallForm({ action, slug, submit, look = 'secondary' }: { action: FormAction; slug: string; submit: string; look?: ButtonLook }) {
  return <ActionForm action={action} fields={[]} hidden={{ coalition: slug }} text={formText(submit)} look={look} />
}
