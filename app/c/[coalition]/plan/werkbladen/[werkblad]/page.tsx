import type { ReactNode } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { mandateOptions } from '@/components/mandates/mandate-options'
import { formerName } from '@/components/members/former-name'
import { GovernanceAdvice } from '@/components/partners/governance-advice'
import { CaseGoals, CaseState } from '@/components/money/case-list'
import { ClosedMoneySheet } from '@/components/money/closed-money-sheet'
import { AskedBefore } from '@/components/plan/kept-answers'
import { PaperSheet } from '@/components/plan/paper-sheet'
import { LeftDrafts } from '@/components/plan/left-drafts'
import { SheetCompany } from '@/components/plan/sheet-company'
import { SheetChoice } from '@/components/plan/sheet-choice'
import { AssembledFrom } from '@/components/plan/assembled-from'
import { SheetFacts } from '@/components/plan/sheet-facts'
import { SheetFeedback } from '@/components/plan/sheet-feedback'
import { SheetFlow } from '@/components/plan/sheet-flow'
import { DraftAway, SheetStateNotices } from '@/components/plan/sheet-state'
import { SheetVoice } from '@/components/plan/story-voice'
import { TeamFacts } from '@/components/plan/team-facts'
import { worksheetFields, type WorksheetOptions } from '@/components/plan/worksheet-fields'
import { WorksheetHead } from '@/components/plan/worksheet-head'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listChallenges } from '@/lib/challenges/queries'
import { readCellQuestion } from '@/lib/goals/missing/schema'
import { listLocations } from '@/lib/locations/queries'
import { listMemberNames } from '@/lib/members/queries'
import { readMoneyLock } from '@/lib/money/queries'
import { saveMoneySheetAction, throwAwayMoneyDraftAction } from '@/lib/money/sheet/actions'
import { listMoneySubjects, readMoneySheet } from '@/lib/money/sheet/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { LEAST_PARTNERS } from '@/lib/partners/governance/rules'
import { partnersPolicy } from '@/lib/partners/policy'
import { listPartners } from '@/lib/partners/queries'
import { saveCaseAction } from '@/lib/money/cases/actions'
import { listCaseGoals, readCaseToWrite } from '@/lib/money/cases/queries'
import { caseKey } from '@/lib/plan/cases/definitions'
import { saveWorksheetAction } from '@/lib/plan/actions'
import { WORKSHEET_KEYS, WORKSHEETS, type WorksheetDefinition } from '@/lib/plan/definitions'
import { readNextGoal } from '@/lib/plan/learning/queries'
import { planPolicy } from '@/lib/plan/policy'
import { askedBefore, isRecordKey } from '@/lib/plan/records/definitions'
import { readWorksheets } from '@/lib/plan/queries'
import { saveSheetAction, takeOverDraftAction, throwAwayDraftAction } from '@/lib/plan/sheets/actions'
import { SHEET_KEYS, SHEETS, type SheetKey } from '@/lib/plan/sheets/definitions'
import { listLeftDrafts } from '@/lib/plan/sheets/left/queries'
import { listSheetSubjects, readSheet } from '@/lib/plan/sheets/queries'
import { fieldsOf, spokenFieldsOf, teamFieldsOf } from '@/lib/plan/sheets/rules'
import { NEW_SUBJECT, readSubjectQuestion } from '@/lib/plan/sheets/schema'
import { formValues, seenOf, standingOfDraft, standingOfSheet } from '@/lib/plan/together/rules'
import { readCounter } from '@/lib/plan/together/queries'
import type { Answers } from '@/lib/plan/types'
import { throwAwayRecordingAction } from '@/lib/plan/voices/actions'
import { giveSheetFeedbackAction } from '@/lib/plan/usage/actions'
import { authorize, may } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { formatDay } from '@/lib/platform/i18n/format'
import { isId, newId } from '@/lib/platform/ids'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

type Props = PageProps<'/c/[coalition]/plan/werkbladen/[werkblad]'>
type Asked = Awaited<Props['searchParams']>

