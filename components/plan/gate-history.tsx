import { formerName } from '@/components/members/former-name'
import { Tag } from '@/components/ui/tag'
import type { StepDefinition } from '@/lib/plan/definitions'
import type { GateDecision } from '@/lib/plan/gates/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const LOOK = { GO: { tone: 'positive', icon: 'check' }, NOT_YET: { tone: 'line' }, GO_WITHOUT: { tone: 'warning', icon: 'circle-alert' }, REOPENED: { tone: 'info' } } as const

/** What people decided about a gate, the newest first, with what was missing then. */
export function GateHistory({ step, decisions }: { readonly step: StepDefinition; readonly decisions: readonly GateDecision[] }) {
  const t = texts('plan')
  const textOf = (key: string) => step.gate.find((item) => item.evidence === key)?.text
  return (
    <ul className="stack stack-xl">
      {decisions.map(({ id, decision, reason, missing, decidedAt, byName, hasLeft }) => (
        <li key={id} className="stack stack-xs">
          <p><Tag {...LOOK[decision]}>{t(`gate.decisions.${decision}`)}</Tag></p>
          <p className="typed">{reason}</p>
          <p className="small subtle">{t('gate.by', { day: formatDay(dayOf(decidedAt), currentLocale()), who: formerName({ byName, hasLeft }) })}</p>
          {decision === 'GO_WITHOUT' && missing.length > 0 && <p className="small">{t('gate.missed')} {missing.map(textOf).filter(Boolean).join('. ')}</p>}
        </li>
      ))}
    </ul>
  )
}
