import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Tag } from '@/components/ui/tag'
import type { AskedReset } from '@/lib/administration/resets/types'
import { formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Who lost the device of the second factor, with the two answers that an administrator can give. */
export function AskedResets({ resets, decide }: { resets: readonly AskedReset[]; decide: FormAction }) {
  const t = texts('administration')
  const moment = (when: Date) => formatMoment(when, currentLocale())
  return (
    <ul className="stack">
      {resets.map(({ id, number, address, coalitions, requestedAt, approveFrom, canApprove, hasDecider, isOwn }) => (
        <li key={id} className="sheet stack">
          <div className="stack stack-xs">
            <div className="cluster"><h2>{t('resets.request', { number })}</h2>{!hasDecider && <Tag tone="warning" icon="circle-alert">{t('resets.noDecider')}</Tag>}</div>
            <p className="meta"><span>{address}</span><span>{coalitions.join(', ') || t('resets.noCoalition')}</span><span>{t('resets.asked', { when: moment(requestedAt) })}</span></p>
          </div>
          {isOwn
            ? <p>{t('resets.own')}</p>
            : (
              <>
                {!canApprove && <p>{t(hasDecider ? 'resets.waitDecider' : 'resets.wait', { when: moment(approveFrom) })}</p>}
                <div className="cluster">
                  {canApprove && <ActionForm action={decide} fields={[]} text={formText(t('resets.approve', { number }))} icon="check" hidden={{ resetId: id, decision: 'approve' }} />}
                  <ActionForm action={decide} fields={[]} text={formText(t('resets.refuse', { number }))} look="secondary" icon="x" hidden={{ resetId: id, decision: 'refuse' }} />
                </div>
              </>
            )}
        </li>
      ))}
    </ul>
  )
}
