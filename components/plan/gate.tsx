import { Icon } from '@/components/ui/icon'
import type { StepDefinition } from '@/lib/plan/definitions'
import type { Evidence } from '@/lib/plan/types'
import { texts } from '@/lib/platform/i18n/request'

/** How much of a gate the software can see. */
export function countEvidence(step: StepDefinition, evidence: Evidence): { count: number; total: number } {
  return { count: step.gate.filter((item) => item.evidence && evidence[item.evidence]).length, total: step.gate.length }
}

/** The gate after a step: a list of evidence. People decide. */
export function Gate({ step, evidence }: { step: StepDefinition; evidence: Evidence }) {
  const t = texts('plan')
  return (
    <section className="gate stack" aria-labelledby="gate">
      <svg viewBox="0 0 240 84" aria-hidden="true">
        <path d="M30 84v-6a52 52 0 0 1 104 0v6h-30v-6a22 22 0 0 0-44 0v6z" transform="translate(38 0)" fill="var(--basis-color-action-1-inverse-bg-default)" />
        <path d="M0 82.5h240" fill="none" stroke="var(--basis-color-default-border-default)" strokeWidth="3" strokeDasharray=".1 8" strokeLinecap="round" />
        <ellipse cx="36" cy="76" rx="13" ry="11" fill="var(--basis-color-accent-1-inverse-bg-default)" />
      </svg>
      <div className="stack stack-xs"><h2 id="gate">{t('gateTitle', { step: step.step })}</h2><p className="small">{t('gateLead', countEvidence(step, evidence))}</p></div>
      <ul className="gate-list">
        {step.gate.map((item) => {
          const seen = item.evidence !== undefined && evidence[item.evidence]
          return (
            <li key={item.text}>
              <span className={seen ? 'ok' : 'not'}><Icon name={seen ? 'circle-check' : 'circle-dashed'} large /></span>
              <span>
                {item.text}<span className="hidden-text">: {t(seen ? 'gateYes' : 'gateNo')}</span>
                {!item.evidence && <><br /><span className="small subtle">{t('gateTalk')}</span></>}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
