import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { Erasure } from '@/lib/administration/types'
import { formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** What is left of a coalition: that it is gone, counted. */
export function Proof({ slug, erasure, askedByName }: { slug: string; erasure: Extract<Erasure, { status: 'erased' }>; askedByName: string | null }) {
  const t = texts('administration')
  const { proof: { tables, accounts, sessions }, erasedAt, hash } = erasure
  return (
    <div className="stack stack-xl">
      <div className="stack stack-sm">
        <h1>{t('proof.title', { slug })}</h1>
        <p className="lead">{t('proof.lead', { when: formatMoment(erasedAt, currentLocale()), name: askedByName ?? t('detail.unknown') })}</p>
      </div>
      <Notice tone="positive" title={t('proof.hash')}><p><code>{hash}</code></p><p>{t('proof.accounts', { accounts, sessions })}</p></Notice>
      <DataTable
        id="proof" caption={t('proof.caption')} columns={[{ label: t('proof.table') }, { label: t('proof.before'), numeric: true }, { label: t('proof.after'), numeric: true }]}
        rows={Object.entries(tables).sort(([a], [b]) => a.localeCompare(b)).map(([name, { before, after }]) => ({ key: name, cells: [name, String(before), String(after)] }))}
      />
    </div>
  )
}
