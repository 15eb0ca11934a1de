import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { PublicPage } from '@/components/layout/public-page'
import { answerFields, InvitationFacts } from '@/components/partners/partner-invitations'
import { Notice } from '@/components/ui/notice'
import { answerInvitationAction } from '@/lib/goals/inviting/actions'
import { readPartnerInvitationByLink } from '@/lib/goals/inviting/queries'
import { canAnswer } from '@/lib/goals/inviting/rules'
import { readLinkPage } from '@/lib/platform/actions/read-link-page'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { whyClosed } from '@/lib/platform/tenancy/context'

/** A partner answers what a coalition asked it, without an account. */
export default async function AnswerPage({ params }: PageProps<'/antwoord/[token]'>) {
  const { token } = await params
  const read = await readLinkPage(token, 'ANSWER', readPartnerInvitationByLink)
  const t = await requestTexts('partners')
  const locale = await requestLocale()
  if (!read) {
    const closed = await whyClosed(token, 'ANSWER')
    return (
      <PublicPage withoutSignIn narrow title={texts('partners')('invite.closedTitle')}>
        <div className="stack"><h1>{t('invite.closedTitle')}</h1><p className="lead">{closed ? t('invite.closed', { coalition: closed.coalition }) : t('invite.broken')}</p></div>
      </PublicPage>
    )
  }
  const { ctx, data: invitation } = read
  const { partnerName, inviterName, answer, answerBy } = invitation
  const isOpen = canAnswer(invitation, dayOf(ctx.now)).can
  return (
    <PublicPage title={texts('partners')('invite.title')} sameOriginOnly withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm">
          <p className="kicker">{partnerName}</p>
          <h1>{t('invite.publicTitle', { coalition: ctx.coalition.name })}</h1>
          <p className="lead">{t('invite.publicLead', { who: inviterName, coalition: ctx.coalition.name })}</p>
        </div>
        {answer && (
          <Notice tone="positive" title={t('invite.saidTitle', { answer: t(`invite.answers.${answer.kind}`) })} live>
            <p>{t('invite.heard', { who: inviterName })} {isOpen && t('invite.canChange', { day: formatDay(answerBy, locale) })}</p>
          </Notice>
        )}
        <InvitationFacts invitation={invitation} />
        {isOpen
          ? (
            <ActionForm
              action={answerInvitationAction} text={formText(t(answer ? 'invite.changeAnswer' : 'invite.sendAnswer'))} hidden={{ token }} fields={answerFields()}
              initial={answer ? { kind: answer.kind, reason: answer.reason ?? '' } : {}}
            />
          )
          : <p>{t('invite.over', { coalition: ctx.coalition.name })}</p>}
      </div>
    </PublicPage>
  )
}
