import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { KeptAnswers } from '@/components/plan/kept-answers'
import { AfterSheet } from '@/components/plan/after-sheet'
import { SheetFactsView } from '@/components/plan/kept-facts'
import { ToldStory } from '@/components/plan/story-voice'
import { ButtonLink } from '@/components/ui/button'
import { readWorkspace } from '@/lib/notifications/queries'
import { withdrawRecordAction } from '@/lib/plan/records/actions'
import { definitionOf, RECORD_SHEETS } from '@/lib/plan/records/definitions'
import { readKeptSheet } from '@/lib/plan/records/queries'
import { isTyped, nameOf } from '@/lib/plan/records/rules'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One kept sheet, with the questions as they were asked. */
export default async function KeptSheetPage({ params, searchParams }: PageProps<'/c/[coalition]/plan/bladen/[blad]'>) {
  const { coalition: slug, blad } = await params
  const read = await readWorkspace(slug, paths.keptSheet(slug, blad), (tx, ctx) => readKeptSheet(tx, ctx, blad))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: sheet } } = read
  const t = await requestTexts('plan')
  const locale = await requestLocale()
  const definition = definitionOf(sheet.worksheet, sheet.definitionVersion)
  const { about: kind } = RECORD_SHEETS[sheet.worksheet]
  const over = kind === 'coalition' ? undefined : kind === 'many' ? sheet.id : (sheet.challengeId ?? sheet.membershipId ?? sheet.indicatorId ?? sheet.goalId ?? sheet.id)
  const about = nameOf(definition, sheet.answers) || sheet.about
  return (
    <Workspace title={definition.title} shell={shell} place="plan" narrow crumbs={[{ label: t('title'), href: paths.plan(slug) }, { label: t('kept.title'), href: paths.keptSheets(slug) }]}>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p className="kicker">{t('worksheetTitle')} {sheet.worksheet}, <span lang="nl">{definition.title}</span></p>
          <h1>{about ?? <span lang="nl">{definition.title}</span>}</h1>
          <p className="meta">
            <span>{t('kept.by', { day: formatDay(dayOf(sheet.createdAt), locale), who: formerName({ byName: sheet.createdByName, hasLeft: sheet.creatorHasLeft }) })}</span>
            {sheet.version > 1 && <span>{t('kept.changed', { day: formatDay(dayOf(sheet.updatedAt), locale), who: formerName({ byName: sheet.updatedByName, hasLeft: sheet.hasLeft }) })}</span>}
          </p>
          <p className="subtle">{t(`kept.readers.${sheet.readers}`, { name: sheet.about ?? '' })}</p>
          {definition.version !== RECORD_SHEETS[sheet.worksheet].version && <p className="subtle">{t('kept.earlier')}</p>}
        </div>
        {sheet.voiceId && <ToldStory slug={slug} voiceId={sheet.voiceId} isTyped={isTyped(sheet)} mayType={sheet.mayChange} />}
        <KeptAnswers sheet={sheet} names={sheet.names} />
        {sheet.facts && <SheetFactsView facts={sheet.facts} />}
        <AfterSheet slug={slug} sheet={sheet} ctx={ctx} />
        {sheet.mayChange && <p className="no-print"><ButtonLink href={paths.worksheet(slug, sheet.worksheet, over)} look="secondary" icon="pencil">{t('kept.change')}</ButtonLink></p>}
        {sheet.mayWithdraw && (
          <section className="stack no-print" aria-labelledby="withdraw">
            <h2 id="withdraw">{t('kept.withdrawTitle')}</h2>
            <ActionForm action={withdrawRecordAction} text={formText(t(sheet.worksheet === 'F1.2' ? 'kept.withdrawStory' : 'kept.withdraw'))} look="danger" fields={[]} hidden={{ coalition: slug, recordId: sheet.id }}>
              <p className="small subtle">{t('kept.withdrawHelp')}</p>
            </ActionForm>
          </section>
        )}
      </div>
    </Workspace>
  )
}
