import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { CaseOutcomeView } from '@/components/money/case-outcome'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { readCase } from '@/lib/money/cases/queries'
import { moneyPolicy } from '@/lib/money/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { caseKey, CASE_SHEET } from '@/lib/plan/cases/definitions'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** A business case: what follows from its assumptions, all of them, and what is not in euros. */
export default async function BusinessCasePage({ params, searchParams }: PageProps<'/c/[coalition]/geld/businesscase/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.businessCase(slug, id), (tx, ctx) => readCase(tx, ctx, id))
  const money = await requestTexts('money')
  if (!read.ok) return <RefusalPage {...read} when={{ codes: ['money.locked'], title: money('lock.closed'), onward: { label: money('lock.toLock'), href: paths.money(slug) } }} />
  const { ctx, data: { shell, page: { goalId, goalTitle, answers, outcome, partnerNames, updatedAt, updatedByName, hasLeft } } } = read
  const t = await requestTexts('money.case')
  const by = { day: formatDay(dayOf(updatedAt), await requestLocale()), who: formerName({ byName: updatedByName, hasLeft }) }
  const said = (name: string) => String(answers[name] ?? '')
  return (
    <Workspace title={texts('money.case')('pageTitle')} shell={shell} place="plan" crumbs={[{ label: money('title'), href: paths.money(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p className="kicker">{t('pageTitle')}</p>
          <h1>{goalTitle}</h1>
          <p className="subtle">{t(outcome ? 'by' : 'draft', by)}</p>
          <p><TextLink href={paths.goal(slug, goalId)} onward>{texts('learning')('toGoal')}</TextLink></p>
        </div>
        {outcome ? <Notice title={t('caution')}><p>{t('from', { source: said('bronWaardering'), year: said('prijspeil') })}</p></Notice> : <p>{t('unfinished')}</p>}
        {outcome && <CaseOutcomeView outcome={outcome} names={partnerNames} />}
        {outcome && <section className="stack stack-sm" aria-labelledby="not-in-euros"><h2 id="not-in-euros">{t('notInEurosTitle')}</h2><p className="typed">{said('nietInEuros')}</p></section>}
        <section className="stack" aria-labelledby="assumptions">
          <h2 id="assumptions">{t('assumptionsTitle')}</h2>
          <dl className="facts" lang="nl">{CASE_SHEET.fields.filter(({ kind, name }) => kind !== 'rows' && said(name) !== '').map(({ name, label }) => <div key={name}><dt>{label}</dt><dd>{said(name)}</dd></div>)}</dl>
        </section>
        {may(moneyPolicy, ctx, 'write') && <p className="no-print"><ButtonLink href={paths.worksheet(slug, caseKey, goalId)} look="secondary" icon="pencil">{t('change')}</ButtonLink></p>}
      </div>
    </Workspace>
  )
}
