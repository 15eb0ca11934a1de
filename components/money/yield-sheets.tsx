import { formerName } from '@/components/members/former-name'
import { Tag } from '@/components/ui/tag'
import type { YieldSheet, YieldWord } from '@/lib/money/yields/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const LEVELS = ['LOW', 'MIDDLE', 'HIGH'] as const

/** How sure people are that it comes of this, and what it does not prove. */
export function YieldSheets({ slug, sheets }: { readonly slug: string; readonly sheets: readonly YieldSheet[] }) {
  const t = texts('money.yield')
  const locale = currentLocale()
  return (
    <ul className="stack">
      {sheets.map(({ id, createdAt, createdByName, creatorHasLeft, certainty, provesNot, contributors }) => {
        const level = LEVELS.find((one) => one === certainty)
        return (
          <li key={id} className="sheet sheet-tight stack stack-sm">
            <p className="meta"><a href={paths.keptSheet(slug, id)}>{formatDay(dayOf(createdAt), locale)}</a><span>{formerName({ byName: createdByName, hasLeft: creatorHasLeft })}</span></p>
            {level && <p>{t('certain')} <Tag tone="info">{t(`certainties.${level}`)}</Tag></p>}
            {contributors.length > 0 && <p>{t('contributors', { names: formatList(contributors, locale) })}</p>}
            <p><strong>{t('provesNot')}</strong> <span className="typed" lang="nl">{provesNot}</span></p>
          </li>
        )
      })}
    </ul>
  )
}

/** What was told about it, each with the sheet where it stands. */
export function YieldWords({ slug, words }: { readonly slug: string; readonly words: readonly YieldWord[] }) {
  const locale = currentLocale()
  return <ul className="stack stack-sm" lang="nl">{words.map(({ sheetId, text, day }, index) => <li key={`${sheetId} ${index}`}><span className="typed">{text}</span> <a className="small" href={paths.keptSheet(slug, sheetId)}>{formatDay(dayOf(day), locale)}</a></li>)}</ul>
}
