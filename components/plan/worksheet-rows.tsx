import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { WORKSHEETS, type WorksheetKey } from '@/lib/plan/definitions'
import { RECORD_SHEETS } from '@/lib/plan/records/definitions'
import type { SheetState } from '@/lib/plan/sheets/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { StepPage } from './step-pages'

interface WorksheetRowsProps {
  readonly slug: string
  readonly keys: readonly WorksheetKey[]
  readonly states: ReadonlyMap<string, 'OPEN' | 'DRAFT' | 'DONE'>
  /** Of the sheets that are about something, as far as the register can tell. */
  readonly counts: Readonly<Record<string, SheetState>>
  readonly pages: readonly StepPage[]
}

/** The worksheets of a step, with how far each is. */
export function WorksheetRows({ slug, keys, states, counts, pages }: WorksheetRowsProps) {
  const t = texts('plan')
  const tags = { OPEN: { tone: 'line' }, DRAFT: { tone: 'apricot', icon: 'pencil' }, DONE: { tone: 'positive', icon: 'check' } } as const
  return (
    <div className="sheet sheet-tight">
      <ul className="rows rows-tight">
        {keys.map((key) => {
          const { title, minutes, withWhom } = WORKSHEETS[key]
          const counted = counts[key]
          const state = counted ? stateOf(counted) : (states.get(key) ?? null)
          return (
            <li key={key}>
              <span className="stone stone-soft"><Icon name="flag" /></span>
              <div>
                <h3><a href={key === 'F2.2' ? paths.missing(slug) : paths.worksheet(slug, key)}>{title}</a></h3>
                <p className="meta">
                  <span>{t('worksheetMeta', { minutes, withWhom })}</span>
                  {counted && <span>{counted.total === null ? t(key in RECORD_SHEETS ? 'sheetCountKept' : 'sheetCount', { filled: counted.filled }) : t('sheetCountOf', { filled: counted.filled, total: counted.total })}</span>}
                </p>
              </div>
              {state && <div className="act"><Tag {...tags[state]}>{t(`worksheetStates.${state}`)}</Tag></div>}
            </li>
          )
        })}
        {pages.map(({ key, href, underGoal }) => (
          <li key={key}>
            <span className="stone stone-soft"><Icon name="book-open" /></span>
            <div>
              <h3><a href={href}>{titleOf(key)}</a></h3>
              {underGoal && <p className="meta"><span>{underGoal.title === undefined ? t('pageNeedsGoal') : t('pageOfGoal', { title: underGoal.title })}</span></p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function titleOf(key: StepPage['key']): string {
  if (key === 'money') return texts('money')('title')
  return key === 'card' ? texts('challenges')('card.title') : texts('goals')(`${key}.title`)
}

function stateOf({ filled, total, drafts }: SheetState): 'OPEN' | 'DRAFT' | 'DONE' {
  if (drafts > 0) return 'DRAFT'
  if (filled === 0) return 'OPEN'
  return total === null || filled >= total ? 'DONE' : 'DRAFT'
}
