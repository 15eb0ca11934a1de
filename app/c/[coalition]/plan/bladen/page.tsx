import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { CollectedList, KeptList } from '@/components/plan/kept-list'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { readWorkspace } from '@/lib/notifications/queries'
import { planPolicy } from '@/lib/plan/policy'
import { listKeptSheets } from '@/lib/plan/records/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What was filled in on worksheets: per opgave, for the whole, and the lists that it comes together on. */
export default async function KeptSheetsPage({ params, searchParams }: PageProps<'/c/[coalition]/plan/bladen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.keptSheets(slug), listKeptSheets)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { sheets, parking, questions } } } = read
  const t = await requestTexts('plan')
  const tracks = [...new Map(sheets.flatMap(({ challengeId, about }) => (challengeId && about ? [[challengeId, about] as const] : [])))]
  const whole = sheets.filter((one) => one.challengeId === null)
  return (
    <Workspace title={texts('plan')('kept.title')} shell={shell} place="plan" crumbs={[{ label: t('title'), href: paths.plan(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('kept.title')}</h1><p className="lead subtle">{t('kept.lead')}</p>{may(planPolicy, ctx, 'read_remarks') && <p><TextLink href={paths.sheetUse(slug)} onward>{t('use.open')}</TextLink></p>}</div>
        {sheets.length === 0 && <EmptyState title={t('kept.none')} action={<ButtonLink href={paths.plan(slug)}>{t('kept.toPlan')}</ButtonLink>}>{t('kept.noneHelp')}</EmptyState>}
        {tracks.map(([id, title]) => (
          <section key={id} className="stack" aria-labelledby={`track-${id}`}>
            <h2 id={`track-${id}`}><a href={paths.challenge(slug, id)}>{title}</a></h2>
            <KeptList slug={slug} sheets={sheets.filter((one) => one.challengeId === id)} />
          </section>
        ))}
        {whole.length > 0 && <section className="stack" aria-labelledby="whole"><h2 id="whole">{t('kept.whole')}</h2><KeptList slug={slug} sheets={whole} /></section>}
        {parking.length > 0 && <section className="stack" aria-labelledby="parking"><h2 id="parking">{t('kept.parking')}</h2><p className="subtle">{t('kept.parkingLead')}</p><CollectedList slug={slug} answers={parking} /></section>}
        {questions.length > 0 && <section className="stack" aria-labelledby="questions"><h2 id="questions">{t('kept.questions')}</h2><p className="subtle">{t('kept.questionsLead')}</p><CollectedList slug={slug} answers={questions} /></section>}
      </div>
    </Workspace>
  )
}
