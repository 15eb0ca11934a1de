import type { WorksheetDefinition, WorksheetField } from '@/lib/plan/definitions'
import { texts } from '@/lib/platform/i18n/request'
import { optionsOf, type WorksheetOptions } from './worksheet-fields'

/** More than these do not fit on a sheet with its questions: then there is a line to write on. */
const LONGEST_LIST = 40

const PAPER_ROWS = 6

/** Rows to write in. */
function PaperRows({ columns, most, read }: { columns: NonNullable<WorksheetField['columns']>; most: number; read: WorksheetOptions }) {
  const lists = columns.map((one) => ({ ...one, choices: optionsOf(one, read) })).filter(({ choices }) => choices.length > 0 && choices.length <= LONGEST_LIST)
  return (
    <>
      {lists.map(({ name, label, choices }) => <p key={name} className="small">{label}: {choices.map((one) => one.label).join(' · ')}</p>)}
    <table>
      <thead><tr>{columns.map((one) => <th key={one.name}>{one.label}</th>)}</tr></thead>
      <tbody>{Array.from({ length: Math.min(PAPER_ROWS, most) }, (_, row) => <tr key={row}>{columns.map((one) => <td key={one.name}>&nbsp;</td>)}</tr>)}</tbody>
    </table>
    </>
  )
}

/** The worksheet on paper, with empty lines, for at the table. On the screen the form stands in its place. `about` undefined: it is about the coalition as a whole. */
export function PaperSheet({ definition, about, read = {}, subjects = [] }: {
  definition: WorksheetDefinition; about: string | null | undefined
  /** What can be chosen, such as the partners: at a table nobody can open a list. */
  read?: WorksheetOptions
  /** What it can be about, where that is still to be chosen. */
  subjects?: readonly string[]
}) {
  const t = texts('plan')
  return (
    <div className="paper" lang="nl" aria-hidden="true">
      {about !== undefined && <p>{t('paperAbout')} {about ?? '…………………………………………………………'}</p>}
      {about === null && subjects.length > 0 && subjects.length <= LONGEST_LIST && <p className="small">{subjects.map((name) => <span key={name} className="paper-choice">☐ {name} </span>)}</p>}
      {definition.fields.map((field) => {
        const { name, label, help, kind, columns = [], mostRows = PAPER_ROWS } = field
        const choices = optionsOf(field, read)
        return (
          <div key={name}>
            <p><strong>{label}</strong></p>
            {help && <p className="small">{help}</p>}
            {choices.length > 0 && choices.length <= LONGEST_LIST
              ? <p>{choices.map((one) => <span key={one.value} className="paper-choice">☐ {one.label} </span>)}</p>
              : kind === 'rows' ? <PaperRows columns={columns} most={mostRows} read={read} />
              : <><hr />{kind === 'long' && <><hr /><hr /></>}</>}
          </div>
        )
      })}
    </div>
  )
}
