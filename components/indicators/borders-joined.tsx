import type { BordersRead } from '@/lib/indicators/borders/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface NamedProps {
  readonly id: string
  readonly title: string
  readonly named: readonly { readonly code: string; readonly name: string }[]
  readonly count: number
}

function Named({ id, title, named, count }: NamedProps) {
  const t = texts('borders')
  if (count === 0) return null
  return (
    <section className="stack stack-xs" aria-labelledby={id}>
      <h2 id={id} className="h3">{title}</h2>
      <ul className="loose-list">{named.map(({ code, name }) => <li key={code}>{name === code ? code : `${name} (${code})`}</li>)}</ul>
      {count > named.length && <p className="small subtle">{t('more', { count: count - named.length })}</p>}
    </section>
  )
}

/** Areas beside the figures that stand here: how many join, and by name those that do not. */
export function BordersJoined({ borders }: { readonly borders: BordersRead }) {
  const t = texts('borders')
  const counts = [
    [t('counts.joined'), borders.joined], [t('counts.withoutFigure'), borders.countWithoutFigure], [t('counts.withoutArea'), borders.countWithoutArea],
    ...(borders.withoutCode > 0 ? [[t('counts.withoutCode'), borders.withoutCode] as const] : []),
  ] as const
  return (
    <section className="stack stack-xl" aria-label={t('counts.joined')}>
      <dl className="sand counts">{counts.map(([label, count]) => <div key={label}><dt>{label}</dt><dd className="big">{formatNumber(count, currentLocale())}</dd></div>)}</dl>
      <p>{borders.divisionYear === null ? t('joinedAny') : t('joinedYear', { year: String(borders.divisionYear) })}</p>
      {borders.years.length > 0 && (
        <section className="stack stack-xs" aria-labelledby="years"><h2 id="years" className="h3">{t('years')}</h2><ul className="stack stack-xs">{borders.years.map(({ year, joined }) => <li key={year}>{t('yearJoined', { year: String(year), joined })}</li>)}</ul></section>
      )}
      <Named id="without-figure" title={t('withoutFigure')} named={borders.withoutFigure} count={borders.countWithoutFigure} />
      <Named id="without-area" title={t('withoutArea')} named={borders.withoutArea.map((code) => ({ code, name: code }))} count={borders.countWithoutArea} />
    </section>
  )
}
