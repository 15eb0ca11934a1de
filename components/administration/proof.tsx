import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { Erasure } from '@/lib/administration/types'
import { formatMoment, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** What is left of a coalition: that it is gone, counted. */
export function Proof({ slug, erasure, askedByName }: { slug: string; erasure: Extract<Erasure, { status: 'erased' }>; askedByName: string | null }) {
  const t = texts('administration')
  const { proof: { tables, accounts, sessions }, erasedAt, hash } = erasure
  const counted = Object.entries(tables).sort(([a], [b]) => a.localeCompare(b))
  const [full, empty] = [counted.filter(([, { before, after }]) => before + after > 0), counted.filter(([, { before, after }]) => before + after === 0)]
  const sum = (of: 'before' | 'after') => formatNumber(full.reduce((total, [, count]) => total + count[of], 0), currentLocale())
  // A name may break, so that what it is about, the last column, is there on a phone too.
  const table = (id: string, caption: string, rows: typeof counted) => (
    <DataTable
      id={id} caption={caption} columns={[{ label: t('proof.table') }, { label: t('proof.before'), numeric: true }, { label: t('proof.after'), numeric: true }]}
      rows={rows.map(([name, { before, after }]) => ({ key: name, cells: [<span key="name" className="break">{name}</span>, String(before), String(after)] }))}
    />
  )
  return (
    <div className="stack stack-xl">
      <div className="stack stack-sm">
        <h1>{t('proof.title', { slug })}</h1>
        <p className="lead">{t('proof.lead', { when: formatMoment(erasedAt, currentLocale()), name: askedByName ?? t('detail.unknown') })}</p>
      </div>
      <Notice tone="positive" title={t('proof.hash')}><p><code>{hash}</code></p><p>{t('proof.accounts', { accounts, sessions })}</p></Notice>
      <p>{t('proof.sum', { before: sum('before'), after: sum('after') })}</p>
      {table('proof', t('proof.caption'), full)}
      {empty.length > 0 && <details className="stack"><summary>{t('proof.empty', { count: empty.length })}</summary>{table('empty', t('proof.caption'), empty)}</details>}
    </div>
  )
}
