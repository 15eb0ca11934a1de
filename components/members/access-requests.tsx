import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import type { AccessRequest } from '@/lib/members/resets/types'
import { formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Who lost the second factor, with the two answers that a coordinator can give. */
export function AccessRequests({ slug, requests, decide }: { slug: string; requests: readonly AccessRequest[]; decide: FormAction }) {
  const t = texts('account')
  return (
    <ul className="stack">
      {requests.map(({ id, number, displayName, requestedAt, isOwn }) => (
        <li key={id} className="sheet stack">
          <div className="stack stack-xs"><h2>{displayName}</h2><p className="meta"><span>{t('accessNumber', { number })}</span><span>{t('accessAsked', { when: formatMoment(requestedAt, currentLocale()) })}</span></p></div>
          {isOwn
            ? <p>{t('accessOwn')}</p>
            : (
              <div className="cluster">
                <ActionForm action={decide} fields={[]} text={formText(t('accessApprove', { name: displayName }))} icon="check" hidden={{ coalition: slug, resetId: id, decision: 'approve' }} />
                <ActionForm action={decide} fields={[]} text={formText(t('accessRefuse', { name: displayName }))} look="secondary" icon="x" hidden={{ coalition: slug, resetId: id, decision: 'refuse' }} />
              </div>
            )}
        </li>
      ))}
    </ul>
  )
}
