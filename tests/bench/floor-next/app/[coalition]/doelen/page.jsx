import { readGoals } from '../../../../floor/database.mjs'
import { goalRows } from '../../../../floor/rows.mjs'
import { Table } from '../../table'

export default async function Goals({ params }) {
  return <Table rows={goalRows(await readGoals((await params).coalition))} />
}
