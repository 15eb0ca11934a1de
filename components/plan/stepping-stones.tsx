import { Icon } from '@/components/ui/icon'
import { STEPS } from '@/lib/plan/definitions'
import type { StepStanding } from '@/lib/plan/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface SteppingStonesProps {
  readonly slug: string
  readonly steps: readonly StepStanding[]
  readonly today: string
  /** Along the top of a page, or down its side. */
  readonly look: 'path' | 'side'
  /** Evidence seen for the step that is now: how many of how many. */
  readonly evidence?: { readonly count: number; readonly total: number }
}

/** The five steps: done is petrol with a tick, now is apricot and larger, later is open. */
export function SteppingStones({ slug, steps, today, look, evidence }: SteppingStonesProps) {
  const t = texts('plan')
  const locale = currentLocale()
  const say = (one: StepStanding): string => {
    if (one.isNow) return evidence && look === 'path' ? t('here', evidence) : t('hereShort')
    return t(`states.${one.state}`, { day: one.changedAt ? formatDay(dayOf(one.changedAt), locale, today) : '' })
  }
  const now = steps.find((one) => one.isNow)
  return (
    <>
      <ol className={look === 'path' ? 'steps steps-path' : 'steps'}>
        {steps.map((one) => (
          <li
            key={one.step} className={one.isNow ? 'now' : one.state === 'DONE' ? 'done' : one.state === 'SKIPPED' ? 'skipped' : undefined}
            {...(one.isNow ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="stone">{one.state === 'DONE' ? <Icon name="check" large /> : one.step}</span>
            <div>
              <a href={paths.planStep(slug, one.step)}><span className="hidden-text">{t('stepHidden', { step: one.step })} </span>{STEPS[one.step - 1]?.name}</a>
              <span className="state">{say(one)}</span>
            </div>
          </li>
        ))}
      </ol>
      {look === 'path' && now && (
        <p className="only-narrow"><strong>{t('stepHidden', { step: now.step })} {STEPS[now.step - 1]?.name}.</strong> {say(now)}</p>
      )}
    </>
  )
}
