import { ChainCheck } from '@/components/history/chain-check'
import { TrailFilterForm } from '@/components/history/trail-filter'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ListRows } from '@/components/ui/list-rows'
import { filterWords, trailCodes, trailWords } from '@/lib/history/documents'
import { historyPolicy } from '@/lib/history/policy'
import { listTrail, listTrailPeople, readLastCheck } from '@/lib/history/queries'
import { filterOf } from '@/lib/history/rules'
import { readTrailQuestion } from '@/lib/history/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The audit trail: for who coordinates and for who watches over privacy. */
export default async function HistoryPage({ params, searchParams }: PageProps<'/c/[coalition]/logboek'>) {
  const { coalition: slug } = await params
  const question = readTrailQuestion(await searchParams)
  const { form } = question
  const locale = await requestLocale()
  const codes = trailCodes(locale)
  const read = await readWorkspace(slug, paths.history(slug), async (tx, ctx) => {
    const [trail, people, check] = await Promise.all([listTrail(tx, ctx, filterOf(form, codes)), listTrailPeople(tx, ctx), readLastCheck(tx, ctx)])
    return { trail, people, check }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { trail, people, check } } } = read
  const t = await requestTexts('history')
  const { voor: _place, ...asked } = form
  const chosen = filterWords(locale, form, people)
  const say = trailWords(locale, people)
  return (
    <Workspace title={texts('history')('title')} shell={shell} place={ctx.actor.role === 'COORDINATOR' ? 'more' : 'history'}>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        <ChainCheck check={check} />
        <TrailFilterForm slug={slug} question={question} people={people} codes={codes} />
        <section className="stack" aria-labelledby="rows">
          <div className="cluster between">
            <h2 id="rows">{t('found')}</h2>
            {may(historyPolicy, ctx, 'export') && trail.rows.length > 0 && <ButtonLink href={paths.downloadHistory(slug, asked)} look="secondary" icon="download">{t('download')}</ButtonLink>}
          </div>
          {chosen.length > 0 && <p>{t('filter.chosen', { what: chosen.join(', ') })}</p>}
          {trail.rows.length === 0
            ? <EmptyState title={t('empty')} action={<ButtonLink href={paths.history(slug)} look="secondary">{t('all')}</ButtonLink>}>{t('emptyHelp')}</EmptyState>
            : (
              <ListRows rows={trail.rows.map((row) => {
                const { when, who, role, event, subject, changes } = say(row)
                return { key: row.sequence, title: event, meta: [role ? `${who} (${role})` : who, when, subject, ...changes], tag: { tone: 'plain', text: `#${row.sequence}` } }
              })}
              />
            )}
          {(form.voor !== undefined || trail.olderBefore !== null) && (
            <p className="cluster cluster-sm">
              {trail.olderBefore !== null && <ButtonLink href={paths.history(slug, { ...asked, voor: trail.olderBefore })} look="secondary">{t('older')}</ButtonLink>}
              {form.voor !== undefined && <ButtonLink href={paths.history(slug, asked)} look="text">{t('newest')}</ButtonLink>}
            </p>
          )}
        </section>
      </div>
    </Workspace>
  )
}
