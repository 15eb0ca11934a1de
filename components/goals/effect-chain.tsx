import { DataTable } from '@/components/ui/data-table'
import { weakest } from '@/lib/goals/effects/rules'
import { HORIZONS, type Certainty, type GoalEffect } from '@/lib/goals/effects/types'
import { texts } from '@/lib/platform/i18n/request'
import { EFFECT_SIZE, layBoxes } from './effect-layout'

/** The surer, the thicker; what is least sure is dashed. */
const STROKE: Record<Certainty, { readonly strokeWidth: number; readonly strokeDasharray?: string }> = {
  LOW: { strokeWidth: 2, strokeDasharray: '5 5' }, MIDDLE: { strokeWidth: 2 }, HIGH: { strokeWidth: 4 },
}

/** A chain of effects, drawn on the server, with the same in a table for who cannot see it or wants to know why. */
export function EffectChain({ effect }: { effect: GoalEffect }) {
  const t = texts('goals.effects')
  const steps = [{ kicker: t('action'), text: effect.action }, ...HORIZONS.map((horizon) => ({ kicker: t(`terms.${horizon}`), text: effect[`${horizon}Term`] }))]
  const { boxes, height } = layBoxes(steps.map((step) => step.text))
  const { width, padding, kicker, line, arrow } = EFFECT_SIZE
  const title = t('drawing', { action: effect.action })
  return (
    <div className="stack">
      <svg className="effect-chain" role="img" aria-label={title} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        {boxes.map((box, index) => {
          const horizon = HORIZONS[index - 1]
          const from = box.y - arrow
          return (
            <g key={box.y}>
              {horizon && (
                <>
                  <line x1={28} x2={28} y1={from + 2} y2={box.y - 9} stroke="currentColor" {...STROKE[effect[`${horizon}Certainty`]]} />
                  <path d={`M20 ${box.y - 11} L36 ${box.y - 11} L28 ${box.y - 2} Z`} fill="currentColor" />
                  <text x={46} y={from + arrow / 2 + 5} className="effect-sure">{t('sure', { how: t(`certainties.${effect[`${horizon}Certainty`]}`).toLowerCase() })}</text>
                </>
              )}
              <rect x={1} y={box.y} width={width - 2} height={box.height} rx={10} className={index === 0 ? 'effect-box effect-start' : 'effect-box'} />
              <text x={padding} y={box.y + padding + 10} className="effect-kicker">{steps[index]?.kicker}</text>
              <text x={padding} y={box.y + padding + kicker + 14} className="effect-text">
                {box.lines.map((words, at) => <tspan key={at} x={padding} dy={at === 0 ? 0 : line}>{words}</tspan>)}
              </text>
            </g>
          )
        })}
      </svg>
      <p className="small">{t('weakest', { how: t(`certainties.${weakest(effect)}`).toLowerCase() })}</p>
      <DataTable
        id={`keten-${effect.id}`} stacks caption={<h3 className="h4">{t('table')}</h3>}
        columns={[{ label: t('columns.step') }, { label: t('columns.what') }, { label: t('columns.assumption') }, { label: t('columns.certainty') }, { label: t('columns.source') }]}
        rows={[
          { key: 'action', cells: [t('action'), effect.action, '', '', ''] },
          ...HORIZONS.map((horizon) => ({
            key: horizon,
            cells: [t(`terms.${horizon}`), effect[`${horizon}Term`], effect[`${horizon}Assumption`], t(`certainties.${effect[`${horizon}Certainty`]}`), effect[`${horizon}Source`] ?? ''],
          })),
        ]}
      />
    </div>
  )
}
