import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { LogPresence } from '@/components/locations/log-presence'
import { DataTable } from '@/components/ui/data-table'
import { logPresenceAction } from '@/lib/locations/presence/actions'
import { listPresence } from '@/lib/locations/presence/queries'
import { findingOf, sumOf } from '@/lib/locations/presence/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { formatNumber } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const COLUMNS = ['location', 'partner', 'discipline', 'agreed', 'weeks', 'realised', 'finding'] as const

/** What was agreed and what was realised: a sentence, a table, and for who was there this week in one tap. */
export default async function PresencePage({ params, searchParams }: PageProps<'/c/[coalition]/locaties/aanwezigheid'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.presence(slug), (tx, ctx) => listPresence(tx, ctx))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: presence } } = read
  const t = await requestTexts('locations')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const number = (hours: number) => formatNumber(hours, locale)
  const all = sumOf(presence)
  return (
    <Workspace title={texts('locations')('presence.title')} shell={shell} place="locations" crumbs={[{ label: t('title'), href: paths.locations(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('presence.title')}</h1><p className="lead subtle">{t('presence.lead')}</p></div>
        <LogPresence slug={slug} today={today} presence={presence} action={logPresenceAction} withOther />
        {presence.length === 0
          ? <p>{t('presence.none')}</p>
          : (
            <section className="stack" aria-labelledby="eight-weeks">
              <h2 id="eight-weeks">{t('presence.finding', { finding: findingOf(all), realised: number(all.realised), agreed: number(all.agreed) })}</h2>
              <p className="small subtle">{t('presence.how')}</p>
              <DataTable
                id="presence" stacks caption={t('presence.caption')}
                columns={COLUMNS.map((key) => ({ label: t(`presence.columns.${key}`), numeric: key === 'agreed' || key === 'weeks' || key === 'realised' }))}
                rows={presence.map((one) => {
                  const sum = sumOf([one])
                  return {
                    key: one.id,
                    cells: [
                      <a key="location" href={paths.location(slug, one.locationId)}>{one.locationName}</a>, one.partnerName, t(`disciplines.${one.discipline}`),
                      t('presence.hours', { hours: number(one.hoursPerWeek) }), t('presence.weeks', { logged: one.weeksLogged, held: one.weeksHeld }),
                      one.weeksLogged === 0 ? { missing: t('presence.findings.UNKNOWN') } : t('presence.realisedOf', { realised: number(sum.realised), agreed: number(sum.agreed) }),
                      t(`presence.findings.${findingOf(sum)}`),
                    ],
                  }
                })}
              />
            </section>
          )}
      </div>
    </Workspace>
  )
}
