import { LifePhaseList } from '@/components/challenges/life-phases'
import { ButtonLink } from '@/components/ui/button'
import { isOpen } from '@/lib/signals/rules'
import type { SignalListed } from '@/lib/signals/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { dueText } from './due-text'
import { SignalPath } from './signal-path'

interface SignalListProps {
  readonly slug: string
  readonly signals: readonly SignalListed[]
  readonly today: string
  /** May this person answer? Then each open one has the button. */
  readonly mayAnswer: boolean
}

/** Signals as rows of one sheet. */
export function SignalList({ slug, signals, today, mayAnswer }: SignalListProps) {
  const t = texts('signals')
  const due = dueText()
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {signals.map((one) => (
          <li key={one.id}>
            <div className="stack stack-sm">
              <h3><a href={paths.signal(slug, one.id)}>{t(`themes.${one.theme}`)}</a></h3>
              <p>{one.body}</p>
              <p className="meta">{one.frequency && <span>{t(`frequencies.${one.frequency}`)}</span>}{one.urgency && <span>{t(`urgencies.${one.urgency}`)}</span>}<LifePhaseList phases={one.lifePhases} />{one.place && <span>{one.place}</span>}</p>
              {mayAnswer && isOpen(one.status) && <p><ButtonLink href={paths.signal(slug, one.id)} look="secondary" small>{t('answer')}</ButtonLink></p>}
            </div>
            <div className="act"><SignalPath status={one.status} {...(isOpen(one.status) ? { after: due(one, today).text } : {})} /></div>
          </li>
        ))}
      </ul>
    </div>
  )
}
