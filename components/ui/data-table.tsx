'use client'
import type { ReactNode } from 'react'
import { Icon } from './icon'

// Drawn from its values on either side: a large table then goes into the page as values, not as elements
// (docs/adr/0015). Nothing in it needs script.

export interface Column {
  readonly label: string
  /** Numbers stand right and tabular. */
  readonly numeric?: boolean
}

/** A value that is not there, with the word for why. */
export interface Missing {
  readonly missing: string
}

export type Cell = ReactNode | Missing

const isMissing = (cell: Cell): cell is Missing => typeof cell === 'object' && cell !== null && 'missing' in cell

const drawn = (cell: Cell): ReactNode => (isMissing(cell) ? <span className="suppressed"><Icon name="circle-dashed" />{cell.missing}</span> : cell)

interface DataTableProps {
  readonly id: string
  readonly caption: ReactNode
  readonly columns: readonly Column[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[]; readonly target?: boolean }[]
  readonly after?: ReactNode
  /** On a phone a row becomes a block of lines, each with the word of its column. For rows that are read one by one; a table of figures to compare scrolls. */
  readonly stacks?: boolean
}

/** A table that scrolls in a focusable region of its own, never the page. */
export function DataTable({ id, caption, columns, rows, after, stacks = false }: DataTableProps) {
  // Said once for the whole table where it can be: a table of figures has hundreds of cells.
  const isAllNumbers = columns.length > 1 && columns.every(({ numeric }, index) => index === 0 || numeric)
  return (
    <div className="sheet">
      <div className="tablewrap" tabIndex={0} role="region" aria-labelledby={id}>
        <table className={[stacks && 'stacks', isAllNumbers && 'numbers'].filter(Boolean).join(' ') || undefined}>
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>{columns.map(({ label, numeric }) => <th key={label} scope="col" className={numeric ? 'r' : undefined}>{label}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells, target }) => (
              <tr key={key} className={target ? 'row-target' : undefined}>
                {cells.map((cell, index) => (
                  index === 0
                    ? <th key={0} scope="row">{drawn(cell)}</th>
                    : <td key={index} className={columns[index]?.numeric && !isAllNumbers ? 'r' : undefined} data-label={stacks ? columns[index]?.label : undefined}>{drawn(cell)}</td>
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
