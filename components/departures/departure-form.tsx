import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Notice } from '@/components/ui/notice'
import type { MembershipDeparture } from '@/lib/departures/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { departureFields } from './departure-fields'

interface MembershipFormProps {
  readonly slug: string
  readonly departure: MembershipDeparture
  readonly action: FormAction
  readonly text: { readonly submit: string; readonly reason: string; readonly after: string }
  readonly cancelHref: string
  /** May this person make the card that hands work over? */
  readonly mayHandOver: boolean
}

/** The form that ends a membership; for the last coordinator how to hand over first instead. */
export function MembershipForm({ slug, departure, action, text, cancelHref, mayHandOver }: MembershipFormProps) {
  const t = texts('departures')
  if (departure.refusal === 'departures.last_coordinator') {
    return (
      <Notice tone="warning" title={t('lastTitle')}>
        <p>{t('lastText')}</p>
        <ol className="numbered">
          <li><a href={paths.members(slug)}>{t('lastStep1')}</a></li>
          <li>{mayHandOver ? <a href={paths.handover(slug)}>{t('lastStep2')}</a> : t('lastStep2')}</li>
          <li>{t('lastStep3')}</li>
        </ol>
      </Notice>
    )
  }
  return (
    <ActionForm
      action={action} text={formText(text.submit)} look="danger" fields={departureFields(departure.items, text.reason)}
      hidden={{ coalition: slug, membershipId: departure.leaver.id }} cancel={{ label: texts('shell')('ratherNot'), href: cancelHref }}
    >
      <p>{text.after}</p>
    </ActionForm>
  )
}
