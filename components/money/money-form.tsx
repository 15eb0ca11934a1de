import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { moneyFields } from './money-fields'

interface MoneyFormProps {
  readonly slug: string
  readonly title: string
  readonly action: FormAction
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly hidden: Readonly<Record<string, string>>
  readonly initial?: FormValues
}

/** The page of one money flow, new or not. */
export function MoneyForm({ slug, title, action, partners, hidden, initial = {} }: MoneyFormProps) {
  const t = texts('money')
  return (
    <div className="stack stack-xl">
      <div className="stack stack-sm"><h1>{title}</h1><p className="lead subtle">{t('formLead')}</p></div>
      <ActionForm action={action} text={formText(t('form.submit'))} fields={moneyFields(partners)} hidden={{ coalition: slug, ...hidden }} initial={initial} cancel={{ label: texts('shell')('stop'), href: paths.money(slug) }} />
    </div>
  )
}
