import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Logo } from '@/components/ui/logo'
import { Tag } from '@/components/ui/tag'
import type { ExecutiveRequestRead } from '@/lib/loop/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface CallProps {
  readonly slug: string
  /** Undefined when nothing waits for an answer. */
  readonly request: ExecutiveRequestRead | undefined
  readonly today: string
  readonly action: FormAction
}

/** "Alleen u kunt dit": the one thing that only the municipality can do, with its answer at hand. */
export function Call({ slug, request, today, action }: CallProps) {
  const t = texts('figures')
  const locale = currentLocale()
  if (!request) return <section className="call stack stack-xs"><h2>{t('callNone')}</h2><p>{t('callNoneLead')}</p></section>
  return (
    <section className="call stack" aria-labelledby="call">
      <Logo className="call-art" />
      <div className="stack stack-xs"><h2 id="call">{t('call')}</h2><p>{t('callLead')}</p></div>
      <div className="stack stack-sm">
        <h3>{request.title}</h3>
        <p>{request.why}</p>
        <p className="cluster cluster-sm">
          <Tag tone="apricot" icon="clock">{t('before', { day: formatDay(request.neededBy, locale, today) })}</Tag>
          {request.answer && <span className="small">{t('talkNoted', { day: formatDay(dayOf(request.answer.createdAt), locale, today) })}</span>}
        </p>
      </div>
      <ActionForm
        action={action} text={formText(t('cover'))} fields={[]} hidden={{ coalition: slug, requestId: request.id }}
        alternative={{ label: t('talk'), name: 'answer', value: 'TALK_FIRST', otherwise: 'COVER_GIVEN' }}
      />
    </section>
  )
}
