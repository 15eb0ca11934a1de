import { TextLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { WorksheetDefinition } from '@/lib/plan/definitions'
import type { SheetFact } from '@/lib/plan/sheets/types'
import type { Answers } from '@/lib/plan/types'
import { readingLevel } from '@/lib/platform/i18n/reading-level'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What stands in another record and is not asked again, with the way there. */
function Fact({ slug, fact }: { slug: string; fact: SheetFact }) {
  const t = texts('plan.facts')
  switch (fact.kind) {
    case 'core': return (
      <p>{fact.text === null ? t('noCore') : <>{t('core')} <strong className="typed">{fact.text}</strong></>} <TextLink href={paths.worksheet(slug, 'F1.4', fact.challengeId)}>{t('toCore')}</TextLink></p>
    )
    case 'parentBenefit': return (
      <p>{fact.text === null ? t('noBenefit') : <>{t('benefit')} <strong className="typed">{fact.text}</strong></>} <TextLink href={paths.goal(slug, fact.goalId)}>{t('toGoal')}</TextLink></p>
    )
    case 'olderVerdict': return <p>{t('olderVerdict')} <TextLink href={paths.parentCheck(slug, fact.goalId)}>{t('toVerdicts')}</TextLink></p>
    case 'prevention': return (
      <p>{fact.share === null ? t('noShare', { goal: fact.title }) : t('share', { goal: fact.title, share: String(fact.share), count: fact.actions })} <TextLink href={paths.goalsTogether(slug)}>{t('toShare')}</TextLink></p>
    )
  }
}

/** What a sheet knows besides its questions: what stands elsewhere, and how hard an answer is to read. */
export function SheetFacts({ slug, sheet, facts, answers }: { slug: string; sheet: WorksheetDefinition; facts: readonly SheetFact[]; answers: Answers }) {
  const t = texts('plan')
  const levels = sheet.fields.flatMap(({ name, label, isMeasured }) => {
    const level = isMeasured ? readingLevel(String(answers[name] ?? '')) : null
    return level ? [{ label, level }] : []
  })
  if (facts.length === 0 && levels.length === 0) return null
  return (
    <div className="stack stack-xs" lang="nl">
      {facts.map((fact) => <Fact key={fact.kind} slug={slug} fact={fact} />)}
      {levels.map(({ label, level }) => (
        <p key={label}><span>{t('facts.readable', { field: label })}</span> <Tag tone={level === 'EASY' || level === 'GOOD' ? 'positive' : 'warning'}>{t(`level.${level}`)}</Tag></p>
      ))}
    </div>
  )
}
