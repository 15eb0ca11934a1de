import { LandingTable, saidLine } from '@/components/agreements/landing-table'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerPartner } from '@/components/members/former-name'
import { ButtonLink } from '@/components/ui/button'
import { landingPolicy } from '@/lib/agreements/landing/policy'
import { readLanding } from '@/lib/agreements/landing/queries'
import { countsOf } from '@/lib/agreements/landing/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { PARTNER_LEVELS } from '@/lib/partners/types'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Where the agreement landed: each partner with its layers, in their own words; silence is not yes. */
export default async function LandingPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]/geland'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.landing(slug, id), (tx, ctx) => readLanding(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { agreement, rows } } } = read
  const t = await requestTexts('agreements')
  const { YES, PARTLY, NOT_YET, SILENT, NOBODY } = countsOf(rows)
  const earlier = rows.flatMap((row) => row.cells.flatMap((cell) => cell.earlier.map((answer) => ({ row, answer }))))
  return (
    <Workspace title={texts('agreements')('landing.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('landing.title')}</h1><p className="lead">{t('landing.lead')}</p></div>
        {agreement.status !== 'IN_FORCE' || rows.length === 0
          ? <p>{t('landing.none')}</p>
          : (
            <>
              <div className="stack stack-sm">
                <p><strong>{t('landing.counts', { yes: YES, partly: PARTLY, notYet: NOT_YET, silent: SILENT })}</strong></p>
                <ul className="stack stack-xs">{PARTNER_LEVELS.map((level) => <li key={level}>{t('landing.levelCount', { level: t(`landing.levels.${level}`), yes: countsOf(rows, level).YES, all: rows.length })}</li>)}</ul>
                {NOBODY > 0 && <p className="subtle">{t('landing.nobody', { count: NOBODY })}</p>}
              </div>
              {may(landingPolicy, ctx, 'answer') && <p><ButtonLink href={paths.answerLanding(slug, id)} icon="pencil">{t(may(landingPolicy, ctx, 'answer_for_others') ? 'landing.record' : 'landing.askLink')}</ButtonLink></p>}
              <LandingTable rows={rows} versionNumber={agreement.versionNumber} />
              {earlier.length > 0 && (
                <section className="stack" aria-labelledby="earlier">
                  <h2 id="earlier">{t('landing.earlierTitle')}</h2>
                  <ul className="stack stack-sm">
                    {earlier.map(({ row, answer }) => (
                      <li key={answer.id}>
                        {t('landing.earlier', { partner: formerPartner(row), level: t(`landing.levels.${answer.level}`), answer: t(`landing.answers.${answer.landing}`) })}{answer.difference !== null && <>. {answer.difference}</>}<br />
                        <span className="small subtle">{saidLine(answer)}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          )}
      </div>
    </Workspace>
  )
}
