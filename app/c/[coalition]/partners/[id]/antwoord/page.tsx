import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { answerFields, InvitationFacts } from '@/components/partners/partner-invitations'
import { recordPartnerAnswerAction } from '@/lib/goals/inviting/actions'
import { readOpenInvitation } from '@/lib/goals/inviting/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What a partner said in person, or on the telephone. */
export default async function RecordAnswerPage({ params }: PageProps<'/c/[coalition]/partners/[id]/antwoord'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.partnerAnswer(slug, id), (tx, ctx) => readOpenInvitation(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: invitation } = read.data
  const t = await requestTexts('partners')
  return (
    <Workspace title={texts('partners')('invite.record')} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }, { label: invitation.partnerName, href: paths.partner(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-xs"><p className="kicker">{invitation.partnerName}</p><h1>{t('invite.record')}</h1></div>
        <InvitationFacts invitation={invitation} />
        <ActionForm
          action={recordPartnerAnswerAction} text={formText(t('invite.saveAnswer'))} hidden={{ coalition: slug, partnerId: id }} fields={answerFields()}
          initial={invitation.answer ? { kind: invitation.answer.kind, reason: invitation.answer.reason ?? '' } : {}} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.partner(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
