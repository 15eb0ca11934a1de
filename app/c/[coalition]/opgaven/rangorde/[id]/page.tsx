import { choiceFields } from '@/components/contributions/ranking-fields'
import { RankingResult } from '@/components/contributions/ranking-result'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { Tag } from '@/components/ui/tag'
import { closeRankingAction, decideRankingAction, rankAction } from '@/lib/contributions/ranking/actions'
import { rankingPolicy } from '@/lib/contributions/ranking/policy'
import { readRanking } from '@/lib/contributions/ranking/queries'
import { FEWEST_ANSWERS } from '@/lib/contributions/ranking/rules'
import { RANKING_LIMITS } from '@/lib/contributions/ranking/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function RankingPage({ params, searchParams }: PageProps<'/c/[coalition]/opgaven/rangorde/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.ranking(slug, id), (tx, ctx) => readRanking(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: ranking } } = read
  const t = await requestTexts('ranking')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const { question, items, isOpen, own, result, decision } = ranking
  const hidden = { coalition: slug, roundId: id }
  const ranks = may(rankingPolicy, ctx, 'rank')
  return (
    <Workspace title={texts('ranking')('title')} shell={shell} place="goals" crumbs={[{ label: t('title'), href: paths.rankings(slug) }]}>
      <div className="stack stack-3xl">
        <div className="stack">
          <DoneNotice code={(await searchParams).gelukt} />
          <h1>{question}</h1>
          <p><Tag tone={isOpen ? 'apricot' : 'plain'} icon={isOpen ? 'clock' : 'check'}>{t(isOpen ? 'openUntil' : 'closed', { day: formatDay(ranking.closesOn, locale, today) })}</Tag></p>
        </div>
        {isOpen && ranks && (
          <section className="stack narrow" aria-labelledby="choose">
            <h2 id="choose">{t(own ? 'choose.again' : 'choose.title')}</h2>
            <p>{t('choose.lead', { count: FEWEST_ANSWERS })}</p>
            <ActionForm action={rankAction} text={formText(t(own ? 'choose.change' : 'choose.submit'))} hidden={hidden} fields={choiceFields(items)} initial={own ? { ...own } : {}} />
          </section>
        )}
        {isOpen && !ranks && (
          <section className="stack" aria-labelledby="items">
            <h2 id="items">{t('items')}</h2>
            <ul className="stack stack-xs">{items.map((one) => <li key={one.id}>{one.words}</li>)}</ul>
            <p>{t('secret', { count: FEWEST_ANSWERS })}</p>
          </section>
        )}
        {result && <RankingResult result={result} />}
        {!isOpen && !result && <p className="lead">{t('tooFew', { count: FEWEST_ANSWERS })}</p>}
        {decision && (
          <section className="receipt stack stack-sm" aria-labelledby="decision">
            <h2 id="decision" className="h3">{t('decision.title')}</h2>
            <p className="prose">{decision.text}</p>
            <p className="small subtle">{t('decision.by', { who: formerName(decision), day: formatDay(dayOf(decision.at), locale, today) })}</p>
          </section>
        )}
        {!isOpen && !decision && !may(rankingPolicy, ctx, 'decide') && <p>{t('decision.waits')}</p>}
        {!isOpen && !decision && may(rankingPolicy, ctx, 'decide') && (
          <section className="stack narrow" aria-labelledby="decide">
            <h2 id="decide">{t('decision.form')}</h2>
            <ActionForm
              action={decideRankingAction} text={formText(t('decision.submit'))} hidden={hidden}
              fields={[{ kind: 'textarea', name: 'decision', label: t('decision.label'), hint: t('decision.hint'), rows: 4, maxLength: RANKING_LIMITS.decision, guard: true }]}
            />
          </section>
        )}
        {isOpen && may(rankingPolicy, ctx, 'close') && (
          <section className="stack" aria-labelledby="close">
            <h2 id="close" className="h3">{t('close.title')}</h2>
            <p>{t('close.lead')}</p>
            <ActionForm action={closeRankingAction} text={formText(t('close.submit'))} look="secondary" hidden={hidden} fields={[]} />
          </section>
        )}
      </div>
    </Workspace>
  )
}