/** What all worksheets have round their own questions. */
function Frame({ slug, shell, definition, gelukt, isClosed = false, children }: {
  slug: string; shell: Parameters<typeof Workspace>[0]['shell']; definition: WorksheetDefinition; gelukt: Asked[string]; isClosed?: boolean; children: ReactNode
}) {
  const t = texts('plan')
  return (
    <Workspace title={definition.title}
      shell={shell} place="plan" narrow
      crumbs={[{ label: t('title'), href: paths.plan(slug) }, { label: t('stepOf', { step: definition.step }), href: paths.planStep(slug, definition.step) }]}
    >
      <div className="stack stack-xl">
        <DoneNotice code={gelukt} />
        <WorksheetHead definition={definition} isPrinted={definition.fields.length > 0 && !isClosed} />
        {children}
        {definition.fields.length > 0 && <SheetFeedback slug={slug} definition={definition} action={giveSheetFeedbackAction} requestKey={newId()} />}
      </div>
    </Workspace>
  )
}

/** The sheet that becomes a goal. */
async function GoalSheet({ slug, asked: { gelukt, opgave, na } }: { slug: string; asked: Asked }) {
  const definition = WORKSHEETS['F3.3']
  const read = await readWorkspace(slug, paths.worksheet(slug, 'F3.3'), async (tx, ctx) => {
    authorize(planPolicy, ctx, 'save_worksheet')
    return {
      sheets: await readWorksheets(tx, ctx, 'F3.3'), next: typeof na === 'string' && isId(na) ? await readNextGoal(tx, ctx, na) : null, counter: await readCounter(tx, ctx),
      challenges: (await listChallenges(tx, ctx)).filter((one) => !one.isExample), members: await listMemberNames(tx, ctx), partners: await listPartners(tx, ctx),
    }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { sheets: { draft, done }, next, counter, challenges, members, partners } } } = read
  const t = await requestTexts('plan')
  const locale = await requestLocale()
  const chosen = challenges.length === 1 ? challenges[0] : challenges.find(({ id }) => id === opgave)
  // For whom it is comes from the opgave: who came with one goes on with that one.
  const options = {
    challenges: (chosen && !draft ? [chosen] : challenges).map(({ id, title }) => ({ value: id, label: title })), partners: partners.map(({ id, name }) => ({ value: id, label: name })),
    members: members.map(({ id, displayName }) => ({ value: id, label: displayName })),
  }
  // A first sheet begins with what is most likely: twelve weeks from now, who fills it in owns it, and for whom the opgave is.
  const begun: Answers = { klaarOp: addDays(dayOf(ctx.now), 84), eigenaar: ctx.actor.membershipId, opgave: chosen?.id ?? '', voorWie: chosen?.forWhom ?? '', ...next?.first }
  return (
    <Frame slug={slug} shell={shell} definition={definition} gelukt={gelukt}>
      <PaperSheet definition={definition} about={null} read={options} />
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
          <div className="stack no-print">
            {next && <p>{(await requestTexts('learning'))(draft ? 'fromClosedLater' : 'fromClosed', { title: next.goalTitle, goal: next.first.doel })}</p>}
            {chosen && !draft && challenges.length > 1 && <p><TextLink href={paths.worksheet(slug, definition.key)}>{(await requestTexts('goals'))('otherChallenge')}</TextLink></p>}
            <ActionForm
              action={saveWorksheetAction} text={formText(t('finish'))} theirsHref={paths.worksheet(slug, definition.key)}
              hidden={{ coalition: slug, worksheet: definition.key, expectedVersion: String(draft?.version ?? 0), requestKey: newId(), seen: JSON.stringify(seenOf(definition.fields, standingOfDraft(draft?.answers ?? begun))) }}
              initial={formValues(definition.fields, draft?.answers ?? begun)} fields={worksheetFields(definition, options)}
              alternative={{ label: t('saveDraft'), name: 'intent', value: 'save', otherwise: 'finish' }}
            >
              <SheetCompany address={paths.sheetCompany(slug, definition.key, NEW_SUBJECT, counter)} />
            </ActionForm>
          </div>
        )}
      {done.length > 0 && (
        <section className="stack stack-sm no-print" aria-labelledby="done">
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
    </Frame>
  )
}

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name })

