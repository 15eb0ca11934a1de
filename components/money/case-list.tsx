import { formerName } from '@/components/members/former-name'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ListRows } from '@/components/ui/list-rows'
import { Notice } from '@/components/ui/notice'
import type { CaseRow } from '@/lib/money/cases/types'
import { caseKey } from '@/lib/plan/cases/definitions'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const saved = ({ updatedAt, updatedByName, hasLeft }: CaseRow) => ({ day: formatDay(dayOf(updatedAt), currentLocale()), who: formerName({ byName: updatedByName, hasLeft }) })

/** The business cases, with how far each is. */
export function CaseList({ slug, cases, mayWrite }: { slug: string; cases: readonly CaseRow[]; mayWrite: boolean }) {
  const t = texts('money.case')
  return (
    <section className="stack" aria-labelledby="cases">
      <h2 id="cases">{t('title')}</h2>
      {cases.length === 0
        ? <p className="subtle">{t('none')}</p>
        : <ListRows rows={cases.map((one) => ({ key: one.id, title: one.goalTitle, href: paths.businessCase(slug, one.id), meta: [t(one.isFinished ? 'by' : 'draft', saved(one))] }))} />}
      {mayWrite && <p><TextLink href={paths.worksheet(slug, caseKey)} icon="plus">{t('open')}</TextLink></p>}
    </section>
  )
}

/** About which goal a case is. */
export function CaseGoals({ slug, goals }: { slug: string; goals: readonly { readonly id: string; readonly title: string; readonly row: CaseRow | null }[] }) {
  const [t, plan, learning] = [texts('money.case'), texts('plan'), texts('learning')]
  if (goals.length === 0) return <EmptyState title={learning('noGoal')} action={<ButtonLink href={paths.goals(slug)}>{learning('toGoals')}</ButtonLink>}>{learning('noGoalHelp')}</EmptyState>
  return (
    <section className="stack no-print" aria-labelledby="about">
      <h2 id="about">{t('choose')}</h2>
      <ListRows rows={goals.map(({ id, title, row }) => ({
        key: id, title, href: paths.worksheet(slug, caseKey, id), meta: [],
        tag: row === null ? { tone: 'line', text: plan('subjectEmpty') } : row.isFinished ? { tone: 'positive', icon: 'check', text: plan('subjectFilled') } : { tone: 'apricot', icon: 'pencil', text: plan('worksheetStates.DRAFT') },
      }))}
      />
    </section>
  )
}

/** What a case begins with: what somebody left, or what was worked out before. */
export function CaseState({ slug, row }: { slug: string; row: CaseRow }) {
  const t = texts('money.case')
  if (!row.isFinished) return <Notice title={texts('plan')('draftTitle')} level={3}><p>{t('draft', saved(row))}</p></Notice>
  return <Notice title={texts('plan')('knownKeptTitle')} level={3}><p>{t('known')}</p><p><TextLink href={paths.businessCase(slug, row.id)} onward>{t('pageTitle')}</TextLink></p></Notice>
}
