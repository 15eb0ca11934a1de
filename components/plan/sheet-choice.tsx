import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ListRows } from '@/components/ui/list-rows'
import { isRecordKey, RECORD_SHEETS } from '@/lib/plan/records/definitions'
import type { SheetDefinition } from '@/lib/plan/sheets/definitions'
import { NEW_SUBJECT } from '@/lib/plan/sheets/schema'
import type { SheetSubject } from '@/lib/plan/sheets/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { MemberRole } from '@/lib/platform/tenancy/context'

/** Nothing to choose: there is no place yet, or none that this person answers for. */
function NoTeam({ slug, hasPlaces, role }: { slug: string; hasPlaces: boolean; role: MemberRole }) {
  const t = texts('plan')
  const toPlaces = <ButtonLink href={paths.locations(slug)}>{t('toPlaces')}</ButtonLink>
  if (!hasPlaces) {
    const action = role === 'COORDINATOR' ? <ButtonLink href={paths.newLocation(slug)} icon="plus">{texts('locations')('new')}</ButtonLink> : toPlaces
    return <EmptyState title={t('noPlaces')} action={action}>{t('noPlacesHelp')}</EmptyState>
  }
  const isExecutive = role === 'PARTNER_EXECUTIVE'
  return (
    <EmptyState title={t(isExecutive ? 'noRunPlace' : 'noOwnTeam')} action={toPlaces}>
      {t(isExecutive ? 'noRunPlaceHelp' : 'noOwnTeamHelp')}
    </EmptyState>
  )
}

/** Nothing to choose yet: what comes first. */
function NothingYet({ slug, definition, ...rest }: { slug: string; definition: SheetDefinition; hasPlaces: boolean; role: MemberRole }) {
  const t = texts('plan')
  const { key, feeds, beginNew } = definition
  if (feeds === 'team') return <NoTeam slug={slug} {...rest} />
  if (isRecordKey(key)) {
    if (beginNew) return <p className="subtle">{t('noneYet')}</p>
    if (RECORD_SHEETS[key].about === 'goal') {
      const learning = texts('learning')
      return <EmptyState title={learning('noGoal')} action={<ButtonLink href={paths.goals(slug)}>{learning('toGoals')}</ButtonLink>}>{learning('noGoalHelp')}</EmptyState>
    }
    return RECORD_SHEETS[key].about === 'expert'
      ? <EmptyState title={t('noExperts')}>{t('noExpertsHelp')}</EmptyState>
      : <EmptyState title={t('noChallenge')} action={<ButtonLink href={paths.newChallenge(slug)} icon="plus">{t('toChallenge')}</ButtonLink>}>{t('noChallengeHelp')}</EmptyState>
  }
  const drafts = feeds === 'commitment'
  return (
    <EmptyState title={t(drafts ? 'noDraftAgreement' : 'noSubjects')} action={drafts ? <ButtonLink href={paths.agreements(slug)}>{t('toAgreements')}</ButtonLink> : undefined}>
      {t(drafts ? 'noDraftAgreementHelp' : 'noSubjectsHelp')}
    </EmptyState>
  )
}

/** About what a sheet is: the question by which it begins. */
export function SheetChoice({ slug, definition, subjects, hasPlaces, role }: {
  slug: string; definition: SheetDefinition; subjects: readonly SheetSubject[]
  /** Of the sheet of a team: is there any place at all? */
  hasPlaces: boolean
  role: MemberRole
}) {
  const t = texts('plan')
  const { key, beginNew, choose, feeds } = definition
  return (
    <section className="stack no-print" aria-labelledby="about">
      <h2 id="about" lang="nl">{choose}</h2>
      {beginNew && <p><ButtonLink href={paths.worksheet(slug, key, NEW_SUBJECT)} icon="plus">{beginNew}</ButtonLink></p>}
      {subjects.length === 0 && <NothingYet slug={slug} definition={definition} hasPlaces={hasPlaces} role={role} />}
      {subjects.length > 0 && (
        <ListRows rows={subjects.map(({ id, name, of, isThere, isFilled, hasDraft }) => ({
          key: id, title: name, href: paths.worksheet(slug, key, id), meta: of ? [of] : [],
          ...(hasDraft || isFilled !== null ? { tag: hasDraft ? { tone: 'apricot', icon: 'pencil', text: t('worksheetStates.DRAFT') } : isFilled ? { tone: 'positive', icon: 'check', text: t('subjectFilled') } : { tone: 'line', text: t(isThere ? 'subjectEmpty' : 'subjectNew') } } : {}),
        }))}
        />
      )}
      {feeds === 'record' && <p><TextLink href={paths.keptSheets(slug)} onward>{t('kept.open')}</TextLink></p>}
    </section>
  )
}
