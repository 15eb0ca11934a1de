import { Reply } from '@/components/agreements/replies'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { answerReplyAction } from '@/lib/agreements/round/actions'
import { readReply } from '@/lib/agreements/round/queries'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { REMARK_OUTCOMES } from '@/lib/agreements/types'
import { readWorkspace } from '@/lib/notifications/queries'
import { notFound } from '@/lib/platform/errors/domain-error'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What a partner asks or refuses, and what is done with it. */
export default async function SigningReplyPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/voortgang/[antwoord]'>) {
  const { coalition: slug, id, antwoord } = await params
  const read = await readWorkspace(slug, paths.signingReply(slug, id, antwoord), async (tx, ctx) => {
    const found = await readReply(tx, ctx, antwoord)
    if (found.agreementId !== id) throw notFound()
    return found
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: reply } = read.data
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('round.asked', { partner: reply.partnerName })} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: t('round.title'), href: paths.signingRound(slug, reply.agreementId) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('round.asked', { partner: reply.partnerName })}</h1>
        <Reply reply={reply} />
        {reply.answer === null && (
          <section className="stack stack-xl" aria-labelledby="answer">
            <h2 id="answer">{t('round.answerTitle', { partner: reply.partnerName })}</h2>
            <ActionForm
              action={answerReplyAction} text={formText(t('remarks.answerSubmit'))} hidden={{ coalition: slug, replyId: reply.id }}
              fields={[
                { kind: 'radio', name: 'outcome', label: t('remarks.outcome'), options: REMARK_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`remarks.outcomes.${outcome}`) })) },
                { kind: 'textarea', name: 'reason', label: t('remarks.reason'), hint: t('remarks.reasonHint'), rows: 4, maxLength: AGREEMENT_LIMITS.reason, guard: true },
              ]}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
