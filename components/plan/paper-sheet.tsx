import type { WorksheetDefinition, WorksheetField } from '@/lib/plan/definitions'
import { texts } from '@/lib/platform/i18n/request'
import { optionsOf } from './worksheet-fields'

const LONGEST_LIST = 12

const PAPER_ROWS = 6

/** Rows to write in. */
function PaperRows({ columns }: { columns: NonNullable<WorksheetField['columns']> }) {
  return (
    <table>
      <thead><tr>{columns.map((one) => <th key={one.name}>{one.label}</th>)}</tr></thead>
      <tbody>{Array.from({ length: PAPER_ROWS }, (_, row) => <tr key={row}>{columns.map((one) => <td key={one.name}>&nbsp;</td>)}</tr>)}</tbody>
    </table>
  )
}

/** The worksheet on paper, with empty lines, for at the table. On the screen the form stands in its place. `about` undefined: it is about the coalition as a whole. */
export function PaperSheet({ definition, about }: { definition: WorksheetDefinition; about: string | null | undefined }) {
  const t = texts('plan')
  return (
    <div className="paper" lang="nl" aria-hidden="true">
      {about !== undefined && <p>{t('paperAbout')} {about ?? '…………………………………………………………'}</p>}
      {definition.fields.map(({ name, label, help, kind, options, columns = [] }) => {
        const choices = optionsOf(options, {})
        return (
          <div key={name}>
            <p><strong>{label}</strong></p>
            {help && <p className="small">{help}</p>}
            {choices.length > 0 && choices.length <= LONGEST_LIST
              ? <p>{choices.map((one) => <span key={one.value}>☐ {one.label} </span>)}</p>
              : kind === 'rows' ? <PaperRows columns={columns} />
              : <><hr />{kind === 'long' && <><hr /><hr /></>}</>}
          </div>
        )
      })}
    </div>
  )
}
