import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { EvidenceKey, StepDefinition } from '@/lib/plan/definitions'
import type { Evidence } from '@/lib/plan/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How much of a gate the software can see. */
export function countEvidence(step: StepDefinition, evidence: Evidence): { count: number; total: number } {
  return { count: step.gate.filter((item) => item.evidence && evidence[item.evidence]).length, total: step.gate.length }
}

/** Where what is missing is mended: a gate is never a dead end. */
const MEND: Readonly<Record<EvidenceKey, (slug: string, goalId?: string) => string>> = {
  HAS_CHALLENGE: paths.challenges, HAS_FIRST_ACTION: paths.newInitiative, HAS_DOERS: paths.sparks, HAS_TWO_PARTNERS: paths.partners, HAS_PARENT_VOICE: paths.invite, ALL_PLACES_INVITED: (slug) => paths.missing(slug),
  ALL_PARTNERS_REACHED: paths.partners, HAS_MISSION: paths.mission, HAS_COMPLETE_GOAL: paths.goals, HAS_PARENT_BENEFIT: paths.goals, HAS_SIGNATURES: paths.agreements, HAS_ANSWERED_SIGNAL: paths.signals,
  HAS_PROCESS_HOLDER: paths.governance, ALL_TEAMS_COORDINATED: paths.teams, HAS_ACTIONS: paths.actions, ALL_SIGNALS_IN_TIME: paths.signals, HAS_CLOSED_GOAL: paths.goals,
  HAS_STORIES: (slug) => paths.worksheet(slug, 'F1.2'), HAS_TESTED_QUESTION: (slug) => paths.worksheet(slug, 'F1.4'), HAS_EXPERT_RATE: paths.rewards, HAS_MISSION_WORDS: paths.missionWords,
  HAS_LOOKED_BACK: (slug) => paths.worksheet(slug, 'F5.4'), HAS_BATON: (slug) => paths.worksheet(slug, 'F5.8'), HAS_TWO_SCANS: paths.scan,
  HAS_FREE_IDEA: (slug, goalId) => (goalId ? paths.goalBend(slug, goalId) : paths.goals(slug)), HAS_PARENT_VERDICT: (slug, goalId) => (goalId ? paths.parentCheck(slug, goalId) : paths.goals(slug)),
}

interface GateProps {
  readonly step: StepDefinition
  readonly evidence: Evidence
  /** The coalition, for who can mend what is missing. */
  readonly mendIn?: string
  /** The goal that runs. */
  readonly goalId?: string | undefined
  readonly children?: ReactNode
}

/** The gate after a step: a list of evidence, and for who can a way to what is missing. People decide. */
export function Gate({ step, evidence, mendIn, goalId, children }: GateProps) {
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
                {mendIn && item.evidence && !seen ? <a href={MEND[item.evidence](mendIn, goalId)}>{item.text}</a> : item.text}<span className="hidden-text">: {t(seen ? 'gateYes' : 'gateNo')}</span>
                {!item.evidence && <><br />{mendIn ? <a className="small" href={paths.meetings(mendIn)}>{t('gateTalk')}</a> : <span className="small subtle">{t('gateTalk')}</span>}</>}
              </span>
            </li>
          )
        })}
      </ul>
      {children}
    </section>
  )
}
