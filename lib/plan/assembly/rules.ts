import { FIRST_CLAUSES } from '@/lib/agreements/definitions'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import type { DecisionRule } from '@/lib/coalitions/ground-rules/types'
import type { GovernanceForm } from '@/lib/partners/governance/types'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { ASSEMBLED_FROM, type Assembled, type AssembledFrom, type AssemblyRecords } from './types'

// What people say in an agreement is Dutch in every language of the screen, as the sheets and the first sections are.

const DECIDES: Readonly<Record<DecisionRule, string>> = {
  CONSENT: 'We besluiten samen: het gaat door als niemand een zwaar bezwaar heeft.',
  MAJORITY: 'We besluiten met de meeste stemmen.',
  OWNER_DECIDES: 'Wie er eigenaar van is, beslist.',
}

const GOVERNED: Readonly<Record<GovernanceForm, string>> = {
  SELF_GOVERNED: 'De partners sturen samen.', LEAD_ORGANISATION: 'Eén partner leidt het netwerk.', NETWORK_OFFICE: 'Een klein bureau ondersteunt het netwerk.',
}

/** More of them make a sentence that nobody reads: the pages of the workspace have them all. */
const NAMED = 8

/** As many of these parts as fit in a section, the first first: a sentence is never cut in two. */
function fitting(parts: readonly (string | null | undefined | false)[], between: string, max: number): string {
  let text = ''
  for (const part of parts) {
    if (!part) continue
    const longer = text === '' ? part : text + between + part
    if (longer.length <= max) text = longer
  }
  return text
}

const clause = (...parts: readonly (string | null | undefined | false)[]): string => fitting(parts, ' ', AGREEMENT_LIMITS.clause)

/** A sentence as people end one. */
const asSentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

const named = (names: readonly string[]): string => formatList([...new Set(names)], 'nl')

/**
 * Writes the text of an agreement from what the workspace says already, so that nothing is typed twice: what there is no
 * word of keeps the first sentence that every agreement begins with. It is a proposal: people change it as they like.
 */
export function assemble({ mission, goals, governance, mandates, places, groundRules }: AssemblyRecords): Assembled {
  const there: Readonly<Record<AssembledFrom, boolean>> = {
    mission: mission !== null, goals: goals.length > 0, governance: governance !== null, mandates: mandates.length > 0, teams: places.length > 0, groundRules: groundRules !== null,
  }
  const few = <T>(all: readonly T[]) => (all.length > 0 && all.length <= NAMED ? all : [])
  return {
    purpose: fitting([mission, goals.length > 0 && 'Hier werken we samen aan:', ...goals.map(({ title }) => `– ${asSentence(title)}`)], '\n', AGREEMENT_LIMITS.purpose),
    clauses: {
      ...FIRST_CLAUSES,
      FOR_WHOM: clause(FIRST_CLAUSES.FOR_WHOM, few(goals).length > 0 && `We beginnen bij: ${named(goals.map((one) => one.forWhom))}.`),
      PROMISES: clause(
        FIRST_CLAUSES.PROMISES, groundRules && DECIDES[groundRules.decisionRule],
        places.length > 0 && (few(places).length > 0 ? `Een kernteam met één coördinator is er op: ${named(places)}.` : 'Elke plek met een kernteam heeft één coördinator.'),
      ),
      MANDATE: clause(FIRST_CLAUSES.MANDATE, few(mandates).length > 0 && `Nu geregeld: ${named(mandates.map((one) => `${one.partnerName} (${one.holderFunction})`))}.`),
      LEARNING: clause(FIRST_CLAUSES.LEARNING, governance && `${GOVERNED[governance.form]} ${asSentence(`${governance.processHolder} houdt het proces vast`)} Op ${formatDay(governance.reviewOn, 'nl')} kijken we of dat nog past.`),
      SPEAKING_UP: groundRules?.speakingUp ? asSentence(groundRules.speakingUp) : FIRST_CLAUSES.SPEAKING_UP,
      NOT_RECORDED: clause(
        FIRST_CLAUSES.NOT_RECORDED, groundRules?.alsoNotRecorded && `Ook niet: ${asSentence(groundRules.alsoNotRecorded)}`,
        groundRules && `Signalen bewaren we ${groundRules.signalRetentionMonths === 1 ? 'één maand' : `${groundRules.signalRetentionMonths} maanden`}. Gaat het om één kind? Dan volgen we de route in onze spelregels.`,
      ),
    },
    from: ASSEMBLED_FROM.map((source) => ({ source, isThere: there[source] })),
  }
}
