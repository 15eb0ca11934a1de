import type { RankedItem } from '@/lib/contributions/ranking/types'
import { texts } from '@/lib/platform/i18n/request'

const [WIDTH, ROW, TOP, LEFT, RIGHT] = [320, 40, 48, 60, 260] as const

/** The letter by which the drawing and the table know something. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)

/** Each on its own line, in the order of their places: what shares a place stands below one another. */
function linesOf(result: readonly RankedItem[], group: 'experts' | 'professionals'): ReadonlyMap<string, number> {
  const ordered = [...result].sort((one, other) => one[group].place - other[group].place)
  return new Map(ordered.map(({ id }, index) => [id, TOP + ROW * (index + 0.5)]))
}

/** Two orders side by side, each with a line to the other. The table below says the same in words. */
export function RankingDrawing({ result }: { result: readonly RankedItem[] }) {
  const t = texts('ranking.result')
  const [left, right] = [linesOf(result, 'experts'), linesOf(result, 'professionals')]
  return (
    <figure className="sheet stack stack-sm">
      <figcaption className="small">{t('drawing')}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${TOP + ROW * result.length}`} className="orders" aria-hidden="true">
        <text x={LEFT} y={20} textAnchor="middle" className="orders-head">{t('expertsShort')}</text>
        <text x={RIGHT} y={20} textAnchor="middle" className="orders-head">{t('professionalsShort')}</text>
        {result.map(({ id }) => <line key={id} x1={LEFT} x2={RIGHT} y1={left.get(id)} y2={right.get(id)} />)}
        {result.flatMap(({ id }, index) => ([[LEFT, left], [RIGHT, right]] as const).map(([x, side]) => (
          <g key={`${id} ${x}`}><circle cx={x} cy={side.get(id)} r={14} /><text x={x} y={(side.get(id) ?? 0) + 5} textAnchor="middle">{letterOf(index)}</text></g>
        )))}
      </svg>
    </figure>
  )
}
