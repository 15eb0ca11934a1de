import { readDashboard } from '../../../../../floor/database.mjs'
import { dashboardRows } from '../../../../../floor/rows.mjs'
import { Table } from '../../../table'

export default async function Figures({ params }) {
  const { coalition, municipality } = await params
  return <Table rows={dashboardRows(await readDashboard(coalition, municipality))} />
}
