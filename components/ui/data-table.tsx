import type { ReactNode } from 'react'

export interface Column {
  readonly label: string
  /** Numbers stand right and tabular. */
  readonly numeric?: boolean
}

interface DataTableProps {
  readonly id: string
  readonly caption: ReactNode
  readonly columns: readonly Column[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[]; readonly target?: boolean }[]
  readonly after?: ReactNode
}

/** A table that scrolls in a focusable region of its own, never the page. */
export function DataTable({ id, caption, columns, rows, after }: DataTableProps) {
  return (
    <div className="sheet">
      <div className="tablewrap" tabIndex={0} role="region" aria-labelledby={id}>
        <table>
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>{columns.map(({ label, numeric }) => <th key={label} scope="col" {...(numeric ? { className: 'r' } : {})}>{label}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells, target }) => (
              <tr key={key} {...(target ? { className: 'row-target' } : {})}>
                {cells.map((cell, index) => (
                  index === 0
                    ? <th key={0} scope="row">{cell}</th>
                    : <td key={index} {...(columns[index]?.numeric ? { className: 'r' } : {})}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {after}
    </div>
  )
}
