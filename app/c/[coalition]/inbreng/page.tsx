import { AnswerClockView } from '@/components/contributions/answer-clock'
import { DueTag } from '@/components/contributions/due-tag'
import { firstWords } from '@/components/contributions/said'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { listContributions, listWithdrawnAfterAdoption, readAnswerClock } from '@/lib/contributions/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ContributionsPage({ params, searchParams }: PageProps<'/c/[coalition]/inbreng'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.contributions(slug), async (tx, ctx) => ({
    contributions: await listContributions(tx, ctx), clock: may(contributionsPolicy, ctx, 'see_clock') ? await readAnswerClock(tx, ctx) : null,
    withdrawn: may(contributionsPolicy, ctx, 'list_all') ? await listWithdrawnAfterAdoption(tx, ctx) : [],
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { contributions, clock, withdrawn } } } = read
  const t = await requestTexts('contributions')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const isShared = ctx.actor.role === 'SUPPORTER'
  const isMine = !isShared && !may(contributionsPolicy, ctx, 'list_all')
  return (
    <Workspace title={texts('contributions')('listTitle')} shell={shell} place={isShared ? 'shared' : isMine ? 'contributions' : 'today'}>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t(isShared ? 'shared.title' : isMine ? 'mineTitle' : 'listTitle')}</h1><p className="lead subtle">{t(isShared ? 'shared.lead' : isMine ? 'mineLead' : 'allLead')}</p></div>
        {clock && contributions.length > 0 && <AnswerClockView clock={clock} today={today} />}
        {isMine && <p><TextLink href={paths.reward(slug, ctx.actor.membershipId)} icon="wallet">{texts('rewards')('mine')}</TextLink></p>}
        {contributions.length === 0 && isShared && <EmptyState title={t('shared.empty')}>{t('shared.emptyHelp')}</EmptyState>}
        {contributions.length === 0 && isShared ? null : contributions.length === 0
          ? (
            <EmptyState title={t(isMine ? 'emptyMine' : 'emptyAll')} action={<ButtonLink href={paths.plan(slug)}>{t('readPlan')}</ButtonLink>}>
              {t(isMine ? 'emptyMineHelp' : 'emptyAllHelp')}
            </EmptyState>
          )
          : (
            <div className="sheet">
              <ul className="rows">
                {contributions.map((one) => (
                  <li key={one.id}>
                    <span className="stone stone-plum"><Icon name="message-circle" /></span>
                    <div className="stack stack-xs">
                      <h2 className="h3">{one.body === '' ? firstWords(one, 120) : `“${firstWords(one, 120)}”`}</h2>
                      <p className="meta"><span>{t('givenOn', { day: formatDay(dayOf(one.createdAt), locale, today), who: formerName(one) })}</span></p>
                      <p>
                        {one.receipt
                          ? <Tag tone="positive" icon="check">{t(`outcomes.${one.receipt.outcome}`)}</Tag>
                          : <DueTag dueOn={one.answerDueOn} today={today} />}
                        {one.voice && !one.voice.typed && <> <Tag tone="warning" icon="pencil">{texts('voice')('notTyped')}</Tag></>}
                      </p>
                    </div>
                    <p className="act"><ButtonLink href={paths.contribution(slug, one.id)} look="secondary">{t(one.receipt || isMine || isShared ? 'open' : 'answer')}</ButtonLink></p>
                  </li>
                ))}
              </ul>
            </div>
          )}
        {withdrawn.length > 0 && (
          <section className="stack" aria-labelledby="withdrawn">
            <h2 id="withdrawn">{t('withdrawn.title')}</h2>
            <p>{t('withdrawn.lead')}</p>
            {withdrawn.map((one) => (
              <div key={one.id} className="sheet stack stack-sm">
                <p className="cluster cluster-sm"><strong>{t('withdrawn.line', { who: formerName(one), day: formatDay(dayOf(one.withdrawnAt), locale, today) })}</strong><Tag>{t(`outcomes.${one.outcome}`)}</Tag></p>
                <p className="small">{t('withdrawn.about')}</p>
                <blockquote className="quote"><p className="prose">{one.quote}</p></blockquote>
              </div>
            ))}
          </section>
        )}
      </div>
    </Workspace>
  )
}
