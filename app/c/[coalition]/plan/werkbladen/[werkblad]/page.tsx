import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { worksheetFields, worksheetValues } from '@/components/plan/worksheet-fields'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listChallenges } from '@/lib/challenges/queries'
import { listMemberNames } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { saveWorksheetAction } from '@/lib/plan/actions'
import { WORKSHEET_KEYS, WORKSHEETS } from '@/lib/plan/definitions'
import { planPolicy } from '@/lib/plan/policy'
import { readWorksheets } from '@/lib/plan/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { formatDay } from '@/lib/platform/i18n/format'
import { newId } from '@/lib/platform/ids'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const definitionOf = (key: string) => {
  const known = WORKSHEET_KEYS.find((one) => one === key)
  return known ? WORKSHEETS[known] : undefined
}

export default async function WorksheetPage({ params, searchParams }: PageProps<'/c/[coalition]/plan/werkbladen/[werkblad]'>) {
  const { coalition: slug, werkblad } = await params
  const known = definitionOf(werkblad)
  const read = await readWorkspace(slug, paths.worksheet(slug, werkblad), async (tx, ctx) => {
    authorize(planPolicy, ctx, 'save_worksheet')
    if (!known) throw notFound()
    return {
      definition: known, sheets: await readWorksheets(tx, ctx, known.key),
      challenges: (await listChallenges(tx, ctx)).filter((one) => !one.isExample), members: await listMemberNames(tx, ctx), partners: await listPartners(tx, ctx),
    }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { definition, sheets: { draft, done }, challenges, members, partners } } } = read
  const t = await requestTexts('plan')
  const locale = await requestLocale()
  const options = {
    challenges: challenges.map(({ id, title }) => ({ value: id, label: title })), partners: partners.map(({ id, name }) => ({ value: id, label: name })),
    members: members.map(({ id, displayName }) => ({ value: id, label: displayName })),
  }
  // A first sheet begins with what is most likely: twelve weeks from now, and who fills it in owns it.
  const first = { ...dateValues('klaarOp', addDays(dayOf(ctx.now), 84)), eigenaar: ctx.actor.membershipId, opgave: challenges.length === 1 ? (challenges[0]?.id ?? '') : '' }
  return (
    <Workspace title={definition.title}
      shell={shell} place="plan" narrow
      crumbs={[{ label: t('title'), href: paths.plan(slug) }, { label: t('stepOf', { step: definition.step }), href: paths.planStep(slug, definition.step) }]}
    >
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p className="kicker">{t('worksheetTitle')} {definition.key}, {t('worksheetMeta', { minutes: definition.minutes, withWhom: definition.withWhom })}</p>
          {/* Worksheets are Dutch in every language. */}
          <h1 lang="nl">{definition.title}</h1>
          <p className="lead" lang="nl">{definition.intro}</p>
          <details><summary>{t('exampleTitle')}</summary><blockquote className="quote" lang="nl"><p>{definition.example}</p></blockquote></details>
        </div>
        {challenges.length === 0
          ? (
            <EmptyState
              title={(await requestTexts('challenges'))('emptyTitle')}
              action={<ButtonLink href={paths.newChallenge(slug)} icon="plus">{(await requestTexts('challenges'))('new')}</ButtonLink>}
            >
              {(await requestTexts('goals'))('emptyNoChallenge')}
            </EmptyState>
          )
          : (
            <ActionForm
              action={saveWorksheetAction} text={formText(t('finish'))} theirsHref={paths.worksheet(slug, werkblad)}
              hidden={{ coalition: slug, worksheet: definition.key, expectedVersion: String(draft?.version ?? 0), requestKey: newId() }}
              initial={draft ? worksheetValues(definition, draft.answers) : first} fields={worksheetFields(definition, options)}
              alternative={{ label: t('saveDraft'), name: 'intent', value: 'save', otherwise: 'finish' }}
            />
          )}
        {done.length > 0 && (
          <section className="stack stack-sm" aria-labelledby="done">
            <h2 id="done">{t('doneSheets')}</h2>
            <ul className="stack stack-sm">
              {done.map((sheet) => (
                <li key={sheet.id} className="cluster">
                  <span>{t('doneSheet', { day: formatDay(dayOf(sheet.updatedAt), locale), who: formerName({ byName: sheet.updatedByName, hasLeft: sheet.hasLeft }) })}</span>
                  {sheet.goalId && <TextLink href={paths.goal(slug, sheet.goalId)} onward>{t('toGoal')}</TextLink>}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Workspace>
  )
}
