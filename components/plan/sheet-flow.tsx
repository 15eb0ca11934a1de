import { TextLink } from '@/components/ui/button'
import type { SheetDefinition } from '@/lib/plan/sheets/definitions'
import { formatList } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Where the first answers of a sheet come from, and where what is typed goes on to. */
export async function SheetFlow({ slug, sheet, subjectId, isNew }: { slug: string; sheet: SheetDefinition; subjectId: string | null; isNew: boolean }) {
  const t = await requestTexts('plan')
  const learning = await requestTexts('learning')
  const locale = await requestLocale()
  const labels = (from: 'challenge' | 'indicator' | 'goal') => sheet.fields.filter((field) => field.from === from).map((field) => field.label)
  const [challenge, figures, goal] = [labels('challenge'), labels('indicator'), labels('goal')]
  const goes = sheet.fields.filter((field) => field.goesTo)
  if ([goes, challenge, figures, goal].every((one) => one.length === 0)) return null
  return (
    <ul className="stack stack-xs small" lang="nl">
      {challenge.map((field) => subjectId && <li key={field}>{t('kept.fromChallenge', { field })}: <TextLink href={paths.challenge(slug, subjectId)}>{t('kept.sheetsOf')}</TextLink></li>)}
      {figures.length > 0 && !isNew && <li>{t('kept.fromIndicator', { fields: formatList(figures, locale) })} <TextLink href={paths.figures(slug)}>{t('kept.toFigures')}</TextLink></li>}
      {goal.length > 0 && subjectId && <li>{learning('fromGoal')} <TextLink href={paths.goal(slug, subjectId)}>{learning('toGoal')}</TextLink></li>}
      {goes.map((field) => <li key={field.name}>{t('kept.goes', { field: field.label })}: <TextLink href={paths.keptSheets(slug)}>{t(field.goesTo === 'parking' ? 'kept.parking' : 'kept.questions')}</TextLink></li>)}
    </ul>
  )
}
