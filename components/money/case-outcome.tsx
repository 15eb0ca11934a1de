import { DataTable } from '@/components/ui/data-table'
import type { CaseOutcome, CaseRead, Cents } from '@/lib/money/cases/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Cents as euros, in whole ones where there are no cents. Up to the billions a number holds cents exactly. */
function euros(cents: Cents): string {
  return `€\u00a0${formatNumber(Number(cents) / 100, currentLocale(), cents % 100n === 0n ? 0 : 2)}`
}

/** The three cases side by side: what it brings, what it costs, and when it has paid for itself. */
export function CaseLines({ lines, years }: { lines: CaseOutcome['lines']; years: number }) {
  const t = texts('money.case')
  return (
    <DataTable
      id="case-lines" stacks caption={<h2 className="h3">{t('linesTitle')}</h2>} columns={[{ label: t('level') }, ...(['brings', 'costs', 'balance', 'breakEven'] as const).map((name) => ({ label: t(name), numeric: true }))]}
      rows={lines.map(({ level, brings, costs, balance, breakEven }) => ({
        key: level, cells: [t(`levels.${level}`), euros(brings), euros(costs), euros(balance), breakEven === null ? t('never', { years }) : t('inYear', { year: breakEven })],
      }))}
      after={<p className="small subtle">{t('rule')}</p>}
    />
  )
}

/** What follows from the assumptions, each table with what it says in words. */
export function CaseOutcomeView({ outcome: { lines, years, partners, sensitivity }, names }: { outcome: CaseOutcome; names: CaseRead['partnerNames'] }) {
  const t = texts('money.case')
  return (
    <>
      <CaseLines lines={lines} years={years.length} />
      <DataTable
        id="case-partners" stacks caption={<h2 className="h3">{t('partnersTitle')}</h2>} columns={[{ label: t('partner') }, { label: t('pays'), numeric: true }, { label: t('gets'), numeric: true }, { label: t('balance'), numeric: true }]}
        rows={partners.map(({ partnerId, pays, gets, share }) => ({ key: partnerId, cells: [`${names[partnerId] ?? t('partnerGone')} (${t('shareOf', { share })})`, euros(pays), euros(gets), euros(gets - pays)] }))}
      />
      <DataTable
        id="case-sensitivity" stacks caption={<h2 className="h3">{t('sensitivityTitle')}</h2>} columns={[{ label: t('assumption') }, { label: t('worse'), numeric: true }, { label: t('better'), numeric: true }]}
        rows={sensitivity.map(({ assumption, worse, better }) => ({
          key: assumption, cells: [t(`assumptions.${assumption}`), ...[worse, better].map(({ to, balance }) => t('says', { to, balance: euros(balance) }))],
        }))}
      />
      <DataTable
        id="case-years" stacks caption={<h2 className="h3">{t('yearsTitle')}</h2>} columns={[{ label: t('year') }, { label: t('brings'), numeric: true }, { label: t('costs'), numeric: true }, { label: t('soFar'), numeric: true }]}
        rows={years.map(({ year, brings, costs, sum }) => ({ key: String(year), cells: [String(year), euros(brings), euros(costs), euros(sum)] }))}
      />
    </>
  )
}
