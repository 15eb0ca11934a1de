import { DataTable, type Cell } from '@/components/ui/data-table'
import type { FigureRead } from '@/lib/indicators/cards/types'
import { texts } from '@/lib/platform/i18n/request'
import { sayArea, sayPeriod, sayValue } from './figure-words'

/** The figures of one series, the newest first; each opens where it comes from. */
export function FigureTable({ id, title, lead, figures, decimals, hrefOf }: { readonly decimals: number | undefined; readonly id: string; readonly title: string; readonly lead: string; readonly figures: readonly FigureRead[]; readonly hrefOf: (figureId: string) => string }) {
  const t = texts('indicators')
  return (
    <DataTable
      id={id} caption={<><h2 className="h3">{title}</h2><p className="small subtle">{lead}</p></>} stacks
      columns={[{ label: t('column.period') }, { label: t('column.area') }, { label: t('column.value'), numeric: true }, { label: t('column.status') }, { label: t('column.division') }]}
      rows={figures.map((one) => {
        const { text } = sayValue(one, decimals)
        const value: Cell = <a key="v" href={hrefOf(one.id)}>{text}</a>
        return { key: one.id, cells: [sayPeriod(one.period), sayArea(one), value, t(`statuses.${one.status}`), t('division', { year: String(one.divisionYear) })] }
      })}
    />
  )
}
