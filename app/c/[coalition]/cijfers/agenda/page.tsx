import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { listGaps } from '@/lib/indicators/agenda/queries'
import type { GapRead } from '@/lib/indicators/agenda/types'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const TONE = { OPEN: 'info', KNOWN: 'positive', DROPPED: 'line' } as const

/** The data development agenda: what is not known yet, who finds it out and by when. */
export default async function DataGapsPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/agenda'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.dataGaps(slug), listGaps)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: gaps } } = read
  const t = await requestTexts('indicators.agenda')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const mayKeep = may(indicatorsPolicy, ctx, 'keep_agenda')
  const add = mayKeep ? <ButtonLink href={paths.newDataGap(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  const section = (id: 'open' | 'closed', of: readonly GapRead[]) => of.length > 0 && (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t(id)}</h2>
      <ul className="stack">
        {of.map((gap) => (
          <li key={gap.id} className="sheet sheet-tight stack stack-sm">
            <p className="cluster cluster-sm"><Tag tone={TONE[gap.state]}>{t(`states.${gap.state}`)}</Tag>{gap.state === 'OPEN' && gap.dueOn < today && <Tag tone="warning" icon="clock">{t('late')}</Tag>}</p>
            <h3 className="typed">{gap.question}</h3>
            <dl className="facts">
              <div><dt>{t('why')}</dt><dd className="typed">{gap.why}</dd></div>
              <div><dt>{t('owner')}</dt><dd>{gap.ownerHasLeft && gap.state === 'OPEN' ? t('ownerLeft', { name: gap.ownerName }) : gap.ownerName}</dd></div>
              <div><dt>{t('due')}</dt><dd>{formatDay(gap.dueOn, locale)}</dd></div>
              {gap.indicatorId && <div><dt>{t('about')}</dt><dd><a href={paths.indicator(slug, gap.indicatorId)}>{gap.indicatorName}</a></dd></div>}
              {gap.answer && <div><dt>{t('answer')}</dt><dd className="typed">{gap.answer}</dd></div>}
            </dl>
            {mayKeep && <p><a className="textlink" href={paths.dataGap(slug, gap.id)}>{t('change')}<span className="hidden-text">: {gap.question}</span></a></p>}
          </li>
        ))}
      </ul>
    </section>
  )
  return (
    <Workspace title={texts('indicators')('agenda.title')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: texts('indicators')('title'), href: paths.indicators(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
          {gaps.length > 0 && add}
        </div>
        {gaps.length === 0 && <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>}
        {section('open', gaps.filter((one) => one.state === 'OPEN'))}
        {section('closed', gaps.filter((one) => one.state !== 'OPEN'))}
        <p><TextLink href={paths.dataSources(slug)} onward>{texts('indicators')('toSources')}</TextLink></p>
      </div>
    </Workspace>
  )
}
