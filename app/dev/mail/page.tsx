import { NotThere } from '@/components/layout/not-there'
import { PublicPage } from '@/components/layout/public-page'
import { EmptyState } from '@/components/ui/empty-state'
import { answerWith } from '@/lib/platform/requests/follow'
import { formatMoment } from '@/lib/platform/i18n/format'
import { showsKeptMail, listKeptMail } from '@/lib/platform/mail/send'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'

/** What would have been sent: there only where no mail server is set. */
export default async function DevMailPage() {
  await requestLocale()
  if (!showsKeptMail()) {
    answerWith(404)
    return <NotThere />
  }
  const mails = await listKeptMail()
  const t = await requestTexts('devMail')
  const locale = await requestLocale()
  return (
    <PublicPage title={texts('devMail')('title')} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        {mails.length === 0
          ? <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
          : mails.map((mail) => (
            <article key={mail.id} className="sheet stack stack-sm">
              <h2 className="h3">{mail.subject}</h2>
              <p className="small subtle">{t('to', { to: mail.to, when: formatMoment(new Date(mail.sentAt), locale) })}</p>
              {mail.text.split('\n').filter(Boolean).map((line) => (
                <p key={line}>{/^https?:\/\//.test(line) ? <a href={line}>{line}</a> : line}</p>
              ))}
            </article>
          ))}
      </div>
    </PublicPage>
  )
}
