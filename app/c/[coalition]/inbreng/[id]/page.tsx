import { ContributionCard } from '@/components/contributions/contribution-card'
import { ActionForm } from '@/components/forms/action-form'
import { ClearDraft } from '@/components/forms/clear-draft'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { answerContributionAction, typeOutAction } from '@/lib/contributions/actions'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { canTypeOut } from '@/lib/contributions/rules'
import { listShares } from '@/lib/contributions/queries'
import { CONTRIBUTION_LIMITS } from '@/lib/contributions/schema'
import { RECEIPT_OUTCOMES } from '@/lib/contributions/types'
import { membersPolicy } from '@/lib/members/policy'
import { listReaders } from '@/lib/members/queries'
import { openContribution, readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ContributionPage({ params, searchParams }: PageProps<'/c/[coalition]/inbreng/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.contribution(slug, id), async (tx, ctx) => {
    const contribution = await openContribution(tx, ctx, id)
    return {
      contribution, readers: may(membersPolicy, ctx, 'list_readers') ? await listReaders(tx, ctx) : [],
      shares: may(contributionsPolicy, ctx, 'share') ? await listShares(tx, ctx, id) : [],
    }
  }, { readsOnly: false })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { contribution, readers, shares } } } = read
  const { gelukt } = await searchParams
  const t = await requestTexts('contributions')
  const today = dayOf(ctx.now)
  const isSent = gelukt === 'contribution_given'
  const isMine = contribution.createdBy === ctx.actor.membershipId
  const isShared = ctx.actor.role === 'SUPPORTER'
  const listTitle = t(isShared ? 'shared.title' : isMine ? 'mineTitle' : 'listTitle')
  const locale = await requestLocale()
  const due = formatDay(contribution.answerDueOn, locale, today)
  return (
    <Workspace title={texts('contributions')('listTitle')}
      shell={shell} place={isShared ? 'shared' : isMine ? 'contributions' : 'today'} narrow
      crumbs={[{ label: listTitle, href: paths.contributions(slug) }]}
    >
      <div className="stack stack-xl">
        {isSent
          ? (
            <div className="stack stack-sm">
              <ClearDraft name={`${slug}.inbreng.${contribution.about === 'PLAN' ? contribution.part : `${contribution.subjectId}.${contribution.part}`}`} />
              <h1>{t('sentTitle')}</h1>
              <p className="lead">{t('sentLead', { day: due, names: formatList(readers.map((reader) => reader.displayName), locale) })}</p>
            </div>
          )
          : <><DoneNotice code={gelukt} /><h1>{t('listTitle')}</h1></>}
        <ContributionCard slug={slug} contribution={contribution} today={today} />
        {contribution.voice && may(contributionsPolicy, ctx, 'type_out') && canTypeOut(contribution, ctx.actor.membershipId).can && (
          <section className="stack" aria-labelledby="type-out">
            <h2 id="type-out">{t(isMine && contribution.voice.typed ? 'voice.mineTitle' : 'voice.typeTitle')}</h2>
            <p>{t(!isMine ? 'voice.typeLead' : contribution.voice.typed ? 'voice.mineLead' : 'voice.mineEmptyLead')}</p>
            <ActionForm
              action={typeOutAction} text={formText(t('voice.typeSubmit'))} look={isMine ? 'secondary' : 'primary'} theirsHref={paths.contribution(slug, id)}
              hidden={{ coalition: slug, contributionId: id, expectedVersion: String(contribution.voice.version) }} initial={{ body: contribution.body }}
              fields={[{ kind: 'textarea', name: 'body', label: t('voice.typed'), hint: t('voice.typedHint'), rows: 6, maxLength: CONTRIBUTION_LIMITS.typedOut, guard: true }]}
            />
          </section>
        )}
        {!contribution.receipt && may(contributionsPolicy, ctx, 'answer') && (
          <section className="stack stack-xl" aria-labelledby="answer">
            <h2 id="answer">{t('answerForm.title')}</h2>
            <ActionForm
              action={answerContributionAction} text={formText(t('answerForm.submit'))} hidden={{ coalition: slug, contributionId: id }}
              fields={[
                {
                  kind: 'radio', name: 'outcome', label: t('answerForm.outcome'),
                  options: RECEIPT_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`), hint: t(`answerForm.${outcome}Hint`) })),
                },
                { kind: 'textarea', name: 'reason', label: t('answerForm.reason'), hint: t('answerForm.reasonHint'), rows: 4, maxLength: CONTRIBUTION_LIMITS.reason, guard: true },
                { kind: 'textarea', name: 'whatChanges', label: t('answerForm.whatChanges'), hint: t('answerForm.whatChangesHint'), rows: 3, maxLength: CONTRIBUTION_LIMITS.whatChanges, optional: 'sometimes', guard: true },
              ]}
            />
          </section>
        )}
        {may(contributionsPolicy, ctx, 'share', contribution) && (
          <section className="stack" aria-labelledby="share">
            <h2 id="share" className="h3">{t('share.sectionTitle')}</h2>
            <p>{shares.length > 0 ? t('share.sharedWith', { names: formatList(shares.map((one) => one.supporterName), locale) }) : t('share.sharedWithNobody')}</p>
            <p><ButtonLink href={paths.shareContribution(slug, id)} look="secondary" icon="users">{t(shares.length > 0 ? 'share.title' : 'share.open')}</ButtonLink></p>
          </section>
        )}
        {may(contributionsPolicy, ctx, 'withdraw', contribution) && (
          <section className="stack" aria-labelledby="withdraw">
            <h2 id="withdraw" className="h3">{t('withdrawTitle')}</h2>
            <p>{t('withdrawHelp')}</p>
            <p><ButtonLink href={paths.withdrawContribution(slug, id)} look="secondary">{t('withdraw')}</ButtonLink></p>
          </section>
        )}
      </div>
    </Workspace>
  )
}
