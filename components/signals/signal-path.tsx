import { STATIONS } from '@/lib/signals/rules'
import type { SignalStatus } from '@/lib/signals/types'
import { texts } from '@/lib/platform/i18n/request'

/** The stations of a signal as small stones, with the current word. */
export function SignalPath({ status, after }: { status: SignalStatus; after?: string }) {
  const t = texts('signals')
  const at = STATIONS.indexOf(status)
  return (
    <div className="stack stack-xs">
      <ol className="loop" aria-label={t('path')}>
        {STATIONS.map((station, index) => (
          <li key={station} className={index < at ? 'done' : index === at ? 'now' : undefined} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
            <span className="hidden-text">{t(`statuses.${station}`)}</span>
          </li>
        ))}
      </ol>
      <p className="small"><strong>{t(`statuses.${status}`)}</strong>{after && `, ${after.charAt(0).toLowerCase()}${after.slice(1)}`}</p>
    </div>
  )
}
