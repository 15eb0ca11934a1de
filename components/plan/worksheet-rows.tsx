import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { WORKSHEETS, type WorksheetKey } from '@/lib/plan/definitions'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface WorksheetRowsProps {
  readonly slug: string
  readonly keys: readonly WorksheetKey[]
  readonly states: ReadonlyMap<string, 'OPEN' | 'DRAFT' | 'DONE'>
}

/** The worksheets of a step, with how far each is. */
export function WorksheetRows({ slug, keys, states }: WorksheetRowsProps) {
  const t = texts('plan')
  const tags = { OPEN: { tone: 'line' }, DRAFT: { tone: 'apricot', icon: 'pencil' }, DONE: { tone: 'positive', icon: 'check' } } as const
  return (
    <div className="sheet sheet-tight">
      <ul className="rows rows-tight">
        {keys.map((key) => {
          const { title, minutes, withWhom } = WORKSHEETS[key]
          const state = states.get(key) ?? 'OPEN'
          return (
            <li key={key}>
              <span className="stone stone-soft"><Icon name="flag" /></span>
              <div><h3><a href={paths.worksheet(slug, key)}>{title}</a></h3><p className="meta">{t('worksheetMeta', { minutes, withWhom })}</p></div>
              <div className="act"><Tag {...tags[state]}>{t(`worksheetStates.${state}`)}</Tag></div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
