import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { ReplyRead } from '@/lib/agreements/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** What a partner answered instead of signing, with what was done with it. */
export function Reply({ reply }: { reply: ReplyRead }) {
  const t = texts('agreements')
  const { kind, commitment, what, why, givenName, givenFunction, givenAt, answer } = reply
  return (
    <article className="stack stack-sm">
      <p><Tag tone="warning" icon={kind === 'CHANGE' ? 'message-circle' : 'circle-x'}>{t(`replies.${kind}`)}</Tag></p>
      {commitment !== null && <p>{t('replies.on', { what: commitment })}</p>}
      {what !== null && <p>{t('replies.wants')} “{what}”</p>}
      <p className="prose">“{why}”</p>
      <p className="small subtle">{t('replies.by', { name: givenName, function: givenFunction, day: formatDay(dayOf(givenAt), currentLocale()) })}</p>
      {answer && (
        <div className="receipt stack stack-sm">
          <p className="arrowline"><Icon name="undo-2" />{t('remarks.receipt')}</p>
          <p><Tag tone={answer.outcome === 'NOT_ADOPTED' ? 'plain' : 'positive'}>{t(`remarks.outcomes.${answer.outcome}`)}</Tag></p>
          <p className="prose">{answer.reason}</p>
        </div>
      )}
    </article>
  )
}
