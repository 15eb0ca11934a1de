import { readFigures } from '../../../../../floor/database.mjs'
import { figureRows } from '../../../../../floor/rows.mjs'
import { Table } from '../../../table'

export default async function Figures({ params }) {
  const { coalition, municipality } = await params
  return <Table rows={figureRows(await readFigures(coalition, municipality))} />
}
