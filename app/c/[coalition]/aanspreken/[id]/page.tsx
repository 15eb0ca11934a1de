import { betweenOf, settleFields, speakingAnswerFields, SpeakingStory, stopFields, WhatWasSaid, WhoReads } from '@/components/agreements/speaking'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { answerSpeakingAction, letInAction, settleSpeakingAction, stopSpeakingAction } from '@/lib/agreements/speaking/actions'
import { speakingPolicy } from '@/lib/agreements/speaking/policy'
import { listColleaguesToLetIn, readSpeaking } from '@/lib/agreements/speaking/queries'
import { canAnswerSpeaking, canRaise, canSettle, canStop, canTakeBackSpeaking, nextStep, raisableOn } from '@/lib/agreements/speaking/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One aanspreken: what was said, who reads it now, what was answered, and what this person can do with it. */
export default async function SpeakingPage({ params, searchParams }: PageProps<'/c/[coalition]/aanspreken/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.speaking(slug, id), async (tx, ctx) => ({ one: await readSpeaking(tx, ctx, id), colleagues: await listColleaguesToLetIn(tx, ctx, id) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { one, colleagues } } } = read
  const t = await requestTexts('agreements')
  const { step, agreementId, commitmentId, outcome } = one
  const seen = { step, answered: one.isAnswered }
  const hidden = { coalition: slug, speakingId: id, step }
  const hiddenSeen = { ...hidden, answered: String(one.isAnswered) }
  const next = nextStep(one)
  const mayAnswer = may(speakingPolicy, ctx, 'answer', one) && canAnswerSpeaking(one, step).can
  const maySettle = may(speakingPolicy, ctx, 'settle', one) && canSettle(one, seen).can
  const mayStop = may(speakingPolicy, ctx, 'stop', one) && canStop(one, seen).can
  const mayRaise = may(speakingPolicy, ctx, 'raise', one) && outcome === null && next !== null
  const mayTakeBack = may(speakingPolicy, ctx, 'take_back', one) && canTakeBackSpeaking(one, one.isAnswered).can
  return (
    <Workspace title={texts('agreements')('speaking.title')} shell={shell} place="agreements" narrow crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: t('speaking.title'), href: paths.speakings(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p className="meta">{outcome === null ? <Tag tone={step === 'PRIVATE' ? 'apricot' : 'info'}>{t(`speaking.steps.${step}`)}</Tag> : <Tag tone={outcome === 'SETTLED' ? 'positive' : 'plain'}>{t(`speaking.outcomes.${outcome}`)}</Tag>}</p>
          <h1>{betweenOf(one)}</h1>
          <p className="lead">{t('speaking.about')}: {one.isThere ? <a href={paths.commitment(slug, agreementId, commitmentId)}>{one.commitment}</a> : one.commitment}</p>
        </div>
        <WhatWasSaid speaking={one} />
        <WhoReads sides={one} step={step} title={t('speaking.whoReadsNow')} letIn={one.letIn} />
        {colleagues.length > 0 && (
          <section className="stack" aria-labelledby="let-in">
            <div className="stack stack-xs"><h2 id="let-in" className="h3">{t('speaking.letInTitle')}</h2><p>{t('speaking.letInHelp')}</p></div>
            <ActionForm
              action={letInAction} text={formText(t('speaking.letInSubmit'))} look="secondary" hidden={{ coalition: slug, speakingId: id }}
              fields={[{ kind: 'select', name: 'membershipId', label: t('speaking.letInWho'), empty: t('speaking.letInChoose'), options: colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name })) }]}
            />
          </section>
        )}
        <SpeakingStory speaking={one} />
        {mayAnswer && (
          <section className="stack" aria-labelledby="answer">
            <div className="stack stack-xs"><h2 id="answer">{t('speaking.answerTitle')}</h2><p>{t('speaking.answerHelp')}</p></div>
            <ActionForm action={answerSpeakingAction} text={formText(t('speaking.answerSubmit'))} hidden={hidden} fields={speakingAnswerFields()} />
          </section>
        )}
        {maySettle && (
          <section className="stack" aria-labelledby="settle">
            <div className="stack stack-xs"><h2 id="settle">{t('speaking.settleTitle')}</h2><p>{t(step === 'PRIVATE' ? 'speaking.settleHelp' : 'speaking.settleHelpFurther')}</p></div>
            <ActionForm action={settleSpeakingAction} text={formText(t('speaking.settleSubmit'))} icon="check" look={one.isAnswered ? 'primary' : 'secondary'} hidden={hiddenSeen} fields={settleFields()} />
          </section>
        )}
        {mayRaise && (
          <section className="stack" aria-labelledby="raise">
            <h2 id="raise">{t('speaking.raiseTitle')}</h2>
            {canRaise(one, seen, dayOf(ctx.now)).can
              ? <p><ButtonLink href={paths.raiseSpeaking(slug, id)} look="secondary">{t(`speaking.raiseTo.${next}`)}</ButtonLink></p>
              : <p>{t('speaking.raiseWait', { day: formatDay(raisableOn(one), await requestLocale()) })}</p>}
          </section>
        )}
        {mayStop && (
          <section className="stack" aria-labelledby="stop">
            <div className="stack stack-xs"><h2 id="stop">{t('speaking.stopTitle')}</h2><p>{t('speaking.stopHelp')}</p></div>
            <ActionForm action={stopSpeakingAction} text={formText(t('speaking.stopSubmit'))} look="secondary" hidden={hiddenSeen} fields={stopFields()} />
          </section>
        )}
        {mayTakeBack && <p><TextLink href={paths.takeBackSpeaking(slug, id)} icon="undo-2">{t('speaking.takeBack')}</TextLink></p>}
      </div>
    </Workspace>
  )
}
