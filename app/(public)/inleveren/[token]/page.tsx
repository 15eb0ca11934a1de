import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { PublicPage } from '@/components/layout/public-page'
import { AssignmentText } from '@/components/meetings/assignment-text'
import { HandedIn } from '@/components/meetings/handed-in'
import { handInBody } from '@/components/meetings/homework-fields'
import { Notice } from '@/components/ui/notice'
import { handInByLinkAction } from '@/lib/meetings/homework/actions'
import { ASSIGNMENTS } from '@/lib/meetings/homework/definitions'
import { readHomeworkByLink } from '@/lib/meetings/homework/queries'
import { canHandIn } from '@/lib/meetings/homework/rules'
import { readLinkPage } from '@/lib/platform/actions/read-link-page'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { whyClosed } from '@/lib/platform/tenancy/context'

/** Hands homework in from a phone, without an account: this one, and nothing else. */
export default async function HandInPage({ params }: PageProps<'/inleveren/[token]'>) {
  const { token } = await params
  const read = await readLinkPage(token, 'HAND_IN', readHomeworkByLink)
  const t = await requestTexts('meetings')
  const locale = await requestLocale()
  if (!read) {
    const closed = await whyClosed(token, 'HAND_IN')
    return (
      <PublicPage withoutSignIn narrow title={texts('meetings')('homework.link.closedTitle')}>
        <div className="stack"><h1>{t('homework.link.closedTitle')}</h1><p className="lead">{closed ? t('homework.link.closed', { coalition: closed.coalition }) : t('homework.link.broken')}</p></div>
      </PublicPage>
    )
  }
  const { ctx, data: homework } = read
  const { assignment, handIn, forName, dueOn, note, isHandedInInside: isInside } = homework
  const isOpen = canHandIn(homework).can
  return (
    <PublicPage title={ASSIGNMENTS[assignment].title} sameOriginOnly withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm">
          <p className="kicker">{t('homework.link.kicker', { coalition: ctx.coalition.name })}</p>
          <h1>{ASSIGNMENTS[assignment].title}</h1>
          <p>{t('homework.forBefore', { name: forName, day: formatDay(dueOn, locale) })}</p>
        </div>
        {handIn && (
          <Notice tone={isInside ? 'info' : 'positive'} title={t(isInside ? 'homework.link.insideTitle' : 'homework.link.thanksTitle')} live>
            <p>{t(!isOpen ? 'homework.link.over' : isInside ? 'homework.link.inside' : 'homework.link.thanks')}</p>
          </Notice>
        )}
        <AssignmentText assignment={assignment} note={note} />
        {handIn && !isInside && <section className="stack" aria-labelledby="handed-in"><h2 id="handed-in">{t('homework.handedIn')}</h2><HandedIn handIn={handIn} /></section>}
        {isOpen && (
          <ActionForm
            action={handInByLinkAction} text={formText(t(handIn ? 'homework.handInAgain' : 'homework.handInSubmit'))} hidden={{ token, seen: handIn?.id ?? '' }} fields={[handInBody(false)]} initial={handIn?.body ? { body: handIn.body } : {}}
          />
        )}
      </div>
    </PublicPage>
  )
}
