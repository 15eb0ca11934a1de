import { formerName, formerPartner } from '@/components/members/former-name'
import type { PaperSignature, ScanRead } from '@/lib/agreements/scans/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Signatures on paper, each with the way to its scans; nothing when there are none. */
export function PaperSignatures({ slug, agreementId, signatures }: { readonly slug: string; readonly agreementId: string; readonly signatures: readonly PaperSignature[] }) {
  const t = texts('agreements.scans')
  if (signatures.length === 0) return null
  return (
    <section className="stack" aria-labelledby="on-paper">
      <div className="stack stack-xs"><h2 id="on-paper">{t('listTitle')}</h2><p>{t('listHelp')}</p></div>
      <ul className="stack stack-sm">
        {signatures.map((one) => (
          <li key={one.id}>
            <a href={paths.paperScans(slug, agreementId, one.id)}>{t('of', { partner: formerPartner(one), version: one.versionNumber })}</a><br />
            <span className="small subtle">{t('count', { count: one.scans.length })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The scans of one signature, each with its mark and the way to open it. */
export function ScanList({ slug, scans }: { readonly slug: string; readonly scans: readonly ScanRead[] }) {
  const t = texts('agreements.scans')
  const locale = currentLocale()
  if (scans.length === 0) return <p>{t('none')}</p>
  return (
    <ol className="stack">
      {scans.map((one, index) => (
        <li key={one.id} className="stack stack-xs">
          <p><a href={paths.downloadScan(slug, one.id)}>{t('open', { number: index + 1, kilobytes: formatNumber(Math.max(1, Math.round(one.size / 1024)), locale) })}</a></p>
          <p className="small subtle">{t('addedBy', { day: formatDay(dayOf(one.addedAt), locale), who: formerName(one) })}</p>
          {one.reason && <p className="typed">{t('why', { reason: one.reason })}</p>}
          <p className="small"><strong>{t('mark')}:</strong> <code>{one.sha256}</code></p>
        </li>
      ))}
    </ol>
  )
}