/** Somebody new for an empty place of the matrix: of this kind, for this age. */
function askedPlace(asked: Asked): Answers {
  const place = readCellQuestion(asked)
  return place ? { partnertype: place.partnerType, levensfasen: [place.lifePhase] } : {}
}

/** The business case of a goal: behind the lock on money, on every way to it. */
async function CaseSheet({ slug, asked }: { slug: string; asked: Asked }) {
  const definition = WORKSHEETS[caseKey]
  const over = readSubjectQuestion(asked.over)
  const read = await readWorkspace(slug, paths.worksheet(slug, caseKey, over), async (tx, ctx) => {
    if (asked.over !== undefined && (!over || over === NEW_SUBJECT)) throw notFound()
    return over ? { written: await readCaseToWrite(tx, ctx, over), counter: await readCounter(tx, ctx), partners: (await listPartners(tx, ctx)).filter(({ status }) => status !== 'LEFT') } : { goals: await listCaseGoals(tx, ctx) }
  })
  const money = await requestTexts('money')
  if (!read.ok) return <RefusalPage {...read} when={{ codes: ['money.locked'], title: money('lock.closed'), onward: { label: money('lock.toLock'), href: paths.money(slug) } }} />
  const { data: { shell, page } } = read
  const t = await requestTexts('money.case')
  if (page.goals) {
    return (
      <Frame slug={slug} shell={shell} definition={definition} gelukt={asked.gelukt}>
        <PaperSheet definition={definition} about={null} subjects={page.goals.map(({ title }) => title)} />
        <CaseGoals slug={slug} goals={page.goals} />
      </Frame>
    )
  }
  const { written: { goal, row }, counter, partners } = page
  const options: WorksheetOptions = { partners: partners.map(named) }
  return (
    <Frame slug={slug} shell={shell} definition={definition} gelukt={asked.gelukt}>
      <div className="stack stack-sm no-print">
        <h2>{goal.title}</h2>
        {row && <CaseState slug={slug} row={row} />}
      </div>
      <PaperSheet definition={definition} read={options} about={goal.title} />
      <div className="no-print">
        <ActionForm
          action={saveCaseAction} text={formText(t('finish'))} theirsHref={paths.worksheet(slug, caseKey, goal.id)} hidden={{ coalition: slug, worksheet: definition.key, goalId: goal.id, expectedVersion: String(row?.version ?? 0), requestKey: newId(), seen: JSON.stringify(seenOf(definition.fields, standingOfDraft(row?.answers ?? {}))) }}
          initial={formValues(definition.fields, row?.answers ?? {})} fields={worksheetFields(definition, options)} alternative={{ label: (await requestTexts('plan'))('saveDraft'), name: 'intent', value: 'save', otherwise: 'finish' }}
        >
          <SheetCompany address={paths.sheetCompany(slug, caseKey, goal.id, counter)} />
        </ActionForm>
      </div>
    </Frame>
  )
}

