import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { sourceFields } from '@/components/goals/source-fields'
import { BriefLevel, SourceText } from '@/components/goals/source-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { TextLink } from '@/components/ui/button'
import { goalsPolicy } from '@/lib/goals/policy'
import { writeSourceAction } from '@/lib/goals/sources/actions'
import { readSources } from '@/lib/goals/sources/queries'
import { SOURCE_KINDS, SOURCE_NAMES } from '@/lib/goals/sources/types'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** On what a goal rests: practice, data and science, and the same in a text for the work floor. */
export default async function GoalSourcesPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen/[id]/bronnen'>) {
  const { coalition: slug, id } = await params
  const { gelukt, bron } = await searchParams
  const asked = SOURCE_KINDS.find((kind) => SOURCE_NAMES[kind] === bron)
  const read = await readWorkspace(slug, paths.goalSources(slug, id, asked && SOURCE_NAMES[asked]), (tx, ctx) => readSources(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { title, sources } } } = read
  const goals = await requestTexts('goals')
  const t = await requestTexts('goals.sources')
  const mayChange = may(goalsPolicy, ctx, 'change')
  const chosen = mayChange ? asked : undefined
  const before = sources.find(({ kind }) => kind === chosen)
  const [point1 = '', point2 = '', point3 = ''] = before?.points ?? []
  return (
    <Workspace title={t('title')} shell={shell} place="goals" crumbs={[{ label: goals('listTitle'), href: paths.goals(slug) }, { label: title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        <div className="stack stack-sm"><p className="kicker">{title}</p><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        {SOURCE_KINDS.map((kind) => {
          const source = sources.find((one) => one.kind === kind)
          return (
            <section key={kind} className="sheet sheet-tight stack stack-sm" aria-labelledby={kind}>
              <h2 id={kind} className="h3">{t(`kinds.${kind}`)}</h2>
              <p className="small subtle">{t(`asks.${kind}`)}</p>
              {source ? <SourceText source={source} /> : <p className="subtle">{t('none')}</p>}
              {source && kind === 'BRIEF' && <BriefLevel source={source} />}
              {mayChange && <p className="no-print"><TextLink href={`${paths.goalSources(slug, id, SOURCE_NAMES[kind])}#form`} icon="pencil">{source ? t('change') : t('write')}<span className="hidden-text">: {t(`kinds.${kind}`)}</span></TextLink></p>}
            </section>
          )
        })}
        {chosen && (
          <section className="stack stack-xl no-print" aria-labelledby="form">
            <h2 id="form">{t('editTitle', { kind: t(`kinds.${chosen}`) })}</h2>
            <ActionForm
              key={chosen} action={writeSourceAction} text={formText(t('form.save'))} fields={sourceFields(chosen)} theirsHref={paths.goalSources(slug, id, SOURCE_NAMES[chosen])}
              hidden={{ coalition: slug, goalId: id, kind: chosen, expectedVersion: String(before?.version ?? 0) }}
              initial={{ body: before?.body ?? '', point1, point2, point3, sourceName: before?.sourceName ?? '', sourceUrl: before?.sourceUrl ?? '' }}
              cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.goalSources(slug, id) }}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
