import { ActionTag } from '@/components/action-items/action-list'
import { CommitmentMandate } from '@/components/agreements/commitment-mandate'
import { Deviation } from '@/components/agreements/deviations'
import { Ladder } from '@/components/agreements/ladder'
import { moveFields } from '@/components/agreements/life-fields'
import { period } from '@/components/agreements/period'
import { SpeakingBlock } from '@/components/agreements/speaking'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName, formerPartner } from '@/components/members/former-name'
import { Lessons } from '@/components/plan/lessons'
import { OutcomeSources } from '@/components/meetings/outcomes'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Explained, TermMeanings } from '@/components/words/explained'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { listActionsUnder } from '@/lib/action-items/queries'
import { moveCommitmentAction } from '@/lib/agreements/life/actions'
import { commitmentLifePolicy } from '@/lib/agreements/life/policy'
import { readCommitmentLife } from '@/lib/agreements/life/queries'
import { canNote, movesFrom, openDeviation } from '@/lib/agreements/life/rules'
import { speakingPolicy } from '@/lib/agreements/speaking/policy'
import { listSpeakings } from '@/lib/agreements/speaking/queries'
import { canSpeak } from '@/lib/agreements/speaking/rules'
import { listTerms } from '@/lib/coalitions/words/queries'
import { mandatesPolicy } from '@/lib/mandates/policy'
import { readMandate } from '@/lib/mandates/queries'
import { listSourcesOf } from '@/lib/meetings/sessions/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listLessonsOf } from '@/lib/plan/learning/queries'
import { planPolicy } from '@/lib/plan/policy'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { newId } from '@/lib/platform/ids'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One afspraak after signing: what was agreed, how it stands, what can happen next, and its story. */
export default async function CommitmentPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]/afspraak/[afspraak]'>) {
  const { coalition: slug, id, afspraak } = await params
  const read = await readWorkspace(slug, paths.commitment(slug, id, afspraak), async (tx, ctx) => {
    const life = await readCommitmentLife(tx, ctx, { agreementId: id, commitmentId: afspraak })
    return {
      life, terms: await listTerms(tx, ctx), actions: may(actionItemsPolicy, ctx, 'list') ? await listActionsUnder(tx, ctx, afspraak) : null,
      mandate: life.commitment.mandateId !== null && may(mandatesPolicy, ctx, 'list') ? await readMandate(tx, ctx, life.commitment.mandateId) : null,
      lessons: may(planPolicy, ctx, 'read_kept') ? await listLessonsOf(tx, ctx, { column: 'commitmentId', id: afspraak }) : [],
      sources: await listSourcesOf(tx, ctx, afspraak),
      speakings: may(speakingPolicy, ctx, 'list') ? await listSpeakings(tx, ctx, afspraak) : [],
    }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { life, terms, actions, mandate, lessons, speakings, sources } } } = read
  const { agreement, commitment, changes, deviations } = life
  const t = await requestTexts('agreements')
  const locale = await requestLocale()
  const day = (moment: Date) => formatDay(dayOf(moment), locale)
  const today = dayOf(ctx.now)
  const explained = (text: string) => <Explained text={text} terms={terms} />
  const hidden = { coalition: slug, agreementId: id, commitmentId: afspraak }
  const moves = may(commitmentLifePolicy, ctx, 'move', commitment) ? movesFrom(life) : []
  const mayNote = may(commitmentLifePolicy, ctx, 'note', commitment)
  const open = openDeviation(deviations)
  const speaker = ctx.actor.role === 'COORDINATOR' ? null : ctx.actor.partnerId
  const maySpeak = may(speakingPolicy, ctx, 'speak', { step: 'PRIVATE', speakerPartnerId: speaker, partnerId: commitment.partnerId, readers: [] }) && canSpeak(life, speaker).can
  return (
    <Workspace
      title={texts('agreements')('life.title')} shell={shell} place="agreements" narrow
      crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]}
    >
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p className="subtle">{t('life.title')}</p>
          <h1>{commitment.what}</h1>
          <p className="lead">{formerPartner(commitment)}</p>
        </div>
        {commitment.status === 'SELF_EVIDENT'
          ? <Notice tone="positive" title={t('life.selfEvidentTitle')}><p>{t('life.states.SELF_EVIDENT')}</p></Notice>
          : (
            <section className="stack stack-sm" aria-labelledby="now">
              <h2 id="now">{t('life.now')}</h2>
              <Ladder status={commitment.status} />
              <p>{agreement.status === 'IN_FORCE' ? t(`life.states.${commitment.status}`) : t('life.notYet')}</p>
            </section>
          )}
        <section className="stack stack-sm" aria-labelledby="agreed">
          <h2 id="agreed">{t('life.what')}</h2>
          <dl className="facts">
            <div><dt>{t('life.who')}</dt><dd>{formerPartner(commitment)}</dd></div>
            <div><dt>{t('forWhom')}</dt><dd>{explained(commitment.forWhom)}</dd></div>
            {commitment.place && <div><dt>{t('place')}</dt><dd>{commitment.place}</dd></div>}
            {(commitment.startsOn ?? commitment.endsOn) && <div><dt>{t('period')}</dt><dd>{period(commitment)}</dd></div>}
            <div><dt>{t('evidence')}</dt><dd>{explained(commitment.evidence)}</dd></div>
            {commitment.room && <div><dt>{t('room')}</dt><dd>{explained(commitment.room)}</dd></div>}
            {commitment.speaksUp && <div><dt>{t('speaksUp')}</dt><dd>{explained(commitment.speaksUp)}</dd></div>}
            {mandate && <div><dt>{t('life.mandate')}</dt><dd><CommitmentMandate slug={slug} mandate={mandate} today={today} /></dd></div>}
            <div><dt>{t('life.agreement')}</dt><dd><a href={paths.agreement(slug, id)}>{t('life.version', { title: agreement.title, number: agreement.versionNumber })}</a></dd></div>
          </dl>
        </section>
        <OutcomeSources slug={slug} sources={sources} />
        {moves.length > 0 && (
          <section className="stack" aria-labelledby="move">
            <div className="stack stack-xs"><h2 id="move">{t('life.moveTitle')}</h2><p>{t('life.moveHelp')}</p></div>
            <ActionForm
              action={moveCommitmentAction} text={formText(t('life.submit'))} icon="check" hidden={{ ...hidden, from: commitment.status, requestKey: newId() }}
              fields={moveFields(commitment.status, moves)}
            />
          </section>
        )}
        {agreement.status === 'IN_FORCE' && !mayNote && <p className="subtle">{t('life.ofOthers', { partner: formerPartner(commitment) })}</p>}
        <section className="stack" aria-labelledby="deviations">
          <div className="stack stack-xs"><h2 id="deviations">{t('life.deviationsTitle')}</h2>{mayNote && canNote(life).can && <p>{t('life.deviationsMay')}</p>}</div>
          {deviations.length === 0
            ? <p className="subtle">{t('life.deviationsEmpty')}</p>
            : <ul className="stack stack-xl">{deviations.map((one) => <li key={one.id}><Deviation deviation={one} today={today} /></li>)}</ul>}
          {mayNote && (open !== undefined || canNote(life).can) && <p><ButtonLink href={paths.deviation(slug, id, afspraak)} look="secondary">{t(open ? 'life.end' : 'life.note')}</ButtonLink></p>}
        </section>
        <SpeakingBlock
          slug={slug} which={{ agreementId: id, commitmentId: afspraak }} partnerName={commitment.partnerName} speakings={speakings} begin={maySpeak ? (speaker === null ? 'core' : 'partner') : null}
        />
        {actions && (
          <section className="stack" aria-labelledby="actions">
            <h2 id="actions">{t('life.actionsTitle')}</h2>
            {actions.length === 0
              ? <p className="subtle">{t('life.actionsEmpty')}</p>
              : <ul className="stack stack-sm">{actions.map((one) => <li key={one.id}><a href={paths.action(slug, one.id)}>{one.what}</a> <ActionTag status={one.status} /><br /><span className="small subtle">{t('life.by', { who: formerName({ byName: one.ownerName, hasLeft: one.hasLeft }), day: formatDay(one.plannedOn, locale) })}</span></li>)}</ul>}
          </section>
        )}
        <Lessons slug={slug} lessons={lessons} />
        <section className="stack" aria-labelledby="story">
          <h2 id="story">{t('life.storyTitle')}</h2>
          {changes.length === 0
            ? <p className="subtle">{t('life.storyEmpty')}</p>
            : (
              <ol className="stack stack-sm">
                {changes.map((one) => (
                  <li key={one.id}>
                    <strong>{t('life.story', { from: t(`commitmentStatuses.${one.from}`), to: t(`commitmentStatuses.${one.to}`) })}</strong><br />
                    <span className="small subtle">{t('life.by', { who: formerName(one), day: day(one.changedAt) })}</span>
                    {one.reason !== null && <><br />{one.reason}</>}
                  </li>
                ))}
              </ol>
            )}
        </section>
        <TermMeanings terms={terms} />
      </div>
    </Workspace>
  )
}
