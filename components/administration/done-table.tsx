import { DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

export interface DoneLine {
  readonly sequence: string
  readonly event: string
  readonly byName: string | null
  readonly at: Date
}

const EVENTS = [
  'coalition_created', 'coordinator_invited', 'coordinator_invited_again', 'coordinator_withdrawn', 'coalition_suspended', 'coalition_resumed', 'coalition_exported', 'erasure_asked', 'erasure_withdrawn', 'coalition_erased', 'visit_started', 'visit_ended', 'factor_reset_approved', 'factor_reset_refused',
] as const

/** What administrators did to one coalition. */
export function DoneTable({ lines }: { lines: readonly DoneLine[] }) {
  const t = texts('administration')
  const said = (event: string): string => {
    const known = EVENTS.find((one) => one === event)
    return known ? t(`events.${known}`) : event
  }
  return (
    <DataTable
      id="done" caption={t('detail.doneTitle')} columns={[{ label: t('detail.doneWhat') }, { label: t('detail.doneWho') }, { label: t('detail.doneWhen') }]}
      rows={lines.map(({ sequence, event, byName, at }) => ({ key: sequence, cells: [said(event), byName ?? t('detail.operator'), formatMoment(at, currentLocale())] }))}
    />
  )
}
