import { DataTable } from '@/components/ui/data-table'
import { differencesIn } from '@/lib/contributions/ranking/rules'
import type { Place, RankedItem } from '@/lib/contributions/ranking/types'
import { texts } from '@/lib/platform/i18n/request'
import { letterOf, RankingDrawing } from './ranking-drawing'

/** What parents and professionals put where, side by side: what differs in words, drawn, and as a table. */
export function RankingResult({ result }: { result: readonly RankedItem[] }) {
  const t = texts('ranking.result')
  const place = ({ place: number, isShared }: Place) => t(isShared ? 'shared' : 'place', { place: number })
  const differences = differencesIn(result)
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result">{t('title')}</h2>
      {differences.length === 0
        ? <p className="lead">{t('same')}</p>
        : <ul className="stack stack-xs">{differences.map((one) => <li key={one.id} className="lead">{t('difference', { words: one.words, experts: one.experts.place, professionals: one.professionals.place })}</li>)}</ul>}
      <p className="small subtle">{t('how')}</p>
      <div className="pair">
        <RankingDrawing result={result} />
        <DataTable
          id="orders" caption={<h3 className="h3">{t('table')}</h3>} columns={[{ label: t('item') }, { label: t('experts'), numeric: true }, { label: t('professionals'), numeric: true }]}
          rows={result.map((one, index) => ({ key: one.id, cells: [`${letterOf(index)}. ${one.words}`, place(one.experts), place(one.professionals)] }))}
        />
      </div>
    </section>
  )
}
