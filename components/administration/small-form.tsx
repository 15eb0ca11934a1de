import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import type { ButtonLook } from '@/components/ui/button'

interface SmallFormProps {
  readonly action: FormAction
  readonly slug: string
  readonly submit: string
  readonly look?: ButtonLook
  /** What else it is about. */
  readonly hidden?: Readonly<Record<string, string>>
}

/** A form of one button for one coalition. */
export function SmallForm({ action, slug, submit, look = 'secondary', hidden = {} }: SmallFormProps) {
  return <ActionForm action={action} fields={[]} hidden={{ coalition: slug, ...hidden }} text={formText(submit)} look={look} />
}
