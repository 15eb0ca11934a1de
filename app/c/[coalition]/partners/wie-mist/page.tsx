import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { MissingMatrix } from '@/components/partners/missing-matrix'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { readMatrix } from '@/lib/goals/missing/queries'
import { readMatrixQuestion } from '@/lib/goals/missing/schema'
import { goalsPolicy } from '@/lib/goals/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { wordOfLevel } from '@/lib/partners/rules'
import { PARTNER_LEVELS } from '@/lib/partners/types'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who is there and who is missing: kind of partner by age, on one level, for the coalition or for one goal. */
export default async function MissingPage({ params, searchParams }: PageProps<'/c/[coalition]/partners/wie-mist'>) {
  const { coalition: slug } = await params
  const asked = await searchParams
  const question = readMatrixQuestion(asked)
  const { level, goalId } = question
  const here = { niveau: wordOfLevel(level), doel: goalId ?? undefined }
  const read = await readWorkspace(slug, paths.missing(slug, here), (tx, ctx) => readMatrix(tx, ctx, question))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { matrix, goals, expertsByThemselves } } } = read
  const t = await requestTexts('partners')
  const goal = goals.find((one) => one.id === goalId)
  const scope = goal ? t('missing.scopeGoal', { title: goal.title }) : t('missing.coalition')
  const mayJudge = may(goalsPolicy, ctx, 'judge_missing')
  const hasNeeds = matrix.rows.some((row) => row.cells.some((cell) => cell.state === 'NOW'))
  return (
    <Workspace title={texts('partners')('missing.title')} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }]}>
      <div className="stack stack-xl">
        <DoneNotice code={asked.gelukt} />
        <div className="stack stack-sm"><h1>{t('missing.title')}</h1><p className="lead subtle">{t('missing.lead')}</p></div>
        <form className="sheet stack" method="get" action={paths.missing(slug)}>
          <div className="filters">
            <div className="field">
              <label htmlFor="niveau">{t('missing.level')}</label>
              <div className="select">
                <select className="control" id="niveau" name="niveau" defaultValue={wordOfLevel(level)}>{PARTNER_LEVELS.map((one) => <option key={one} value={wordOfLevel(one)}>{t(`levels.${one}`)}</option>)}</select>
                <Icon name="chevron-down" />
              </div>
            </div>
            <div className="field">
              <label htmlFor="doel">{t('missing.forGoal')}</label>
              <div className="select">
                <select className="control" id="doel" name="doel" defaultValue={goalId ?? ''}>
                  <option value="">{t('missing.coalition')}</option>
                  {goals.map(({ id, title }) => <option key={id} value={id}>{t('missing.scopeGoal', { title })}</option>)}
                </select>
                <Icon name="chevron-down" />
              </div>
            </div>
          </div>
          <p><button className={buttonClass('secondary')}>{t('missing.show')}</button></p>
        </form>
        <div className="stack stack-xs">
          <p><strong>{t('missing.counts', { present: matrix.present, known: matrix.known, empty: matrix.empty })}</strong></p>
          <p className="small subtle">{t('missing.how')} {t('missing.fixed')}</p>
          {expertsByThemselves > 0 && <p>{t('missing.experts', { count: expertsByThemselves })}</p>}
        </div>
        {hasNeeds && <Notice tone={matrix.uninvited > 0 ? 'warning' : 'positive'} title={t('missing.uninvited', { count: matrix.uninvited })} />}
        <MissingMatrix
          matrix={matrix} caption={t('missing.caption', { scope, level: t(`levels.${level}`).toLowerCase() })}
          {...(mayJudge ? { cellHref: ({ partnerType, lifePhase }) => paths.missingCell(slug, { soort: partnerType, fase: lifePhase, ...here }) } : {})}
        />
      </div>
    </Workspace>
  )
}