/** A sheet that is about something: first about what, then with what the register says of it. */
async function SubjectSheet({ slug, sheetKey, asked }: { slug: string; sheetKey: SheetKey; asked: Asked }) {
  const definition = SHEETS[sheetKey]
  const askedOver = readSubjectQuestion(asked.over)
  const isMoney = definition.feeds === 'money'
  const isWhole = definition.isSingle || definition.isAlwaysNew
  const over = askedOver ?? (isWhole ? NEW_SUBJECT : undefined)
  const read = await readWorkspace(slug, paths.worksheet(slug, sheetKey, over), async (tx, ctx) => {
    if (asked.over !== undefined && !askedOver) throw notFound()
    if (definition.feeds === 'matrix') authorize(planPolicy, ctx, 'open_sheet')
    if (definition.feeds === 'matrix') return null
    if (isMoney) {
      const lock = await readMoneyLock(tx, ctx)
      if (!lock.isOpen) return { lock }
    }
    if (over) return { ...await (isMoney ? readMoneySheet(tx, ctx, over) : readSheet(tx, ctx, { key: sheetKey, over })), counter: await readCounter(tx, ctx) }
    const subjects = await (isMoney ? listMoneySubjects(tx, ctx) : listSheetSubjects(tx, ctx, sheetKey))
    const onPaper = may(partnersPolicy, ctx, 'list') ? (await listPartners(tx, ctx)).filter(({ status }) => status !== 'LEFT') : []
    return { partners: onPaper, left: may(planPolicy, ctx, 'take_over_draft') ? await listLeftDrafts(tx, ctx, sheetKey) : [], subjects, hasPlaces: definition.feeds === 'team' && (await listLocations(tx, ctx)).some((one) => !one.isArchived) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page } } = read
  const t = await requestTexts('plan')
  if (page === null) {
    return <Frame slug={slug} shell={shell} definition={definition} gelukt={asked.gelukt}><p><ButtonLink href={paths.missing(slug)}>{definition.finish}</ButtonLink></p></Frame>
  }
  if ('lock' in page && page.lock) {
    return <Frame slug={slug} shell={shell} definition={definition} gelukt={asked.gelukt} isClosed><ClosedMoneySheet slug={slug} definition={definition} lock={page.lock} /></Frame>
  }
  if (!('answers' in page)) {
    const { left, partners, ...choice } = page
    return <Frame slug={slug} shell={shell} definition={definition} gelukt={asked.gelukt}><PaperSheet definition={definition} about={null} subjects={choice.subjects.map(({ name }) => name)} read={{ partners: partners.map(named), other_partners: partners.map(named) }} /><SheetChoice slug={slug} definition={definition} {...choice} role={ctx.actor.role} /><LeftDrafts action={takeOverDraftAction} slug={slug} worksheet={sheetKey} drafts={left} /></Frame>
  }
  const { counter, subject, draft, mark, answers, before, hidden, partners, members, teamPeople, places, supporters, mandates, team, governance, assembledFrom, facts, choices, voiceId } = page
  const isNew = over === NEW_SUBJECT
  const sheet = fieldsOf(definition, isNew)
  const options: WorksheetOptions = {
    partners: partners.map(named), other_partners: partners.map(named), team_people: teamPeople.map(({ id, name, hasLeft }) => ({ value: id, label: hasLeft ? t('personLeft', { name }) : name })),
    members: members.map(({ id, displayName }) => ({ value: id, label: displayName })), locations: places.map(named), supporters: supporters.map(named), indicators: (choices.indicators ?? []).map(named), goals: (choices.goals ?? []).map(named), covers: (choices.covers ?? []).map(named),
    team_newcomers: teamPeople.filter((one) => one.discipline === null && !one.hasLeft).map(named),
    ...Object.fromEntries(Object.entries(choices).map(([source, all]) => [source, all.map(named)])),
    mandates: mandateOptions(mandates, dayOf(ctx.now), { partnerId: String(answers.wieDoet ?? ''), named: String(answers.mandaatNodig ?? '') }),
  }
  const openFields = spokenFieldsOf(sheet, voiceId).fields.map((field) => (hidden.includes(field.name) ? { ...field, required: false, help: t('hiddenStays') } : field.orSpoken && voiceId ? { ...field, help: `${t('voice.mayStayEmpty')} ${field.help ?? ''}` } : field))
  const fields = worksheetFields(team ? teamFieldsOf(sheet, teamPeople.length > 0) : { ...sheet, fields: openFields }, options)
  const about = { coalition: slug, worksheet: sheetKey, over: over ?? NEW_SUBJECT }
  return (
    <Frame slug={slug} shell={shell} definition={sheet} gelukt={asked.gelukt}>
      <div className="stack stack-sm no-print">
        {!isWhole && <h2>{subject?.name ?? definition.beginNew}</h2>}
        <SheetStateNotices page={page} feeds={definition.feeds} fields={fields} level={isWhole ? 2 : 3} />
        <SheetFacts slug={slug} sheet={sheet} facts={facts} answers={answers} />
        <SheetFlow slug={slug} sheet={sheet} subjectId={subject?.id ?? null} isNew={isNew} />
        {sheetKey === 'F5.5' && <p>{(await requestTexts('learning.scan'))('whenOpen')} <TextLink href={paths.scan(slug)}>{(await requestTexts('learning.scan'))('toScan')}</TextLink></p>}
        {isRecordKey(sheetKey) && <AskedBefore fields={askedBefore(sheetKey).filter(({ name }) => name in before)} answers={before} names={Object.fromEntries<string>([...members.map(({ id, displayName }) => [id, displayName] as const), ...[...partners, ...places, ...supporters].map(({ id, name }) => [id, name] as const)])} level={isWhole ? 2 : 3} />}
        {team && <TeamFacts team={team} />}
        {team && teamPeople.length === 0 && <p>{t('teamNobodyToChoose')}</p>}
        {assembledFrom && <AssembledFrom slug={slug} from={assembledFrom} isNew={isNew} />}
        {governance && <p>{t('takingPart', { count: governance.partners })} {!governance.advice && t(governance.partners < LEAST_PARTNERS ? 'adviceFromTwo' : 'adviceLater')}</p>}
        {governance?.advice && <GovernanceAdvice advice={governance.advice} level={2} />}
        {!isWhole && <p><TextLink href={paths.worksheet(slug, sheetKey)}>{t('otherSubject')}</TextLink></p>}
      </div>
      <PaperSheet definition={sheet} read={options} about={isWhole ? undefined : (subject?.name ?? null)} />
      <div className="stack stack-xl no-print">
        <SheetVoice slug={slug} definition={definition} voiceId={voiceId} isNew={isNew} fault={asked.fout} throwAway={throwAwayRecordingAction} />
        <ActionForm
          action={isMoney ? saveMoneySheetAction : saveSheetAction} text={formText(definition.finish)} theirsHref={paths.worksheet(slug, sheetKey, over)}
          hidden={{ ...about, expectedVersion: String(mark), requestKey: newId(), seen: JSON.stringify(seenOf(sheet.fields, standingOfSheet(sheet, page))), ...(sheet.keepsDraft ? {} : { intent: 'finish' }), ...(isNew && voiceId ? { voiceId } : {}) }}
          initial={formValues(sheet.fields, { ...answers, ...(isNew && !draft ? { ...askedPlace(asked), ...(typeof asked.bij === 'string' ? { watVeranderenWe: asked.bij } : {}) } : {}) })} fields={fields}
          {...(sheet.keepsDraft ? { alternative: { label: t('saveDraft'), name: 'intent', value: 'save', otherwise: 'finish' } } : {})}
        >
          {(!isNew || definition.isSingle) && <SheetCompany address={paths.sheetCompany(slug, sheetKey, about.over, counter)} />}
        </ActionForm>
        <DraftAway action={isMoney ? throwAwayMoneyDraftAction : throwAwayDraftAction} page={page} hidden={about} />
      </div>
    </Frame>
  )
}

export default async function WorksheetPage({ params, searchParams }: Props) {
  const { coalition: slug, werkblad } = await params
  const asked = await searchParams
  const sheetKey = SHEET_KEYS.find((one) => one === werkblad)
  if (sheetKey) return SubjectSheet({ slug, sheetKey, asked })
  if (werkblad === caseKey) return CaseSheet({ slug, asked })
  if (WORKSHEET_KEYS.some((one) => one === werkblad)) return GoalSheet({ slug, asked })
  const read = await readWorkspace(slug, paths.worksheet(slug, werkblad), async (_tx, ctx): Promise<never> => {
    authorize(planPolicy, ctx, 'open_sheet')
    throw notFound()
  })
  if (read.ok) throw new Error('A worksheet that is not there was read.')
  return <RefusalPage {...read} />
}
