import { Icon, type IconName } from '@/components/ui/icon'
import type { CellState, Matrix, Place } from '@/lib/goals/missing/types'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const LOOK: Record<CellState, { icon: IconName; className: string }> = {
  PRESENT: { icon: 'check', className: 'place place-present' }, KNOWN: { icon: 'circle-dashed', className: 'place place-known' }, NOW: { icon: 'circle-alert', className: 'place place-now' },
  LATER: { icon: 'clock', className: 'place' }, NO: { icon: 'circle-x', className: 'place' }, EMPTY: { icon: 'circle-dashed', className: 'place place-empty' },
}

interface MissingMatrixProps {
  readonly matrix: Matrix
  readonly caption: string
  /** Where a cell is judged, for who may. */
  readonly cellHref?: (place: Place) => string
}

/**
 * Kind of partner by age. A real table; on a phone its cells stand below the name of their kind, each with its age, so that
 * nothing scrolls sideways.
 */
export function MissingMatrix({ matrix, caption, cellHref }: MissingMatrixProps) {
  const t = texts('partners')
  const phases = texts('lifePhases')
  const locale = currentLocale()
  return (
    <div className="sheet">
      <table className="matrix">
        <caption>{caption}</caption>
        <thead>
          <tr><th scope="col">{t('missing.type')}</th>{LIFE_PHASES.map((phase) => <th key={phase} scope="col">{phases(phase)}</th>)}</tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ partnerType, cells, isFixed }) => (
            <tr key={partnerType} className={isFixed ? 'matrix-fixed' : undefined}>
              <th scope="row">{t(`types.${partnerType}`)}</th>
              {cells.map((cell) => {
                const { icon, className } = LOOK[cell.state]
                const word = <><Icon name={icon} /><span className="matrix-age">{phases(cell.lifePhase)} </span>{t(`missing.states.${cell.state}`)}</>
                return (
                  <td key={cell.lifePhase}>
                    {cellHref && cell.state !== 'PRESENT'
                      ? <a className={className} href={cellHref(cell)}><span className="hidden-text">{t(`types.${partnerType}`)}, {phases(cell.lifePhase)}: </span>{word}</a>
                      : <span className={className}>{word}</span>}
                    {cell.invited
                      ? <span className="matrix-inviter">{t('invite.askedBy', { day: formatDay(dayOf(cell.invited.at), locale), who: cell.invited.by })}</span>
                      : cell.inviter && <span className="matrix-inviter">{cell.inviter}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
