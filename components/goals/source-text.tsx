import { Tag } from '@/components/ui/tag'
import { briefText } from '@/lib/goals/sources/rules'
import type { GoalSource } from '@/lib/goals/sources/types'
import { readingLevel } from '@/lib/platform/i18n/reading-level'
import { texts } from '@/lib/platform/i18n/request'

/** What one source says, with the way to it. Others wrote where it leads: nothing is told to the page behind it. */
export function SourceText({ source: { body, points, sourceName, sourceUrl } }: { readonly source: GoalSource }) {
  const t = texts('goals.sources')
  return (
    <div className="stack stack-sm" lang="nl">
      {body.split(/\n+/).filter(Boolean).map((line, index) => <p key={index} className="typed">{line}</p>)}
      {points.length > 0 && <><p><strong>{t('remember')}</strong></p><ol className="numbered">{points.map((point) => <li key={point} className="typed">{point}</li>)}</ol></>}
      <p className="small">{t('source')} <a href={sourceUrl} rel="noreferrer">{sourceName}</a></p>
    </div>
  )
}

/** How hard a brief is to read, measured. */
export function BriefLevel({ source }: { readonly source: GoalSource }) {
  const t = texts('goals.sources')
  const level = readingLevel(briefText(source))
  return <p><span>{t('measured')}</span> {level ? <Tag tone={level === 'EASY' || level === 'GOOD' ? 'positive' : 'warning'}>{texts('plan')(`level.${level}`)}</Tag> : <span className="subtle">{t('tooShort')}</span>}</p>
}
